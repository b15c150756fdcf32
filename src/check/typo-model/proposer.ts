import type { Confusions } from "./confusions";
import { Decoder } from "./decoder";
import { Features } from "./features";
import type { LanguageModel } from "./language-model";
import type { Lexicon } from "./lexicon";
import { tokenize } from "./tokens";

/** One character for another, not yet judged. */
export interface Suspect {
  /** UTF-16 offset. */
  readonly start: number;
  readonly suggestion: string;
  /** What the trees are to judge by. */
  readonly row: Float64Array;
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
    this.features = new Features(model, lexicon);
  }

  /** The suspects of `text` between two UTF-16 offsets, in order. */
  suspects(text: string, from: number, to: number): Suspect[] {
    const { vocabulary } = this.model;
    const tokens = tokenize(vocabulary, text, from, to);
    const edits = this.decoder.decode(tokens);
    const rows = this.features.rows(this.decoder.path, edits);
    return edits.map(({ at, token }, index) => ({
      start: tokens.starts[at] as number,
      suggestion: vocabulary.characters[token] as string,
      row: rows[index] as Float64Array,
    }));
  }
}
