export function contentSecurityPolicy(page?: {
  readonly scripts?: readonly string[];
  readonly own?: string;
  readonly serving?: boolean;
}): string;
