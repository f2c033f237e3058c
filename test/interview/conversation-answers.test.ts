import { describe, expect, test } from 'vitest';
import { NO_TEXT } from '../../src/domain/instrument/text.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import {
  anOpenQuestion,
  answeredWithoutEvidence as answered,
  aQuestion,
  aScale,
  aText,
  decidedAgainst,
  divided,
  given,
  notApplicable,
  PRACTICE,
} from '../domain/builders.ts';
import { answer, choose, frameworkOf, type Held, hold, pick, tick, type } from './scripted-asker.ts';

const texts = await loadTexts('nl');
const ab = frameworkOf([[aQuestion('a', { optional: true }), aQuestion('b')]]);
const messagesOf = ({ happened }: Held, kind: 'text' | 'wrong' | 'pick') =>
  happened.flatMap((one) => (one.kind === kind ? [one.message] : []));

describe.each([
  ['not-applicable', notApplicable, 'interview.ask-reason-not-applicable'],
  ['decided-against', decidedAgainst, 'interview.ask-reason-decided-against'],
] as const)('%s', (kind, state, question) => {
  test('asks for the reason, saves it, and goes on', async () => {
    const held = await hold(ab, [choose(kind), type('Wij hebben geen teams')]);
    expect(messagesOf(held, 'text')).toEqual([texts(question)]);
    expect(held.saved).toEqual([['a', state('Wij hebben geen teams')]]);
    expect(held.asked).toEqual(['a', 'b']);
  });

  test('is not saved without a reason: the person is told, and asked again', async () => {
    const held = await hold(ab, [choose(kind), type(''), type('   '), type('Geen teams')]);
    expect(messagesOf(held, 'wrong')).toEqual(Array(2).fill(texts('interview.need-reason')));
    expect(held.saved).toEqual([['a', state('Geen teams')]]);
  });

  test('going back instead of a reason changes nothing, and stays at the question', async () => {
    const held = await hold(ab, [choose(kind), type(null)], {
      answers: { a: answered('deels') },
      startAt: 'a',
    });
    expect(held.saved).toEqual([]);
    expect(held.asked).toEqual(['a', 'a']);
    expect(held.outcome.responses.get('a')).toEqual(answered('deels'));
  });

  test('begins with the reason that was given before', async () => {
    const held = await hold(ab, [choose(kind), type('Nieuw')], {
      answers: { a: state('Oud') },
      startAt: 'a',
    });
    expect(held.happened).toContainEqual(expect.objectContaining({ kind: 'text', initial: 'Oud' }));
    expect(held.saved).toEqual([['a', state('Nieuw')]]);
  });
});

/** What happened, in order, but for what is kept aside while it is typed. */
const kindsOf = ({ happened }: Held) => happened.map(({ kind }) => kind).filter((kind) => kind !== 'kept');

describe('a group that does not agree', () => {
  test('gives its lowest answer, and then its highest: only higher ones can be chosen', async () => {
    const held = await hold(ab, [choose('divided'), pick('deels'), pick('volledig')]);
    expect(held.happened.filter(({ kind }) => kind === 'pick')).toEqual([
      {
        kind: 'pick',
        message: texts('interview.ask-low'),
        answers: ['niet-begonnen', 'deels', 'grotendeels'],
      },
      { kind: 'pick', message: texts('interview.ask-high'), answers: ['grotendeels', 'volledig'] },
    ]);
    expect(held.saved).toEqual([['a', divided('deels', 'volledig')]]);
    expect(held.asked).toEqual(['a', 'b']);
  });

  test('finds ready what was recorded before, as far as it can still be chosen', async () => {
    const readyOf = async (low: string) => {
      const { happened } = await hold(ab, [choose('divided'), pick(low), pick('volledig')], {
        answers: { a: divided('deels', 'grotendeels') },
        startAt: 'a',
      });
      return happened.flatMap((one) => (one.kind === 'pick' ? [one.ready] : []));
    };
    expect(await readyOf('deels')).toEqual(['deels', 'grotendeels']);
    expect(await readyOf('grotendeels')).toEqual(['deels', undefined]);
  });

  test.each([
    ['the lowest', [pick(null)]],
    ['the highest', [pick('deels'), pick(null)]],
  ])('going back at %s changes nothing, and stays at the question', async (_, picks) => {
    const held = await hold(ab, [choose('divided'), ...picks]);
    expect(held.saved).toEqual([]);
    expect(held.asked).toEqual(['a', 'a']);
  });

  test('finds its lowest answer ready where only that was chosen', async () => {
    const held = await hold(ab, [choose('divided'), pick('deels'), pick(null)]);
    const kept = held.happened.flatMap((one) => (one.kind === 'kept' ? [one.drafts.get('a')?.given] : []));
    expect(kept).toEqual(['deels']);
  });

  test('is not asked for evidence, also when the highest answer is among theirs', async () => {
    const held = await hold(ab, [choose('divided'), pick('grotendeels'), pick('volledig')]);
    expect(messagesOf(held, 'text')).toEqual([]);
  });
});

