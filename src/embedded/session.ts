import { makeWord, type WordNamespace } from "./api/client";
import { Events } from "./api/events";
import { makeOffice, type OfficeNamespace } from "./api/office";
import type { Profile } from "./api/profile";
import { type Batch, type BatchResult, Server } from "./api/server";
import { Settings } from "./api/settings";
import { Home } from "./objects/home";
import { type Checkpoint, Package } from "./package/package";
import { ParagraphChanges } from "./paragraph-changes";
import type { Annotations } from "./text/annotations";
import { controlsIn } from "./text/blocks";
import { settleIds } from "./text/controls";
import type { Place, Span } from "./text/spans";
import { Story } from "./text/story";
import { isTracking, setTracking } from "./text/track";

export type { Profile } from "./api/profile";

/** A place in the text: an index into body.paragraphs and a UTF-16 offset into that paragraph's text. */
export interface Point {
  readonly paragraph: number;
  readonly offset: number;
}

/** What is selected. `focus` is the end that moves; it may stand before `anchor`. */
export interface Selection {
  readonly anchor: Point;
  readonly focus: Point;
}

interface State {
  readonly checkpoint: Checkpoint;
  readonly selection: Selection;
}

/**
 * One open document as workbench, command line and tests see it, with the Word and Office objects that an add-in finds
 * in it. What one `word.run` changed is one step of undo.
 */
export class Session {
  readonly package: Package;
  /** The global `Word` of an add-in in this document. */
  readonly word: WordNamespace;
  /** The global `Office`. */
  readonly office: OfficeNamespace;
  /** Told the bytes of a document that an add-in made and opened. */
  onCreate: ((bytes: Uint8Array) => void) | undefined;
  #story: Story;
  #server: Server;
  readonly #settings: Settings;
  #steps = 0;
  #before: State | undefined;
  readonly #undo: State[] = [];
  #redo: State[] = [];
  #syncs = 0;
  #sent = 0;
  #received = 0;
  readonly #listeners = new Set<() => void>();
  readonly #events = new Events();
  readonly #changes: ParagraphChanges;
  /** What an add-in asked for in the step under way: so many steps forward, or, less than 0, back. */
  #asked = 0;

