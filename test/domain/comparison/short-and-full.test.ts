import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { fitToShortest } from '../../../src/domain/comparison/fit-to-shortest.ts';
import { type Depth, fitToDepth } from '../../../src/domain/instrument/depth.ts';
import type { Framework, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { aFramework, aQuestion, aStep, only, present } from '../builders.ts';
import {
  across,
  anOrganisation,
  compareScored,
  measured,
  onDate,
  overTime,
  points,
  pointsQuestion,
  someIds,
} from './comparison-builders.ts';

const core = (id: string, more: Partial<ScaleQuestion> = {}) => pointsQuestion(id, { core: true, ...more });

/** Two steps, of two core questions and two others each. */
const FRAMEWORK = aFramework([
  aStep('een', [core('a'), pointsQuestion('b'), core('c'), pointsQuestion('d')]),
  aStep('twee', [core('e'), pointsQuestion('f'), core('g'), pointsQuestion('h')]),
]);
const as = (depth: Depth, framework: Framework = FRAMEWORK): Framework => fitToDepth(framework, depth);
const CORE = { a: 50, c: 50, e: 50, g: 50 };
const REST = { b: 0, d: 0, f: 0, h: 0 };

describe('a short measurement beside a full one', () => {
  const short = measured(as('short'), points(CORE));
  const full = measured(as('full'), points({ ...CORE, ...REST, a: 100, c: 100 }));

  test('is compared on what both asked: nothing else is in a share, nor new or dropped', () => {
    for (const comparison of [overTime(short, full), overTime(full, short)]) {
      expect(comparison.instrument).toMatchObject({ added: [], dropped: [], reweighted: [], redefined: [] });
      expect(comparison.steps.map(({ commonShare, refused }) => [commonShare, refused])).toEqual([
        [1, false],
        [1, false],
      ]);
      expect(comparison.questions.map(({ id }) => id)).toEqual(['a', 'c', 'e', 'g']);
      expect(only(comparison.frameworks)).toMatchObject({
        tooShort: ['b', 'd', 'f', 'h'],
        instrument: { unchanged: ['a', 'c', 'e', 'g'] },
      });
    }
  });

  test('has its own score and that of the full one beside the scores on what both asked', () => {
    const [step] = overTime(short, full).steps;
    expect(step).toMatchObject({ values: [50, 50], difference: 50, direction: 'forward' });
    expect([step?.common?.from.score, step?.common?.to.score]).toEqual([50, 100]);
    expect(step?.answered).toEqual([
      { scored: 2, later: 0, applicable: 2 },
      { scored: 4, later: 0, applicable: 4 },
    ]);
  });

  test('tells what is next on what both asked, also where the reports say something else', () => {
    // In the full report step one is still first: its other questions are at 0.
    expect(only(overTime(short, full).frameworks).next).toMatchObject({
      kind: 'compared',
      from: { kind: 'step', id: 'een' },
      to: { kind: 'step', id: 'twee' },
      isByWeighing: false,
    });
    const good = points({ a: 100, c: 100, e: 100, g: 100 });
    expect(
      only(
        overTime(measured(as('short'), good), measured(as('full'), { ...good, ...points(REST) })).frameworks,
      ).next,
    ).toMatchObject({
      from: { kind: 'all-in-order' },
      to: { kind: 'all-in-order' },
    });
  });

  test('says nothing of what is next where too little of it was answered both times', () => {
    const few = measured(as('full'), points({ a: 100, e: 100, g: 100, ...REST }));
    expect(only(overTime(short, few).frameworks).next).toEqual({ kind: 'refused' });
  });

  test('is named as short, a measurement at a time', () => {
    const inDepth = (date: string, depth: Depth): Assessment => {
      const assessment = onDate(date, measured(as(depth), points(CORE)));
      return { ...assessment, measurement: { ...assessment.measurement, depth } };
    };
    const [from, to] = [inDepth('2025-09-16', 'short'), inDepth('2026-09-15', 'full')];
    const options = { language: 'nl', program: '0.0.0', showsRefused: false } as const;
    const { measurements } = compareScored([from, to], from, to, options);
    expect(measurements.map(({ depth }) => depth)).toEqual(['short', 'full']);
  });
});

describe('between two versions of a framework', () => {
  const later = (questions: Framework['steps'][number]['questions']): Framework =>
    aFramework([aStep('een', questions)], { version: '1.1.0', hash: 'later' });
  const earlier = aFramework([aStep('een', [core('a'), core('b'), pointsQuestion('c')])]);
  const answers = points({ a: 50, b: 50, c: 50, nieuw: 50 });

  test('a new core question is new to a short measurement, and another new one is not', () => {
    const withCore = as('short', later([core('a'), core('b'), core('nieuw')]));
    const without = as('full', later([core('a'), core('b'), pointsQuestion('nieuw')]));
    const before = measured(as('short', earlier), answers);
    expect(overTime(before, measured(withCore, answers)).instrument).toMatchObject({
      added: ['nieuw'],
      dropped: [],
    });
    expect(overTime(before, measured(without, answers)).instrument).toMatchObject({ added: [], dropped: [] });
  });

  test('a question that became core, or is it no longer, is not compared with a short measurement without it', () => {
    const became = as('full', later([core('a'), core('b'), core('c')]));
    const { questions, steps } = overTime(measured(as('short', earlier), answers), measured(became, answers));
    expect(questions.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(only(steps)).toMatchObject({ commonShare: 1, refused: false });
    const left = as('short', later([core('a'), pointsQuestion('b'), pointsQuestion('c')]));
    const back = overTime(measured(as('full', earlier), answers), measured(left, answers));
    expect(back.questions.map(({ id }) => id)).toEqual(['a']);
  });

  test('a refusal stays one: of what both would ask less than 80 % is the same', () => {
    const half = as('short', later([core('a'), core('x'), core('y'), pointsQuestion('c')]));
    const { steps } = overTime(measured(as('full', earlier), answers), measured(half, answers));
    expect(only(steps)).toMatchObject({ commonShare: 1 / 4, refused: true, reasons: ['few-common'] });
  });
});

describe('organisations of which one held a short measurement', () => {
  const organisation = (id: string, depth: Depth, others: number): Assessment => {
    const assessment = anOrganisation(
      id,
      measured(as(depth), points({ ...CORE, b: others, d: others, f: others, h: others })),
    );
    return { ...assessment, measurement: { ...assessment.measurement, depth } };
  };
  const all = [
    organisation('kort', 'short', 0),
    ...someIds(6, 'org-').map((id) => organisation(id, 'full', 100)),
  ];

  test('are all compared on the questions of the short version', () => {
    const comparison = across(fitToShortest(all), { own: 'kort' });
    expect(only(comparison.frameworks).isShort).toBe(true);
    for (const { values, median, place } of comparison.steps) {
      expect(new Set(values)).toEqual(new Set([50]));
      expect([median, place]).toEqual([50, 'about-equal']);
    }
    expect(comparison.organisations.map(({ id, depth }) => [id, depth])).toContainEqual(['kort', 'short']);
    expect(comparison.organisations.filter(({ depth }) => depth === 'short')).toHaveLength(1);
  });

  test('name nobody as short when they are anonymous', () => {
    const { organisations, frameworks } = across(fitToShortest(all), { anonymous: true });
    expect(organisations.map(({ depth }) => depth)).toEqual(all.map(() => null));
    expect(only(frameworks).isShort).toBe(true);
  });

  test('are compared on everything where all were full, or only another framework was short', () => {
    const full = all.slice(1);
    expect(fitToShortest(full)).toEqual(full);
    expect(only(across(fitToShortest(full)).frameworks).isShort).toBe(false);
    const other = aFramework([aStep('begin', [aQuestion('z', { core: true })])], {
      id: 'ander',
      hash: 'ander',
    });
    const fitted = fitToShortest([
      ...full,
      anOrganisation('elders', measured([as('full'), as('short', other)], points(CORE))),
    ]);
    expect(fitted.map(({ frameworks }) => present(frameworks[0]).asks)).toEqual(fitted.map(() => 'all'));
  });
});