describe('the best answer', () => {
  test('is saved first, and then asks where it shows', async () => {
    const held = await hold(ab, [answer('volledig'), type('Jaarplan 2026')]);
    expect(kindsOf(held)).toEqual(['question', 'saved', 'text', 'saved', 'question']);
    expect(held.saved).toEqual([
      ['a', answered('volledig')],
      ['a', { ...answered('volledig'), evidence: 'Jaarplan 2026' }],
    ]);
    expect(messagesOf(held, 'text')[0]).toContain('waar blijkt dat uit?');
  });

  test.each([
    ['left empty', ''],
    ['only spaces', '  '],
    ['left with Esc', null],
  ])('stands without evidence when that is %s, and the conversation goes on', async (_, text) => {
    const held = await hold(ab, [answer('volledig'), type(text)]);
    expect(held.saved).toEqual([['a', answered('volledig')]]);
    expect(held.asked).toEqual(['a', 'b']);
  });

  test('does not ask again where there is evidence already', async () => {
    const before = { ...answered('deels'), evidence: 'Jaarplan' };
    const held = await hold(ab, [answer('volledig')], { answers: { a: before }, startAt: 'a' });
    expect(messagesOf(held, 'text')).toEqual([]);
    expect(held.saved).toEqual([['a', { ...answered('volledig'), evidence: 'Jaarplan' }]]);
  });

  test('is the lowest of the scale where the question is turned round', async () => {
    const reversed = frameworkOf([[aQuestion('a', { reversed: true }), aQuestion('b', { reversed: true })]]);
    const held = await hold(reversed, [answer('volledig'), answer('niet-begonnen'), type('')]);
    expect(kindsOf(held)).toEqual(['question', 'saved', 'question', 'saved', 'text', 'list']);
  });

  test('asks with the words of the question where it has them, else with our own', async () => {
    const silent = frameworkOf([[aQuestion('a', { evidence: NO_TEXT })]]);
    const held = await hold(silent, [answer('volledig'), type('')]);
    expect(messagesOf(held, 'text')).toEqual([
      `${texts('interview.ask-evidence')} ${texts('interview.enter-evidence')}`,
    ]);
  });

  test('no other answer asks for evidence', async () => {
    const others = PRACTICE.answers.slice(0, -1).map(({ id }) => aQuestion(id));
    const held = await hold(
      frameworkOf([others]),
      others.map(({ id }) => answer(id)),
    );
    expect(messagesOf(held, 'text')).toEqual([]);
  });
});

