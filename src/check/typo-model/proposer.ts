import type { Edit } from "./candidates";
import type { Confusions } from "./confusions";
import { Decoder } from "./decoder";
import { Features } from "./features";
import type { LanguageModel } from "./language-model";
import type { Lexicon } from "./lexicon";
import { tokenize } from "./tokens";

/** What may be meant by a character, not yet judged. */
export interface Choice {
  readonly suggestion: string;
  /** What the trees are to judge by. */
  readonly row: Float64Array;
}

/** A character that another would fit better. */
export interface Suspect {
  /** UTF-16 offset. */
  readonly start: number;
  /** One or two, the likeliest first. */
  readonly choices: readonly Choice[];
}

/** Finds the characters of a sentence that another would fit better. */
export class Proposer {
  private readonly decoder: Decoder;
  private readonly features: Features;

  constructor(
    private readonly model: LanguageModel,
    confusions: Confusions,
    lexicon: Lexicon,
  ) {
    this.decoder = new Decoder(model, confusions, lexicon);
    this.features = new Features(model, lexicon, confusions);
  }

  /** The memory that is taken beside the three parts, in bytes. */
  get byteLength(): number {
    return this.decoder.byteLength;
  }

  /** The suspects of `text` between two UTF-16 offsets, in order. */
  suspects(text: string, from: number, to: number): Suspect[] {
    const { vocabulary } = this.model;
    const tokens = tokenize(vocabulary, text, from, to);
    const edits = this.decoder.decode(tokens);
    const { path } = this.decoder;
    const choice = (token: number, row: Float64Array | undefined): Choice => ({
      suggestion: vocabulary.characters[token] as string,
      row: row as Float64Array,
    });
    const rows = this.features.rows(tokens, path, edits);
    return edits.map(({ at, token, rival }, index) => {
      const choices = [choice(token, rows[index])];
      if (rival) {
        choices.push(choice(rival.token, this.features.rows(tokens, path, withEdit(edits, index, rival))[index]));
      }
      return { start: tokens.starts[at] as number, choices };
    });
  }
}

function withEdit(edits: readonly Edit[], index: number, edit: Edit): Edit[] {
  return edits.map((one, at) => (at === index ? edit : one));
}
