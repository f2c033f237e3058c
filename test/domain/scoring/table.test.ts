import { describe, expect, test } from 'vitest';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  divided,
  findingsIn,
  notApplicable,
  only,
  POINTS,
  stepOf,
  unanswered,
  unknown,
} from '../builders.ts';

const visie = aQuestion('visie', { scale: POINTS });
const budget = aQuestion('budget', { scale: POINTS });
const both = [visie, budget];
const bothAt = (score: number): Answers => ({
  visie: answered(`punt-${score}`),
  budget: answered(`punt-${score}`),
});
const nothing: Answers = { visie: unknown(), budget: unanswered() };

describe('with several tables, the score of a step', () => {
  test('is the mean over the tables, each once', () => {
    expect(stepOf(both, bothAt(20), bothAt(30), bothAt(100))).toMatchObject({ score: 50, tables: 3 });
  });

  test('counts a table once however many questions apply to it', () => {
    const alone = { visie: answered('punt-0'), budget: notApplicable() };
    expect(stepOf(both, alone, bothAt(100)).score).toBe(50);
  });

  test('leaves out a table that answered too little, which is not a table at 0', () => {
    expect(stepOf(both, bothAt(80), bothAt(60), nothing)).toMatchObject({
      score: 70,
      tables: 2,
      tablesApplicable: 3,
    });
  });

  test.each([
    [1, 1, false],
    [2, 1, true],
    [2, 2, true],
    [2, 3, false],
    [3, 3, true],
  ])('from %d tables with a score and %d without: is given is %s', (scored, without, isGiven) => {
    const tables = [...Array(scored).fill(bothAt(80)), ...Array(without).fill(nothing)];
    expect(stepOf(both, ...tables).score).toBe(isGiven ? 80 : null);
  });

  test('asks nothing of tables to which the step does not apply', () => {
    const none = { visie: notApplicable(), budget: notApplicable() };
    expect(stepOf(both, bothAt(80), none, none)).toMatchObject({ score: 80, tables: 1, tablesApplicable: 1 });
  });

  test('is absent when no table has one', () => {
    expect(stepOf(both, nothing, nothing)).toMatchObject({ score: null, tables: 0, spread: null });
  });

  test('is never given without its lowest and its highest', () => {
    expect(stepOf(both, bothAt(55), bothAt(20), bothAt(45)).spread).toMatchObject({
      lowest: 20,
      highest: 55,
    });
  });

  test('has no lowest and highest at one table', () => {
    expect(stepOf(both, bothAt(55)).spread).toBeNull();
    expect(stepOf(both, bothAt(55), nothing).spread).toBeNull();
  });

  test('gets its level from the mean over tables', () => {
    expect(stepOf(both, bothAt(0), bothAt(100)).level).toBe('P');
  });
});

describe('with several tables, the counts', () => {
  test('are sums over the tables', () => {
    const first = { visie: answered('punt-50'), budget: notApplicable() };
    const second = { visie: answered('punt-50'), budget: divided('punt-0', 'punt-50') };
    expect(stepOf(both, first, second, nothing)).toMatchObject({
      applicable: 5,
      scored: 2,
      notApplicable: 1,
      coverage: 0.4,
      comparable: true,
    });
  });
});

describe('with several tables, the bounds', () => {
  test('are the means of the bounds of the tables', () => {
    const questions = [...both, aQuestion('tijd', { scale: POINTS })];
    const open = { ...bothAt(60), tijd: unknown() };
    const closed = { ...bothAt(90), tijd: answered('punt-90') };
    const { bounds } = stepOf(questions, open, closed);
    expect(bounds?.low).toBeCloseTo((40 + 90) / 2, 9);
    expect(bounds?.high).toBeCloseTo((220 / 3 + 90) / 2, 9);
  });

  test('hold the score also when a table has none', () => {
    const half = { visie: answered('punt-80'), budget: unknown() };
    const { score, bounds } = stepOf(both, bothAt(80), bothAt(80), half);
    expect(score).toBe(80);
    expect(bounds?.low).toBeCloseTo(160 / 3, 9);
    expect(bounds?.high).toBeCloseTo(260 / 3, 9);
  });

  test('leave out a table to which nothing applies', () => {
    const none = { visie: notApplicable(), budget: notApplicable() };
    expect(stepOf(both, bothAt(80), none).bounds).toEqual({ low: 80, high: 80 });
  });
});

