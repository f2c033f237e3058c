import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { beginConversation } from '../../../src/interview/navigator/conversation.ts';
import { findEarlier } from '../../../src/interview/navigator/earlier.ts';
import { findQuestions } from '../../../src/interview/navigator/find-questions.ts';
import { countMarks, listOverview } from '../../../src/interview/navigator/overview.ts';
import { hasRemarks, reviewConversation } from '../../../src/interview/navigator/review.ts';
import {
  type Answers,
  aBranch,
  aFramework,
  anAssessment,
  answeredWithoutEvidence as answered,
  aQuestion,
  aRule,
  aStep,
  aTable,
  aText,
  divided,
  notApplicable,
  PRACTICE,
  unknown,
  when,
} from '../../domain/builders.ts';
import { frameworkOf } from '../scripted-asker.ts';

const asked = frameworkOf([
  [
    aQuestion('visie', { text: aText('Is er een visie?'), help: aText('Op papier, voor cliënten.') }),
    aQuestion('hidden', { when: when('visie = volledig') }),
    aQuestion('uren'),
  ],
  [aQuestion('ruimte', { label: aText('Een kamer') }), aQuestion('geld')],
]);
const begin = (answers: Answers, more = {}) =>
  beginConversation({ frameworks: [asked], responses: new Map(Object.entries(answers)), ...more });

describe('beside other tables', () => {
  const otherTables = [
    { name: 'oost', responses: new Map(Object.entries({ visie: answered('deels'), uren: unknown() })) },
    { name: 'west', responses: new Map(Object.entries({ visie: answered('volledig'), ruimte: UNANSWERED })) },
  ];
  const conversation = begin(
    { visie: answered('volledig'), uren: unknown(), ruimte: answered('deels') },
    { otherTables },
  );
  const differing = (at: typeof conversation) =>
    listOverview(at)
      .filter(({ marks }) => marks.has('differs'))
      .map(({ item, differsFrom }) => [item.question.id, ...differsFrom]);

  test('a question says which tables answered otherwise, of those that answered it', () => {
    expect(differing(conversation)).toEqual([['visie', 'oost']]);
  });

  test('a question that is open here differs from none', () => {
    expect(differing(begin({}, { otherTables }))).toEqual([]);
  });

  test('the same reason in other words is the same answer', () => {
    const there = new Map(Object.entries({ visie: notApplicable('Geen team') }));
    const at = begin({ visie: notApplicable('Nee') }, { otherTables: [{ name: 'oost', responses: there }] });
    expect(differing(at)).toEqual([]);
  });

  test('the review has them, and they are worth a look', () => {
    const { differing: found, ...rest } = reviewConversation(conversation);
    expect(found.map(({ item }) => item.question.id)).toEqual(['visie']);
    expect(hasRemarks({ ...rest, unknown: [], open: [], withoutEvidence: [], differing: found })).toBe(true);
  });
});

describe('the overview', () => {
  const conversation = begin(
    {
      visie: { ...answered('deels'), note: 'Navragen' },
      uren: answered('volledig'),
      ruimte: unknown(),
      geld: divided('deels', 'volledig'),
      hidden: answered('deels'),
    },
    { later: new Set(['ruimte']) },
  );

  test('has every question that is shown, with its number, its place and what is so of it', () => {
    const lines = listOverview(conversation).map(
      ({ number, position, item, marks }) =>
        `${number} ${position} ${item.question.id}: ${[...marks].join(' ')}`,
    );
    expect(lines).toEqual([
      '1.1 1 visie: answered noted',
      '1.3 2 uren: answered without-evidence',
      '2.1 3 ruimte: unknown later',
      '2.2 4 geld: divided',
    ]);
  });

  test('says nothing of evidence where nobody was asked for it', () => {
    const short = listOverview({ ...conversation, depth: 'short' });
    expect(short.filter(({ marks }) => marks.has('without-evidence'))).toEqual([]);
  });

  test('counts each mark', () => {
    expect(countMarks(listOverview(conversation))).toEqual({
      answered: 2,
      open: 0,
      unknown: 1,
      divided: 1,
      noted: 1,
      'without-evidence': 1,
      later: 1,
      draft: 0,
      differs: 0,
    });
  });

  test('a question that does not apply is answered; with evidence nothing lacks', () => {
    const marks = listOverview(
      begin({ visie: notApplicable('Nee'), uren: { ...answered('volledig'), evidence: 'Jaarplan' } }),
    ).map(({ marks: found }) => [...found].join(' '));
    expect(marks).toEqual(['answered', 'answered', 'open', 'open']);
  });
});

describe('finding a question', () => {
  const overview = listOverview(begin({ uren: { ...UNANSWERED, note: 'Zie het rooster' } }));
  const found = (written: string) =>
    findQuestions(overview, written, 'nl')
      .map(({ item }) => item.question.id)
      .join(' ');

  test.each([
    ['', 'visie uren ruimte geld'],
    ['1.3', 'uren'],
    [' 2.1 ', 'ruimte'],
    ['geld', 'geld'],
    ['2', 'uren ruimte geld'],
    ['3', 'ruimte'],
    ['4', 'geld'],
    ['5', ''],
    ['stap-2', 'ruimte geld'],
    ['1.', 'visie uren'],
    ['VISIE', 'visie'],
    ['visie papier', 'visie'],
    ['clienten', 'visie'],
    ['kamer', 'ruimte'],
    ['rooster', 'uren'],
    ['kamer papier', ''],
    ['1.2', ''],
  ])('by %j', (written, ids) => {
    expect(found(written)).toBe(ids);
  });
});

