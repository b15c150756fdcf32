import type { OfficeGlobals } from "./office";

/** What this host can do beyond WordApi 1.3, each found out by requirement set and by the member being there. */
export interface Capabilities {
  /** `application.createDocument().open()` works; otherwise a new document is offered as a file. */
  readonly createDocument: boolean;
  /** `getReviewedText`, so that deleted text of tracked changes can be told apart (WordApi 1.4). */
  readonly reviewedText: boolean;
}

interface Requirement {
  readonly set: string;
  readonly version: string;
  /** The class that has the member, and the member. */
  readonly owner: "Application" | "Body";
  readonly member: string;
  /** The platform that does not do it whatever set it names. */
  readonly except?: string;
}

const requirements: Record<keyof Capabilities, Requirement> = {
  createDocument: {
    set: "WordApi",
    version: "1.3",
    owner: "Application",
    member: "createDocument",
    except: "OfficeOnline",
  },
  reviewedText: { set: "WordApi", version: "1.4", owner: "Body", member: "getReviewedText" },
};

/** Finds out what this host can do. A set that is named without its members, as an old office.js has it, does not count. */
export function capabilitiesOf({ Word, Office }: OfficeGlobals): Capabilities {
  const has = ({ set, version, owner, member, except }: Requirement): boolean => {
    const prototype = Word[owner]?.prototype as Record<string, unknown> | undefined;
    const { platform, requirements } = Office.context;
    return (
      (except === undefined || platform !== except) &&
      requirements.isSetSupported(set, version) &&
      typeof prototype?.[member] === "function"
    );
  };
  return { createDocument: has(requirements.createDocument), reviewedText: has(requirements.reviewedText) };
}
