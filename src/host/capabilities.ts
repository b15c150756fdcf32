/** What this host can do beyond WordApi 1.3, each found out by requirement set and by the member being there. */
export interface Capabilities {
  /** `application.createDocument().open()` works; otherwise a new document is offered as a file. */
  readonly createDocument: boolean;
  /** `getReviewedText`, so that deleted text of tracked changes can be told apart (WordApi 1.4). */
  readonly reviewedText: boolean;
}
