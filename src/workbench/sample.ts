import { type Block, type Inline, slotsOf } from "../document/block";
import { Session } from "../embedded/session";
import { newDocument } from "../host/layout/new-document";
import { wordHost } from "../host/word";

/** A slot of the sample: the vocabulary's name for the figure, and the figure; without one it is left to be filled. */
function figure(slot: string, value: number): Inline & { readonly value: number } {
  return { slot, prompt: "次数", value };
}

function body(...content: Inline[]): Block {
  return { role: "body", content };
}

function heading(text: string): Block {
  return { role: "heading1", content: [text] };
}

function subheading(text: string): Block {
  return { role: "heading2", content: [text] };
}

const title = "县档案馆党支部2026年上半年工作总结";

const blocks: readonly Block[] = [
  { role: "title", content: [title] },
  body(
    "2026年上半年，在县直机关工委的指导下，县档案馆党支部围绕“收好、管好、用好档案”的主责主业，把支部建设和档案业务一起谋划、一起推进。现将上半年工作情况总结如下。",
  ),
  heading("一、主要工作"),
  subheading("（一）加强理论学习，打牢思想基础"),
  body(
    "年初制定学习计划，按月列出篇目，由党员轮流领学。上半年组织集中学习",
    figure("集中学习", 12),
    "次、专题研讨",
    figure("交流研讨", 3),
    "次，全体党员撰写心得体会",
    figure("心得体会", 22),
    "篇。把《中华人民共和国档案法》列为必学内容，做到党务和业务两手抓。",
  ),
  subheading("（二）严肃组织生活，建强战斗堡垒"),
  body(
    "落实“三会一课”制度，召开支部党员大会",
    figure("支部党员大会", 2),
    "次、支委会",
    figure("支委会", 6),
    "次、党小组会",
    figure("党小组会", 12),
    "次，讲党课",
    figure("党课", 2),
    "次，开展主题党日",
    figure("主题党日", 6),
    "次。支部委员之间、委员和党员之间谈心谈话",
    { slot: "谈心谈话", prompt: "人次" },
    "人次，对收集到的意见逐条研究、逐条答复。",
  ),
  subheading("（三）做好党员教育管理，建好党员队伍"),
  body(
    "坚持标准、严格程序，确定入党积极分子2名，按期转正预备党员1名。党费按月足额收缴，收支情况每季度公示一次。设立党员示范岗3个，查档窗口实行首问负责。",
  ),
  subheading("（四）围绕中心工作，促进党建和业务融合"),
  body(
    "组织党员骨干参加民国档案抢救，完成扫描4.6万页；接待查档群众870人次，平均等候时间由15分钟缩短到8分钟；“国际档案日”期间进社区宣传2场，发放宣传册600份。",
  ),
  heading("二、存在问题"),
  body(
    "一是学习方式比较单一，领读多、研讨少，结合岗位谈体会不够深。二是青年党员少，年龄结构偏大，数字化骨干力量不足。三是组织生活的记录整理不够及时，个别党小组的台账事后补录。",
  ),
  heading("三、下半年工作打算"),
  body(
    "一是改进学习方式，每季度至少安排1次现场教学，把课堂搬到库房和查档窗口。二是加强队伍建设，以老带新结成4个对子，年底前完成一轮数字化技能培训。三是规范支部工作，组织生活结束后3个工作日内完成记录归档，由纪检委员按月检查。四是抓好重点任务，年底前完成民国档案扫描8万页，群众满意率保持在98%以上。",
  ),
  { role: "signature", content: ["县档案馆党支部"] },
  { role: "date", content: ["2026年7月3日"] },
];

/** The report that the workbench shows first; everything in it is made up. One figure is left to be filled. */
export async function sampleReport(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const session = Session.open(newDocument(blocks));
  const host = wordHost({ Word: session.word, Office: session.office });
  const values = new Map(
    blocks.flatMap(slotsOf).flatMap((piece) => ("value" in piece ? [[piece.slot, String(piece.value)] as const] : [])),
  );
  const { slots } = await host.slots();
  await host.fill(
    slots.flatMap((slot) => {
      const text = values.get(slot.key);
      return text === undefined ? [] : [{ slot, text }];
    }),
  );
  return { name: `${title}.docx`, bytes: session.save() };
}
