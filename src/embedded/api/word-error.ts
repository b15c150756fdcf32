/** The error codes of Word's API that the embedded Word answers with. */
export type WordErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "ItemNotFound"
  | "SearchStringInvalidOrTooLong";

/** A request that Word would refuse. It ends the batch; what the batch did before stays done. */
export class WordError extends Error {
  override readonly name = "WordError";
  constructor(
    readonly code: WordErrorCode,
    message: string,
  ) {
    super(message);
  }
}
