export function officeJs(choice?: string): {
  readonly src: string;
  readonly scripts: readonly string[];
  readonly folder?: string;
};
