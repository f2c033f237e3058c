import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { findAll } from '../../src/office/word/page-tree.ts';
import { readPicture } from '../../src/office/word/picture.ts';
import { drawChart } from '../../src/reports/charts/draw-chart.ts';
import type { ChartView, DotsRow } from '../../src/reports/views/chart-view.ts';

/* A program that shows no SVG in a document shows the metafile: its captions must be true of that too. */

const RECORD = { polygon: 3, createBrush: 39, rectangle: 43, lineTo: 54 } as const;

/** The records of the metafile of a chart: their number and the whole numbers in them. */
function recordsOf(chart: Parameters<typeof drawChart>[0]) {
  const page = parseDocument(`<main>${drawChart(chart)}</main>`).children[0];
  const [svg] = page === undefined ? [] : findAll(page, 'svg');
  if (svg === undefined) throw new Error('no chart');
  const { metafile } = readPicture(svg);
  const view = new DataView(metafile.buffer);
  const records: { readonly number: number; readonly fields: readonly number[] }[] = [];
  for (let at = 0; at < metafile.length; at += view.getUint32(at + 4, true)) {
    const length = view.getUint32(at + 4, true);
    const fields = Array.from({ length: length / 4 - 2 }, (_, index) =>
      view.getInt32(at + 8 + index * 4, true),
    );
    records.push({ number: view.getUint32(at, true), fields });
  }
  return records;
}

const about = { id: 'x', title: 'Chart', description: 'Chart.' } as const satisfies Partial<ChartView>;
const row = { order: 1, title: 'Vision', words: 'partly' };
const zone = (level: 'odd' | 'even', from: number, to: number) => ({ level, label: level, from, to });
/** Blue, green and red, as a metafile has them. */
const [ACCENT, WHITE, WASH] = [0x63550b, 0xffffff, 0xf7f7f3];

test('a term that was agreed on is a full diamond, a suggestion an open one, and one in two quarters is tinted', () => {
  const records = recordsOf({
    ...about,
    kind: 'timeline',
    from: 0,
    zones: [zone('odd', 0, 50), zone('even', 50, 100)],
    rows: [
      { ...row, until: 30, isSuggested: false },
      { ...row, until: 60, isSuggested: true },
    ],
    legend: { agreed: 'agreed', suggested: 'suggested' },
  });
  const fillsOf = (shape: number): readonly number[] =>
    records.flatMap(({ number }, index) => {
      const brush = records.slice(0, index).findLast((one) => one.number === RECORD.createBrush);
      return number === shape ? [brush?.fields[2] ?? -1] : [];
    });
  expect(fillsOf(RECORD.polygon)).toEqual([ACCENT, WHITE, ACCENT, WHITE]);
  expect(fillsOf(RECORD.rectangle).slice(0, 2)).toEqual([WASH, WHITE]);
});

test('a dotted line is dashes, and a whole one is not', () => {
  const draw = (...marks: readonly Pick<DotsRow, 'median' | 'upperQuartile'>[]): number => {
    const rows = marks.map((mark) => ({ ...row, dots: [], ...mark }));
    const legend = { organisation: 'one', own: null, median: 'median', upperQuartile: 'quartile' };
    const axis = { low: 'less', high: 'more' };
    const records = recordsOf({ ...about, kind: 'dots', zones: [], axis, rows, legend });
    return records.filter(({ number }) => number === RECORD.lineTo).length;
  };
  const [none, median] = [
    { median: null, upperQuartile: null },
    { median: 40, upperQuartile: null },
  ];
  expect(draw(median, median) - draw(median, none)).toBe(1);
  // Twenty units, a dash of two and a gap of two.
  expect(draw({ median: 40, upperQuartile: 40 }) - draw(median)).toBe(5);
  // What is drawn nowhere stands in no legend: there it is a line, and a dotted one of sixteen units.
  expect(draw(median) - draw(none)).toBe(1 + 1 + 4);
});
