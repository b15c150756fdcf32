import type { KeyedChart } from "./chart-figures";
import type { Snapshot, Span } from "./snapshot";
import type { KeyedTable } from "./table-plan";

/** A slot of the document, wherever it stands: in a paragraph, a table, a header or a footer. */
export interface DocumentSlot {
  /** The host's own number of the content control, the same as long as the slot lives, saving and reopening included. */
  readonly id: number;
  /** What belongs here, as `storedKey` keeps it: the name of an item of the vocabulary, or a key of the scaffold's own. */
  readonly key: string;
  /** What stands in it now; the prompt with its brackets where it is not filled. */
  readonly text: string;
  /** True once something other than the prompt stands in it. */
  readonly filled: boolean;
  /** What the last fill wrote here; absent where it was never filled by us. */
  readonly written?: string;
  /** The text right behind it in its paragraph, at most 8 UTF-16 units, so that a unit is not written twice. */
  readonly follows: string;
  /** Where it stands in the snapshot read in the same call; absent outside the body and where the place is uncertain. */
  readonly at?: Span;
  /** True where the host does not let its text be changed. */
  readonly locked: boolean;
}

/** What may be filled in the document as it is now. */
export interface Slots {
  readonly snapshot: Snapshot;
  readonly slots: readonly DocumentSlot[];
  /** Slots that were filled once and that someone has deleted since: they are told of, never put back. */
  readonly gone: readonly { readonly key: string; readonly written: string }[];
  /** Tables that we inserted and that still stand, in document order. */
  readonly tables: readonly KeyedTable[];
  /** Charts that we inserted and that still stand, in document order. */
  readonly charts: readonly KeyedChart[];
}

/** The longest key that a document can keep, in UTF-16 units: Word refuses tags above 64, and ours begin with `nigao:`. */
const longestKey = 58;

function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The key as a document keeps it: itself up to `longest` UTF-16 units, its beginning and its fingerprint beyond. */
export function storedKey(key: string, longest = longestKey): string {
  return key.length <= longest ? key : `${key.slice(0, longest - 9)}~${fingerprint(key)}`;
}
