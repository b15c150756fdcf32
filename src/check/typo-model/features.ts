import type { Edit } from "./candidates";
import { type Confusions, shapes, sounds } from "./confusions";
import type { LanguageModel } from "./language-model";
import type { Lexicon } from "./lexicon";
import { SentencePath } from "./sentence-path";
import { type Tokens, unknown } from "./tokens";

const most = 40;

/** Works out what the trees are to know of the edits of a sentence. */
export class Features {
  private readonly corrected: SentencePath;
  private readonly original = new Int32Array(4096);

  constructor(
    private readonly model: LanguageModel,
    private readonly lexicon: Lexicon,
    private readonly confusions: Confusions,
  ) {
    this.corrected = new SentencePath(model);
  }

  /** One row for every edit of the sentence in `path`, in the order in which the trees were trained on it. */
  rows(sentence: Tokens, path: SentencePath, edits: readonly Edit[]): Float64Array[] {
    if (!edits.length) {
      return [];
    }
    const { corrected } = this;
    corrected.read(path.tokens, path.length);
    for (const { at, token } of edits) {
      corrected.tokens[at] = token;
    }
    corrected.readOn(0, corrected.length);
    return edits.map((edit, index) => this.row(sentence, path, edits, edit, index));
  }

  private row(sentence: Tokens, path: SentencePath, edits: readonly Edit[], edit: Edit, index: number): Float64Array {
    const { corrected, model, lexicon } = this;
    const { at, token, kind } = edit;
    const own = path.tokens[at] as number;
    const { length } = path;
    const last = Math.min(length, at + (model.order - 1));
    const sound = kind % 3;
    const shape = kind - sound;

    corrected.tokens[at] = own;
    const revertedSum = corrected.trial(at, last);
    const reverted = lexicon.cover(corrected.tokens, length, at);
    corrected.tokens[at] = token;
    const gain = corrected.sum(at, last) - revertedSum;
    let supportBefore = 0;
    let supportAfter = 0;
    let worstBefore = 0;
    let worstAfter = 0;
    for (let next = at; next <= last; next++) {
      const before = corrected.trialMatched[next - at] as number;
      const after = corrected.matched[next] as number;
      supportBefore += before > next - at ? before : 0;
      supportAfter += after > next - at ? after : 0;
      worstBefore = Math.min(worstBefore, corrected.trialLogs[next - at] as number);
      worstAfter = Math.min(worstAfter, corrected.logs[next] as number);
    }
    const logBefore = corrected.trialLogs[0] as number;
    const logAfter = corrected.logs[at] as number;
    const matchedBefore = corrected.trialMatched[0] as number;
    const after = lexicon.cover(corrected.tokens, length, at);
    const gainAfter = at < length ? (corrected.logs[at + 1] as number) - (corrected.trialLogs[1] as number) : 0;

    const group = this.group(path, edits, index, gain, reverted.length, after.length);
    const left = at > 0 ? (corrected.tokens[at - 1] as number) : 0;
    const right = corrected.tokens[at + 1] as number;
    const exists = (one: number, other: number) => (model.child(one, other) >= 0 ? 1 : 0);
    const outside = path.sum(0, length) - path.sum(at, last);
    const written = sentence.units[at] as number;
    const likeness = this.confusions.likeness(written, model.vocabulary.characters.charCodeAt(token));
    const others = length + 1 - (last - at + 1);
    return Float64Array.of(
      Math.min(gain, 25),
      Math.max(-5, Math.min(gainAfter, 12)),
      sound === sounds.same ? 1 : 0,
      sound === sounds.near ? 1 : 0,
      shape / shapes.faint,
      kind === 0 ? 1 : 0,
      logBefore,
      logAfter,
      matchedBefore,
      corrected.matched[at] as number,
      supportBefore,
      supportAfter,
      supportAfter - supportBefore,
      reverted.length,
      after.length,
      after.length - reverted.length,
      reverted.frequency,
      after.frequency,
      model.unigram(own),
      model.unigram(token),
      edits.length,
      own === unknown ? 1 : 0,
      Math.min(group.gain, most),
      Math.min(group.gain / group.size, 25),
      group.wordBefore,
      group.wordAfter,
      group.size,
      group.segmentBefore,
      group.segmentAfter,
      group.segmentGain,
      group.segmentGain + group.gain,
      others > 0 ? outside / others : -4,
      Math.min(length, 100),
      edit.lead,
      edit.leadAlike,
      exists(left, own),
      exists(own, right),
      exists(left, token),
      exists(token, right),
      worstBefore,
      worstAfter,
      gain - (logAfter - logBefore),
      likeness.syllable,
      likeness.keys,
      likeness.corners,
    );
  }

  /** The same for the edit together with those right before and after it. */
  private group(
    path: SentencePath,
    edits: readonly Edit[],
    index: number,
    gain: number,
    wordBefore: number,
    wordAfter: number,
  ) {
    const { corrected, model, lexicon } = this;
    const { length } = path;
    let first = index;
    let last = index;
    const place = (edit: number) => edits[edit]?.at ?? -2;
    while (place(first - 1) === place(first) - 1) {
      first--;
    }
    while (place(last + 1) === place(last) + 1) {
      last++;
    }
    const at = place(index);
    const from = place(first);
    const to = place(last);
    const group = { gain, wordBefore, wordAfter, size: last - first + 1 };
    const near = Math.max(0, from - 6);
    const far = Math.min(length, to + 7);
    const after = lexicon.segment(corrected.tokens, near, far, at);
    if (group.size > 1) {
      for (let edit = from; edit <= to; edit++) {
        group.wordAfter = Math.min(group.wordAfter, lexicon.cover(corrected.tokens, length, edit).length);
      }
    }
    const kept = this.original;
    kept.set(corrected.tokens.subarray(from, to + 1));
    corrected.tokens.set(path.tokens.subarray(from, to + 1), from);
    const before = lexicon.segment(corrected.tokens, near, far, at);
    if (group.size > 1) {
      const end = Math.min(length, to + (model.order - 1));
      for (let edit = from; edit <= to; edit++) {
        group.wordBefore = Math.max(group.wordBefore, lexicon.cover(corrected.tokens, length, edit).length);
      }
      group.gain = corrected.sum(from, end) - corrected.trial(from, Math.min(end, from + 63));
    }
    corrected.tokens.set(kept.subarray(0, to - from + 1), from);
    return {
      ...group,
      segmentBefore: before.length,
      segmentAfter: after.length,
      segmentGain: after.score - before.score,
    };
  }
}
