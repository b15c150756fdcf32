import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isHan } from "../../src/check/typo-model/tokens";
import { launchChromium } from "../../test/browser/chromium";

const font = path.join(__dirname, "../../node_modules/@fontsource-variable/noto-sans-sc/index.css");
/** The side of the square that a character is drawn in, in pixels. */
const drawn = 40;
/** The side of the square that it is compared in. */
const compared = 20;
const alike = 0.6;
const most = 14;

/** The characters of GB 2312, its two levels. */
function characters(): string[] {
  const decoder = new TextDecoder("gb2312");
  const found = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (character.length === 1 && isHan(character.charCodeAt(0))) {
        found.add(character);
      }
    }
  }
  return [...found];
}

/** How dark every pixel of every character is. */
async function draw(all: readonly string[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "look-alikes-"));
  const browser = await launchChromium();
  try {
    const file = path.join(folder, "page.html");
    writeFileSync(file, `<link rel="stylesheet" href="${pathToFileURL(font)}"><body>`);
    const page = await browser.newPage();
    await page.goto(String(pathToFileURL(file)));
    const pictures = await page.evaluate(
      async ({ texts, side }) => {
        const face = '32px "Noto Sans SC Variable"';
        await document.fonts.load(face, texts.join(""));
        const canvas = document.createElement("canvas");
        canvas.width = canvas.height = side;
        const context = canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
        context.font = face;
        context.textBaseline = "middle";
        context.textAlign = "center";
        return texts.map((text) => {
          context.clearRect(0, 0, side, side);
          context.fillText(text, side / 2, side / 2);
          const { data } = context.getImageData(0, 0, side, side);
          return Array.from({ length: side * side }, (_, pixel) => data[pixel * 4 + 3] as number);
        });
      },
      { texts: [...all], side: drawn },
    );
    return pictures.map((picture) => Uint8Array.from(picture));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The picture cut to the character, in a smaller square, blurred, with mean 0 and length 1. */
function compress(picture: Uint8Array): Float32Array {
  const [left, top, width, height] = boxOf(picture);
  const small = new Float32Array(compared * compared);
  for (let row = 0; row < compared; row++) {
    for (let column = 0; column < compared; column++) {
      let sum = 0;
      for (let part = 0; part < 9; part++) {
        const y = Math.floor(top + ((row + (Math.floor(part / 3) + 0.5) / 3) * height) / compared);
        const x = Math.floor(left + ((column + ((part % 3) + 0.5) / 3) * width) / compared);
        sum += y >= 0 && x >= 0 && y < drawn && x < drawn ? (picture[y * drawn + x] as number) : 0;
      }
      small[row * compared + column] = sum;
    }
  }
  return normalised(blurred(small));
}

/** Left, top, width and height of what is drawn, sixteen pixels wide and high at least. */
function boxOf(picture: Uint8Array): [number, number, number, number] {
  let [left, right, top, bottom] = [drawn, 0, drawn, 0];
  picture.forEach((dark, pixel) => {
    if (dark > 40) {
      left = Math.min(left, pixel % drawn);
      right = Math.max(right, pixel % drawn);
      top = Math.min(top, Math.floor(pixel / drawn));
      bottom = Math.max(bottom, Math.floor(pixel / drawn));
    }
  });
  const width = Math.max(16, right - left + 1);
  const height = Math.max(16, bottom - top + 1);
  return [left - (width - (right - left + 1)) / 2, top - (height - (bottom - top + 1)) / 2, width, height];
}

function blurred(picture: Float32Array): Float32Array {
  return picture.map((_, pixel) => {
    const row = Math.floor(pixel / compared);
    const column = pixel % compared;
    let sum = 0;
    let weights = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(compared - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(compared - 1, column + 1); x++) {
        const weight = (x === column ? 2 : 1) * (y === row ? 2 : 1);
        sum += weight * (picture[y * compared + x] as number);
        weights += weight;
      }
    }
    return sum / weights;
  });
}

function normalised(picture: Float32Array): Float32Array {
  const mean = picture.reduce((sum, value) => sum + value, 0) / picture.length;
  const length = Math.sqrt(picture.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return picture.map((value) => (value - mean) / length);
}

function neighboursOf(index: number, all: readonly string[], pictures: readonly Float32Array[]): string {
  const own = pictures[index] as Float32Array;
  const found: [string, number][] = [];
  pictures.forEach((other, at) => {
    let sum = 0;
    for (let pixel = 0; pixel < own.length; pixel++) {
      sum += (own[pixel] as number) * (other[pixel] as number);
    }
    if (at !== index && sum > alike) {
      found.push([all[at] as string, sum]);
    }
  });
  found.sort(([, one], [, other]) => other - one);
  return found
    .slice(0, most)
    .map(([character]) => character)
    .join("");
}

async function write(): Promise<void> {
  const all = characters();
  const pictures = (await draw(all)).map(compress);
  const lists = all.map((character, index) => [character, neighboursOf(index, all, pictures)] as const);
  const sorted = lists.filter(([, list]) => list !== "").sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = sorted.map(([character, list]) => `  ${JSON.stringify(character)}: ${JSON.stringify(list)}`);
  writeFileSync(path.join(__dirname, "look-alikes.json"), `{\n${lines.join(",\n")}\n}\n`);
}

void write();
