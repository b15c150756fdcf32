import { WordError } from "../api/word-error";
import { find, type Hit, needleOf } from "../text/find";
import type { TextMap } from "../text/text-map";
import type { HostObject } from "./host-object";

/** Word.SearchOptions: only matchCase is served; asking for any other kind of search is an error. */
export class SearchOptions implements HostObject {
  readonly typeName = "SearchOptions";
  ignorePunct = false;
  ignoreSpace = false;
  matchCase = false;
  matchPrefix = false;
  matchSuffix = false;
  matchWholeWord = false;
  matchWildcards = false;
}

/** Searches one paragraph's text. `options` is a SearchOptions, a plain object of that shape, or nothing. */
export function searchIn(map: TextMap, query: unknown, options: unknown): Hit[] {
  const { matchCase = false, typeName: _, ...others } = (options ?? {}) as Partial<SearchOptions>;
  if (Object.values(others).some((value) => value === true)) {
    throw new WordError("InvalidArgument", "search: this kind of search is not available.");
  }
  return find(map, needleOf(query), matchCase);
}
