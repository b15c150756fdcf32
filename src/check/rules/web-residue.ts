import type { ParagraphRule } from "../rule";

interface Residue {
  /** Words of which at least one stands in every match: looked for first, as that costs next to nothing. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  readonly message: string;
}

const mobilePrefixes = Array.from({ length: 70 }, (_, n) => `1${n + 30}`);
const site = (
  "本文来源 文章来源 来源网站 转载请注明 版权归 未经许可 点击查看 点击下载 点击阅读 免费下载 下载全文 扫码关注 扫码加群 扫码领取 " +
  "扫描二维码 关注我们 关注公众号 更多精彩 更多范文 更多资料 公文网 公文范文网 范文网 范文大全 范文参考"
).split(" ");

const kinds: readonly Residue[] = [
  {
    signs: ["微信", "QQ", "qq", "V信", "薇信", "weixin"],
    pattern:
      /(?:防(?:断|失联|走丢)[^，。；]{0,8}|(?:更多|完整|全文|范文|资料|原创|代写|定制|会员|客服|联系|咨询|添加|加|扫码)[^，。；]{0,8})?(?:微信(?:号|公众号)?|QQ群?|qq群?|V信|薇信|weixin)[:：]?\s*[A-Za-z\d_-]{5,20}/g,
    message: "这是网页上带来的联系方式或广告",
  },
  {
    signs: mobilePrefixes,
    pattern: /(?:微信|QQ|手机|电话|联系)[^，。；\d]{0,6}1[3-9]\d{9}/g,
    message: "这是网页上带来的联系方式或广告",
  },
  {
    signs: [...site, "页共", "页 共"],
    pattern:
      /(?:本文来源|文章来源|来源网站|转载请注明|版权归[^，。]{0,10}所有|未经许可|点击(?:查看|下载|阅读)|免费下载|下载全文|扫(?:码|描二维码)(?:关注|加群|领取)|关注(?:我们|公众号)|更多(?:精彩|范文|资料)|公文(?:范文)?网|范文(?:网|大全|参考)|第 ?\d+ ?页 ?共 ?\d+ ?页)/g,
    message: "这是网页上带来的文字",
  },
  {
    signs: ["http", "www."],
    pattern: /(?:https?:\/\/|www\.)[A-Za-z\d./?=&_#%-]{4,}/g,
    message: "报告里一般不留网址，看看是不是从网页上带来的",
  },
];

const signsOfAll = kinds.flatMap(({ signs }) => signs);
/** For each of them the kind that it is a sign of. */
const kindOf = kinds.flatMap((kind) => kind.signs.map(() => kind));

/** The beginning of a number is one of a mobile telephone only where all its figures follow. */
function isSign(text: string, word: number, start: number): boolean {
  return kindOf[word]!.signs !== mobilePrefixes || /^\d{11}$/.test(text.slice(start, start + 11));
}

export const webResidue: ParagraphRule = {
  id: "web-residue",
  scope: "paragraph",
  words: signsOfAll,
  category: "residue",
  severity: "warning",
  basis: "惯例",
  title: "网页上带来的文字",
  why: "从网上的范文复制，会带来联系方式、广告和网站的话，放进正式报告里很难看。",
  examples: [
    { wrong: "推动党建业务融合。⟦更多范文加微信：abc12345⟧做好下半年工作。" },
    { wrong: "⟦本文来源⟧于网络，仅供参考。" },
    { wrong: "⟦扫码关注⟧公众号领取资料。" },
    { wrong: "⟦联系电话13800000000⟧，随时咨询。" },
    { wrong: "详见⟦https://www.example.com/fanwen⟧" },
    { fine: "通过“学习强国”平台和微信公众号发布信息12条。" },
    { fine: "建立党员微信群，及时推送学习内容。" },
    { fine: "公布监督电话，畅通举报渠道。" },
  ],
  *check({ text }, _, hits) {
    const asked = new Set(hits.filter(({ word, start }) => isSign(text, word, start)).map(({ word }) => kindOf[word]));
    const taken: [number, number][] = [];
    for (const kind of kinds.filter((each) => asked.has(each))) {
      const { pattern, message } = kind;
      for (const found of text.matchAll(pattern)) {
        const start = found.index;
        const end = start + found[0].length;
        if (!taken.some(([from, to]) => start < to && from < end)) {
          taken.push([start, end]);
          yield { start, end, message };
        }
      }
    }
  },
};
