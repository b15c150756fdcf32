import type { ChartBlock } from "../../document/block";
import { chartSvg } from "../../host/layout/chart-svg";

/** Three pixels for each unit of the drawing: 300 to the inch in the document, which prints well. */
const pixels = { width: 1872, height: 960 } as const;

/** The chart drawn by the browser as a PNG; undefined where the browser cannot. Nothing is asked for over a wire. */
export async function chartPng(chart: ChartBlock): Promise<Uint8Array | undefined> {
  const { documentElement } = new DOMParser().parseFromString(chartSvg(chart), "image/svg+xml");
  // In millimetres some browsers would draw it small and then enlarge the pixels.
  documentElement.setAttribute("width", String(pixels.width));
  documentElement.setAttribute("height", String(pixels.height));
  const drawing = new Image();
  drawing.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(documentElement))}`;
  const canvas = Object.assign(document.createElement("canvas"), pixels);
  try {
    await drawing.decode();
    canvas.getContext("2d")!.drawImage(drawing, 0, 0, pixels.width, pixels.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    return png ? new Uint8Array(await png.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
