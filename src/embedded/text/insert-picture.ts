import { WordError } from "../api/word-error";
import { child, descendants, parseXml, R, W, wElement } from "../package/xml";
import { splitRun } from "./edit-text";
import type { Story } from "./story";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
export const WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/** English Metric Units in a point, and in a pixel of which 96 are an inch. */
const emu = { point: 12700, pixel: 9525 } as const;

/** How large a picture stands in the text, in points. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Puts a PNG into the paragraph at an offset of its text, as large as its pixels say, and answers with its wp:inline.
 * Throws InvalidArgument for what is no PNG.
 */
export function insertPicture(story: Story, paragraph: Element, offset: number, base64: string): Element {
  const png = bytesOf(base64);
  const { width, height } = pixelsOf(png);
  story.change(paragraph);
  const { pkg } = story;
  const name = pkg.freshName("word/media/image", "png");
  pkg.add(name, "image/png", png);
  const relationship = pkg.relate(
    story.part,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
    name,
  );
  const id = 1 + Math.max(0, ...descendants(story.body, "docPr", WP).map((one) => Number(one.getAttribute("id")) || 0));
  const extent = `cx="${width * emu.pixel}" cy="${height * emu.pixel}"`;
  const { documentElement } = parseXml(
    `<w:drawing xmlns:w="${W}" xmlns:wp="${WP}" xmlns:a="${A}" xmlns:pic="${PIC}" xmlns:r="${R}"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="图片 ${id}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="${PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="图片 ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
  const run = wElement(paragraph, "r");
  const drawing = run.appendChild(paragraph.ownerDocument.importNode(documentElement, true) as Element);
  const behind = splitRun(story.map(paragraph), offset);
  (behind?.parentNode ?? paragraph).insertBefore(run, behind ?? null);
  story.changed(paragraph);
  story.spans.replaced(paragraph, offset, offset, 1);
  return child(drawing, "inline", WP)!;
}

/** The size at which the picture is shown. */
export function sizeOfPicture(inline: Element): PictureSize {
  const extent = child(inline, "extent", WP);
  const points = (length: string) => Number(extent?.getAttribute(length) ?? 0) / emu.point;
  return { width: points("cx"), height: points("cy") };
}

/** Shows the picture in another size. */
export function resizePicture(inline: Element, { width, height }: PictureSize): void {
  for (const extent of [...descendants(inline, "extent", WP), ...descendants(inline, "ext", A)]) {
    extent.setAttribute("cx", String(Math.round(width * emu.point)));
    extent.setAttribute("cy", String(Math.round(height * emu.point)));
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, "")), (character) => character.charCodeAt(0));
  } catch {
    throw notPng();
  }
}

/** Width and height in the first chunk of a PNG (ISO/IEC 15948, 11.2.2). */
function pixelsOf(png: Uint8Array): PictureSize {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (png.length < 24 || signature.some((byte, i) => png[i] !== byte)) throw notPng();
  const header = new DataView(png.buffer, png.byteOffset);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

function notPng(): WordError {
  return new WordError("InvalidArgument", "insertInlinePictureFromBase64: not a PNG picture.");
}
