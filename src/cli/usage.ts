import { reportKinds } from "../document/report-kind";
import { library } from "../scaffold/library";

/** The kinds of report, a line each, as `--kind` takes them. */
export const kindList = reportKinds
  .map((kind) => `  ${kind.padEnd(14)}${library.find((scaffold) => scaffold.kind === kind)!.name}`)
  .join("\n");

export const usage = `用法：nigao check [--json] [--kind 种类] 文件…

检查 .docx 和 .txt（UTF-8，一行一段）里的报告，不改文件，不连网络。

  --json         一个文件打印一行 JSON
  --kind 种类    报告的种类；不写就从标题、导语和小标题认
  --help         打印这段说明

种类：
${kindList}

退出码：0 没有必改的；1 有必改的；2 有文件没有读成（其余的照样检查），或者命令写得不对。
`;
