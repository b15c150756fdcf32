import type { Refusal } from "../document/edit";
import { HostError } from "./host";

/** Why something was not carried out, from the error with which the host answered. */
export function refusalOf(error: unknown): Refusal {
  const code = error instanceof HostError ? error.code : "";
  return code === "AccessDenied" || code === "NotAllowed" ? "protected" : "failed";
}
