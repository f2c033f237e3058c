import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { NO_FACTS, POSITIONS } from '../../src/domain/instrument/facts.ts';
import { fitToFacts, isScaleQuestion, questionsOf } from '../../src/domain/instrument/framework.ts';
import { anAssessment, answered, present, scoreOf } from '../domain/builders.ts';

const kotter = listBundledFrameworks()
  .find(({ id }) => id === 'kotter-veranderstappen')
  ?.load();
const steps = kotter?.steps ?? [];
const questions = kotter === undefined ? [] : questionsOf(kotter);

/** The sections of the guide for neighbourhood teams that ask something of an organisation. */
const SECTIONS = [
  ...['3.1', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.3'],
  ...['4.1', '4.2', '4.3'],
  ...['5.1', '5.2', '5.3', '5.4', '5.5'],
  ...['6.1', '6.2'],
  ...['Bijlage 1', 'Bijlage 2', 'Bijlage 3'],
  ...['Handvatten 3', 'Handvatten 4', 'Handvatten 5'],
];

test.each(SECTIONS)('%s of the guide has a question', (section) => {
  const asking = questions.filter(({ sources }) =>
    sources.some((source) => source.document === 'trimbos-2019' && source.section === section),
  );
  expect(asking.length).toBeGreaterThan(0);
});

test.each(steps.map((step, index) => [step.id, index + 1, step.questions] as const))(
  '%s cites the step of Kotter with its own number, and no other',
  (_, number, asked) => {
    const cited = asked
      .flatMap(({ sources }) => sources)
      .filter(({ document }) => document === 'kotter-1996')
      .map(({ section }) => section);
    expect([...new Set(cited)]).toEqual([`step ${number}`]);
  },
);

describe('the organisation that one works with', () => {
  const PARTNER = ['leiding-partner-steunt', 'visie-met-partner', 'afspraken-met-partner'];

  test('is asked for without a score', () => {
    expect(questions.find(({ id }) => id === 'partnerorganisatie')?.kind).toBe('choice');
  });

  test.each(PARTNER)('%s does not count for who has none', (id) => {
    expect(questions.find((question) => question.id === id)).toMatchObject({ until: 'applicable' });
  });
});

test('present use is asked where the change widens, and is no urgency', () => {
  const step = steps.find((one) => one.questions.some(({ id }) => id === 'huidige-inzet'));
  expect(step?.id).toBe('doorzetten-en-verbreden');
});

const LEVELS = ['niet-begonnen', 'deels', 'grotendeels', 'volledig'];

/** The scores of the steps for an organisation that gives the same answer on all questions of a ladder, 0 to 3. */
function scoresOf(
  position: (typeof POSITIONS)[number],
  answer: { readonly practice: number; readonly decision: number },
): readonly number[] {
  const facts = { ...NO_FACTS, position };
  const fitted = fitToFacts(present(kotter), facts);
  const table = Object.fromEntries(
    questions
      .filter(isScaleQuestion)
      .map(({ id, ladder }) => [id, answered(present(LEVELS[answer[present(ladder)]]))]),
  );
  return scoreOf(fitted, anAssessment([fitted], [table], { facts })).steps.map(({ score }) => present(score));
}

test.each(POSITIONS)('everything decided and nothing done leaves no step in order (%s)', (position) => {
  expect(Math.max(...scoresOf(position, { practice: 0, decision: 2 }))).toBeLessThan(200 / 3);
});

test.each(POSITIONS)(
  'most teams, with what they need decided, are in order in every step (%s)',
  (position) => {
    expect(Math.min(...scoresOf(position, { practice: 2, decision: 2 }))).toBeCloseTo(200 / 3, 9);
  },
);
