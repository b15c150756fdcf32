import type { OfficeGlobals, Owner } from "./office";

/** Something that not every Word can do, and what is done instead. The one place from which code, pane and docs know. */
export interface Feature {
  readonly id: string;
  /** As the pane and the docs call it. */
  readonly name: string;
  /** What the writer has of it, in a sentence. */
  readonly gives: string;
  /** What happens where it is missing. */
  readonly otherwise: string;
  readonly set: "WordApi" | "WordApiDesktop";
  readonly version: string;
  /** The members that are used; a set that is named without them, as an old office.js has it, does not count. */
  readonly members: readonly (readonly [Owner, string])[];
  /** The platform that does not do it whatever set it names, as `Office.context.platform` says it. */
  readonly except?: "OfficeOnline";
  /** True where Word names the set without a subscription too and then refuses: only a trial tells. */
  readonly trial?: true;
}

/** In the order of what they need. */
export const features = [
  {
    id: "createDocument",
    name: "新文档直接打开",
    gives: "插入框架选“新文档”，带页边距、样式和页码的文档直接打开。",
    otherwise: "生成一个文件，存好再打开",
    set: "WordApi",
    version: "1.3",
    members: [["Application", "createDocument"]],
    except: "OfficeOnline",
  },
  {
    id: "reviewedText",
    name: "认得修订",
    gives: "修订里已经删去的文字不查，有修订的段落不误改。",
    otherwise: "先接受修订，再检查、取提纲",
    set: "WordApi",
    version: "1.4",
    members: [
      ["Body", "getReviewedText"],
      ["Paragraph", "getReviewedText"],
    ],
  },
  {
    id: "comments",
    name: "写成批注",
    gives: "把查出的问题写成批注，交给别人改；也能一次去掉。",
    otherwise: "在窗格里看，或导出校对记录表",
    set: "WordApi",
    version: "1.4",
    members: [
      ["Range", "insertComment"],
      ["Range", "getComments"],
      ["Body", "getComments"],
      ["Comment", "delete"],
    ],
  },
  {
    id: "tracking",
    name: "按修订方式改",
    gives: "采纳和全部改正留下修订标记，改完恢复原来的修订状态。",
    otherwise: "先在“审阅”里打开修订",
    set: "WordApi",
    version: "1.4",
    members: [["Document", "changeTrackingMode"]],
  },
  {
    id: "live",
    name: "边写边查",
    gives: "正文一改，稍停就重新检查，不打断您。",
    otherwise: "回到窗格时自动重查，也可以点“重新检查”",
    set: "WordApi",
    version: "1.6",
    members: [
      ["Document", "onParagraphChanged"],
      ["Document", "onParagraphAdded"],
      ["Document", "onParagraphDeleted"],
    ],
  },
  {
    id: "underlines",
    name: "在正文里画线",
    gives: "在正文里给问题画线，点线就翻到那一条。线不存进文件。",
    otherwise: "点“定位”选中",
    set: "WordApi",
    version: "1.7",
    members: [
      ["Paragraph", "insertAnnotations"],
      ["Paragraph", "getAnnotations"],
      ["Document", "getAnnotationById"],
      ["Document", "onAnnotationClicked"],
    ],
    trial: true,
  },
  {
    id: "popups",
    name: "在画线处采纳、忽略",
    gives: "点正文里的线，在 Word 的小窗里采纳或忽略，窗格跟着变。",
    otherwise: "在窗格里采纳、忽略",
    set: "WordApi",
    version: "1.8",
    members: [["Document", "onAnnotationPopupAction"]],
    trial: true,
  },
  {
    id: "highlight",
    name: "定位时临时涂亮",
    gives: "定位到的文字涂亮，做下一步时自动去掉，不存进文件。",
    otherwise: "只选中那几个字",
    set: "WordApi",
    version: "1.8",
    members: [
      ["Range", "highlight"],
      ["Range", "removeHighlight"],
    ],
  },
  {
    id: "pageSetup",
    name: "给已有文档设页面",
    gives: "按 GB/T 9704 设这份文档的纸张、页边距和每页行数、每行字数。",
    otherwise: "插入框架选“新文档”，再把正文贴过去",
    set: "WordApiDesktop",
    version: "1.3",
    members: [["Section", "pageSetup"]],
  },
  {
    id: "undo",
    name: "用 Word 的撤销退回",
    gives: "点“撤销”连格式一起退回，和按 Ctrl+Z 一样。",
    otherwise: "把改过的字逐处改回去，正文又变过的不动",
    set: "WordApiDesktop",
    version: "1.4",
    members: [
      ["Document", "undo"],
      ["Document", "redo"],
    ],
  },
] as const satisfies readonly Feature[];

export type FeatureId = (typeof features)[number]["id"];

/** What this host can do beyond the base, WordApi 1.3. Whether a feature with a `trial` works shows only when it is used. */
export type Capabilities = Readonly<Record<FeatureId, boolean>>;

/** Why a feature is missing: the Word is too old, its office.js is, or the platform does not do it. */
export type Missing = "version" | "library" | "platform";

/** Finds out what is missing here, and why. */
export function missingIn({ Word, Office }: OfficeGlobals): ReadonlyMap<FeatureId, Missing> {
  const { platform, requirements } = Office.context;
  const why = ({ set, version, members, except }: Feature): Missing | undefined => {
    if (except !== undefined && platform === except) return "platform";
    if (!requirements.isSetSupported(set, version)) return "version";
    return members.every(([owner, member]) => member in (Word[owner]?.prototype ?? {})) ? undefined : "library";
  };
  return new Map(
    features.flatMap((feature): [FeatureId, Missing][] => {
      const missing = why(feature);
      return missing ? [[feature.id, missing]] : [];
    }),
  );
}

/** What is there where only this is missing. */
export function capabilitiesWithout(missing: ReadonlyMap<FeatureId, unknown>): Capabilities {
  return Object.fromEntries(features.map(({ id }) => [id, !missing.has(id)])) as Capabilities;
}

/** In which Word a requirement set is to be had. */
const to: Readonly<Record<string, string>> = {
  "WordApi 1.3": "Office 2019 起",
  "WordApiDesktop 1.3": "Microsoft 365 桌面版 2507 起",
  "WordApiDesktop 1.4": "Microsoft 365 桌面版 2508 起",
};

/** What a feature needs, for the writer: WordApi 1.4（Office LTSC 2024 或 Microsoft 365）. */
export function needText({ set, version, trial }: Feature): string {
  const where = trial ? "Microsoft 365 订阅" : (to[`${set} ${version}`] ?? "Office LTSC 2024 或 Microsoft 365");
  return `${set} ${version}（${where}）`;
}

/** Why a feature is missing here and what it takes, for the writer; `refused` where a trial told. */
export function missingText(feature: Feature, why: Missing | "refused"): string {
  if (why === "platform") return "网页版 Word 不能这样做。";
  if (why === "library") return `Word 够新，office.js 旧了，没有这一项。请管理员换一份新的 office.js。`;
  if (why === "refused") return "这个 Word 报称支持，试了却不行：多半没有 Microsoft 365 订阅。";
  return `要 ${needText(feature)}。`;
}
