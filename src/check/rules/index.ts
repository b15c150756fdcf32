import type { Rule } from "../rule";
import { dutyFirstPerson } from "./duty-first-person";
import { emptySection } from "./empty-section";
import { halfWidthMark } from "./half-width-mark";
import { headingNumber } from "./heading-number";
import { headingStop } from "./heading-stop";
import { leadTurn } from "./lead-turn";
import { numberMark } from "./number-mark";
import { ordinalRun } from "./ordinal-run";
import { partOrder } from "./part-order";
import { planAsDone } from "./plan-as-done";
import { planWithProblems } from "./plan-with-problems";
import { sectionShare } from "./section-share";
import { siblingHeading } from "./sibling-heading";

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
  halfWidthMark,
  headingStop,
  siblingHeading,
];
