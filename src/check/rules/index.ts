import type { Rule } from "../rule";
import { halfWidthMark } from "./half-width-mark";

/** Every rule of the product, in the order of the categories. */
export const rules: readonly Rule[] = [halfWidthMark];
