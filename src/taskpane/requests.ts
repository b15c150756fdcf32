/** A file that the page asked for. */
export interface Request {
  /** Address without query and fragment. */
  readonly address: string;
  /** True when it lies outside the page's own origin. */
  readonly foreign: boolean;
  /** True when the content security policy stopped it. */
  readonly stopped: boolean;
}

/** All requests since the page was opened, each address once, in the order in which they were made. */
export interface RequestLog {
  readonly requests: () => readonly Request[];
  /** Calls the listener after each change; answers with the function that ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Watches what the page asks for, from its resource timing (what was there before the call is included)
 * and its policy violations. Addresses of data: and blob: make no request and are left out.
 */
export function watchRequests(page: Window & typeof globalThis = window): RequestLog {
  const listeners = new Set<() => void>();
  let all: readonly Request[] = [];

  function add(address: string, stopped: boolean): void {
    const request = requestTo(address, page.location.href, stopped);
    if (!request || all.some((other) => other.address === request.address && other.stopped === stopped)) {
      return;
    }
    all = [...all, request];
    for (const listener of listeners) {
      listener();
    }
  }

  page.performance.setResourceTimingBufferSize?.(1000);
  new page.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      add(entry.name, false);
    }
  }).observe({ type: "resource", buffered: true });
  page.document.addEventListener("securitypolicyviolation", (event) => add(event.blockedURI, true));

  return {
    requests: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What asking for the address amounts to on the page, or undefined where nothing goes over a wire (inline, eval, data:, blob:). */
export function requestTo(address: string, page: string, stopped: boolean): Request | undefined {
  const url = parsed(address);
  if (!url) {
    return undefined; // "inline", "eval": a policy violation that asks for nothing
  }
  if (["data:", "blob:", "about:"].includes(url.protocol)) {
    return undefined;
  }
  const own = new URL(page);
  const foreign = own.protocol === "file:" ? url.protocol !== "file:" : url.origin !== own.origin;
  return { address: url.origin === "null" ? url.protocol + url.pathname : url.origin + url.pathname, foreign, stopped };
}

/** URL.canParse would keep browsers out that are older than 2023. */
function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
