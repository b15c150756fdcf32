/** How much of one requirement set a script of office.js knows. */
export interface ApiSet {
  /** WordApi 1.4 */
  readonly set: string;
  /** Members that came with the set, and those of them that the script knows. */
  readonly members: number;
  readonly known: number;
}

/**
 * The names of the members that came with each requirement set, read out of the comments of Microsoft's type
 * definitions. A name that an earlier set has for some other class tells nothing and is left out.
 */
export function membersBySet(types: string): Map<string, Set<string>> {
  const start = types.indexOf("declare namespace Word {");
  const sets = new Map<string, Set<string>>();
  const comment = /\[Api set: (Word\w*) (\d+\.\d+)[^\]]*\](?:(?!\*\/)[\s\S])*\*\/\s*([^\n]*)/g;
  comment.lastIndex = start;
  let inClass = false;
  let before = start;
  for (let found = comment.exec(types); found; found = comment.exec(types)) {
    const [, set, version, declared] = found as unknown as [string, string, string, string];
    const kind = /^(class|interface|enum|namespace|type|function)\b/.exec(declared)?.[1];
    const between = types.slice(before, found.index);
    before = comment.lastIndex;
    if (kind) {
      inClass = kind === "class";
    } else if (inClass && !/^ {4}(interface|enum|namespace|type) /m.test(between)) {
      const member = /^(?:static |readonly )*(\w+)/.exec(declared)?.[1];
      const name = `${set} ${version}`;
      sets.set(name, (sets.get(name) ?? new Set()).add(member ?? ""));
    }
  }
  const ordered = [...sets].sort(
    ([a], [b]) => Number(!a.startsWith("WordApi ")) - Number(!b.startsWith("WordApi ")) || (a < b ? -1 : 1),
  );
  const seen = new Set<string>();
  return new Map(
    ordered.map(([name, members]) => {
      const own = new Set([...members].filter((member) => member !== "" && !seen.has(member)));
      for (const member of own) seen.add(member);
      return [name, own];
    }),
  );
}

/** What of each set a script knows, by the names that stand in it. */
export function apiSets(sets: ReadonlyMap<string, ReadonlySet<string>>, script: string): ApiSet[] {
  const names = new Set(script.match(/[A-Za-z_$][\w$]*/g));
  return [...sets].map(([set, members]) => ({
    set,
    members: members.size,
    known: [...members].filter((member) => names.has(member)).length,
  }));
}