describe('a step in which tables differ by two levels or more', () => {
  test.each([
    [15, 50, false],
    [15, 55, true],
    [20, 85, false],
    [50, 90, true],
    [0, 100, true],
    [55, 100, false],
    [40, 40, false],
  ])('at %d and %d: is far apart is %s', (low, high, farApart) => {
    expect(stepOf(both, bothAt(low), bothAt(high)).spread?.farApart).toBe(farApart);
    expect(stepOf(both, bothAt(high), bothAt(low)).spread?.farApart).toBe(farApart);
  });

  test('gives a finding to discuss the step', () => {
    const framework = aFramework([aStep('verkenning', both)]);
    const findings = findingsIn(anAssessment([framework], [bothAt(70), bothAt(70), bothAt(15), bothAt(100)]));
    const dialogues = findings.filter(({ kind }) => kind === 'dialogue');
    expect(dialogues.map(({ question }) => question)).toEqual([null, 'visie', 'budget']);
    expect(dialogues[0]).toMatchObject({ answer: null, priority: null, prerequisite: false, score: 63.75 });
  });

  test('gives none when tables differ by one level', () => {
    const framework = aFramework([aStep('verkenning', both)]);
    expect(findingsIn(anAssessment([framework], [bothAt(70), bothAt(90)]))).toEqual([]);
  });

  test('gives one on a single question, where the step as a whole lies close', () => {
    const framework = aFramework([aStep('verkenning', both)]);
    const turned = { visie: answered('punt-100'), budget: answered('punt-15') };
    const other = { visie: answered('punt-100'), budget: answered('punt-70') };
    const found = findingsIn(anAssessment([framework], [turned, other]));
    expect(found.filter(({ kind }) => kind === 'dialogue').map(({ question }) => question)).toEqual([
      'budget',
    ]);
  });
});

describe('with several tables, a prerequisite', () => {
  const question = aQuestion('visie', { prerequisite: true });
  const other = aQuestion('budget');
  const at = (visieAnswer: string): Answers => ({
    visie: answered(visieAnswer),
    budget: answered('volledig'),
  });

  const inOrder = (...tables: readonly Answers[]) => stepOf([question, other], ...tables).inOrder;

  test('is met when it is met at every table, not on average', () => {
    expect(inOrder(at('volledig'), at('grotendeels')).now).toBe(true);
    expect(inOrder(at('volledig'), at('deels'))).toEqual({ now: false, atLow: false, atHigh: false });
  });

  test('asks nothing of a table to which it does not apply', () => {
    expect(inOrder(at('volledig'), { ...at('volledig'), visie: notApplicable() }).now).toBe(true);
  });

  test('is not established while one table does not know, did not answer or is divided', () => {
    for (const open of [unknown(), unanswered(), divided('deels', 'volledig')])
      expect(inOrder(at('volledig'), at('volledig'), { ...at('volledig'), visie: open })).toMatchObject({
        now: false,
        atHigh: true,
      });
    expect(
      inOrder(at('volledig'), at('volledig'), {
        ...at('volledig'),
        visie: divided('grotendeels', 'volledig'),
      }).now,
    ).toBe(true);
  });

  test('blocks as soon as it is known to be unmet at one table, for the step and for the findings alike', () => {
    const tables = ['volledig', 'volledig', 'volledig', 'deels'].map(at);
    const assessment = anAssessment([aFramework([aStep('verkenning', [question, other])])], tables);
    const step = only(only(scoreMeasurement(assessment).scores).steps);
    expect(step.score).toBeGreaterThan(step.target);
    expect(step.questions[0]).toMatchObject({ blocks: true, established: false });
    expect(findingsIn(assessment).find(({ kind }) => kind === 'blocker')).toMatchObject({
      question: 'visie',
      answer: 'deels',
      concerns: [{ state: 'answered', answer: 'deels', tables: ['tafel-4'] }],
    });
  });
});