describe('a question that is not scored', () => {
  const options = ['fte', 'uren'].map((id) => ({ id, label: aText(`De ${id}`) }));
  const asking = (kind: 'text' | 'number' | 'date' | 'choice' | 'choices') =>
    frameworkOf([[anOpenQuestion('a', { kind, options }), aQuestion('b')]]);
  const stateOf = ({ outcome }: Held) => outcome.responses.get('a')?.state;

  test('of text keeps what was typed', async () => {
    const held = await hold(asking('text'), [choose('give'), type('Twee ervaringsdeskundigen: Zuid & Oost')]);
    expect(messagesOf(held, 'text')).toEqual(['vraag a']);
    expect(held.saved).toEqual([['a', given('Twee ervaringsdeskundigen: Zuid & Oost')]]);
    expect(held.asked).toEqual(['a', 'b']);
  });

  test('of text is open again when it is emptied', async () => {
    const held = await hold(asking('text'), [choose('give'), type(' ')], {
      answers: { a: given('Oud') },
      startAt: 'a',
    });
    expect(held.happened).toContainEqual(expect.objectContaining({ kind: 'text', initial: 'Oud' }));
    expect(stateOf(held)).toEqual({ kind: 'unanswered' });
  });

  test.each([
    ['12', 12],
    [' 3,5 ', 3.5],
    ['3.5', 3.5],
    ['0', 0],
    ['-1', -1],
  ])('of a number takes %j', async (typed, value) => {
    expect(stateOf(await hold(asking('number'), [choose('give'), type(typed)]))).toEqual(given(value).state);
  });

  test.each(['twaalf', '1,2,3', '12 mensen', '∞', 'NaN'])('of a number refuses %j', async (typed) => {
    const held = await hold(asking('number'), [choose('give'), type(typed), type('12')]);
    expect(messagesOf(held, 'wrong')).toEqual([texts('number.any')]);
    expect(stateOf(held)).toEqual(given(12).state);
  });

  test('of a date takes it as people write it, and keeps it with the year first', async () => {
    const script = [choose('give'), type('31-11-2026'), type('2026'), type('22 november 2026')];
    const held = await hold(asking('date'), script);
    expect(messagesOf(held, 'wrong')).toEqual(Array(2).fill(texts('interview.need-date')));
    expect(stateOf(held)).toEqual(given('2026-11-22').state);
  });

  test('that was said not to apply stays so when nothing is given', async () => {
    const said = notApplicable('Die hebben wij niet.');
    for (const [kind, act] of [
      ['text', type('')],
      ['choices', tick()],
    ] as const) {
      const held = await hold(asking(kind), [choose('give'), act], { answers: { a: said }, startAt: 'a' });
      expect(stateOf(held)).toEqual(said.state);
    }
  });

  test('of one choice takes it from the screen itself', async () => {
    const held = await hold(asking('choice'), [answer('uren')]);
    expect(kindsOf(held)).toEqual(['question', 'saved', 'question']);
    expect(held.saved).toEqual([['a', given('uren')]]);
  });

  test('of several choices begins with those that were ticked before', async () => {
    const held = await hold(asking('choices'), [choose('give'), tick('fte', 'uren')], {
      answers: { a: given(['uren']) },
      startAt: 'a',
    });
    expect(held.happened).toContainEqual({ kind: 'tick', message: 'vraag a', chosen: ['uren'] });
    expect(held.saved).toEqual([['a', given(['fte', 'uren'])]]);
  });

  test('stays as it was when the person goes back', async () => {
    const held = await hold(asking('text'), [choose('give'), type(null)], {
      answers: { a: given('Oud') },
      startAt: 'a',
    });
    expect(held.saved).toEqual([]);
    expect(held.asked).toEqual(['a', 'a']);
  });

  test('can be unknown or not apply, and asks for no evidence', async () => {
    const held = await hold(asking('number'), [choose('not-applicable'), type('Geen teams')]);
    expect(held.saved).toEqual([['a', notApplicable('Geen teams')]]);
  });
});

test('a scale of two answers can be divided in one way only', async () => {
  const yesNo = frameworkOf([[aQuestion('a', { scale: aScale('ja-nee', { nee: 0, ja: 1 }) })]]);
  const held = await hold(yesNo, [choose('divided'), pick('nee'), pick('ja')]);
  expect(held.happened.flatMap((one) => (one.kind === 'pick' ? [one.answers] : []))).toEqual([
    ['nee'],
    ['ja'],
  ]);
});
