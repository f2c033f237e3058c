import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A line and the highest row that Excel has, in points. */
const LINE = 15;
const HIGHEST = 409;
/** Lines break between words, so that a line holds somewhat less than its width. */
const FILLED = 0.92;

/** The height in points in which these texts fit, each in a column of this many characters. */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    text
      .split('\n')
      .reduce((total, line) => total + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0),
  );
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
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
