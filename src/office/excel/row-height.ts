import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A line and the highest row that Excel has, in points. */
const LINE = 15;
const HIGHEST = 409;
/** A width is counted in digits, and words are somewhat wider. */
const FILLED = 0.92;

/** How many lines a text takes where so many characters fit on one: it breaks between words, and in one that is longer than that. */
function countLines(text: string, fits: number): number {
  let lines = 1;
  let filled = 0;
  for (const { length } of text.split(' ')) {
    const isFirst = filled === 0;
    if (!isFirst && filled + 1 + length <= fits) filled += 1 + length;
    else {
      lines += (isFirst ? 0 : 1) + Math.max(0, Math.ceil(length / fits) - 1);
      filled = length % fits || Math.min(length, fits);
    }
  }
  return lines;
}

/** The height in points in which these texts fit, each in a column of this many characters. */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) => {
    const fits = Math.max(1, Math.floor(width * FILLED));
    return text.split('\n').reduce((total, line) => total + countLines(line, fits), 0);
  });
  return Math.min(HIGHEST, LINE * lines.reduce((most, count) => Math.max(most, count), 1));
}

/**
 * The same workbook in which a row grows when somebody writes more in it: hucre notes every height as one that a person set, which
 * Excel then keeps.
 */
export function letRowsGrow(workbook: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(workbook)).map(([name, content]) => {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name);
    const loose = (): string => strFromU8(content).replace(/(<row [^>]*?) customHeight="1"/g, '$1');
    return [name, isSheet ? strToU8(loose()) : content] as const;
  });
  // The first moment that a zip can hold, in the time zone of here.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 9 });
}
