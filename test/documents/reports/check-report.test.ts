import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../src/documents/reports/check-report.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import type { MeasurementReport } from '../../../src/domain/report/report.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import {
  aBranch,
  aFramework,
  anAssessment,
  anOpenQuestion,
  answered,
  aQuestion,
  aRule,
  aStep,
  aText,
  divided,
  given,
} from '../../domain/builders.ts';

const rules = [aRule('welke-rol', [aBranch('buddy', 'visie >= deels')])];
const phases = [{ id: 'willen', title: aText('Willen') }];
const verkenning = aStep('verkenning', [aQuestion('visie'), anOpenQuestion('namen')], { phase: 'willen' });
const first = aFramework([verkenning, aStep('borging', [aQuestion('evaluatie')], { phase: 'willen' })], {
  phases,
  decisionRules: rules,
});
const second = aFramework([aStep('opstart', [aQuestion('draagvlak')])], { id: 'opstartkader' });
const frameworks = [first, second];

/** The same thing, of which every field can be set. */
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

const answers = {
  visie: answered('niet-begonnen'),
  namen: given('Jan'),
  evaluatie: divided('niet-begonnen', 'deels'),
  draagvlak: answered('deels'),
};
const report = buildReport(
  scoreMeasurement(anAssessment(frameworks, [answers, answers])),
  'nl',
  'nulmeting 0.1.0',
);

/** What is found in a report after something in it was changed. */
function check(change: (written: Writable<MeasurementReport>) => void) {
  const written = structuredClone(report) as Writable<MeasurementReport>;
  change(written);
  return checkReport(written, frameworks).map(({ code, pointer, values, suggestion, related }) => ({
    code,
    pointer,
    values,
    suggestion,
    related,
  }));
}
/** Sets a value in a report at a path of keys; each must be there. */
function set(path: string, value: unknown) {
  return (written: object): void => {
    const keys = path.split('/');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((within, key) => {
      expect(within).toHaveProperty([key]);
      return (within as Record<string, object>)[key] as object;
    }, written);
    expect(holder).toHaveProperty([last]);
    Object.assign(holder, { [last]: value });
  };
}

test('a report on what its frameworks have is without mistakes', () => {
  expect(report.findings.length).toBeGreaterThan(0);
  expect(report.advice).toHaveLength(1);
  expect(check(() => {})).toEqual([]);
});

const STEPS = 'verkenning, borging';
const QUESTIONS = 'visie, namen, evaluatie, draagvlak';
const ANSWERS = 'niet-begonnen, deels, grotendeels, volledig';
const KNOWN = 'afwegingskader, opstartkader';

describe('an id that the frameworks of a report do not have is named with its place, what there is, and what was meant', () => {
  test.each([
    ['frameworks/1/id', 'opstartkder', 'unknown-framework', { known: KNOWN }, 'opstartkader'],
    ['frameworks/1/id', 'iets', 'unknown-framework', { known: KNOWN }, null],
    [
      'frameworks/0/steps/1/id',
      'borgign',
      'unknown-step',
      { known: STEPS, framework: 'afwegingskader' },
      'borging',
    ],
    ['frameworks/0/steps/0/questions/0/id', 'visje', 'unknown-question', { known: 'visie, namen' }, 'visie'],
    [
      'frameworks/0/steps/0/questions/0/answers/1/choice',
      'deel',
      'unknown-answer',
      { known: ANSWERS },
      'deels',
    ],
    [
      'frameworks/0/steps/1/questions/0/answers/0/range/low',
      'niet-begonen',
      'unknown-answer',
      { known: ANSWERS },
      'niet-begonnen',
    ],
    [
      'frameworks/0/steps/1/questions/0/answers/1/range/high',
      'geen',
      'unknown-answer',
      { known: ANSWERS },
      null,
    ],
    [
      'findings/0/step',
      'verkening',
      'unknown-step',
      { known: STEPS, framework: 'afwegingskader' },
      'verkenning',
    ],
    ['findings/0/question', 'visje', 'unknown-question', { known: QUESTIONS }, 'visie'],
    ['advice/0/framework', 'opstartkadr', 'unknown-framework', { known: KNOWN }, 'opstartkader'],
  ])('%s: %s', (path, written, code, values, suggestion) => {
    expect(check(set(path, written))).toEqual([
      { code, pointer: `/${path}`, values: { written, ...values }, suggestion, related: null },
    ]);
  });

  test.each([
    ['frameworks/0/phases/0/id', 'wilen', { allowed: 'willen' }, 'willen'],
    ['advice/0/id', 'welkerol', { allowed: 'welke-rol' }, 'welke-rol'],
    ['advice/0/id', 'iets', { allowed: 'welke-rol' }, null],
  ])('%s: %s', (path, written, values, suggestion) => {
    expect(check(set(path, written))).toEqual([
      { code: 'not-in-list', pointer: `/${path}`, values: { written, ...values }, suggestion, related: null },
    ]);
  });

  test('a step of another framework is unknown in this one, and of its questions nothing more is said', () => {
    expect(check(set('frameworks/0/steps/1/id', 'opstart'))).toMatchObject([
      { code: 'unknown-step', pointer: '/frameworks/0/steps/1/id', values: { known: STEPS } },
    ]);
  });

  test('a finding on an unknown framework has no known step either', () => {
    expect(check(set('findings/0/framework', 'kader'))).toMatchObject([
      { code: 'unknown-framework', pointer: '/findings/0/framework' },
      { code: 'unknown-step', pointer: '/findings/0/step', values: { known: '–', framework: 'kader' } },
    ]);
  });

  test.each(['shared', 'decisions'] as const)('a question in the list of %s', (list) => {
    const entries = [{ question: 'visie' }, { question: 'tijd' }];
    expect(check((written) => Object.assign(written, { [list]: entries }))).toMatchObject([
      {
        code: 'unknown-question',
        pointer: `/${list}/1/question`,
        values: { written: 'tijd', known: QUESTIONS },
      },
    ]);
  });

  test('the answer to a question that is not scored is no id', () => {
    expect(check(set('frameworks/0/steps/0/questions/1/answers/0/choice', 'iets'))).toEqual([]);
  });
});

describe('a level without a score is told where it stands', () => {
  test.each(['frameworks/0/steps/1', 'frameworks/0/steps/0/questions/0', 'frameworks/0/profiles/1/steps/1'])(
    '%s',
    (path) => {
      const found = check((written) => {
        set(`${path}/score`, null)(written);
        set(`${path}/level`, 'F')(written);
      });
      expect(found).toMatchObject([
        {
          code: 'wrong-type',
          pointer: `/${path}/level`,
          values: { written: 'F', expected: { text: 'type.nothing' } },
        },
      ]);
      expect(check(set(`${path}/level`, null))).toEqual([]);
    },
  );
});

describe('what is there twice is told at the second place, with the first', () => {
  test('a framework', () => {
    const found = check((written) => {
      written.frameworks.push(structuredClone(written.frameworks[1] as never));
    });
    expect(found).toMatchObject([
      { code: 'repeated-id', pointer: '/frameworks/2/id', related: '/frameworks/1/id' },
    ]);
  });

  test('a step', () => {
    const found = check((written) => {
      const steps = written.frameworks[0]?.steps ?? [];
      steps.push(structuredClone(steps[0] as never));
    });
    expect(found).toMatchObject([
      { code: 'repeated-id', pointer: '/frameworks/0/steps/2/id', related: '/frameworks/0/steps/0/id' },
    ]);
  });
});
