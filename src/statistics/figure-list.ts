import type { Figure } from "../document/statistics";
import { countsWholes, sameUnit } from "../document/units";
import { isObjectName, readName } from "./item-name";
import { readValue } from "./read-value";
import { type Remarks, shown } from "./remarks";

/** A value as it stands in the pasted text. `source` shows it in messages; `plain` where how it is written needs no note. */
export interface Written {
  readonly text: string;
  readonly source: string;
  readonly at: number;
  readonly plain: boolean;
}

/** A figure as it stands in the pasted text. */
export interface WrittenFigure {
  readonly name: string;
  /** Empty where it stands in none. */
  readonly group: string;
  readonly value: Written;
  /** The unit given beside it; empty where none is. */
  readonly unit: string;
  readonly base?: Written;
  readonly path: readonly string[];
  /** Where the name stands. */
  readonly at: number;
}

/** More items than this are no block of statistics. */
const mostFigures = 5000;

/** Gathers the figures of one block, each key once, and notes what is odd about them. */
export class FigureList {
  readonly #remarks: Remarks;
  readonly #figures: Figure[] = [];
  #added = 0;
  readonly #byKey = new Map<string, { readonly index: number; readonly at: number }>();

  constructor(remarks: Remarks) {
    this.#remarks = remarks;
  }

  get figures(): readonly Figure[] {
    return this.#figures;
  }

  /** Where the name of the figure stands that has the key: a UTF-16 offset into the pasted text. */
  placeOf(key: string): number {
    return this.#byKey.get(key)?.at ?? 0;
  }

  add(written: WrittenFigure): void {
    this.#added += 1;
    if (this.#added > mostFigures) {
      if (this.#added === mostFigures + 1) {
        const message = `项目太多，超过 ${mostFigures} 项，从这里起没有读。请分成几块粘贴。`;
        this.#remarks.fault(written.at, written.at + 1, message);
      }
      return;
    }
    const { path, at } = written;
    const { name, key, unit: unitOfName, item } = readName(written.name);
    if (isObjectName(name)) {
      this.#remarks.note("ignored", at, `“${name}”不是项目名，没有读`, path);
      return;
    }
    if (name === "") {
      this.#remarks.note("ignored", at, `${shown(written.value.source)} 前面没有项目名，没有读`, path);
      return;
    }
    const read = this.#read(name, written.value, path);
    const base = written.base ? this.#read(name, written.base, path) : undefined;
    const unit = read.unit || written.unit || unitOfName || base?.unit || item?.units[0] || "";
    const compared = base && typeof base.value === "number" && (base.unit === "" || sameUnit(base.unit, unit));
    if (base && !compared && base.value !== null) {
      const said = `“${name}”上年同期的 ${shown(written.base!.source)} 不能与本期比，没有读`;
      this.#remarks.note("ignored", written.base!.at, said, path);
    }
    const figure: Figure = {
      key,
      name,
      group: written.group || item?.group || "",
      value: read.value,
      unit,
      ...(compared ? { base: base.value as number } : {}),
      path,
    };
    this.#noteOddities(figure, item?.units, at);
    this.#keep(figure, at);
  }

  #read(name: string, { text, source, at, plain }: Written, path: readonly string[]) {
    const read = readValue(text);
    const { value, unit, words } = read;
    if (typeof value === "number" && !plain) {
      this.#remarks.note("mended", at, `${shown(source)} 读作 ${value}${unit === "" ? "" : `，单位“${unit}”`}`, path);
    }
    if (words === "none") {
      this.#remarks.note("words", at, `“${name}”写的是“${value}”，当作没有填；没有开展请写 0`, path);
      return { value: null, unit };
    }
    if (words === "approximate") {
      this.#remarks.note("words", at, `“${name}”的“${shown(text)}”是约数，照字填，不参加合计和核对`, path);
    } else if (words === "other" && readName(name).item) {
      this.#remarks.note("words", at, `“${name}”写的是“${shown(text)}”，不是数字，照字填`, path);
    }
    return read;
  }

  #noteOddities({ key, name, value, unit, path }: Figure, units: readonly string[] | undefined, at: number): void {
    if (units === undefined) {
      this.#remarks.note("unknown-item", at, `“${name}”不在常用项目里，照样保留`, path);
    } else if (typeof value !== "string" && !units.some((some) => sameUnit(some, unit))) {
      this.#remarks.note("unit", at, `“${name}”的单位写的是“${unit}”，通常是“${units.join("”“")}”；照写的保留`, path);
    }
    if (typeof value !== "number") {
      return;
    }
    if (value < 0) {
      this.#remarks.note("negative", at, `“${name}”是负数 ${value}，核对一下`, path);
    }
    if (countsWholes(unit) && !Number.isInteger(value)) {
      this.#remarks.note("fraction", at, `“${name}”是 ${value}${unit}，不是整数，核对一下`, path);
    } else if (unit === "%" && value > 0 && value <= 1) {
      this.#remarks.note(
        "fraction",
        at,
        `“${key}”是 ${value}%；如果是 ${Number(`${value}e2`)}%，请写成“${Number(`${value}e2`)}%”`,
        path,
      );
    }
  }

  #keep(figure: Figure, at: number): void {
    const known = this.#byKey.get(figure.key);
    if (!known) {
      this.#byKey.set(figure.key, { index: this.#figures.length, at });
      this.#figures.push(figure);
      return;
    }
    const before = this.#figures[known.index]!;
    const { line } = this.#remarks.place(known.at);
    const both = figure.name === before.name ? `“${figure.name}”` : `“${before.name}”和“${figure.name}”是同一项，`;
    const open = figure.value === null || before.value === null;
    if (!open && !sameUnit(before.unit, figure.unit)) {
      const key = this.#freeKey(`${figure.name}（${figure.unit}）`);
      this.#remarks.note("duplicate", at, `${both}第 ${line} 行已有，单位不同，另记作“${key}”`, figure.path);
      this.#byKey.set(key, { index: this.#figures.length, at });
      this.#figures.push({ ...figure, key });
    } else if (before.value === figure.value && before.base === figure.base) {
      this.#remarks.note("duplicate", at, `${both}第 ${line} 行已有，数字相同，只留一处`, figure.path);
    } else {
      const kept = figure.value === null ? before : figure;
      const [used, left] = kept === figure ? [figure.value, before.value] : [before.value, figure.value];
      this.#remarks.note(
        "duplicate",
        at,
        `${both}第 ${line} 行已有；用 ${used ?? "空值"}，不用 ${left ?? "空值"}`,
        figure.path,
      );
      this.#figures[known.index] = { ...kept, base: kept.base ?? before.base } as Figure;
    }
  }

  #freeKey(key: string): string {
    return this.#byKey.has(key) ? this.#freeKey(`${key}＋`) : key;
  }
}
