/** The kinds of report that the product knows, in the order in which the pane lists them. */
export const reportKinds = [
  "half-branch",
  "annual-branch",
  "summary-plan",
  "report-up",
  "duty",
  "ideology",
  "org-life",
  "special",
  "plan",
  "rectify",
] as const;

export type ReportKind = (typeof reportKinds)[number];
