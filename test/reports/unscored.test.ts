import { expect, test } from 'vitest';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { questionSheets } from '../../src/reports/sheets/question-sheets.ts';
import { viewSpreadChart } from '../../src/reports/views/chart-view.ts';
import { viewAcross } from '../../src/reports/views/comparison/across-view.ts';
import { viewOverTime } from '../../src/reports/views/comparison/over-time-view.ts';
import { viewOverview } from '../../src/reports/views/measurement/overview-view.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { answersWords } from '../../src/reports/wording.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  anOpenQuestion,
  answered,
  aQuestion,
  aStep,
  aText,
  given,
  notApplicable,
  unknown,
} from '../domain/builders.ts';

/* Questions that are reported and not scored, such as yes or no without a good and a bad answer. */

const texts = loadTexts('nl');
const yesOrNo = (id: string) =>
  anOpenQuestion(id, {
    kind: 'choice',
    options: [
      { id: 'ja', label: aText('ja') },
      { id: 'nee', label: aText('nee') },
    ],
  });
const mixed = aFramework([
  aStep('een', [aQuestion('a'), aQuestion('b')]),
  aStep('twee', [yesOrNo('c'), yesOrNo('d')]),
]);
const answers: Answers = {
  a: answered('volledig'),
  b: answered('volledig'),
  c: given('nee'),
  d: unknown(),
};
const viewOf = (framework = mixed, tables: readonly Answers[] = [answers]) => {
  const [document] = documentsOf(anAssessment([framework], tables), texts);
  return viewMeasurement(wordDocument(document, texts), texts);
};

test('a step of such questions is told as what it is: answered, and without a result', () => {
  const view = viewOf();
  const step = view.frameworks[0]?.steps[1];
  expect(step).toMatchObject({
    stage: null,
    stageWords: 'alleen beschreven',
    remarks: ['De vragen van deze stap worden gesteld en beschreven, en tellen niet mee voor een uitkomst.'],
  });
  expect(step?.questions.map(({ answer, level }) => [answer, level])).toEqual([
    ['nee', null],
    ['weet niet', null],
  ]);
  expect(view.annex[0]?.steps[1]).toMatchObject({ answered: '–', inOrder: '–' });
  expect(view.frameworks[0]?.chart.rows[1]).toMatchObject({ words: 'alleen beschreven', score: null });
  expect(view.message.where).toBe('De enige stap die meetelt, is op orde.');
  // No is not worse than yes: nothing is to be improved, and what is not known is said.
  expect(view.findings).toEqual([]);
  expect(view.unknown).toBe(texts('report.unknown-list', { labels: 'onderwerp d' }));
});

test('it is so at each of several tables', () => {
  const view = viewOf(mixed, [answers, answers]);
  expect(view.spreads[0]?.profiles.steps[1]?.cells.map(({ stageWords }) => stageWords)).toEqual([
    'alleen beschreven',
    'alleen beschreven',
  ]);
});

test('a framework of such questions alone says so, and of nothing that it does not apply', () => {
  const view = viewOf(aFramework([aStep('twee', [yesOrNo('c'), yesOrNo('d')])]));
  expect(view.message.where).toBe(
    'Dit kader beschrijft alleen: geen van de vragen telt mee voor een uitkomst.',
  );
  expect(view.frameworks[0]?.answered).toBe(
    'De vragen beschrijven alleen, en tellen niet mee voor een uitkomst.',
  );
});

