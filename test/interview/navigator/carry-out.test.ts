import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { carryOut, draftOf, responseOf } from '../../../src/interview/navigator/carry-out.ts';
import type { Deed, Effect } from '../../../src/interview/navigator/command.ts';
import {
  type Beginning,
  beginConversation,
  type Conversation,
} from '../../../src/interview/navigator/conversation.ts';
import { countOpen } from '../../../src/interview/navigator/overview.ts';
import {
  anOpenQuestion,
  answeredWithoutEvidence as answered,
  aQuestion,
  divided,
  given,
  notApplicable,
  when,
} from '../../domain/builders.ts';
import { frameworkOf } from '../scripted-asker.ts';
import { commandHere, type Here } from './command-here.ts';

const abc = frameworkOf([[aQuestion('a'), aQuestion('b', { when: when('a >= deels') })], [aQuestion('c')]]);

const begin = (more: Partial<Beginning> = {}): Conversation =>
  beginConversation({ frameworks: [abc], responses: new Map(), ...more });

/** Does one after another, each at the question where the person is then, unless it names one. */
function play(conversation: Conversation, ...commands: readonly Here[]) {
  const effects: Effect[] = [];
  let now = conversation;
  for (const command of commands) {
    const turn = carryOut(now, commandHere(now, command));
    now = turn.conversation;
    effects.push(...turn.effects);
  }
  return { now, effects, at: now.place.kind === 'question' ? now.place.question : now.place.kind };
}

const answer = (id: string): Deed => ({
  kind: 'confirm',
  response: { state: answered(id).state },
  goesOn: true,
});
const go = (question: string): Here => ({ kind: 'go', to: { kind: 'question', question } });
const review: Here = { kind: 'go', to: { kind: 'review' } };

describe('confirming', () => {
  test('saves the response with what it was before, and goes on', () => {
    const { effects, at } = play(begin(), answer('niet-begonnen'));
    expect(effects).toEqual([
      { kind: 'save', question: 'a', response: answered('niet-begonnen'), before: UNANSWERED },
    ]);
    expect(at).toBe('c');
  });

  test('the same again saves nothing, and goes on', () => {
    const { effects, at } = play(
      begin({ responses: new Map([['a', answered('deels')]]), startAt: 'a' }),
      answer('deels'),
    );
    expect(effects).toEqual([]);
    expect(at).toBe('b');
  });

  test('a part of it leaves the rest, and a half-typed text of another part', () => {
    const { now } = play(
      begin(),
      { kind: 'choose', chosen: { kind: 'answer', answer: 'deels' } },
      { kind: 'type', text: 'evidence', typed: 'Jaarpl' },
      { kind: 'confirm', response: { note: 'Navragen' }, goesOn: false },
    );
    expect(responseOf(now, 'a')).toEqual({ ...UNANSWERED, note: 'Navragen' });
    expect(draftOf(now, 'a')).toMatchObject({
      chosen: { kind: 'answer', answer: 'deels' },
      evidence: 'Jaarpl',
      note: null,
    });
    expect(draftOf(play(now, answer('deels'), go('a')).now, 'a')).toMatchObject({
      chosen: null,
      evidence: 'Jaarpl',
    });
  });

  test('means nothing at a question that there is not', () => {
    const at = play(begin(), review).now;
    expect(play(at, answer('deels')).now).toBe(at);
    expect(play(at, { ...answer('deels'), question: 'x' }).now).toBe(at);
  });

  test('twice, before the next question was seen, answers one question and goes on once', () => {
    const twice = { ...answer('niet-begonnen'), question: 'a' };
    const { now, effects, at } = play(begin(), twice, twice);
    expect(at).toBe('c');
    expect([...now.responses.keys()]).toEqual(['a']);
    expect(effects).toHaveLength(1);
  });

  test('otherwise, before the next question was seen, counts at its own question', () => {
    const answers = ['niet-begonnen', 'deels'].map((id) => ({ ...answer(id), question: 'a' }));
    const { now, at } = play(begin(), ...answers);
    expect(at).toBe('c');
    expect([...now.responses]).toEqual([['a', answered('deels')]]);
  });

  test('at a question from which one went, that hides where one is now, leads to the next', () => {
    const { now, at } = play(begin(), answer('deels'), { ...answer('niet-begonnen'), question: 'a' });
    expect(at).toBe('c');
    expect([...now.responses.keys()]).toEqual(['a']);
  });

  test('a text at a question that another program hides meanwhile stays at that question', () => {
    const theirs = new Map([['a', answered('niet-begonnen')]]);
    const evidence = { response: { evidence: 'Het besluit' }, goesOn: true, question: 'b' } as const;
    const { now, at } = play(begin(), ...[answer('deels'), { kind: 'receive', responses: theirs } as const], {
      kind: 'confirm',
      ...evidence,
    });
    expect(at).toBe('c');
    expect(responseOf(now, 'b').evidence).toBe('Het besluit');
    expect(now.responses.has('c')).toBe(false);
  });
});

