import table from "./lexicons/confusions.json";

/** Sounds that many speakers do not tell apart share one key: zh z, ch c, sh s, -ng -n, l n. */
export function near(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/ng$/, "n")
    .replace(/^l/, "n");
}

const sounds = new Map<string, string[]>();
for (const [syllable, characters] of Object.entries(table.sounds)) {
  for (const character of characters) {
    const known = sounds.get(character);
    if (known) {
      known.push(near(syllable));
    } else {
      sounds.set(character, [near(syllable)]);
    }
  }
}
const shapes: Readonly<Record<string, string>> = table.shapes;

/** What was asked before, by the two characters: a text asks the same few questions again and again. */
const answers = new Map<number, boolean>();

/** Whether `wrong` is easily typed or read for `right`: it sounds the same or nearly so, or looks alike. */
export function isConfusable(right: string, wrong: string): boolean {
  const question = (right.charCodeAt(0) << 16) | wrong.charCodeAt(0);
  let answer = answers.get(question);
  if (answer === undefined) {
    answer = soundsOrLooksLike(right, wrong);
    answers.set(question, answer);
  }
  return answer;
}

function soundsOrLooksLike(right: string, wrong: string): boolean {
  const one = sounds.get(right);
  const other = sounds.get(wrong);
  return (
    (one !== undefined && other !== undefined && one.some((syllable) => other.includes(syllable))) ||
    (shapes[right]?.includes(wrong) ?? false)
  );
}

/** Characters that both stand in right words, so that which one is meant is a question of word choice. */
const interchangeable = new Set([
  "作做",
  "定订",
  "帐账",
  "份分",
  "象像",
  "惟唯",
  "他它",
  "须需",
  "至止",
  "反返",
  "采彩",
]);

/** Whether two characters are exchanged so lawfully or so often that other rules speak of them. */
export function isInterchangeable(one: string, other: string): boolean {
  return interchangeable.has(one + other) || interchangeable.has(other + one);
}
