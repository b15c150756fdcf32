import type { Block, ChartBlock } from "../document/block";
import type { KeyedChart } from "../document/chart-figures";
import type { Edit, Refusal, Refused } from "../document/edit";
import type { DocumentSlot, Slots } from "../document/slots";
import type { Snapshot, Span } from "../document/snapshot";
import type { TableChange, TablePlan } from "../document/table-plan";
import type { Capabilities, FeatureId, Missing } from "./capabilities";
import type { PageSet } from "./editing/page-setup";
import type { Commented, Note, Uncommented } from "./review/comments";
import type { Underlines } from "./review/underlines";

/**
 * Where blocks go: behind the paragraph that holds the cursor, before the first, behind the last, or behind a given one;
 * or to the slot of that id, behind its paragraph and into its place where nothing else stands in it.
 */
export type Place = "cursor" | "start" | "end" | { readonly after: number } | { readonly slot: number };

/**
 * What an insertion did: how many paragraphs were added, of how many captions behind them the number was counted on, and
 * how many charts went in as pictures because the host takes none; or why nothing was done.
 */
export type Inserted =
  | { readonly paragraphs: number; readonly renumbered?: number; readonly pictures?: number }
  | { readonly refused: Refusal };

/** What making a new document did: `opened` in a window of its own, or a file for the writer to save. */
export type Created = { readonly opened: true } | { readonly file: Uint8Array };

/** One slot to be filled: what it holds now, so that a slot that changed meanwhile is refused, and what it shall hold. */
export interface Filling {
  readonly slot: DocumentSlot;
  /** Never empty. */
  readonly text: string;
}

/**
 * The one port between the pane and a document. Nothing here throws for what a document can be like;
 * every call answers with what it could not do. A broken connection to the host rejects with a HostError.
 */
export interface Host {
  readonly capabilities: Capabilities;
  /** Why what is not among the capabilities is missing. */
  readonly missing: ReadonlyMap<FeatureId, Missing>;
  /** The whole body as plain data, in at most two round trips whatever its length. */
  read(): Promise<Snapshot>;
  /**
   * Carries out the edits that still fit, in at most four round trips, and answers with the others. `asRevisions`
   * leaves them as tracked changes, in at most eight; the document's own setting is as before in any case.
   */
  apply(snapshot: Snapshot, edits: readonly Edit[], asRevisions?: boolean): Promise<readonly Refused<Edit>[]>;
  /**
   * Takes back edits of the snapshot that were carried out last, with Word's own undo: formatting and all. False where
   * that cannot be done, or would take back something else; then nothing has changed.
   */
  undo(before: Snapshot, edits: readonly Edit[]): Promise<boolean>;
  /** Writes the notes as comments, three a round trip; never twice the same at a place. The text stays as it is. */
  comment(snapshot: Snapshot, notes: readonly Note[]): Promise<Commented>;
  /** Removes the comments that `comment` wrote, but for those that somebody has answered; the writer's own stay. */
  uncomment(): Promise<Uncommented | Refusal>;
  /** The lines under the text, which are not in the file. */
  readonly underlines: Underlines;
  /** Calls the listener when the text was changed, whoever did it; answers with the function that ends that. */
  watch(listener: () => void): () => void;
  /** Sets paper, margins and grid of the open document as GB/T 9704 has them, in two round trips. */
  setUpPage(): Promise<PageSet>;
  /** The pane closes: takes away what it shows in the page. Never fails. */
  leave(): Promise<void>;
  /** Adds the blocks as paragraphs of their own, in at most four round trips; never over what stands there. */
  insert(blocks: readonly Block[], where: Place): Promise<Inserted>;
  /** What may be filled: the slots of the whole document, headers and footers too, in at most three round trips. */
  slots(): Promise<Slots>;
  /**
   * Fills the slots that still hold what they held when they were read, in at most six round trips, and answers with
   * the others. Their formatting and the text round them stay; what was written is remembered in the document.
   */
  fill(fillings: readonly Filling[]): Promise<readonly Refused<Filling>[]>;
  /**
   * Carries out these changes of the plan on a table of ours, in two round trips: formatting and widths stay. Refused
   * as stale where the table is no longer what the plan was made for.
   */
  refreshTable(plan: TablePlan, changes: readonly TableChange[]): Promise<"refreshed" | Refusal>;
  /**
   * Draws a chart of ours anew, as a chart or as the picture that it is, in at most four round trips. Refused as stale
   * where its figures are not those that were last written.
   */
  refreshChart(chart: KeyedChart, block: ChartBlock): Promise<"refreshed" | Refusal>;
  /** Remembers that the chart shows the figures of this block, because somebody has seen to it. No round trip. */
  settleChart(chart: KeyedChart, block: ChartBlock): Promise<void>;
  /** Makes a whole new document with page set-up, styles and page number. The open one stays as it is. */
  create(blocks: readonly Block[]): Promise<Created>;
  /**
   * Selects the span and scrolls to it, highlighted where the host can until the next call that does something;
   * `paragraph` when only the paragraph that holds it could be
   * selected.
   */
  select(snapshot: Snapshot, span: Span): Promise<"selected" | "paragraph" | Refusal>;
}

/** The host did not answer, or answered with an error that concerns the whole call. `message` is for the log only. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    message: string,
    /** The host's own error code, such as GeneralException or NotAllowed. */
    readonly code: string,
  ) {
    super(message);
  }
}
