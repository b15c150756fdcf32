import type { Rule } from "../rule";
import { announcedCount } from "./announced-count";
import { approximateFigure } from "./approximate-figure";
import { asOfEarlier } from "./as-of-earlier";
import { dateForm } from "./date-form";
import { deDiDe } from "./de-di-de";
import { derivedFigure } from "./derived-figure";
import { documentNumber } from "./document-number";
import { documentTitle } from "./document-title";
import { dutyFirstPerson } from "./duty-first-person";
import { ellipsisDash } from "./ellipsis-dash";
import { emptySection } from "./empty-section";
import { eventAfterPeriod } from "./event-after-period";
import { figureDiffers } from "./figure-differs";
import { figureNotWritten } from "./figure-not-written";
import { fixedNumeral } from "./fixed-numeral";
import { fixedVerb } from "./fixed-verb";
import { fixedWording } from "./fixed-wording";
import { formerCongress } from "./former-congress";
import { fullWidthFigure } from "./full-width-figure";
import { givenFiguresClash } from "./given-figures-clash";
import { growthRate } from "./growth-rate";
import { halfWidthBracket } from "./half-width-bracket";
import { halfWidthMark } from "./half-width-mark";
import { headingNumber } from "./heading-number";
import { headingStop } from "./heading-stop";
import { invisibleCharacter } from "./invisible-character";
import { leadTurn } from "./lead-turn";
import { markInWord } from "./mark-in-word";
import { maskedText } from "./masked-text";
import { meetingFrequency } from "./meeting-frequency";
import { memberOrder } from "./member-order";
import { misplacedMark } from "./misplaced-mark";
import { missingCharacter } from "./missing-character";
import { mixedNumeral } from "./mixed-numeral";
import { namedCount } from "./named-count";
import { nearWord } from "./near-word";
import { nestedTitleMark } from "./nested-title-mark";
import { numberMark } from "./number-mark";
import { ordinalRun } from "./ordinal-run";
import { otherBody } from "./other-body";
import { otherPeriod } from "./other-period";
import { ownPair } from "./own-pair";
import { paragraphEnd } from "./paragraph-end";
import { partOrder } from "./part-order";
import { partsAndWhole } from "./parts-and-whole";
import { pauseMark } from "./pause-mark";
import { percentage } from "./percentage";
import { periodYear } from "./period-year";
import { phraseOneOff } from "./phrase-one-off";
import { planAsDone } from "./plan-as-done";
import { planWithProblems } from "./plan-with-problems";
import { quoteEdge } from "./quote-edge";
import { repeatedCharacter } from "./repeated-character";
import { repeatedMark } from "./repeated-mark";
import { repeatedSentence } from "./repeated-sentence";
import { sectionShare } from "./section-share";
import { siblingHeading } from "./sibling-heading";
import { signatureDiffers } from "./signature-differs";
import { straightQuote } from "./straight-quote";
import { straySpace } from "./stray-space";
import { tableSum } from "./table-sum";
import { turnedWord } from "./turned-word";
import { twoFigures } from "./two-figures";
import { twoNames } from "./two-names";
import { twoTerms } from "./two-terms";
import { typoModel } from "./typo-model";
import { typoPair } from "./typo-pair";
import { undatedSoFar } from "./undated-so-far";
import { unfilledSlot } from "./unfilled-slot";
import { unitSlip } from "./unit-slip";
import { unitWord } from "./unit-word";
import { unpairedMark } from "./unpaired-mark";
import { webResidue } from "./web-residue";
import { wordChoice } from "./word-choice";

/** Every rule of the product, in the order of the categories. */
export const rules: readonly Rule[] = [
  dutyFirstPerson,
  emptySection,
  leadTurn,
  partOrder,
  planAsDone,
  planWithProblems,
  sectionShare,
  headingNumber,
  numberMark,
  ordinalRun,
  documentNumber,
  ellipsisDash,
  halfWidthBracket,
  halfWidthMark,
  headingStop,
  paragraphEnd,
  markInWord,
  misplacedMark,
  nestedTitleMark,
  pauseMark,
  repeatedMark,
  quoteEdge,
  straightQuote,
  straySpace,
  unpairedMark,
  approximateFigure,
  dateForm,
  fixedNumeral,
  fullWidthFigure,
  mixedNumeral,
  unitWord,
  maskedText,
  unfilledSlot,
  invisibleCharacter,
  webResidue,
  otherBody,
  documentTitle,
  fixedVerb,
  fixedWording,
  memberOrder,
  eventAfterPeriod,
  formerCongress,
  undatedSoFar,
  periodYear,
  asOfEarlier,
  otherPeriod,
  ownPair,
  typoPair,
  phraseOneOff,
  nearWord,
  missingCharacter,
  turnedWord,
  unitSlip,
  repeatedCharacter,
  deDiDe,
  typoModel,
  wordChoice,
  siblingHeading,
  twoTerms,
  twoNames,
  announcedCount,
  namedCount,
  signatureDiffers,
  figureDiffers,
  figureNotWritten,
  givenFiguresClash,
  growthRate,
  derivedFigure,
  partsAndWhole,
  percentage,
  tableSum,
  twoFigures,
  repeatedSentence,
  meetingFrequency,
];
