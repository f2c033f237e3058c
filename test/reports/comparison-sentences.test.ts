import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import type { OverTimeComparison, StepOverTime } from '../../src/domain/comparison/comparison.ts';
import { STAGES } from '../../src/domain/scoring/stage.ts';
import { viewOverTime } from '../../src/reports/views/comparison/over-time-view.ts';
import { placeInBand } from '../../src/reports/views/comparison/stage-band.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { compareScored } from '../domain/comparison/comparison-builders.ts';
import { somePair } from '../domain/comparison/some-changes.ts';
import { render } from './expected-figures.ts';

/*
 * Comparisons over scales of two to eleven answers, one to five tables of which some sat once, none to all answered, reversed or not, with
 * other questions, weights, prerequisites and targets: what they say, read for what is not so.
 */

const someRoles = fc.constantFrom<readonly string[]>(
  [],
  ['bestuur'],
  ['bestuur', 'hulpverlener'],
  ['Bestuur'],
);

/** Two measurements with somebody at the tables, or with nobody written down. */
const seated = fc.tuple(somePair, someRoles, someRoles, fc.boolean()).map(([pair, then, now, isEmpty]) => {
  const seat = (assessment: Assessment, present: readonly string[]): Assessment => ({
    ...assessment,
    tables: assessment.tables.map((table) => ({
      ...table,
      present,
      absent: ['ondernemingsraad'],
      responses: isEmpty && present === now ? new Map() : table.responses,
    })),
  });
  return [seat(pair[0], then), seat(pair[1], now)] as const;
});

const compare = (from: Assessment, to: Assessment, texts: Texts, showsRefused: boolean): OverTimeComparison =>
  compareScored([from, to], from, to, { language: texts.language, program: '0.0.0', showsRefused });

/** What no sentence has, whatever was answered. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  [
    'one of several',
    /(?<![\d.,→–-]\s?)\b1 (vragen|stappen|antwoorden|tafels|organisaties|questions|steps|answers|tables|organisations)\b/,
  ],
  [
    'all of one, or none counted as a number',
    /\b(Alle|All) [01] |(^|\s)0 (vragen|stappen|questions|steps) (zijn|kregen|have|got)/m,
  ],
  ['a hole', /undefined|null|NaN|Infinity|\{\w+\}|\[object|−0(?!\d)|(?<!\w)-0(?!\d)/],
  ['what was called strong', /\brobuu?st|zwakste schakel|weakest link|[Rr]ust op|[Rr]ests on/],
  ['an empty mark', /: ?\.|\(\)|„”|“”| {3}/],
];

/** Headings with nothing between them and the next. */
function findEmptyHeadings(markdown: string): readonly string[] {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line, at) => {
    const next = lines[at + 1];
    if (line.endsWith(':') && !line.startsWith('|')) return next === undefined || !/^(-| {2}-|\|)/.test(next);
    if (!line.startsWith('#')) return false;
    const depth = /^#+/.exec(line)?.[0].length ?? 0;
    return next === undefined || (/^#+/.exec(next)?.[0].length ?? 99) <= depth;
  });
}

/** Every sentence about a step says what its figures say. */
function checkStep(step: StepOverTime, cells: ReturnType<typeof viewOverTime>, texts: Texts): void {
  const view = cells.frameworks
    .flatMap((framework) => framework.steps)
    .find(({ title }) => title === step.title);
  const chart = cells.frameworks
    .flatMap(({ chart: drawn }) => drawn?.rows ?? [])
    .find(({ title }) => title === step.title);
  if (view === undefined) throw new Error(`no ${step.title}`);
  const said = view.remarks.join(' ');
  const speaksOfOrder = (
    ['now-in-order', 'no-longer-in-order', 'was-in-order-too', 'was-not-in-order-either'] as const
  ).filter((key) => said.includes(texts(`compare.${key}`)));
  const stages = STAGES.map((stage) => texts(`stage.${stage}`));
  if (step.common === null) {
    // Silent on direction, order and target, in the table and in the chart.
    expect(speaksOfOrder).toEqual([]);
    expect([view.change, view.moves, view.basis, chart]).toEqual([null, null, null, undefined]);
    for (const cell of [view.from, view.to]) expect(stages).not.toContain(cell);
    expect(view.remarks.length).toBeGreaterThan(0);
    return;
  }
  const { from, to, moves, answers, tables } = step.common;
  expect([view.from, view.to]).toEqual([texts(`stage.${from.stage}`), texts(`stage.${to.stage}`)]);
  // Chart and table show the same figure.
  expect([chart?.points[0], chart?.points.at(-1), chart?.way]).toEqual([
    placeInBand(from, step.target ?? 0),
    placeInBand(to, step.target ?? 0),
    view.change,
  ]);
  expect([step.course[0], step.course.at(-1)]).toEqual([from, to]);
  expect(moves.forward + moves.equal + moves.back).toBe(answers);
  expect(view.moves).toBe(texts('compare.moves', { ...moves }));
  if (moves.forward + moves.back === 0) expect(view.change).toBe('equal');
  if (view.change === 'forward') expect(step.difference).toBeGreaterThan(0);
  if (view.change === 'back') expect(step.difference).toBeLessThan(0);
  expect(said.includes(texts('compare.now-in-order'))).toBe(
    moves.forward > 0 &&
      !from.inOrder &&
      to.inOrder &&
      step.reported?.from.inOrder === false &&
      step.reported.to.inOrder &&
      step.reported.from.stage !== null,
  );
  if (moves.forward === 0) expect(speaksOfOrder).not.toContain('now-in-order');
  expect(view.basis).toContain(String(tables.length > 1 ? tables.length : answers));
  for (const stage of ['in-order', 'anchored']) expect(to.stage === stage && !to.inOrder).toBe(false);
}