describe('a condition', () => {
  test('works at once both ways, and the answer of a hidden question is kept and comes back', () => {
    const first = play(begin(), answer('deels'), answer('volledig'));
    expect(first.at).toBe('c');
    const hidden = play(first.now, go('a'), answer('niet-begonnen'));
    expect(hidden.at).toBe('c');
    expect(countOpen(hidden.now)).toBe(1);
    expect(play(hidden.now, go('b')).now).toBe(hidden.now);
    const back = play(hidden.now, go('a'), answer('deels'));
    expect(back.at).toBe('b');
    expect(responseOf(back.now, 'b')).toEqual(answered('volledig'));
  });

  test('that hides the question where the person is, because of another program, takes her to the next', () => {
    const { at } = play(begin(), answer('deels'), {
      kind: 'receive',
      responses: new Map([['a', answered('niet-begonnen')]]),
    });
    expect(at).toBe('c');
  });
});

describe('moving', () => {
  test('in order, and not before the first or past the review', () => {
    expect(play(begin(), { kind: 'back' }).at).toBe('a');
    expect(play(begin(), { kind: 'next' }).at).toBe('c');
    expect(play(begin(), { kind: 'next' }, { kind: 'next' }, { kind: 'next' }).at).toBe('review');
    expect(play(begin(), review, { kind: 'back' }).at).toBe('a');
    expect(play(begin(), { kind: 'next' }, { kind: 'next' }, { kind: 'back' }).at).toBe('c');
  });

  test('back after a jump is where one came from, and once one goes on it is the question before', () => {
    const jumped = play(begin({ responses: new Map([['a', answered('deels')]]), startAt: 'a' }), go('c'));
    expect(play(jumped.now, { kind: 'back' }).at).toBe('a');
    expect(play(jumped.now, { kind: 'next' }, { kind: 'back' }).at).toBe('c');
  });

  test('who jumps from the review to one question comes back to it', () => {
    expect(play(begin(), review, go('a'), answer('deels')).at).toBe('review');
    expect(play(begin(), review, go('a'), answer('deels'), go('b'), { kind: 'next' }).at).toBe('review');
  });

  test('to the next open question goes round, and to the review when none is open', () => {
    const next: Here = { kind: 'next-open' };
    const at = begin({ responses: new Map([['c', answered('deels')]]), startAt: 'c' });
    expect(play(at, next).at).toBe('a');
    expect(play(at, next, answer('niet-begonnen'), next).at).toBe('review');
    expect(play(at, review, next).at).toBe('a');
  });

  test('to a question that is not there changes nothing', () => {
    const at = begin();
    expect(play(at, go('x')).now).toBe(at);
    expect(play(at, go('a')).now).toBe(at);
  });
});

describe('for later', () => {
  test('a question is marked and left, and an answer takes the mark away', () => {
    const marked = play(begin(), { kind: 'later' });
    expect([...marked.now.later]).toEqual(['a']);
    expect(play(marked.now, { kind: 'later', question: 'a' }).now).toEqual(marked.now);
    expect(marked.effects).toEqual([{ kind: 'keep', drafts: new Map(), later: new Set(['a']) }]);
    const { now, effects } = play(marked.now, go('a'), answer('deels'));
    expect([...now.later]).toEqual([]);
    expect(effects.map(({ kind }) => kind)).toEqual(['save', 'keep']);
  });

  test('a note does not take it away', () => {
    const { now } = play(begin(), { kind: 'later' }, go('a'), {
      kind: 'confirm',
      response: { note: 'Navragen' },
      goesOn: false,
    });
    expect([...now.later]).toEqual(['a']);
  });
});

