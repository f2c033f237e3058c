import { describe, expect, test } from 'vitest';
import type { Framework } from '../../../src/domain/instrument/framework.ts';
import type { Language } from '../../../src/domain/instrument/text.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import { wordReport } from '../../../src/domain/report/word-report.ts';
import type { WordedStep } from '../../../src/domain/report/worded-report.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  anOpenQuestion,
  answered,
  answeredWithoutEvidence,
  aQuestion,
  aStep,
  aText,
  decidedAgainst,
  divided,
  given,
  notApplicable,
  only,
  present,
  unanswered,
  unknown,
  when,
} from '../builders.ts';
import { PLAN_WORDS } from '../planning/plan-words.ts';

const visie = aQuestion('visie', { levels: { deels: aText('hier en daar') } });
const framework = aFramework([aStep('verkenning', [visie, aQuestion('budget')])]);
const fully = answered('volledig');
const partly = answered('deels');
const reportOf = (own: Framework, tables: readonly Answers[], language: Language = 'nl') =>
  wordReport(
    buildReport(scoreMeasurement(anAssessment([own], tables)), language, 'nulmeting 0.1.0'),
    [own],
    language,
    PLAN_WORDS,
  );
const stepOf = (own: Framework, tables: readonly Answers[]): WordedStep =>
  only(only(reportOf(own, tables).frameworks).steps);
const questionOf = (id: string, ...tables: readonly Answers[]) =>
  present(stepOf(framework, tables).questions.find((question) => question.id === id));

test('evidence that is lacking at one of several tables is lacking', () => {
  const without = { visie: answeredWithoutEvidence('volledig') };
  expect(questionOf('visie', without, { visie: fully }).withoutEvidence).toBe(true);
  expect(questionOf('visie', { visie: fully }, without).withoutEvidence).toBe(true);
  expect(questionOf('visie', { visie: fully }, { visie: fully }).withoutEvidence).toBe(false);
});

describe('a question in the report', () => {
  test('shows its answer as text, with its sentence and its evidence', () => {
    const question = questionOf('visie', { visie: { ...partly, note: 'net begonnen' } });
    expect(question).toMatchObject({ level: 'P', n: 1, label: 'onderwerp visie', text: 'vraag visie' });
    expect(only(question.answers)).toEqual({
      table: null,
      state: 'answered',
      choice: 'deels',
      range: null,
      given: null,
      withoutEvidence: false,
      answer: 'label deels',
      sentence: 'hier en daar',
      low: null,
      high: null,
      reason: null,
      note: 'net begonnen',
      evidence: 'beleidsplan, blz. 4',
    });
  });

  test("shows the scale's meaning where it has no sentence of its own", () => {
    expect(only(questionOf('budget', { budget: partly }).answers).sentence).toBe('betekenis deels');
  });

  test('is shown as divided, with both ends', () => {
    expect(only(questionOf('visie', { visie: divided('deels', 'volledig') }).answers)).toMatchObject({
      state: 'divided',
      answer: null,
      low: 'label deels',
      high: 'label volledig',
    });
  });

  test.each([
    ['not-applicable', notApplicable('geen nachtopvang'), 'geen nachtopvang'],
    ['decided-against', decidedAgainst('te klein'), 'te klein'],
    ['unknown', unknown(), null],
    ['unanswered', unanswered(), null],
  ])('is shown as %s, with its reason if it needs one', (state, response, reason) => {
    expect(only(questionOf('visie', { visie: response }).answers)).toMatchObject({
      state,
      reason,
      answer: null,
    });
  });

  test('is marked when the best answer came without evidence', () => {
    const answers = { visie: answeredWithoutEvidence('volledig'), budget: fully };
    expect(questionOf('visie', answers)).toMatchObject({ score: 100, withoutEvidence: true });
    expect(questionOf('budget', answers).withoutEvidence).toBe(false);
  });

  test('shows the answer of every table separately', () => {
    const { answers, distribution } = questionOf('visie', { visie: partly }, { visie: fully }, {});
    expect(answers.map(({ table, state, answer }) => [table, state, answer])).toEqual([
      ['tafel-1', 'answered', 'label deels'],
      ['tafel-2', 'answered', 'label volledig'],
      ['tafel-3', 'unanswered', null],
    ]);
    expect(distribution.map(({ label, n }) => [label, n])).toEqual([
      ['label niet-begonnen', 0],
      ['label deels', 1],
      ['label grotendeels', 0],
      ['label volledig', 1],
    ]);
  });
});

