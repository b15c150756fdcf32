/** What a failed batch or a wrong use of the client rejects with or throws: the shape of OfficeExtension.Error. */
export class ClientError extends Error {
  override readonly name = "RichApi.Error";
  readonly debugInfo: { readonly code: string; readonly message: string; readonly errorLocation: string };
  readonly traceMessages: readonly string[] = [];

  constructor(
    readonly code: string,
    message: string,
    errorLocation: string,
  ) {
    super(message);
    this.debugInfo = { code, message, errorLocation };
  }

  override toString(): string {
    return `${this.code}: ${this.message}`;
  }
}

/** A property was read that no load has asked for, or not yet with a sync. */
export function notLoaded(type: string, property: string): ClientError {
  return new ClientError(
    "PropertyNotLoaded",
    `The property '${property}' is not available. Before reading the property's value, call the load method on the ` +
      'containing object and call "context.sync()" on the associated request context.',
    `${type}.${property}`,
  );
}
