import { decodeScaffold, ScaffoldError } from "./decode";
import type { Scaffold } from "./scaffold";

const format = "拟稿框架";
const version = 1;

/** A file of own scaffolds is a few kilobytes; a larger one than this (UTF-16 units) is something else. */
const largest = 2_000_000;

/** The file in which a unit passes its own scaffolds on, as JSON text. */
export function writeOwn(scaffolds: readonly Scaffold[]): string {
  return `${JSON.stringify({ 格式: format, 版本: version, 框架: scaffolds }, undefined, 2)}\n`;
}

/** Reads what `writeOwn` wrote; anything else answers with a message to the writer and nothing is taken over. */
export function readOwn(text: string): { readonly scaffolds: Scaffold[] } | { readonly error: string } {
  if (text.length > largest) {
    return { error: "这个文件太大，不是框架文件。请选从“导出”得到的“拟稿框架.json”。" };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { error: "这个文件不是框架文件，读不出来。请选从“导出”得到的“拟稿框架.json”。" };
  }
  if (!isRecord(value) || value.格式 !== format || !Array.isArray(value.框架)) {
    return { error: "这个文件里没有框架。请选从“导出”得到的“拟稿框架.json”。" };
  }
  if (typeof value.版本 === "number" && value.版本 > version) {
    return { error: "这个框架文件是新版拟稿导出的，本机的版本读不了。请先更新拟稿。" };
  }
  try {
    const scaffolds = value.框架.map((item, index) => decodeScaffold(item, `第 ${index + 1} 个框架`));
    return { scaffolds: scaffolds.map((scaffold, index) => asOwn(scaffold, index)) };
  } catch (error) {
    if (error instanceof ScaffoldError) {
      return { error: `框架文件有一处不对：${error.message}。没有导入。` };
    }
    throw error;
  }
}

/** A file written by hand may copy a kind of the library, id and all; it becomes the writer's own beside it. */
function asOwn(scaffold: Scaffold, index: number): Scaffold {
  return scaffold.id.startsWith("own-") ? scaffold : { ...scaffold, id: `own-${scaffold.id}-${index + 1}` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
