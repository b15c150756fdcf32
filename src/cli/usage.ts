import { reportKinds } from "../document/report-kind";
import { library } from "../scaffold/library";

/** The kinds of report, a line each, as `--kind` takes them. */
export const kindList = reportKinds
  .map((kind) => `  ${kind.padEnd(14)}${library.find((scaffold) => scaffold.kind === kind)!.name}`)
  .join("\n");

export const usage = `用法：
  nigao check [--json] [--kind 种类] [--stats 统计.json] [--typos 松紧] 文件…
  nigao correct [--t 把握] < 原文.txt > 改好.txt
  nigao extract [--json] 文件…
  nigao new --kind 种类 --unit 单位 --period 期间 [--date 日期] [--stats 统计.json] -o 新文件.docx
  nigao fill --stats 统计.json 原文.docx -o 新文件.docx

check 检查 .docx 和 .txt（UTF-8，一行一段）里的报告，给了统计就连数一起核对；correct 用词表和字词模型逐行改错字，进一行出一行；extract 读出报告里写到的数；new 按框架新建报告；fill 把统计填进报告的空位。
都不改原文，不连网络。

  --json         check 和 extract 一个文件打印一行 JSON，extract 的 block 可以直接当统计用；new 和 fill 打印一行 JSON：填了什么，什么没动，缺什么
  --kind 种类    报告的种类；check 不写就从标题、导语和小标题认
  --unit 单位    局机关第一党支部；不写就用统计里的单位
  --period 期间  2026年上半年、2026年第三季度、2026年；不写就用统计里的期间
  --date 日期    成文日期，如 2026年7月3日；不写就留空
  --typos 松紧   疑似错别字找多少：few 少而准，balanced 均衡（不写就是它），many 多而全，off 不找
  --t 把握       到这个把握才改：0 改得多，1 少一些，2 几乎不会错；不写就是 0
  --stats 文件   一份统计：JSON，或者从 Excel、WPS 复制存下来的表格
  --tables       统计里的表也插进去：有同名空位的插在它后面，没有的放在文末；以前插的表更新
  -o 文件        结果存到哪里；已经有这个文件就不写，也绝不写到原文上
  --force        已经有这个文件时替换它
  --help         打印这段说明

上次填好以后手工改过的地方，fill 不动，只列出来。

种类：
${kindList}

退出码：0 没有必改的，或者全填好了；1 有必改的，或者写好了但有缺的、没动的；
2 有文件没有读成、没有查完（check、extract 其余的照样做），没有写成，或者命令写得不对。
`;
