import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line on paper: its words from left to right, and where it stands. */
export interface PaperLine {
  readonly words: string;
  /** The height of its largest letters, in points. */
  readonly size: number;
  /** From the lower edge of the paper, in points. */
  readonly bottom: number;
}

/** What is printed between the margins of a page, from top to bottom. */
export interface PaperPage {
  /** What stands above the upper margin. */
  readonly head: string;
  readonly lines: readonly PaperLine[];
  /** How far down the last line stands between the margins: 0 at the top, 1 at the foot. */
  readonly filled: number;
}

const POINTS = 72 / 25.4;
/** The margins of our pages, in points. */
const MARGIN = { top: 19 * POINTS, bottom: 17 * POINTS } as const;

/** The pages of a PDF as text. */
export async function readPaper(bytes: Uint8Array): Promise<readonly PaperPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.view[3] ?? 0;
    const { items } = await page.getTextContent();
    const head: string[] = [];
    const lines = new Map<number, { words: string[]; size: number }>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [size = 0, , , , , y = 0] = item.transform as readonly number[];
      if (y > height - MARGIN.top) head.push(item.str);
      if (y > height - MARGIN.top || y < MARGIN.bottom) continue;
      const line = lines.get(Math.round(y)) ?? { words: [], size: 0 };
      lines.set(Math.round(y), { words: [...line.words, item.str], size: Math.max(line.size, size) });
    }
    const sorted = [...lines].sort(([one], [other]) => other - one);
    const last = sorted.at(-1)?.[0] ?? height - MARGIN.top;
    pages.push({
      head: head.join(''),
      lines: sorted.map(([bottom, { words, size }]) => ({ words: words.join(' '), size, bottom })),
      filled: (height - MARGIN.top - last) / (height - MARGIN.top - MARGIN.bottom),
    });
    page.cleanup();
  }
  await document.loadingTask.destroy();
  return pages;
}