test('what is sought stands first where it begins a word, and in a question before its explanation; else in order', () => {
  const inside = aQuestion('a', { help: aText('Is het geregeld?') });
  const insideText = aQuestion('b', { text: aText('Hoe is het gere\u0301geld?') });
  const explained = aQuestion('c', { help: aText('Er is „geld” voor nodig.') });
  const asks = aQuestion('d', { text: aText('Is er geldelijke steun?') });
  const named = aQuestion('e', { label: aText('Geld en uren') });
  const overview = listOverview(
    beginConversation({
      frameworks: [frameworkOf([[inside, insideText, explained, asks, named, aQuestion('f')]])],
      responses: new Map(),
    }),
  );
  const found = (written: string) =>
    findQuestions(overview, written, 'nl').map(({ item }) => item.question.id);
  expect(found('geld')).toEqual(['d', 'e', 'c', 'b', 'a']);
  expect(found('geld uren')).toEqual(['e']);
  expect(found('is geld')).toEqual(['d', 'c', 'b', 'a']);
});

describe('the review', () => {
  const ids = (list: readonly { readonly item: { readonly question: { readonly id: string } } }[]) =>
    list.map(({ item }) => item.question.id);

  test('of answers to which nothing is to be said has no remarks', () => {
    const level = answered('deels');
    const review = reviewConversation(begin({ visie: level, uren: level, ruimte: level, geld: level }));
    expect(hasRemarks(review)).toBe(false);
  });

  test('names what is open, unknown, divided, without evidence, half typed and answered otherwise than before', () => {
    const earlier = {
      date: '2025-11-22',
      responses: new Map([
        ['visie', answered('niet-begonnen')],
        ['uren', answered('volledig')],
        ['ruimte', answered('deels')],
      ]),
    };
    const draft = { chosen: null, note: 'half', evidence: null, reason: null, given: null };
    const review = reviewConversation(
      begin(
        { visie: unknown(), uren: answered('volledig'), geld: divided('deels', 'volledig') },
        { earlier, drafts: new Map([['uren', draft]]) },
      ),
    );
    expect(ids(review.open)).toEqual(['ruimte']);
    expect(ids(review.unknown)).toEqual(['visie']);
    expect(ids(review.divided)).toEqual(['geld']);
    expect(ids(review.withoutEvidence)).toEqual(['uren']);
    expect(ids(review.drafts)).toEqual(['uren']);
    expect(ids(review.changed)).toEqual(['visie']);
    expect(hasRemarks(review)).toBe(true);
  });

  test('does not call a question answered otherwise for a reason in other words', () => {
    const earlier = { date: '2025-11-22', responses: new Map([['uren', notApplicable('Geen teams')]]) };
    const changed = (uren: ReturnType<typeof notApplicable>) =>
      ids(reviewConversation(begin({ uren }, { earlier })).changed);
    expect(changed(notApplicable('Wij hebben geen teams'))).toEqual([]);
    expect(changed(unknown())).toEqual(['uren']);
  });

  test('tells where two outcomes of one rule of the framework hold at once', () => {
    const rule = aRule('leiding', [
      aBranch('zelf', 'a >= deels'),
      aBranch('samen', 'b >= deels'),
      aBranch('niemand', 'a = niet-begonnen'),
    ]);
    const framework = aFramework([aStep('stap', [aQuestion('a'), aQuestion('b'), aQuestion('c')])], {
      decisionRules: [rule],
    });
    const review = (answers: Answers) =>
      reviewConversation(
        beginConversation({ frameworks: [framework], responses: new Map(Object.entries(answers)) }),
      );
    expect(review({ a: answered('deels') }).contradictions).toEqual([]);
    expect(review({ a: answered('niet-begonnen') }).contradictions).toEqual([]);
    const [found, ...more] = review({ a: answered('deels'), b: answered('volledig') }).contradictions;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: { id: 'leiding' }, outcomes: ['zelf', 'samen'] });
    expect(ids(found?.items ?? [])).toEqual(['a', 'b']);
  });
});

describe('the measurement before', () => {
  const answers = { visie: answered('deels'), geld: answered('volledig') };
  const measured = (...tables: (string | null)[]) =>
    anAssessment([asked], [], { tables: tables.map((id) => aTable(answers, id)) });
  const idsOf = (earlier: ReturnType<typeof findEarlier>) => [...(earlier?.responses.keys() ?? [])];

  test('is of the same table, or of its only one', () => {
    expect(idsOf(findEarlier(measured(null), [asked], 'oost'))).toEqual(['visie', 'geld']);
    expect(idsOf(findEarlier(measured('oost', 'west'), [asked], 'west'))).toEqual(['visie', 'geld']);
    expect(findEarlier(measured('oost', 'west'), [asked], 'noord')).toBeNull();
  });

  test('says nothing of a question that asks something else now', () => {
    const now = frameworkOf([
      [
        aQuestion('visie', { text: aText('Is er geen visie?') }),
        aQuestion('geld', { scale: { ...PRACTICE } }),
      ],
    ]);
    expect(idsOf(findEarlier(measured(null), [now], null))).toEqual(['geld']);
    expect(findEarlier(measured(null), [frameworkOf([[aQuestion('x')]])], null)).toBeNull();
  });
});
