import sans from "@fontsource-variable/noto-sans-sc/index.css?faces";
import serif from "@fontsource-variable/noto-serif-sc/index.css?faces";
import fang from "lxgw-wenkai-lite-webfont/lxgwwenkailite-light.css?faces";
import kai from "lxgw-wenkai-lite-webfont/lxgwwenkailite-regular.css?faces";

interface Family {
  /** The names by which documents call it. */
  readonly names: readonly string[];
  /** The fonts of the machine that are it, best first. */
  readonly local: readonly string[];
  /** What stands in where the machine has none. */
  readonly slices: typeof serif;
  /** The css weights that the stand-in has under this name; others are drawn by the browser. */
  readonly weight: string;
}

/** The families of GB/T 9704 and the ones that offices use beside them. */
const families: readonly Family[] = [
  {
    names: ["仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "华文仿宋", "STFangsong"],
    local: ["仿宋_GB2312", "FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋", "朱雀仿宋"],
    slices: fang,
    weight: "400",
  },
  {
    names: ["楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "华文楷体", "STKaiti"],
    local: ["楷体_GB2312", "KaiTi_GB2312", "KaiTi", "楷体", "STKaiti", "华文楷体"],
    slices: kai,
    weight: "400",
  },
  {
    names: ["黑体", "SimHei", "微软雅黑", "Microsoft YaHei", "等线", "DengXian"],
    local: ["SimHei", "黑体", "STHeiti", "Heiti SC"],
    slices: sans,
    weight: "500 900",
  },
  {
    names: ["宋体", "SimSun", "NSimSun", "新宋体", "华文中宋", "STZhongsong"],
    local: ["SimSun", "宋体", "STSong", "Songti SC"],
    slices: serif,
    weight: "400 900",
  },
  {
    names: ["方正小标宋简体", "方正小标宋_GBK", "小标宋", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"],
    local: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "STZhongsong", "华文中宋"],
    slices: serif,
    weight: "900",
  },
  { names: ["Noto Sans SC Variable"], local: [], slices: sans, weight: "100 900" },
];