describe.each(['nl', 'en'] as const)('what a comparison says, in %s,', (language) => {
  const texts = loadTexts(language);

  test('is so, whatever was measured', async () => {
    const samples: (readonly [OverTimeComparison, ReturnType<typeof viewOverTime>])[] = [];
    checkProperty(
      fc.property(seated, fc.boolean(), ([from, to], showsRefused) => {
        const comparison = compare(from, to, texts, showsRefused);
        const view = viewOverTime(comparison, texts);
        for (const step of comparison.steps) checkStep(step, view, texts);
        for (const { progress } of view.frameworks.flatMap(({ figures }) => figures))
          expect(progress).toMatch(/^(–|100%|\d{1,2}%|[a-zé ]+)$/);
        const { instrument } = comparison.frameworks[0] ?? {};
        const saysSame = view.instrument.includes(texts('compare.instrument-same'));
        const { unchanged = [], ...changed } = instrument ?? {};
        expect(saysSame).toBe(Object.values(changed).every((list) => list.length === 0));
        if (unchanged.length === 0) expect(view.instrument.join(' ')).not.toMatch(/\b0 (vragen|questions)/);
        const [before, now] = comparison.present;
        const unknown = texts('compare.present-unknown');
        expect([before, now].map((one) => one?.roles === null)).toEqual(
          view.presence.rows.map(({ present }) => present === unknown),
        );
        expect(view.presence.rows.map(({ absent }) => absent === unknown)).toEqual(
          view.presence.rows.map(({ present }) => present === unknown),
        );
        if (samples.length < 60) samples.push([comparison, view]);
      }),
      { numRuns: 150 },
    );
    for (const [comparison] of samples) {
      const markdown = await render({ kind: 'comparison', comparison }, 'md', texts);
      for (const [what, pattern] of NEVER) expect(markdown, what).not.toMatch(pattern);
      expect(findEmptyHeadings(markdown)).toEqual([]);
    }
  }, 240_000);

  test('of organisations side by side has no sentence that cannot be so', async () => {
    const samples: Parameters<typeof compareAcross>[0][] = [];
    checkProperty(
      fc.property(fc.array(seated, { minLength: 1, maxLength: 4 }), (pairs) => {
        const organisations = pairs.flat().map((assessment, at) => ({
          ...assessment,
          organisation: { ...assessment.organisation, id: `o${at}`, name: `Huis ${at}` },
        }));
        samples.push(organisations);
      }),
      { numRuns: 40 },
    );
    for (const [at, all] of samples.entries()) {
      const anonymous = at % 2 === 1;
      const own = anonymous || at % 3 === 0 ? null : (all[0]?.organisation.id ?? null);
      const comparison = compareAcross(all, {
        language: texts.language,
        program: '0.0.0',
        showsRefused: at % 5 === 0,
        anonymous,
        own,
      });
      const markdown = await render({ kind: 'comparison', comparison }, 'md', texts);
      for (const [what, pattern] of NEVER) expect(markdown, what).not.toMatch(pattern);
      expect(findEmptyHeadings(markdown)).toEqual([]);
      if (anonymous) expect(markdown).not.toContain('Huis');
    }
  }, 240_000);
});
