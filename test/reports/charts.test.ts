import { expect, test } from 'vitest';
import { drawChart } from '../../src/reports/charts/draw-chart.ts';
import type { ChartView, DotsRow, ProfileChart } from '../../src/reports/views/chart-view.ts';

const zones = [{ level: 'P', label: 'partly', from: 0, to: 100 }] as const;
const chart = { id: 'x', title: 'Profile', description: 'Profile.', zones };
const row = { order: 1, title: 'Vision', words: 'partly' };

function drawProfile(change: Partial<ProfileChart['rows'][number]>, title = 'Profile'): string {
  const profile = { ...row, score: 40, stage: 'under-way', bounds: null, target: 70, ...change } as const;
  const legend = { target: 'target', bounds: 'still open' };
  return drawChart({ ...chart, kind: 'profile', title, rows: [profile], legend });
}

const rowsOf = (svg: string): string => svg.slice(0, svg.indexOf('<g class="legend">'));

test('a text in a chart is never markup', () => {
  const hostile = `</svg><script>alert("1" & '2')</script>`;
  const svg = drawProfile({ title: hostile, words: hostile }, hostile);
  const names = new Set([...svg.matchAll(/<\/?(\w+)/g)].map(([, name]) => name));
  expect([...names].sort()).toEqual(['desc', 'g', 'path', 'rect', 'svg', 'text', 'title']);
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  expect(svg).toContain('&#60;/svg&#62;&#60;script&#62;alert(&#34;1&#34; &#38; &#39;2&#39;)');
});

test('an id is never markup either', () => {
  const legend = { target: 'target', bounds: 'still open' };
  const id = '"><meta http-equiv="refresh" content="0;url=https://example.org">';
  const svg = drawChart({ ...chart, id, kind: 'profile', rows: [], legend });
  expect(svg).not.toContain('<meta');
  expect(svg).not.toContain('"">');
});

test('a step without a score has no bar, and one of 0 has a bar that can be seen', () => {
  expect(rowsOf(drawProfile({ score: null, stage: null }))).not.toContain('class="bar');
  expect(rowsOf(drawProfile({ score: 0, stage: 'to-begin' }))).toContain(
    'width="2" height="20" class="bar to-begin"',
  );
  expect(rowsOf(drawProfile({ score: 100, stage: 'anchored' }))).toContain(
    'width="378" height="20" class="bar anchored"',
  );
});

test('a title that fits is whole, and a longer one is cut', () => {
  const fits = 'a'.repeat(27);
  expect(drawProfile({ title: fits })).toContain(`>1. ${fits}</text>`);
  expect(drawProfile({ title: `${fits}b` })).toContain(`>1. ${'a'.repeat(26)}…</text>`);
});

test('a title of more words goes on on a second line, and only what does not fit there is cut', () => {
  const namesOf = (svg: string) => [...svg.matchAll(/class="name">([^<]*)</g)].map(([, name]) => name);
  const long = 'Ervaringskennis van medewerkers in elk team';
  expect(namesOf(drawProfile({ title: long }))).toEqual([
    '1. Ervaringskennis van',
    'medewerkers in elk team',
  ]);
  expect(namesOf(drawProfile({ title: `${long}, ook in kleine teams` }))).toEqual([
    '1. Ervaringskennis van',
    'medewerkers in elk team, ook…',
  ]);
});

test('what is still open is drawn where there are bounds', () => {
  expect(rowsOf(drawProfile({}))).not.toContain('class="bounds"');
  expect(rowsOf(drawProfile({ bounds: { low: 0, high: 100 } }))).toContain('M250 57v10M250 62H628M628 57v10');
});

test('equal scores do not hide each other, and the own organisation is a diamond', () => {
  const dots = [40, 40, 40].map((score) => ({ score, isOwn: false }));
  const rows: readonly DotsRow[] = [
    { ...row, dots: [...dots, { score: 40, isOwn: true }], median: null, upperQuartile: null },
  ];
  const legend = { organisation: 'one', own: null, median: 'median', upperQuartile: 'quartile' };
  const svg = rowsOf(
    drawChart({ ...chart, kind: 'dots', axis: { low: 'less', high: 'more' }, rows, legend }),
  );
  expect([...svg.matchAll(/cy="(\d+)" r="4" class="dot"/g)].map(([, y]) => Number(y) - 62)).toEqual([
    0, 4, -4,
  ]);
  expect(svg.match(/class="own"/g)).toHaveLength(1);
  expect(svg).not.toMatch(/class="(median|quartile)"/);
});

test('the median is explained only where it is drawn', () => {
  const legend = { organisation: 'one', own: null, median: 'the middle', upperQuartile: 'the upper quarter' };
  const draw = (median: number | null) =>
    drawChart({
      ...chart,
      kind: 'dots',
      axis: { low: 'less', high: 'more' },
      rows: [{ ...row, dots: [{ score: 40, isOwn: false }], median, upperQuartile: median }],
      legend,
    });
  expect(draw(40)).toContain('the middle');
  expect(draw(40)).toContain('the upper quarter');
  expect(draw(null)).not.toContain('the middle');
  expect(draw(null)).not.toContain('the upper quarter');
  expect(draw(null)).toContain('one');
});

/** The texts of a class, each with where it stands. */
const textsOf = (svg: string, way: string): readonly (readonly [number, string])[] =>
  [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)" class="(\w+)">([^<]*)/g)].flatMap(([, y, found, words]) =>
    found === way ? [[Number(y), words ?? ''] as const] : [],
  );

