import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import type { Language } from '../../../src/domain/instrument/text.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import { wordReport } from '../../../src/domain/report/word-report.ts';
import type { WordedReport } from '../../../src/domain/report/worded-report.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import {
  type Answers,
  aBranch,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aRule,
  aStep,
  aText,
  divided,
  notApplicable,
  only,
  targetsFor,
  unanswered,
  unknown,
} from '../builders.ts';
import { PLAN_WORDS } from '../planning/plan-words.ts';

type Asked = Parameters<typeof anAssessment>;
const showReport = (assessment: Assessment, language: Language): WordedReport =>
  wordReport(
    buildReport(scoreMeasurement(assessment), language, 'nulmeting 0.1.0'),
    assessment.frameworks,
    language,
    PLAN_WORDS,
  );
const reportOf = (...[frameworks, tables, more]: Asked): WordedReport =>
  showReport(anAssessment(frameworks, tables, more), 'nl');

const visie = aQuestion('visie', { levels: { deels: aText('hier en daar') } });
const framework = aFramework([
  aStep('verkenning', [visie, aQuestion('budget')]),
  aStep('uitvoering', [aQuestion('uren'), aQuestion('training')]),
  aStep('borging', [aQuestion('evaluatie')]),
]);
const fully = answered('volledig');
const partly = answered('deels');
const allOf = (answers: Answers): Answers => ({
  visie: fully,
  budget: fully,
  uren: fully,
  training: fully,
  evaluatie: fully,
  ...answers,
});
const stepsOf = (...tables: readonly Answers[]) => only(reportOf([framework], tables).frameworks).steps;

describe('the report', () => {
  test('is the same in whatever order the answers were written', () => {
    const answers = allOf({ visie: unknown(), budget: partly });
    const turned = Object.fromEntries(Object.entries(answers).reverse());
    expect(reportOf([framework], [turned])).toEqual(reportOf([framework], [answers]));
  });

  test('can be serialised as JSON and parsed without loss', () => {
    const report = reportOf([framework], [allOf({ visie: notApplicable(), budget: unanswered() }), {}]);
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
  });

  test('has the organisation, the frameworks, the date and the roles', () => {
    expect(reportOf([framework], [allOf({})])).toMatchObject({
      schema: 'nulmeting/report@1',
      kind: 'measurement',
      program: 'nulmeting 0.1.0',
      organisation: { id: 'de-haven', name: 'De Haven', headcount: 80 },
      measurement: {
        id: '2026-nul',
        date: '2026-11-22',
        mode: 'consensus',
        status: 'adopted',
        respondents: null,
      },
      frameworks: [{ id: 'afwegingskader', version: '1.0.0', hash: 'abc123' }],
    });
  });

  test('takes the number of people employed at the time before that of the organisation', () => {
    const { measurement } = anAssessment([framework], [{}]);
    const report = reportOf([framework], [{}], { measurement: { ...measurement, headcount: 65 } });
    expect(report.organisation.headcount).toBe(65);
  });

  test('is in the requested language', () => {
    const assessment = anAssessment([framework], [allOf({ visie: partly })]);
    const report = showReport(assessment, 'en');
    expect(report.language).toBe('en');
    expect(report.frameworks[0]?.steps[0]).toMatchObject({
      title: 'stap verkenning (en)',
      goal: 'doel verkenning (en)',
    });
    expect(report.findings[0]).toMatchObject({ label: 'onderwerp visie (en)', why: 'nu: hier en daar (en)' });
  });

  test('lists a publication once, however many frameworks cite it', () => {
    const other = aFramework([], { id: 'kotter' });
    expect(only(reportOf([framework, other], [{}]).documents)).toEqual({
      id: 'valente-2025',
      title: 'Handreiking',
      publisher: 'Valente',
      year: 2025,
    });
  });

  test('names every table with who was present', () => {
    const { tables } = reportOf([framework], [{}, {}]).measurement;
    expect(tables).toEqual([
      { id: 'tafel-1', name: 'tafel-1', present: ['begeleider'], absent: [] },
      { id: 'tafel-2', name: 'tafel-2', present: ['begeleider'], absent: [] },
    ]);
  });
});

