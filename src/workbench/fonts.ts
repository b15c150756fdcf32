import sans from "@fontsource-variable/noto-sans-sc/index.css?like=@fontsource-variable/noto-serif-sc/index.css&faces";
import serif from "@fontsource-variable/noto-serif-sc/index.css?faces";
import fang from "lxgw-wenkai-lite-webfont/lxgwwenkailite-light.css?like=lxgw-wenkai-lite-webfont/lxgwwenkailite-regular.css&faces";
import kai from "lxgw-wenkai-lite-webfont/lxgwwenkailite-regular.css?faces";

interface Family {
  /** The names by which documents call it. */
  readonly names: readonly string[];
  /** What it is called on machines that have it, beside those names. */
  readonly local: readonly string[];
  /** What stands in where the machine has none. */
  readonly slices: typeof serif;
  /** The css weights that the stand-in has under these names; others are drawn by the browser. */
  readonly weight: string;
}

/** Latin letters and digits only: quotation marks and dashes of Chinese text must come from the Chinese font. */
const latin = serif
  .filter(([range]) => range.startsWith("U+0000-00FF"))
  .map(([, url]) => ["U+0020-007E,U+00A1-00B6,U+00B8-024F", url] as const);

/** The families of GB/T 9704 and those that offices use beside them. */
const families: readonly Family[] = [
  {
    names: ["仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "华文仿宋", "STFangsong"],
    local: ["朱雀仿宋"],
    slices: fang,
    weight: "400",
  },
  {
    names: ["楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "华文楷体", "STKaiti"],
    local: [],
    slices: kai,
    weight: "400",
  },
  { names: ["黑体", "SimHei"], local: ["STHeiti", "Heiti SC"], slices: sans, weight: "500 900" },
  {
    names: ["微软雅黑", "Microsoft YaHei", "等线", "DengXian"],
    local: ["PingFang SC"],
    slices: sans,
    weight: "400 900",
  },
  { names: ["宋体", "SimSun", "新宋体", "NSimSun"], local: ["STSong", "Songti SC"], slices: serif, weight: "400 900" },
  {
    names: ["方正小标宋简体", "方正小标宋_GBK", "小标宋", "华文中宋", "STZhongsong"],
    local: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"],
    slices: serif,
    weight: "900",
  },
  { names: ["Times New Roman"], local: ["Liberation Serif"], slices: latin, weight: "400 900" },
  { names: ["Noto Sans SC Variable"], local: [], slices: sans, weight: "100 900" },
];

const added = new Set<string>();

/**
 * Makes the known families that are named in `text` (css, markup) available to the page: the machine's own font
 * where it has one, otherwise ours, of which the browser fetches only the slices that hold characters on show.
 */
export function addFonts(text: string): void {
  for (const { names, local, slices, weight } of families) {
    for (const name of names) {
      if (added.has(name) || !text.includes(name)) continue;
      added.add(name);
      const own = [name, ...names, ...local].map((font) => `local("${font}")`).join(", ");
      for (const [unicodeRange, url] of slices) {
        const source = url ? `${own}, url("${url}") format("woff2")` : own;
        document.fonts.add(new FontFace(name, source, { unicodeRange, weight, display: "swap" }));
      }
    }
  }
}
