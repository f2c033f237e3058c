import { expect, test } from 'vitest';
import type { Question } from '../../../src/domain/instrument/framework.ts';
import { textInEach } from '../../../src/domain/instrument/text.ts';
import { findOrphans } from '../../../src/domain/trace/find-orphans.ts';
import type { Trace } from '../../../src/domain/trace/trace.ts';
import { aFramework, anAction, aQuestion, aStep, aText } from '../builders.ts';
import { aRecommendation, aTrace, HANDBOOK, REASON } from './trace-builders.ts';

const at = (section: string) => [{ document: HANDBOOK.id, section }];
const VISION = aQuestion('visie', { sources: at('1') });
const WHOLE = aTrace([
  aRecommendation('maak-visie'),
  aRecommendation('lees-dit', { section: '2', outcome: REASON }),
]);

const orphansOf = (trace: Trace, questions: readonly Question[] = [VISION]) =>
  findOrphans(trace, [aFramework([aStep('begin', questions)])], [HANDBOOK]);

test('a trace in which all leads somewhere has no orphans', () => {
  expect(orphansOf(WHOLE)).toEqual([]);
});

test('a publication without a trace is told once, and nothing is asked of its sections and citations', () => {
  expect(orphansOf({ documents: [], disagreements: [] })).toEqual([
    { kind: 'document', document: 'handboek' },
  ]);
});

test('a section of which nothing is listed is an orphan', () => {
  expect(orphansOf(aTrace([aRecommendation('maak-visie')]))).toEqual([
    { kind: 'section', document: 'handboek', section: '2' },
  ]);
});

test('a section that does not exist is an orphan, whoever cites it, and once', () => {
  const unknown = { kind: 'unknown-section', document: 'handboek', section: '9' };
  const { documents } = WHOLE;
  const recommendations = [
    ...(documents[0]?.recommendations ?? []),
    aRecommendation('elders', { section: '9', outcome: REASON }),
  ];
  expect(orphansOf(aTrace(recommendations))).toEqual([unknown]);
  const [one, two] = [aQuestion('visie', { sources: at('9') }), aQuestion('tijd', { sources: at('9') })];
  expect(orphansOf(WHOLE, [one, two]).filter(({ kind }) => kind === 'unknown-section')).toEqual([unknown]);
  const actions = { deels: anAction('doe iets', { sources: at('9') }) };
  expect(orphansOf(WHOLE, [aQuestion('visie', { sources: at('1'), actions })])).toContainEqual(unknown);
  const rule = { id: 'r', title: aText('r'), branches: [], otherwise: aText('o'), sources: at('9') };
  const framework = { ...aFramework([aStep('begin', [VISION])]), decisionRules: [rule] };
  expect(findOrphans(WHOLE, [framework], [HANDBOOK])).toEqual([unknown]);
});

test('a recommendation with neither a question nor a reason is an orphan', () => {
  const trace = aTrace([
    ...(WHOLE.documents[0]?.recommendations ?? []),
    aRecommendation('vergeten', { outcome: { kind: 'open' } }),
  ]);
  expect(orphansOf(trace)).toEqual([
    { kind: 'recommendation', document: 'handboek', recommendation: 'vergeten' },
  ]);
});

test('a recommendation that names a question which no framework has is an orphan', () => {
  const outcome = { kind: 'measured', questions: ['visie', 'weg'] } as const;
  const trace = aTrace([
    aRecommendation('maak-visie', { outcome }),
    aRecommendation('lees-dit', { section: '2', outcome: REASON }),
  ]);
  expect(orphansOf(trace)).toEqual([
    { kind: 'unknown-question', document: 'handboek', recommendation: 'maak-visie', question: 'weg' },
  ]);
});

test('a question that cites a section where no recommendation names it is an orphan', () => {
  const twice = aQuestion('visie', { sources: [...at('1'), ...at('2')] });
  expect(orphansOf(WHOLE, [twice])).toEqual([
    { kind: 'question', document: 'handboek', section: '2', question: 'visie' },
  ]);
});

test('a question that the project added cites nothing and is no orphan', () => {
  expect(orphansOf(WHOLE, [VISION, aQuestion('jaarlijks', { basis: 'project', sources: [] })])).toEqual([]);
});

test('an action with a source of its own must be named there, itself or its question', () => {
  const actions = { deels: anAction('doe iets', { sources: at('2') }) };
  const question = aQuestion('visie', { sources: at('1'), actions });
  const orphan = { kind: 'action', document: 'handboek', section: '2', question: 'visie', level: 'deels' };
  expect(orphansOf(WHOLE, [question])).toEqual([orphan]);
  const served = (level: string): Trace =>
    aTrace([
      aRecommendation('maak-visie'),
      aRecommendation('doe-iets', { section: '2', outcome: REASON, actions: [{ question: 'visie', level }] }),
    ]);
  expect(orphansOf(served('deels'), [question])).toEqual([]);
  expect(orphansOf(served('grotendeels'), [question])).toEqual([orphan]);
  const asked = aTrace([aRecommendation('maak-visie'), aRecommendation('doe-iets', { section: '2' })]);
  expect(orphansOf(asked, [question])).toEqual([]);
});

test('a disagreement must be told in the help of each of its questions, in every language', () => {
  const place = { ...at('1')[0], document: HANDBOOK.id, section: '1', says: aText('zo') };
  const disagreement = {
    id: 'beloning',
    about: aText('beloning'),
    places: [place, { ...place, section: '2' }],
    questions: ['visie'],
  };
  const trace = { ...WHOLE, disagreements: [disagreement] };
  const telling = (nl: string, en: string) =>
    aQuestion('visie', { sources: at('1'), help: textInEach((language) => (language === 'nl' ? nl : en)) });
  const orphan = (language: string) => ({
    kind: 'disagreement',
    disagreement: 'beloning',
    question: 'visie',
    language,
  });
  const nl = 'Handboeken denken hier verschillend over: contract of vrijwillig.';
  expect(orphansOf(trace, [telling(nl, 'Handbooks differ on this.')])).toEqual([]);
  expect(orphansOf(trace, [telling(nl, 'Handbooks agree.')])).toEqual([orphan('en')]);
  expect(orphansOf(trace, [telling('', '')])).toEqual([orphan('nl'), orphan('en')]);
});