describe('a step in the report', () => {
  test('shows its unrounded score with the coverage and the counts', () => {
    const [step] = stepsOf(allOf({ visie: partly }));
    expect(step).toMatchObject({ applicable: 2, scored: 2, coverage: 1, n: 1, level: 'L', comparable: true });
    expect(step?.score).toBe((100 + 100 / 3) / 2);
    expect(step?.bounds).toEqual({ low: step?.score, high: step?.score });
  });

  test('shows with several tables the number, the lowest and the highest', () => {
    const [step] = stepsOf(allOf({}), allOf({ visie: partly, budget: partly }));
    expect(step).toMatchObject({ n: 2, spread: { highest: 100, farApart: true } });
    expect(step?.spread?.lowest).toBeCloseTo(100 / 3, 9);
  });

  test('suppresses nothing, and has no figures that only a survey gives', () => {
    const [step] = stepsOf(allOf({}), allOf({}));
    const absent = { suppressed: false, agreement: null };
    expect(step).toMatchObject({ ...absent, sd: null, median: null });
    expect(step?.questions[0]).toMatchObject({ ...absent, positive: null });
  });

  test('names the next step when that comes before it', () => {
    const steps = stepsOf(allOf({ uren: partly, training: partly }));
    expect(steps.map(({ id, inOrder, restsOn }) => [id, inOrder, restsOn])).toEqual([
      ['verkenning', true, null],
      ['uitvoering', false, null],
      ['borging', true, 'uitvoering'],
    ]);
  });

  test('names no earlier step when nothing in it applies', () => {
    const steps = stepsOf(allOf({ visie: partly, budget: partly, evaluatie: notApplicable() }));
    expect(steps.map(({ restsOn }) => restsOn)).toEqual([null, 'verkenning', null]);
  });

  test('names no earlier step when all is in order', () => {
    expect(stepsOf(allOf({})).map(({ restsOn }) => restsOn)).toEqual([null, null, null]);
  });

  test('is compared with the target that the organisation set', () => {
    const targets = targetsFor(framework.id, { borging: 30 });
    const report = reportOf([framework], [allOf({ evaluatie: partly })], { targets });
    expect(report.frameworks[0]?.steps[2]).toMatchObject({ target: 30, inOrder: true });
  });
});

describe('the outcome in the report', () => {
  test('is a profile with its weakest step and its next step, never one total', () => {
    const [outcome] = reportOf([framework], [allOf({ uren: partly, training: unknown() })]).frameworks;
    expect(outcome).toMatchObject({
      weakestStep: 'verkenning',
      nextStep: { id: 'uitvoering', settled: false, findOutFirst: ['training'] },
    });
    expect(outcome).not.toHaveProperty('score');
  });

  test('has with several tables the profile of each, as that table alone would have it', () => {
    const tables = [allOf({}), allOf({ visie: partly, budget: unknown() })];
    const outcome = only(reportOf([framework], tables).frameworks);
    expect(outcome.profiles.map(({ weakestStep, nextStep }) => [weakestStep, nextStep?.id ?? null])).toEqual([
      ['verkenning', null],
      ['uitvoering', 'verkenning'],
    ]);
    outcome.profiles.forEach(({ steps }, index) => {
      const alone = only(reportOf([framework], [tables[index] ?? {}]).frameworks);
      expect(steps.map(({ score }) => score)).toEqual(alone.steps.map(({ score }) => score));
    });
  });

  test('has no profiles beside its own with one table', () => {
    expect(only(reportOf([framework], [allOf({})]).frameworks).profiles).toEqual([]);
  });

  test('lists the questions that frameworks share, with the step in each', () => {
    const other = aFramework([aStep('urgentie', [visie])], { id: 'kotter' });
    expect(reportOf([framework, other], [allOf({})]).shared).toEqual([
      {
        question: 'visie',
        label: 'onderwerp visie',
        places: [
          { framework: framework.id, step: 'verkenning' },
          { framework: 'kotter', step: 'urgentie' },
        ],
      },
    ]);
    expect(reportOf([framework], [allOf({})]).shared).toEqual([]);
  });

  test('has no next step when all is in order', () => {
    expect(reportOf([framework], [allOf({})]).frameworks[0]?.nextStep).toBeNull();
  });

  test('says of each phase how many of its steps are in order, with their mean', () => {
    const phased = aFramework([aStep('een', [visie], { phase: 'klimaat' })], {
      phases: [{ id: 'klimaat', title: aText('Klimaat') }],
    });
    expect(reportOf([phased], [{ visie: fully }]).frameworks[0]?.phases).toEqual([
      { id: 'klimaat', title: 'Klimaat', steps: 1, inOrder: 1, score: 100 },
    ]);
  });
});