test('a comparison gives no difference of such a step, and says why', () => {
  const [from, to] = [
    anAssessment([mixed], [answers]),
    anAssessment([mixed], [{ ...answers, c: given('ja') }]),
  ];
  const options = { language: 'nl', program: '0', showsRefused: false } as const;
  const [before, after] = [scoreMeasurement(from), scoreMeasurement(to)];
  const comparison = compareOverTime([before, after], before, after, options);
  expect(comparison.steps[1]).toMatchObject({
    absences: ['unscored', 'unscored'],
    reasons: ['no-outcome'],
    common: null,
  });
  expect(comparison.frameworks[0]?.next).toMatchObject({ from: { kind: 'all-in-order' } });
  const view = viewOverTime(comparison, texts).frameworks[0]?.steps[1];
  expect(view).toMatchObject({ from: 'alleen beschreven', to: 'alleen beschreven' });
  const across = viewAcross(compareAcross([from, to], { ...options, anonymous: false, own: null }), texts);
  expect(across.frameworks[0]?.rows.map(({ cells }) => cells[1]?.words)).toEqual([
    'alleen beschreven',
    'alleen beschreven',
  ]);
});

test('of a framework of such questions alone a comparison does not say that nothing applies', () => {
  const framework = aFramework([aStep('twee', [yesOrNo('c')])]);
  const one = scoreMeasurement(anAssessment([framework], [{ c: given('ja') }]));
  const options = { language: 'nl', program: '0', showsRefused: false } as const;
  expect(compareOverTime([one, one], one, one, options).frameworks[0]?.next).toBeNull();
  const both = [1, 2].map(() => anAssessment([framework], [{ c: given('ja') }]));
  const across = compareAcross(both, { ...options, anonymous: false, own: null });
  expect(across.frameworks[0]?.withoutScore).toEqual([]);
});

test('where nothing counts and nothing is open, nothing is still to be found out before a decision', () => {
  const none = { a: notApplicable(), b: notApplicable(), c: given('nee'), d: given('ja') };
  expect(viewOf(mixed, [none]).message.asked).toBe('Geen besluit: geen van de vragen telt hier mee.');
  expect(viewOf(mixed, [{ ...none, d: unknown() }]).message.asked).toBe(texts('report.message-ask-unknown'));
});

const reportOf = (frameworks: Parameters<typeof anAssessment>[0], tables: readonly Answers[]) => {
  const [document] = documentsOf(anAssessment(frameworks, tables), texts);
  return wordDocument(document, texts);
};

test('the picture of several frameworks says of each step without a circle why it has none', () => {
  const other = aFramework([aStep('drie', [aQuestion('e')]), aStep('vier', [aQuestion('f')])], {
    id: 'ander',
  });
  const report = reportOf([mixed, other], [{ ...answers, e: notApplicable(), f: unknown() }]);
  expect(viewOverview(report, texts)?.legend).toMatch(
    /, – alleen beschreven \/ niet van toepassing \/ nog geen uitkomst$/,
  );
});

test('the description of the tables counts one table as one', () => {
  const { frameworks } = reportOf([mixed], [answers, { ...answers, a: unknown(), b: unknown() }]);
  const [framework] = frameworks;
  if (framework === undefined) throw new Error('no framework');
  expect(viewSpreadChart(framework, texts).description).toContain('stap een: 1 tafel met een uitkomst.');
});

test('numbers and dates are said in the way of the language, and a number is one in a sheet', async () => {
  const framework = aFramework([
    aStep('een', [anOpenQuestion('n', { kind: 'number' }), anOpenQuestion('o', { kind: 'date' })]),
  ]);
  const typed = { n: given(-2.5), o: given('2026-03-01') };
  const answersOf = (tables: readonly Answers[]) => {
    const [step] = reportOf([framework], tables).frameworks[0]?.steps ?? [];
    return (step?.questions ?? []).map((question) => answersWords(question, texts));
  };
  expect(answersOf([typed])).toEqual(['−2,5', '1 maart 2026']);
  expect(answersOf([typed, { ...typed, n: given(3) }])[0]).toBe('tafel-1: −2,5; tafel-2: 3');
  const [document] = documentsOf(anAssessment([framework], [typed]), texts);
  const [questions, all] = questionSheets(wordDocument(document, texts), [framework], texts);
  for (const sheet of [questions, all]) {
    const answer = sheet?.columns.findIndex(({ heading }) => heading === texts('sheet.column.answer')) ?? -1;
    expect(sheet?.rows.map((row) => row[answer])).toEqual([-2.5, '1 maart 2026']);
  }
});
