import { type ReportKind, reportKinds } from "../document/report-kind";
import { decodeScaffold } from "./decode";
import annualBranch from "./library/annual-branch.json";
import duty from "./library/duty.json";
import halfBranch from "./library/half-branch.json";
import ideology from "./library/ideology.json";
import orgLife from "./library/org-life.json";
import plan from "./library/plan.json";
import rectify from "./library/rectify.json";
import reportUp from "./library/report-up.json";
import special from "./library/special.json";
import summaryPlan from "./library/summary-plan.json";
import type { Scaffold } from "./scaffold";

const files: Readonly<Record<ReportKind, unknown>> = {
  "half-branch": halfBranch,
  "annual-branch": annualBranch,
  "summary-plan": summaryPlan,
  "report-up": reportUp,
  duty,
  ideology,
  "org-life": orgLife,
  special,
  plan,
  rectify,
};

/** The scaffolds that come with the product, one for each report kind, in the order of `reportKinds`. */
export const library: readonly Scaffold[] = reportKinds.map((kind) => decodeScaffold(files[kind], `${kind}.json`));
