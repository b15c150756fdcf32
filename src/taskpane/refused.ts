import type { Edit, Refusal, Refused } from "../document/edit";
import { shortened, visible } from "./check/excerpt";
import type { State } from "./state";

/** Words of the document as a message names them. */
export const quoted = (text: string) => `“${visible(shortened(text))}”`;

/** Why something was not done, for the writer. */
export const reasons: Record<Refusal, string> = {
  stale: "正文已变",
  overlaps: "和另一处重叠",
  unsearchable: "里面有脚注、域或图",
  ambiguous: "在这一段里分不清是哪一处",
  revised: "有未接受的修订",
  protected: "这份文档受保护",
  unsupported: "这个版本的 Word 改不了",
  failed: "Word 没有改成",
};

/** The edits that were refused, by the words that they would have changed, each with the reason. */
export const refusedNames = (refused: readonly Refused<Edit>[]) =>
  refused.map(({ item, why }) => `${reasons[why]}，${quoted(item.before)}`).join("；");

/** What to tell the writer about a change that was refused. */
export function refusal(why: Refusal): Partial<State> {
  switch (why) {
    case "protected":
      return {
        readOnly: true,
        message: { intent: "warning", text: "这份文档受保护，只能看不能改。可以检查，采纳和插入要先解除保护。" },
      };
    case "stale":
      return { message: { intent: "warning", text: "这句话后来改过，没有动它。请再看一眼。" } };
    case "revised":
      return { message: { intent: "warning", text: "这一段有未接受的修订，只能定位，请您自己改。" } };
    default:
      return { message: { intent: "warning", text: `没有改：${reasons[why]}。请按“定位”，到正文里改。` } };
  }
}

/** What to tell the writer about a place that cannot be shown. */
export const unlocatable = {
  message: { intent: "warning", text: "这一处定位不了。请按写的位置在正文里找。" },
} as const;
