/** A value of a block with the place where it stands in the pasted text: UTF-16 offsets, end exclusive. */
export type JsonNode = (
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  /** `plain` where it was written as JSON wants it, in quotes. */
  | { readonly kind: "text"; readonly text: string; readonly plain: boolean }
  /** `text` as it was written. */
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "word"; readonly value: boolean | null }
) & { readonly start: number; readonly end: number };

/** A name and its value; `start` and `end` are those of the name. A name may come twice in an object. */
export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: JsonNode;
}

export type JsonObject = Extract<JsonNode, { kind: "object" }>;
export type JsonArray = Extract<JsonNode, { kind: "array" }>;
