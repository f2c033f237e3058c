import { expect, test } from 'vitest';
import { drawChart } from '../../src/reports/charts/draw-chart.ts';
import type { DotsRow, ProfileChart } from '../../src/reports/views/chart-view.ts';

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
