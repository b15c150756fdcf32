type Schema = Readonly<Record<string, unknown>>;

const known = new Set(
  "$schema title description definitions $ref anyOf type required properties additionalProperties items minItems minLength minProperties".split(
    " ",
  ),
);

/** Where a value is not what the JSON Schema says, as paths; throws for a keyword that it does not know. */
export function schemaFaults(root: Schema, value: unknown): string[] {
  return faults(root, root, value, "$");
}

function faults(root: Schema, schema: Schema, value: unknown, path: string): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0) {
    throw new Error(`the check does not know ${unknown.join(", ")}`);
  }
  const { $ref, anyOf, type, minItems, minLength, minProperties } = schema;
  if (typeof $ref === "string") {
    const target = $ref
      .slice(2)
      .split("/")
      .reduce<unknown>((node, name) => (node as Schema)[name], root);
    return faults(root, target as Schema, value, path);
  }
  const found: string[] = [];
  if (anyOf && (anyOf as Schema[]).every((choice) => faults(root, choice, value, path).length > 0)) {
    found.push(`${path} is none of the choices`);
  }
  const types = type === undefined ? undefined : [type].flat();
  if (types && !types.includes(typeOf(value))) {
    found.push(`${path} is ${typeOf(value)}`);
  }
  if (typeof value === "string" && value.length < Number(minLength ?? 0)) {
    found.push(`${path} is too short`);
  }
  if (Array.isArray(value)) {
    if (value.length < Number(minItems ?? 0)) {
      found.push(`${path} has too few items`);
    }
    const { items } = schema;
    return items
      ? [...found, ...value.flatMap((item, i) => faults(root, items as Schema, item, `${path}/${i}`))]
      : found;
  }
  if (typeof value !== "object" || value === null) {
    return found;
  }
  const entries = Object.entries(value);
  const names = new Set(entries.map(([name]) => name));
  for (const name of (schema.required ?? []) as string[]) {
    if (!names.has(name)) {
      found.push(`${path} lacks ${name}`);
    }
  }
  if (entries.length < Number(minProperties ?? 0)) {
    found.push(`${path} is empty`);
  }
  const properties = new Map(Object.entries((schema.properties ?? {}) as Record<string, Schema>));
  for (const [name, member] of entries) {
    const rule = properties.get(name) ?? (schema.additionalProperties as Schema | boolean | undefined);
    if (rule === false) {
      found.push(`${path} must not have ${name}`);
    } else if (typeof rule === "object") {
      found.push(...faults(root, rule, member, `${path}/${name}`));
    }
  }
  return found;
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
