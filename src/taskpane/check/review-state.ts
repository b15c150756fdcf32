import type { Trial } from "../../host/review/underlines";

/** What the pane knows of comments, revisions and underlines. */
export interface ReviewState {
  /** True where the writer wants corrections left as tracked changes; a host that cannot do it makes plain ones. */
  readonly asRevisions: boolean;
  /** True while the findings are underlined in the page. */
  readonly underlined?: boolean;
  /** What this Word said when underlines were tried. */
  readonly tried?: Trial;
}