test('a long name beside a line goes on on a second one, and no name stands on another', () => {
  const titles = ['Een team dat de verandering leidt', 'Borging', 'Drie kernpunten van samenwerken', 'Begin'];
  const points = [
    { stage: 'to-begin', share: 0 },
    { stage: 'under-way', share: 0.5 },
  ] as const;
  const svg = drawChart({
    ...chart,
    kind: 'slope',
    bands: (['to-begin', 'under-way'] as const).map((stage) => ({ stage, label: stage })),
    dates: ['toen', 'nu'],
    rows: titles.map((title, index) => ({
      ...{ order: index + 1, title, words: '', mark: String(index + 1) },
      ...{ way: 'forward', points },
    })),
    legend: { forward: 'vooruit', back: 'achteruit', mixed: 'wisselend', equal: 'gelijk' },
  });
  const shown = textsOf(svg, 'title').toSorted(([a], [b]) => a - b);
  expect(shown.map(([, words]) => words)).toEqual([
    'Een team dat de verandering',
    'leidt',
    'Borging',
    'Drie kernpunten van',
    'samenwerken',
    'Begin',
  ]);
  const gaps = shown.slice(1).map(([y], index) => y - (shown[index]?.[0] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
});

test('in a small chart a name is whole, and nearer to its own marks than to those of the row above', () => {
  const parts = { answered: 2, later: 0, unknown: 1, divided: 0, open: 0, notApplicable: 0 };
  const legend = {
    ...{ answered: 'beantwoord', later: 'later', unknown: 'weet niet', divided: 'verdeeld', open: 'open' },
    notApplicable: 'telt niet mee',
  };
  const title = 'Ervaringskennis van medewerkers in elk team';
  const rows = [row, { ...row, title, order: 2 }, row].map((one) => ({ ...one, parts }));
  const svg = rowsOf(drawChart({ ...chart, kind: 'strength', rows, legend }));
  const names = textsOf(svg, 'label');
  expect(names.map(([, words]) => words)).toEqual([
    '1. Vision',
    '2. Ervaringskennis van medewerkers in elk',
    'team',
    '1. Vision',
  ]);
  const bars = [...svg.matchAll(/y="([\d.]+)" width="[\d.]+" height="12" class="part answered"/g)].map(
    ([, y]) => Number(y),
  );
  for (const bar of bars.slice(0, -1)) {
    const own = Math.max(...names.flatMap(([y]) => (y < bar ? [y] : [])));
    const next = Math.min(...names.flatMap(([y]) => (y > bar ? [y] : [])));
    expect(next - 10 - (bar + 12)).toBeGreaterThan(bar - own);
  }
});

/** A chart of each kind with as many rows, each with a long name of its own. */
function chartsWith(n: number): readonly ChartView[] {
  const rows = Array.from({ length: n }, (_, index) => ({
    ...{ order: null, title: `Onderwerp ${index + 1} van een lange lijst met namen`, words: 'deels' },
    ...{ score: 40, stage: 'under-way', bounds: null, target: 70, until: 60, isSuggested: false },
    ...{ dots: [{ score: 40, isOwn: false }], median: null, upperQuartile: null, scores: [20, 40] },
    ...{ mark: String(index + 1), way: 'forward', points: [{ stage: 'under-way', share: index / n }] },
    parts: { answered: 2, later: 0, unknown: 1, divided: 0, open: 0, notApplicable: 0 },
  }));
  const parts = { answered: 'a', later: 'b', unknown: 'c', divided: 'd', open: 'e', notApplicable: 'f' };
  const ways = { forward: 'vooruit', back: 'achteruit', mixed: 'wisselend', equal: 'gelijk' };
  const words = { target: 'doel', bounds: 'open', table: 'tafel', agreed: 'ja', suggested: 'nee' };
  const legend = {
    ...words,
    ...parts,
    ...ways,
    organisation: 'een',
    own: null,
    median: 'm',
    upperQuartile: 'q',
  };
  const more = { axis: { low: 'weinig', high: 'veel' }, from: 0, dates: ['nu'] };
  const bands = [{ stage: 'under-way', label: 'onderweg' }];
  const kinds = ['profile', 'slope', 'dots', 'spread', 'strength', 'timeline'] as const;
  return kinds.map((kind) => ({ ...chart, ...more, bands, kind, rows, legend }) as unknown as ChartView);
}

test.each([1, 16, 17, 34, 100])(
  'of %i rows each is drawn once, in drawings that each fit on a page of A4 and are named apart',
  (n) => {
    for (const chart of chartsWith(n)) {
      const drawn = drawChart(chart);
      const sizes = [...drawn.matchAll(/<svg class="(\w+)" viewBox="0 0 (\d+) ([\d.]+)"/g)];
      expect(sizes.length, chart.kind).toBe(n <= 16 ? 1 : Math.ceil(n / 14));
      for (const [, way, width, height] of sizes) {
        // The width of the text on A4, and what a small chart takes of it.
        const scale = (way === 'narrow' ? 92 : 170) / Number(width);
        expect(Number(height) * scale, `${chart.kind} of ${n}`).toBeLessThan(235);
      }
      const ids = [...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, chart.kind).toBe(2 * sizes.length);
      const numbers = [...drawn.matchAll(/<text [^>]*class="(?:name|label|title)">Onderwerp (\d+) /g)];
      expect(numbers.map(([, number]) => Number(number))).toEqual(chart.rows.map((_, index) => index + 1));
      const titles = [...drawn.matchAll(/<title [^>]*>([^<]*)/g)].map(([, title]) => title);
      expect(titles).toEqual(
        sizes.map((_, index) => (n <= 16 ? 'Profile' : `Profile (${index + 1}/${sizes.length})`)),
      );
      // Who sees none of it hears of every row too.
      if (n > 16) for (const { title } of chart.rows) expect(drawn).toContain(`${title}: deels.`);
    }
  },
);
