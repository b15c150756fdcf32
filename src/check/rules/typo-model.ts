import type { Snapshot } from "../../document/snapshot";
import type { DocumentRule, Report } from "../rule";
import { weighByDocument } from "../typo-model/document-evidence";
import { bounds, type Proposed } from "../typo-model/proposed";

export const typoModel: DocumentRule = {
  id: "typo-model",
  scope: "document",
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "疑似错别字",
  why: "本机的字词模型看了上下文，觉得这里多半是同音或形近的字写错了。模型会看走眼，改不改由您定。",
  examples: [
    { wrong: "会上传达了上级⟦文建⟧精神。", right: "会上传达了上级文件精神。", proposed: { 文建: ["文件", 2.6] } },
    { wrong: "各支部要⟦认争⟧抓好落实。", right: "各支部要认真抓好落实。", proposed: { 认争: ["认真", 1.2] } },
    { fine: "会上传达了上级文件精神。" },
    { fine: "支部建立了学习台账。", proposed: { 台账: ["台帐", 0.4] } },
  ],
  *check({ snapshot }, { proposed }) {
    if (proposed) {
      yield* reportsOf(snapshot, proposed);
    }
  },
};

function* reportsOf({ paragraphs }: Snapshot, { byText, readiness }: Proposed): Iterable<Report> {
  const { shown, folded } = bounds[readiness];
  const looked = paragraphs.map(({ text }) => ({ text, proposals: byText.get(text) ?? [] }));
  for (const [paragraph, proposals] of weighByDocument(looked).entries()) {
    for (const { start, end, text, suggestion, score } of proposals) {
      if (score >= Math.min(shown, folded)) {
        yield {
          at: { paragraph, start, end },
          message: `“${text}”可能是“${suggestion}”，模型的判断`,
          suggestions: [suggestion],
          severity: score >= shown ? "warning" : "hint",
          score: Math.round(score * 100) / 100,
        };
      }
    }
  }
}