  private constructor(
    pkg: Package,
    readonly profile: Profile,
  ) {
    this.package = pkg;
    this.#settings = new Settings(pkg);
    this.#story = this.#newStory();
    this.#server = this.#newServer();
    const executor = {
      execute: async (batch: Batch) => this.answer(batch),
      release: (references: Iterable<string>) => this.#server.release(references),
      listen: this.#events.listen.bind(this.#events),
    };
    this.#changes = new ParagraphChanges(this.#events);
    this.word = makeWord(profile, executor, (run) => this.step(run));
    this.office = makeOffice(this.package, profile, this.#settings);
  }

  /** Opens a .docx; throws a PackageError, whose message is for the user, for everything that cannot be opened. */
  static open(bytes: Uint8Array, profile: Profile = "m365"): Session {
    return new Session(Package.open(bytes), profile);
  }

  /** The w:p elements in the order of body.paragraphs. They are others after undo and redo. */
  paragraphs(): readonly Element[] {
    return this.#story.paragraphs();
  }

  /** The content controls (w:sdt) of the body, outer before inner, of every kind. */
  contentControls(): Element[] {
    return controlsIn(this.#story.body);
  }

  /** The paragraph's text as Word's API gives it; offsets count its UTF-16 units. */
  text(paragraph: number): string {
    const element = this.paragraphs()[paragraph];
    return element ? this.#story.map(element).text : "";
  }

  get selection(): Selection {
    const { start, end } = this.#story.selection;
    const [first, last] = [this.#point(start), this.#point(end)];
    return this.#story.isSelectedBackwards ? { anchor: last, focus: first } : { anchor: first, focus: last };
  }

  /** Selects; points beyond the text go to the nearest place in it. */
  select(selection: Selection): void {
    this.#place(selection);
    this.#tell();
  }

  /** What add-ins have highlighted for a while. */
  get highlights(): { readonly anchor: Point; readonly focus: Point }[] {
    return [...this.#story.highlights].map(({ start, end }: Span) => ({
      anchor: this.#point(start),
      focus: this.#point(end),
    }));
  }

  /** The underlines of add-ins, with what a writer can do about them in the page. */
  get annotations(): Annotations {
    return this.#story.annotations;
  }

  /** The document as it is now. Parts that nobody changed are byte for byte what they were. */
  save(): Uint8Array {
    return this.package.save();
  }

  /** Takes back the last step; false where there is none. */
  undo(): boolean {
    return this.#go(-1);
  }

  redo(): boolean {
    return this.#go(1);
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** How many steps lie between the document as it was opened and as it is now: one less after undo. */
  get changes(): number {
    return this.#undo.length;
  }

  /** Calls back after a step that changed text or selection, and after select, undo and redo. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The batches answered so far, without those that only give references back. */
  get syncs(): number {
    return this.#syncs;
  }

  /** The size of their requests as JSON, in UTF-16 units. */
  get sent(): number {
    return this.#sent;
  }

  /** The size of their answers. */
  get received(): number {
    return this.#received;
  }

  /** Answers a request batch, whichever client it comes from. What it changes belongs to the step under way. */
  answer(batch: Batch): BatchResult {
    const request = JSON.stringify(batch);
    // The answer must not share anything with the tree or the request, as it would not over a wire.
    const answer = JSON.stringify(this.#server.answer(JSON.parse(request)));
    // Microsoft's client names the document before it gives references back.
    const returned = batch.Actions.filter(({ Name }) => Name === "_RemoveReference").length;
    const named = batch.Actions.filter(({ ActionType }) => ActionType === 1).length;
    if (returned === 0 || returned + named < batch.Actions.length) {
      this.#syncs++;
      this.#sent += request.length;
      this.#received += answer.length;
    }
    return JSON.parse(answer);
  }

  /** Makes everything that is changed until `run` is through one step of undo; a failing run's changes too. */
  async step<T>(run: () => Promise<T>): Promise<T> {
    const selected = JSON.stringify(this.selection);
    this.#changes.begin(this.#story);
    this.#steps++;
    try {
      return await run();
    } finally {
      this.#steps--;
      if (this.#steps === 0) this.#endStep(selected);
    }
  }

  #endStep(selected: string): void {
    const before = this.#before;
    this.#before = undefined;
    if (before) {
      this.#undo.push(before);
      this.#redo = [];
    }
    const asked = this.#asked;
    this.#asked = 0;
    for (let step = 0; step < Math.abs(asked); step++) this.#travel(...this.#way(asked));
    if (before || asked !== 0) this.#changes.tell(this.#story);
    if (before || asked !== 0 || JSON.stringify(this.selection) !== selected) this.#tell();
  }

  /** From where to where a step goes that leads back (less than 0) or forward. */
  #way(direction: number): [from: State[], to: State[]] {
    return direction < 0 ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
  }

  #ask(steps: number): boolean {
    if (this.#way(steps)[0].length < Math.abs(steps)) return false;
    this.#asked = steps;
    return true;
  }

  #go(direction: 1 | -1): boolean {
    this.#changes.begin(this.#story);
    if (!this.#travel(...this.#way(direction))) return false;
    this.#changes.tell(this.#story);
    this.#tell();
    return true;
  }

  #travel(from: State[], to: State[]): boolean {
    const state = from.pop();
    if (!state) return false;
    to.push(this.#state());
    const tracking = isTracking(this.package);
    this.package.restore(state.checkpoint);
    setTracking(this.package, tracking);
    this.#settings.outlive();
    this.#story = this.#newStory();
    this.#server = this.#newServer();
    this.#place(state.selection);
    return true;
  }

  #state(): State {
    return { checkpoint: this.package.checkpoint(), selection: this.selection };
  }

  #newStory(): Story {
    return new Story(this.package, this.profile, {
      beforeChange: () => {
        this.#before ??= this.#state();
      },
      opened: (bytes) => this.onCreate?.(bytes),
      undo: (steps) => this.#ask(-steps),
      redo: (steps) => this.#ask(steps),
      happened: (event, args) => this.#events.happened(event, args),
    });
  }

  #newServer(): Server {
    const home = new Home(this.#story);
    settleIds([home, ...home.margins()].flatMap(({ story }) => controlsIn(story.body)));
    return new Server(this.#story, home);
  }

  #point({ paragraph, offset }: Place): Point {
    return { paragraph: Math.max(0, this.#story.indexOf(paragraph)), offset };
  }

  #place({ anchor, focus }: Selection): void {
    const backwards =
      focus.paragraph < anchor.paragraph || (focus.paragraph === anchor.paragraph && focus.offset < anchor.offset);
    const [start, end] = backwards ? [focus, anchor] : [anchor, focus];
    this.#story.select(this.#nearest(start), this.#nearest(end), false, backwards);
  }

  #nearest({ paragraph, offset }: Point): Place {
    const all = this.#story.paragraphs();
    const element = all[Math.min(Math.max(0, paragraph), all.length - 1)]!;
    return { paragraph: element, offset: Math.min(Math.max(0, offset), this.#story.length(element)) };
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