describe('a question that is hidden', () => {
  const own = aFramework([
    aStep('een', [visie, aQuestion('beleid', { when: when('visie >= grotendeels'), optional: true })]),
  ]);

  test('is not in the report, and neither is what was decided about it', () => {
    const report = reportOf(own, [{ visie: partly, beleid: decidedAgainst() }]);
    expect(JSON.stringify(report)).not.toContain('beleid"');
    expect(report.decisions).toEqual([]);
  });

  test('is shown only with the tables to which it was shown', () => {
    const tables = [
      { visie: partly, beleid: fully },
      { visie: fully, beleid: fully },
    ];
    const [, beleid] = stepOf(own, tables).questions;
    expect(beleid).toMatchObject({ n: 1, answers: [{ table: 'tafel-2' }] });
  });
});

describe('a question that is not scored', () => {
  const options = [
    { id: 'opvang', label: aText('Vrouwenopvang') },
    { id: 'ggz', label: aText('Geestelijke gezondheidszorg') },
  ];
  test.each([
    ['number', 24, '24'],
    ['text', 'opvang', 'opvang'],
    ['choice', 'opvang', 'Vrouwenopvang'],
    ['choices', ['ggz', 'opvang'], 'Geestelijke gezondheidszorg, Vrouwenopvang'],
  ] as const)('is reported as a person reads it, without figures (%s)', (kind, value, read) => {
    const own = aFramework([aStep('een', [anOpenQuestion('sector', { kind, options })])]);
    const step = stepOf(own, [{ sector: given(value) }]);
    expect(step).toMatchObject({ applicable: 0, score: null });
    expect(only(step.questions)).toMatchObject({
      kind,
      score: null,
      n: 0,
      distribution: [],
      answers: [{ answer: read }],
    });
  });

  test('counts in no state, whatever was answered to it', () => {
    const own = aFramework([aStep('een', [anOpenQuestion('sector')])]);
    for (const response of [unknown(), unanswered(), notApplicable(), given('opvang')]) {
      expect(only(stepOf(own, [{ sector: response }]).questions)).toMatchObject({
        score: null,
        level: null,
        n: 0,
        unknown: 0,
        notApplicable: 0,
        decidedAgainst: 0,
        divided: 0,
        unanswered: 0,
        withoutEvidence: false,
        prerequisite: false,
      });
    }
  });

  test('shows an option that no longer exists by its id', () => {
    const own = aFramework([aStep('een', [anOpenQuestion('sector', { kind: 'choice', options })])]);
    expect(only(stepOf(own, [{ sector: given('jeugd') }]).questions).answers).toMatchObject([
      { answer: 'jeugd' },
    ]);
  });
});

describe('a question that was decided against', () => {
  test('is listed once with its reason and its table, also when two frameworks have it', () => {
    const own = (id: string) => aFramework([aStep('een', [aQuestion('maatje', { optional: true })])], { id });
    const tables = [{ maatje: decidedAgainst('te klein') }, { maatje: fully }];
    const scored = scoreMeasurement(anAssessment([own('a'), own('b')], tables));
    expect(buildReport(scored, 'nl', '').decisions).toEqual([
      { framework: 'a', question: 'maatje', table: 'tafel-1', reason: 'te klein' },
    ]);
  });
});
