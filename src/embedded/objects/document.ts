import { controlsIn } from "../text/blocks";
import type { Body } from "./body";
import { Collection } from "./collection";
import type { ContentControlCollection } from "./content-control";
import type { Home } from "./home";
import type { HostObject } from "./host-object";
import type { Range } from "./range";
import { type Section, sectionsOf } from "./section";

/** Word.Document. */
export class Document implements HostObject {
  readonly typeName = "Document";
  constructor(private readonly home: Home) {}

  get body(): Body {
    return this.home.body();
  }

  get contentControls(): ContentControlCollection {
    return this.home.controls(() => controlsIn(this.home.story.body));
  }

  get sections(): Collection<Section> {
    return new Collection("SectionCollection", () => sectionsOf(this.home.story));
  }

  /** A range of its own: it stays where it is when the selection goes elsewhere. */
  getSelection(): Range {
    const { selection, spans } = this.home.story;
    return this.home.range(spans.create(selection.start, selection.end, selection.mark));
  }
}
