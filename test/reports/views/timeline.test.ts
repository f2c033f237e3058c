import { describe, expect, test } from 'vitest';
import type { Plan, PlanAction } from '../../../src/domain/planning/plan.ts';
import type { WordedReport } from '../../../src/domain/report/worded-report.ts';
import { drawChart } from '../../../src/reports/charts/draw-chart.ts';
import type { TimelineChart } from '../../../src/reports/views/chart-view.ts';
import { viewTimeline } from '../../../src/reports/views/timeline-view.ts';
import { markLanguage } from '../../../src/texts/language-mark.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

/* When which action is to be done, as a person wrote it or as it is suggested. */

const texts = loadTexts('nl');

describe('a timeline', () => {
  const report = { measurement: { date: '2026-09-15' } } as WordedReport;
  const action = (label: string, when: string | null, term: number | null, status = 'proposed') =>
    ({ label, what: 'Iets doen', when, status, suggested: { role: null, term } }) as unknown as PlanAction;
  const view = (...actions: PlanAction[]) =>
    viewTimeline({ actions, later: [], anchor: [] } satisfies Plan, report, texts);

  test('has the agreed terms and the suggested ones, in order, then those in words, and names what has none', () => {
    const shown = view(
      action('Visie', null, 6),
      action('Geld', 'Q4 2026', 1),
      action('Scholing', 'voor de zomer', 3),
      action('Weg', null, 2, 'dropped'),
      action('Geen', null, null),
      action('Klaar', null, 2, 'done'),
    );
    expect(shown?.terms).toEqual([
      { quarter: 'Q4 2026', action: 'Geld', until: '31 december 2026', standing: 'afgesproken' },
      { quarter: 'Q1 2027', action: 'Visie', until: '15 maart 2027', standing: 'voorstel' },
      { quarter: '–', action: 'Scholing', until: 'voor de zomer', standing: 'afgesproken' },
    ]);
    expect(shown?.without).toBe('Nog zonder termijn: „Geen”.');
    expect(shown?.chart?.zones.map(({ label }) => label)).toEqual(['Q3 2026', 'Q4 2026', 'Q1 2027']);
    expect(shown?.chart?.rows.map(({ isSuggested }) => isSuggested)).toEqual([false, true]);
    const svg = drawChart(shown?.chart as TimelineChart);
    expect(svg.match(/class="due"/g)).toHaveLength(2);
    expect(svg.match(/class="due suggested"/g)).toHaveLength(2);
    expect(svg).toContain('<desc id="timeline-plan-desc">');
  });

  test('has the suggested term of an action for which only spaces were written', () => {
    expect(view(action('Visie', '  ', 6))?.terms.map(({ standing }) => standing)).toEqual(['voorstel']);
  });

  test('lies within its axis, also with a term in the past or far away, which is told in years', () => {
    const shown = view(action('Oud', '2025-01-10', null), action('Ver', '2032', null));
    for (const { until } of shown?.chart?.rows ?? []) {
      expect(until).toBeGreaterThanOrEqual(0);
      expect(until).toBeLessThanOrEqual(100);
    }
    expect(shown?.chart?.zones[0]?.label).toBe('2025');
    expect(shown?.chart?.zones.at(-1)?.label).toBe('2032');
  });

  test('has a day however it was written, and what was written in another language than the document', () => {
    const whens = ['1-3-2027', '1/3/2027', '1 mrt 2027', '1 March 2027', markLanguage('March 2027', 'en')];
    const shown = view(...whens.map((when) => action('Scholing', when, null)));
    expect(shown?.without).toBeNull();
    expect(shown?.terms.map(({ until }) => until)).toEqual([
      ...['1 maart 2027', '1 maart 2027', '1 maart 2027', '1 maart 2027', '31 maart 2027'],
    ]);
  });

  test.each(['9999', '0001'])('draws no term in the year %s, and names it in the table', (year) => {
    const shown = view(action('Ver', year, null), action('Geld', 'Q4 2026', null));
    expect(shown?.chart?.zones.map(({ label }) => label)).toEqual(['Q3 2026', 'Q4 2026']);
    expect(shown?.chart?.rows.map(({ title }) => title)).toEqual(['Geld']);
    expect(shown?.terms.map(({ action: name }) => name).toSorted()).toEqual(['Geld', 'Ver']);
    expect(view(action('Ver', year, null))).toMatchObject({ chart: null, terms: [{ action: 'Ver' }] });
  });

  test('ends where the years of a measurement end', () => {
    const late = { measurement: { date: '9999-11-01' } } as WordedReport;
    const plan = { actions: [action('Geld', '9999-12-31', null)], later: [], anchor: [] };
    expect(viewTimeline(plan, late, texts)?.chart?.zones.map(({ label }) => label)).toEqual(['Q4 9999']);
  });

  test('names as many years as can be read beside each other', () => {
    const shown = view(action('Ver', '2053', null), action('Geld', 'Q4 2026', null));
    const names = shown?.chart?.zones.map(({ label }) => label) ?? [];
    expect(names).toHaveLength(28);
    expect(names.filter((name) => name !== '')).toEqual([
      '2026',
      '2029',
      '2032',
      '2035',
      '2038',
      '2041',
      '2044',
      '2047',
      '2050',
      '2053',
    ]);
  });

  test('is a table where no term can be drawn, and none without any', () => {
    const shown = view(action('Scholing', 'voor de zomer', 3));
    expect(shown).toMatchObject({ chart: null, terms: [{ until: 'voor de zomer' }], without: null });
    expect(view()).toBeNull();
    expect(view(action('Klaar', null, 2, 'done'))).toBeNull();
  });
});
