import { describe, expect, test } from 'vitest';
import { traceFrameworks } from '../../../src/domain/trace/trace-frameworks.ts';
import type { TraceScope } from '../../../src/domain/trace/trace-report.ts';
import { aFramework, anAction, aQuestion, aStep, aText } from '../builders.ts';
import { aRecommendation, aTrace, HANDBOOK, REASON } from './trace-builders.ts';

const OTHER = { ...HANDBOOK, id: 'gids', sections: ['A'] };
const at = (document: string, section: string) => ({ document, section });
const ACTION = anAction('schrijf de visie op');
const VISION = aQuestion('visie', { sources: [at('handboek', '1')], actions: { deels: ACTION } });
const TIME = aQuestion('tijd', { sources: [at('gids', 'A')] });
const YEARLY = aQuestion('jaarlijks', { basis: 'project', sources: [] });
const FIRST = { ...aFramework([aStep('begin', [VISION, YEARLY])]), id: 'eerste' };
const SECOND = { ...aFramework([aStep('begin', [TIME]), aStep('verder', [VISION])]), id: 'tweede' };

const measured = (...questions: readonly string[]) => ({ kind: 'measured', questions }) as const;
const TRACE = {
  documents: [
    ...aTrace([
      aRecommendation('maak-visie', { actions: [{ question: 'visie', level: 'deels' }] }),
      aRecommendation('lees-dit', { section: '2', outcome: REASON }),
      aRecommendation('bespreek-visie', { outcome: measured('visie', 'tijd') }),
      aRecommendation('vergeten', { section: '2', outcome: { kind: 'open' } }),
    ]).documents,
    {
      document: 'gids',
      recommendations: [aRecommendation('geef-tijd', { section: 'A', outcome: measured('tijd') })],
    },
  ],
  disagreements: [
    {
      id: 'tijd-of-geld',
      about: aText('tijd of geld'),
      places: [
        { ...at('handboek', '1'), says: aText('tijd') },
        { ...at('handboek', '2'), says: aText('geld') },
      ],
      questions: ['visie'],
    },
  ],
};

const trace = (scope: TraceScope) => traceFrameworks(TRACE, [FIRST, SECOND], [HANDBOOK, OTHER], scope);
const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

describe('all of it', () => {
  const { figures, documents, frameworks, orphans } = trace({ kind: 'all' });

  test('counts how many recommendations are measured, have a reason, or have neither', () => {
    expect(figures).toEqual({ recommendations: 5, measured: 3, reasoned: 1, open: 1 });
    expect(documents.map((document) => document.figures.recommendations)).toEqual([4, 1]);
  });

  test('leads from each recommendation, by section, to its questions with their frameworks, and to its actions', () => {
    const [handbook] = documents;
    expect(
      handbook?.sections.map(({ section, recommendations }) => [section, idsOf(recommendations)]),
    ).toEqual([
      ['1', ['maak-visie', 'bespreek-visie']],
      ['2', ['lees-dit', 'vergeten']],
    ]);
    const [first, second] = handbook?.sections[0]?.recommendations ?? [];
    expect(first?.questions).toEqual([
      { id: 'visie', label: VISION.label, frameworks: ['eerste', 'tweede'] },
    ]);
    expect(first?.actions).toEqual([{ question: 'visie', level: 'deels', what: ACTION.what }]);
    expect(idsOf(second?.questions ?? [])).toEqual(['visie', 'tijd']);
  });

  test('leads from each question, by framework and step, to the recommendations that it measures', () => {
    const [first, second] = frameworks;
    const questions = first?.steps[0]?.questions ?? [];
    expect(questions.map(({ number, id }) => [number, id])).toEqual([
      ['1.1', 'visie'],
      ['1.2', 'jaarlijks'],
    ]);
    expect(idsOf(questions[0]?.recommendations ?? [])).toEqual(['maak-visie', 'bespreek-visie']);
    expect(questions[1]).toMatchObject({ basis: 'project', recommendations: [] });
    expect(
      second?.steps[0]?.questions[0]?.recommendations.map(({ document, section }) => [document, section]),
    ).toEqual([
      ['handboek', '1'],
      ['gids', 'A'],
    ]);
  });

  test('names what leads nowhere', () => {
    expect(orphans.map(({ kind }) => kind)).toEqual(['recommendation', 'disagreement', 'disagreement']);
  });
});

describe('one framework', () => {
  const { documents, frameworks, disagreements, orphans } = trace({ kind: 'framework', id: 'eerste' });

  test('shows the recommendations that it measures, with the figures of the whole publication beside them', () => {
    expect(idsOf(documents)).toEqual(['handboek']);
    expect(documents[0]?.figures.recommendations).toBe(4);
    expect(idsOf(documents[0]?.sections.flatMap(({ recommendations }) => recommendations) ?? [])).toEqual([
      'maak-visie',
      'bespreek-visie',
    ]);
  });

  test('shows its own questions, the disagreements that they tell, and what of them leads nowhere', () => {
    expect(idsOf(frameworks)).toEqual(['eerste']);
    expect(idsOf(disagreements)).toEqual(['tijd-of-geld']);
    expect(orphans.map(({ kind }) => kind)).toEqual(['disagreement', 'disagreement']);
  });
});

describe('one publication', () => {
  test('shows its recommendations, and the questions that cite it or that they name', () => {
    const { documents, frameworks, disagreements, orphans } = trace({ kind: 'document', id: 'gids' });
    expect(idsOf(documents)).toEqual(['gids']);
    expect(
      frameworks.map(({ id, steps }) => [id, steps.flatMap(({ questions }) => idsOf(questions))]),
    ).toEqual([['tweede', ['tijd']]]);
    expect(disagreements).toEqual([]);
    expect(orphans).toEqual([]);
    const handbook = trace({ kind: 'document', id: 'handboek' });
    expect(handbook.orphans.map(({ kind }) => kind)).toEqual([
      'recommendation',
      'disagreement',
      'disagreement',
    ]);
  });
});
