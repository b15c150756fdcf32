import { type Item, vocabulary } from "../vocabulary";
import { type Spoken, spoken } from "./spoken";
import { Words } from "./words";

/** A word by which a sentence names an item, and where it does. */
export interface Name extends Pick<Spoken, "needs" | "not" | "behind"> {
  readonly item: Item;
}

const items = new Map(vocabulary.map((item) => [item.name, item]));

/** Items that count people by what they are: 慰问退休党员5名 does not say how many there are. */
const people = new Set(
  ["正式党员", "预备党员", "流动党员", "退休党员", "入党申请人", "入党积极分子", "发展对象", "党员总数"].map(
    (name) => items.get(name)!,
  ),
);
const doneToSome =
  /(?:慰问|走访|看望|帮扶|组织|安排|选派|抽调|邀请|发动|动员|带领|培训|转入|转出|转来|谈话|吸收|吸纳|补助|资助|除名|处分|劝退|评选|表彰|[对向给])[^，。；、\d]{0,6}$/;

/** The names of all items, one word under several items where only unit and surroundings tell which. */
export const names: Words<Name> = new Words([
  ...spoken.flatMap(({ words, item, ...where }) =>
    words.map((word): [string, Name] => [word, { item: items.get(item)!, ...where }]),
  ),
  ...vocabulary.flatMap((item) =>
    [item.name, ...item.aliases].map((word): [string, Name] => [
      word,
      people.has(item) ? { item, not: doneToSome } : { item },
    ]),
  ),
]);
