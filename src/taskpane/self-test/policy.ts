/** One rule of a content security policy: connect-src, and what it allows. */
export interface Directive {
  readonly name: string;
  readonly allows: string;
}

/** The policy that the page has in its head; undefined where it has none. One in the server's headers cannot be seen. */
export function policyOf(page: Document = document): string | undefined {
  return page.querySelector<HTMLMetaElement>("meta[http-equiv='Content-Security-Policy' i]")?.content;
}

/** The policy's rules, in their order. */
export function directivesOf(policy: string): readonly Directive[] {
  return policy
    .split(";")
    .map((rule) => rule.trim().split(/\s+/))
    .filter(([name]) => name)
    .map(([name, ...sources]) => ({ name: name!, allows: sources.join(" ") }));
}
