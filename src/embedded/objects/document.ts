import { controlsIn } from "../text/blocks";
import { setTracking } from "../text/track";
import { type Annotation, annotationById } from "./annotation";
import type { Body } from "./body";
import { Collection } from "./collection";
import { ContentControlCollection } from "./content-control";
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

  /** Those of the body, then those of headers and footers. */
  get contentControls(): ContentControlCollection {
    return new ContentControlCollection(this.home.story.profile, () =>
      [this.home, ...this.home.margins()].flatMap((home) =>
        controlsIn(home.story.body).map((element) => home.control(element)),
      ),
    );
  }

  get sections(): Collection<Section> {
    return new Collection("SectionCollection", () => sectionsOf(this.home.story));
  }

  /** Off, or TrackAll; that only the writer's own changes are tracked is not kept. */
  get changeTrackingMode(): string {
    return this.home.story.isTracking ? "TrackAll" : "Off";
  }

  set changeTrackingMode(mode: unknown) {
    setTracking(this.home.story.pkg, mode !== "Off");
  }

  getAnnotationById(id: unknown): Annotation {
    return annotationById(this.home.story, id);
  }

  /** Takes back so many steps when the run is through; false where there are fewer. */
  undo(times: unknown = 1): boolean {
    return this.home.story.listener.undo(Number(times));
  }

  redo(times: unknown = 1): boolean {
    return this.home.story.listener.redo(Number(times));
  }

  /** A range of its own: it stays where it is when the selection goes elsewhere. */
  getSelection(): Range {
    const { selection, spans } = this.home.story;
    return this.home.range(spans.create(selection.start, selection.end, selection.mark));
  }
}
