import { format, lintFor } from "autocorrect-node";
import { type Checker, createChecker, editOf } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import { rules } from "../../src/check/rules";
import type { Snapshot } from "../../src/document/snapshot";
import { docx, paragraph } from "../docx/docx";
import { openHost } from "../host/embedded-host";
import { milliseconds, printTable } from "./measure";

const sentences = [
  "坚持每月集中学习，支部书记带头讲党课，党员轮流领学，学后有讨论、有记录、有落实。",
  "针对群众反映的办事环节多、等候时间长等问题，梳理事项清单，逐项压减材料，限时办结。",
  "组织党员到联系社区报到服务，认领微心愿12个，帮助解决水电维修、就医陪护等具体困难。",
  "按照年初计划推进各项工作，重点任务按月调度，进展情况在支部党员大会上通报，接受党员监督。",
  "严格落实“三会一课”制度，召开支委会6次、支部党员大会2次，开展主题党日6次，党员参加率达到95%。",
  "对照《中国共产党纪律处分条例》查摆问题，逐条列出清单，明确责任人和完成时限，整改一项销号一项。",
];
/** What a hasty writer leaves behind: one in every ten paragraphs has it. */
const slips = [
  "紧扣主业,认真履职，成效明显。",
  "完成率为95％，开展 “亮身份”活动。",
  "发挥战斗保垒作用，组织集休学习。",
];

/** So many characters of report, a heading in every ten paragraphs, four sentences in each of the others. */
export function reportOf(characters: number): Snapshot {
  const texts: string[] = [];
  for (let n = 0, index = 0; n < characters; index += 1) {
    const some = Array.from({ length: 4 }, (_, i) => sentences[(index * 3 + i * 5 + Math.floor(index / 7)) % 6]!);
    const text = index % 10 === 0 ? `（${"一二三四五六七八九"[(index / 10) % 9]}）抓实第${index}项工作` : some.join("");
    texts.push(index % 10 === 5 ? text + slips[(index / 5) % 3]! : text);
    n += text.length;
  }
  return { paragraphs: texts.map((text) => ({ text, level: 0 })) };
}

/** Lines that differ, as those of a real report do, so that nothing is remembered from one to the next. */
export function numbered({ paragraphs }: Snapshot): Snapshot {
  return { paragraphs: paragraphs.map(({ text, level }, index) => ({ text: `${text}第${index}条。`, level })) };
}

/** Characters of all its paragraphs. */
export const lengthOf = ({ paragraphs }: Snapshot) => paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** One for each run: a checker that has seen the text would have nothing to do. */
const newChecker = () => createChecker(rules);

/** Prints the speed of all rules beside autocorrect-node on the same text, and what a re-check costs. */
async function benchSpeed(): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const [size, peerName, peer] of [
    [14_000, "lintFor", (text: string) => lintFor(text, "report.txt")],
    [1_000_000, "format", format],
  ] as const) {
    const snapshot = numbered(reportOf(size));
    const text = snapshot.paragraphs.map((each) => each.text).join("\n");
    const runs = size > 100_000 ? 5 : 15;
    const ours = await milliseconds(runs, newChecker, (checker) => checker.check(snapshot, plainContext));
    const theirs = await milliseconds(runs, () => text, peer);
    const speed = (time: number) => lengthOf(snapshot) / time / 1000;
    rows.push([
      `${lengthOf(snapshot).toLocaleString("en-US")} characters, beside ${peerName}`,
      ours,
      speed(ours),
      theirs,
      speed(theirs),
      ours / theirs,
    ]);
  }
  printTable(
    `Check, all ${rules.length} rules on one core, beside autocorrect-node`,
    ["", "ours ms", "M characters/s", "autocorrect ms", "M characters/s", "ours : autocorrect"],
    rows,
  );
}

async function benchRecheck(): Promise<void> {
  const paragraphs = numbered(reportOf(160_000)).paragraphs.slice(0, 1000);
  const checker: Checker = createChecker(rules);
  checker.check({ paragraphs }, plainContext);
  let turn = 0;
  const change = () => {
    turn += 1;
    return { paragraphs: paragraphs.with(500, { level: 0, text: `${paragraphs[500]!.text}改了${turn}次。` }) };
  };
  const again = await milliseconds(15, change, (changed) => checker.check(changed, plainContext));
  const whole = await milliseconds(5, newChecker, (fresh) => fresh.check({ paragraphs }, plainContext));
  printTable(
    `Re-check of ${paragraphs.length} paragraphs, ${lengthOf({ paragraphs }).toLocaleString("en-US")} characters`,
    ["", "ms"],
    [
      ["first check", whole],
      ["after one paragraph changed", again],
    ],
  );
}

/** Prints the round trips of a check and of taking all that is sure over, through the host. */
async function benchRoundTrips(): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const profile of ["ltsc2021", "m365"] as const) {
    for (const faults of [1, 100, 1000]) {
      const body = Array.from({ length: faults }, (_, index) => paragraph(`第${index}段紧扣主业,认真履职。`)).join("");
      const { session, host } = openHost(docx({ body }), profile);
      const start = performance.now();
      const snapshot = await host.read();
      const { findings } = createChecker(rules).check(snapshot, plainContext);
      const checked = session.syncs;
      const between = performance.now();
      const sure = findings.filter(({ rule }) => rule.id === "half-width-mark");
      const refused = await host.apply(
        snapshot,
        sure.map((finding) => editOf(finding, finding.suggestions![0]!)),
      );
      const end = performance.now();
      rows.push([
        `${profile}, ${sure.length} findings, ${refused.length} refused`,
        checked,
        between - start,
        session.syncs - checked,
        end - between,
      ]);
    }
  }
  printTable("Check and 全部改正, embedded Word", ["", "syncs", "ms", "syncs to mend", "ms to mend"], rows);
}

/** Prints what checking costs: speed beside a peer, re-checks, round trips. */
export async function benchChecking(): Promise<void> {
  await benchSpeed();
  await benchRecheck();
  await benchRoundTrips();
}
