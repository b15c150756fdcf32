import type { TypeName } from "../api/members";

/** An object that requests can name. Its members have the names of Word's API. */
export interface HostObject {
  readonly typeName: TypeName;
}
