/** Units in which things and persons are counted one by one. */
export const countUnit = "人次|场次|家次|[名人位次场期个项条件处起篇份家户支张]";

/** One part of a list of figures: 社区党组织3个. */
export interface ToldPart {
  /** The words before the figure, and behind its unit where there are any: 剩余…正在补正. */
  readonly label: string;
  readonly value: number;
}

const partOfList = new RegExp(`^([^\\d]{1,16})(\\d{1,6})(${countUnit})([^\\d]{0,8})$`);
/** Words that only join the list to what it is a list of. */
const joining = /^(?:其中|包括|包含|含)?[，,：:]?(?:分别[为是有]?)?/;
/** What is said of the part before and is no part itself. */
const aside = /^(?:占|同比|环比|比上年|比去年|较上年|较去年)[^\d]{0,8}[\d.]+(?:[%％]|个百分点)$/;
/** With these words something else is told, not another part. */
const anew =
  /^(?:并|还|另|共|又|再|累计|合计|总计|先后|上半年|下半年|全年|今年|每)|^(?:新?发展|培养|确定|接收|开展|召开|组织|举办|参加|撰写|制定|建立|修订|下设|设|设立|成立|吸纳|转入|转出|选派|评选|走访|慰问)/;

/**
 * The parts at the start of a text, up to the first words that give none in this unit.
 * @param text what stands behind the whole, up to the end of its sentence or bracket.
 */
export function toldParts(text: string, unit: string): ToldPart[] {
  const list = text.replace(joining, "");
  const parts: ToldPart[] = [];
  let only: string | undefined;
  for (const { 0: piece, index } of list.matchAll(/[^、，,；;]+/g)) {
    for (const one of piece.split(/(?<=\d(?:人次|场次|家次|.))[和及](?=[^\d]{2,12}\d)/)) {
      const found = partOfList.exec(one.trim());
      const mark = list[index - 1];
      if (!found && parts.length > 0 && aside.test(one.trim())) {
        continue;
      }
      // A list that is joined by 、 ends at the first comma.
      const goesOn = parts.length < 2 || mark === only || one !== piece || only !== "、";
      if (!found || found[3] !== unit || !goesOn || (parts.length > 0 && anew.test(found[1]!))) {
        return parts;
      }
      if (parts.length === 1) {
        only = one === piece ? mark : "和";
      }
      parts.push({ label: found[1]! + (found[4] ? `…${found[4]}` : ""), value: Number(found[2]) });
    }
  }
  return parts;
}

/** Ways in which persons and things are told apart; parts that are told in different ways may overlap. */
const ways: readonly RegExp[] = [
  /男|女/,
  /岁|[5-9０]0后|青年|中年|老年/,
  /博士|硕士|研究生|本科|大专|专科|学历|高中/,
  /在职|退休|离休|在岗/,
  /正式|预备/,
  /第[一二三四五]种/,
  /警告|记过|撤职|开除|降级|留党察看|诫勉|谈话提醒|批评教育|免职/,
  /优秀|合格|称职/,
  /国家级|中央级|省部?级|市级|县级|区级|校级|院级/,
  /[一二三]等奖|特等奖/,
];

/** True where the parts are told apart in one way, by which nothing is counted in two of them. */
export function areApart(parts: readonly ToldPart[]): boolean {
  const wayOf = ({ label }: ToldPart) => ways.findIndex((way) => way.test(label));
  const first = parts[0] && wayOf(parts[0]);
  return first !== undefined && first >= 0 && parts.every((part) => wayOf(part) === first && !/以上/.test(part.label));
}

/** True where the parts may be counted in more than one of them: told apart in ways that we know to differ. */
export function mayOverlap(parts: readonly ToldPart[]): boolean {
  const told = parts.map(({ label }) => ways.findIndex((way) => way.test(label)));
  return (
    (told.some((way) => way >= 0) && !areApart(parts)) || parts.some(({ label }) => /以上|以下|少数民族/.test(label))
  );
}

/** The words that all labels end with, as 党组织 of 村党组织, 社区党组织; at least two characters, or empty. */
export function sharedEnd(labels: readonly string[]): string {
  const [first = "", ...others] = labels;
  let length = 0;
  while (length < first.length && others.every((each) => each.at(-1 - length) === first.at(-1 - length))) {
    length += 1;
  }
  return length >= 2 ? first.slice(-length) : "";
}
