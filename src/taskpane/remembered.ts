import { noOwnWords, type OwnWords } from "../check/context";
import { readOwnWords, writeOwnWords } from "../check/own-words-file";
import type { Readiness } from "../check/typo-model/proposed";
import { decodeScaffold, ScaffoldError } from "../scaffold/decode";
import type { Scaffold } from "../scaffold/scaffold";
import { type Ignored, parseIgnored } from "./check/ignored";
import type { Preferences } from "./preferences";

export type ThemeChoice = "system" | "light" | "dark";

/** What is carried over to the next opening. The date is not: a report is dated on the day it is written. */
export interface Remembered {
  readonly unit: string;
  readonly units: readonly string[];
  readonly period: string;
  readonly chosen: string;
  readonly own: readonly Scaffold[];
  readonly drafts: readonly Scaffold[];
  readonly theme: ThemeChoice;
  readonly asRevisions: boolean;
  readonly readiness: Readiness;
  readonly ownWords: OwnWords;
  readonly ignored: Ignored;
}

/** Reads what was remembered; what is missing or broken counts as never remembered. */
export function recall(preferences: Preferences): Remembered {
  const theme = preferences.read("theme");
  const readiness = preferences.read("readiness");
  return {
    unit: preferences.read("unit") ?? "",
    units: (preferences.read("units") ?? "").split("\n").filter((unit) => unit !== ""),
    period: preferences.read("period") ?? "",
    chosen: preferences.read("chosen") ?? "",
    own: scaffolds(preferences.read("own")),
    drafts: scaffolds(preferences.read("drafts")),
    theme: theme === "light" || theme === "dark" ? theme : "system",
    readiness: readiness === "few" || readiness === "many" ? readiness : "balanced",
    asRevisions: preferences.read("asRevisions") === "1",
    ownWords: words(preferences.read("ownWords")),
    ignored: parseIgnored(preferences.read("ignored")),
  };
}

/** Keeps it for the next opening; only what differs from `before` is written. */
export function remember(preferences: Preferences, now: Remembered, before: Remembered): void {
  const write = (name: keyof Remembered, text: () => string) => {
    if (now[name] !== before[name]) {
      preferences.write(name, text());
    }
  };
  write("unit", () => now.unit);
  write("units", () => now.units.join("\n"));
  write("period", () => now.period);
  write("chosen", () => now.chosen);
  write("own", () => (now.own.length > 0 ? JSON.stringify(now.own) : ""));
  write("drafts", () => (now.drafts.length > 0 ? JSON.stringify(now.drafts) : ""));
  write("theme", () => (now.theme === "system" ? "" : now.theme));
  write("readiness", () => (now.readiness === "balanced" ? "" : now.readiness));
  write("asRevisions", () => (now.asRevisions ? "1" : ""));
  write("ownWords", () => (isNothing(now.ownWords) ? "" : writeOwnWords(now.ownWords)));
  write("ignored", () => (now.ignored.length > 0 ? JSON.stringify(now.ignored) : ""));
}

function isNothing({ words, pairs, rulesOff }: OwnWords): boolean {
  return words.length + pairs.length + rulesOff.length === 0;
}

function words(text: string | undefined): OwnWords {
  const read = text === undefined ? undefined : readOwnWords(text);
  return read && "own" in read ? read.own : noOwnWords;
}

function scaffolds(text: string | undefined): Scaffold[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.map((item) => decodeScaffold(item, "记住的框架")) : [];
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ScaffoldError) {
      return [];
    }
    throw error;
  }
}
