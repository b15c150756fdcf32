import { DOMParser, type Element, onWarningStopParsing } from "@xmldom/xmldom";
import type { Answer } from "./nginx-rules";

/**
 * Reads a web.config as IIS does (its schema of `system.webServer`): headers for all files, a default document, and how
 * long a file may be kept, which a `location` decides for its own path. Answers for paths below the site's folder.
 */
export function iisAnswers(settings: string): (path: string) => Answer {
  const root = new DOMParser({ onError: onWarningStopParsing }).parseFromString(settings, "text/xml").documentElement!;
  const elements = (within: Element, name: string): Element[] => [...within.getElementsByTagName(name)];
  const locations = elements(root, "location");
  const isGlobal = (element: Element) =>
    !locations.some((location) => elements(location, element.tagName).includes(element));
  const headers = elements(root, "customHeaders")
    .flatMap((list) => elements(list, "add"))
    .map((add) => [add.getAttribute("name")!, add.getAttribute("value")!]);
  const start = elements(elements(root, "defaultDocument")[0]!, "add")[0]!.getAttribute("value")!;
  const usual = elements(root, "clientCache").find(isGlobal)!;
  return (asked) => {
    const file = asked.endsWith("/") ? asked + start : asked;
    const location = locations.find((one) => `/${one.getAttribute("path")}` === file);
    const cache = location ? elements(location, "clientCache")[0]! : usual;
    return {
      file,
      headers: { ...Object.fromEntries(headers), "Cache-Control": cacheControl(cache) },
      compressed: false,
    };
  };
}

function cacheControl(cache: Element): string {
  const mode = cache.getAttribute("cacheControlMode");
  const age = /^(\d+)\.00:00:00$/.exec(cache.getAttribute("cacheControlMaxAge") ?? "")?.[1];
  if (mode === "UseMaxAge" && age) {
    return `max-age=${Number(age) * 86_400}`;
  }
  if (mode === "DisableCache") {
    return "no-cache";
  }
  throw new Error(`IIS knows no clientCache of ${mode}`);
}