describe('findings in the report', () => {
  const report = reportOf(
    [framework],
    [allOf({ visie: partly, uren: unknown(), evaluatie: divided('deels', 'volledig') })],
  );

  test('are all listed in order, each with its reason and its proposal', () => {
    expect(report.findings).toMatchObject([
      { question: 'uren', kind: 'find-out', step: 'uitvoering', why: 'niemand wist het', priority: null },
      {
        question: 'visie',
        kind: 'improvement',
        framework: 'afwegingskader',
        why: 'nu: hier en daar',
        prerequisite: false,
      },
      {
        question: 'evaluatie',
        kind: 'dialogue',
        step: 'borging',
        why: 'de groep was verdeeld',
        what: 'bespreek: onderwerp evaluatie',
      },
    ]);
    expect(report.findings[1]?.priority).toBeCloseTo(1, 9);
  });

  test('are not limited to the seven of a plan', () => {
    const questions = Array.from({ length: 9 }, (_, index) => aQuestion(`vraag-${index}`));
    const answers = Object.fromEntries(questions.map(({ id }) => [id, partly]));
    const { findings } = reportOf([aFramework([aStep('een', questions)])], [answers]);
    expect(findings).toHaveLength(9);
    expect(findings.every(({ why }) => why === 'nu: betekenis deels')).toBe(true);
  });

  test('are labelled with the step when tables have a large spread', () => {
    const { findings } = reportOf(
      [aFramework([aStep('een', [visie])])],
      [{ visie: answered('niet-begonnen') }, { visie: fully }],
    );
    expect(findings[0]).toMatchObject({ question: null, kind: 'dialogue', label: 'stap een', step: 'een' });
  });
});

describe('advice in the report', () => {
  const rules = [
    aRule('tempo', [aBranch('snel', 'visie = volledig')]),
    aRule('capaciteit', [aBranch('projectleider', 'visie = deels')]),
  ];
  const own = aFramework([aStep('een', [visie])], { decisionRules: rules });

  test('is the branch that holds, with its reason', () => {
    const report = reportOf([own], [{ visie: partly }]);
    expect(report.capacityAdvice).toEqual({ role: 'projectleider', because: 'omdat projectleider' });
    expect(report.advice[1]).toMatchObject({
      id: 'capaciteit',
      outcome: 'projectleider',
      label: 'rol projectleider',
      missing: [],
    });
  });

  test('is to discuss it when no branch holds, with what is still missing', () => {
    const report = reportOf([own], [{ visie: unknown() }]);
    expect(report.capacityAdvice).toEqual({ role: null, because: 'bespreek dit' });
    expect(report.advice[1]).toMatchObject({
      outcome: null,
      label: null,
      because: 'bespreek dit',
      missing: ['visie'],
    });
  });

  test('on capacity is absent when no framework has a rule for it', () => {
    expect(reportOf([framework], [allOf({})])).toMatchObject({ advice: [], capacityAdvice: null });
  });
});