describe('undoing', () => {
  test('takes back the last change and goes to its question', () => {
    const { now, effects, at } = play(begin(), answer('deels'), answer('volledig'), { kind: 'undo' });
    expect(at).toBe('b');
    expect(effects.at(-1)).toEqual({
      kind: 'save',
      question: 'b',
      response: UNANSWERED,
      before: answered('volledig'),
    });
    expect(play(now, { kind: 'undo' }, { kind: 'undo' }).now.responses.get('a')).toEqual(UNANSWERED);
  });

  test('without a change does nothing', () => {
    const at = begin();
    expect(play(at, { kind: 'undo' })).toMatchObject({ now: at, effects: [] });
  });

  test('does not take back what another program changed since', () => {
    const theirs = new Map([['a', answered('volledig')]]);
    const { now } = play(begin(), answer('deels'), { kind: 'receive', responses: theirs }, { kind: 'undo' });
    expect(responseOf(now, 'a')).toEqual(answered('volledig'));
  });
});

describe('the answer of the measurement before', () => {
  const options = ['fte', 'uren'].map((id) => ({ id, label: aQuestion(id).label }));
  const open = frameworkOf([
    [
      anOpenQuestion('t'),
      anOpenQuestion('k', { kind: 'choice', options }),
      anOpenQuestion('m', { kind: 'choices', options }),
    ],
  ]);
  const taken = (question: string, response: ReturnType<typeof answered>, frameworks = [abc, open]) => {
    const earlier = { date: '2025-11-22', responses: new Map([[question, response]]) };
    return play(begin({ frameworks, earlier, startAt: question }), { kind: 'take-earlier' });
  };

  test('is a proposal with its note: it counts only when it is confirmed', () => {
    const { now, effects } = taken('a', { ...answered('deels'), note: 'In Zuid' });
    expect(now.responses.size).toBe(0);
    expect(draftOf(now, 'a')).toMatchObject({ chosen: { kind: 'answer', answer: 'deels' }, note: 'In Zuid' });
    expect(effects.map(({ kind }) => kind)).toEqual(['keep']);
  });

  test.each([
    ['t', given('Twee'), { chosen: { kind: 'give' }, given: 'Twee' }],
    ['k', given('uren'), { chosen: { kind: 'answer', answer: 'uren' } }],
    ['m', given(['fte', 'uren']), { chosen: { kind: 'give' }, given: 'fte,uren' }],
    ['a', notApplicable('Geen team'), { chosen: { kind: 'not-applicable' }, reason: 'Geen team' }],
    ['a', divided('deels', 'volledig'), { chosen: { kind: 'divided' }, given: 'deels,volledig' }],
  ] as const)('of %s is put as it would be chosen', (question, response, expected) => {
    expect(draftOf(taken(question, response).now, question)).toMatchObject(expected);
  });

  test('is confirmed with its note, which the terminal does not ask for again', () => {
    const response = { ...answered('deels'), note: 'In Zuid' };
    const earlier = { date: '2025-11-22', responses: new Map([['a', response]]) };
    const confirmed = { kind: 'confirm', response: { state: response.state }, goesOn: true } as const;
    const { now } = play(begin({ earlier }), { kind: 'take-earlier' }, confirmed);
    expect(now.responses.get('a')).toMatchObject(response);
    expect(now.drafts.size).toBe(0);
    const changed = play(
      begin({ earlier }),
      { kind: 'take-earlier' },
      { kind: 'type', text: 'note', typed: 'Ook Oost' },
      confirmed,
    );
    expect(changed.now.responses.get('a')?.note).toBeNull();
    expect(draftOf(changed.now, 'a').note).toBe('Ook Oost');
  });

  test('leaves a note that is being typed', () => {
    const earlier = {
      date: '2025-11-22',
      responses: new Map([['a', { ...answered('deels'), note: 'Oud' }]]),
    };
    const { now } = play(
      begin({ earlier }),
      { kind: 'type', text: 'note', typed: 'Nieuw' },
      { kind: 'take-earlier' },
    );
    expect(draftOf(now, 'a').note).toBe('Nieuw');
  });

  test('of a question that it did not have is nothing', () => {
    const { now, effects } = taken('c', answered('deels'));
    expect(play(now, go('a'), { kind: 'take-earlier' }).effects).toEqual([]);
    expect(effects).toHaveLength(1);
  });
});

test('a draft is dropped as a whole', () => {
  const typed = play(begin(), { kind: 'type', text: 'note', typed: 'half' });
  expect(typed.effects).toHaveLength(1);
  expect(play(typed.now, { kind: 'drop-draft' }).now.drafts.size).toBe(0);
});
