import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import {
  answeredWithoutEvidence as answered,
  aQuestion,
  notApplicable,
  unknown,
  when,
} from '../domain/builders.ts';
import { answer, choose, frameworkOf, type Held, hold, type } from './scripted-asker.ts';

const abc = frameworkOf([[aQuestion('a'), aQuestion('b')], [aQuestion('c')]]);

/** The conversation in short: `a` was asked, `a!` was saved. */
const course = ({ happened }: Held): string =>
  happened
    .flatMap((one) => (one.kind === 'question' ? [one.id] : one.kind === 'saved' ? [`${one.id}!`] : []))
    .join(' ');
const screensOf = ({ happened }: Held) => happened.filter((one) => one.kind === 'question');

describe('answering', () => {
  test('each answer is saved before the next question is asked', async () => {
    const held = await hold(abc, [answer('deels'), answer('niet-begonnen'), answer('grotendeels')]);
    expect(course(held)).toBe('a a! b b! c c!');
    expect(held.saved).toEqual([
      ['a', answered('deels')],
      ['b', answered('niet-begonnen')],
      ['c', answered('grotendeels')],
    ]);
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 0 });
  });

  test('where an answer cannot be saved, the conversation ends instead of going on', async () => {
    const broken = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    const held = hold(abc, [answer('deels'), answer('deels')], { save: () => Promise.reject(broken) });
    await expect(held).rejects.toBe(broken);
  });

  test('"weet niet" is an answer like any other', async () => {
    const held = await hold(abc, [choose('unknown')]);
    expect(held.saved).toEqual([['a', unknown()]]);
    expect(held.asked).toEqual(['a', 'b']);
  });

  test('giving the same answer again keeps it, and goes on', async () => {
    const held = await hold(abc, [answer('deels')], { answers: { a: answered('deels') }, startAt: 'a' });
    expect(held.outcome.responses.get('a')).toEqual(answered('deels'));
    expect(held.asked).toEqual(['a', 'b']);
  });

  test('the screen shows what was answered before, and where one is', async () => {
    const held = await hold(abc, [answer('deels'), choose('back')]);
    expect(screensOf(held).map(({ place, opensStep }) => [place, opensStep])).toEqual([
      ['1/3', true],
      ['2/3', false],
      ['1/3', true],
    ]);
    expect(screensOf(held).at(-1)?.response).toEqual(answered('deels'));
  });

  test('the first question of every step opens it', async () => {
    const held = await hold(abc, [choose('skip'), choose('skip')]);
    expect(screensOf(held).map(({ id, opensStep }) => [id, opensStep])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });
});

describe('going elsewhere', () => {
  test('back goes to the question before, and saves nothing', async () => {
    const held = await hold(abc, [answer('deels'), choose('back'), answer('grotendeels')]);
    expect(course(held)).toBe('a a! b a a! b');
    expect(held.outcome.responses.get('a')).toEqual(answered('grotendeels'));
  });

  test('back on the first question stays there', async () => {
    const held = await hold(abc, [choose('back'), choose('back')]);
    expect(held.asked).toEqual(['a', 'a', 'a']);
  });

  test('skipping leaves a question open, and keeps what was answered before', async () => {
    const held = await hold(abc, [choose('skip'), choose('skip'), answer('deels')], {
      answers: { b: answered('deels') },
    });
    expect(course(held)).toBe('a b c c!');
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 1 });
    expect(held.outcome.responses.get('b')).toEqual(answered('deels'));
  });

  test('skipping the last question ends the conversation', async () => {
    const held = await hold(abc, [choose('skip'), choose('skip'), choose('skip')]);
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 3 });
    expect(held.saved).toEqual([]);
  });

  test('stopping ends it at once, and tells how many questions are open', async () => {
    const held = await hold(abc, [answer('deels'), choose('stop')]);
    expect(course(held)).toBe('a a! b');
    expect(held.outcome).toMatchObject({ kind: 'stopped', open: 2 });
  });
});

describe('where it begins', () => {
  test('at the first open question', async () => {
    const held = await hold(abc, [], { answers: { a: answered('deels'), c: answered('deels') } });
    expect(held.asked).toEqual(['b']);
  });

  test('at the first question of all when everything was answered', async () => {
    const answers = { a: answered('deels'), b: unknown(), c: notApplicable() };
    expect((await hold(abc, [], { answers })).asked).toEqual(['a']);
  });

  test('at the question that is named, also when that one was answered', async () => {
    const held = await hold(abc, [choose('skip')], { answers: { b: answered('deels') }, startAt: 'b' });
    expect(held.asked).toEqual(['b', 'c']);
  });

  test('at the first open question when the one that is named is not shown', async () => {
    const hidden = frameworkOf([[aQuestion('a'), aQuestion('b', { when: when('a = volledig') })]]);
    expect((await hold(hidden, [], { startAt: 'b' })).asked).toEqual(['a']);
  });

  test('without any question it is finished at once', async () => {
    expect((await hold(frameworkOf([]), [])).outcome).toMatchObject({ kind: 'finished', open: 0 });
  });
});

describe('a question with a condition', () => {
  const framework = frameworkOf([
    [aQuestion('a'), aQuestion('b', { when: when('a >= deels') }), aQuestion('c')],
  ]);

  test('is asked at once when an answer makes its condition hold, and counts in the total', async () => {
    const held = await hold(framework, [answer('deels')]);
    expect(screensOf(held).map(({ id, place }) => `${id} ${place}`)).toEqual(['a 1/2', 'b 2/3']);
  });

  test('is passed when its condition does not hold, and is not counted as open', async () => {
    const held = await hold(framework, [answer('niet-begonnen'), answer('deels')]);
    expect(course(held)).toBe('a a! c c!');
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 0 });
  });

  test('keeps its answer while it is hidden, and shows it again when the condition holds again', async () => {
    const script = [answer('deels'), answer('grotendeels'), choose('back'), choose('back')];
    const held = await hold(framework, [
      ...script,
      answer('niet-begonnen'),
      choose('back'),
      answer('grotendeels'),
    ]);
    expect(course(held)).toBe('a a! b b! c b a a! c a a! b');
    expect(held.saved.map(([id]) => id)).toEqual(['a', 'b', 'a', 'a']);
    expect(screensOf(held).at(-1)?.response).toEqual(answered('grotendeels'));
  });

  test('disappears when the answer becomes "weet niet"', async () => {
    const held = await hold(framework, [choose('unknown')], {
      answers: { a: answered('deels') },
      startAt: 'a',
    });
    expect(held.asked).toEqual(['a', 'c']);
  });
});

describe('a note and where it shows', () => {
  test('are saved at once, and leave the person at the question', async () => {
    const held = await hold(abc, [
      choose('note'),
      type('Nog navragen'),
      choose('evidence'),
      type('Jaarplan'),
    ]);
    expect(course(held)).toBe('a a! a a! a');
    expect(held.outcome.responses.get('a')).toEqual({
      ...UNANSWERED,
      note: 'Nog navragen',
      evidence: 'Jaarplan',
    });
    expect(held.outcome.open).toBe(3);
  });

  test('are kept when the answer changes', async () => {
    const before = { ...answered('volledig'), note: 'Zie notulen', evidence: 'Jaarplan' };
    const held = await hold(abc, [answer('niet-begonnen')], { answers: { a: before }, startAt: 'a' });
    expect(held.saved).toEqual([
      ['a', { ...answered('niet-begonnen'), note: 'Zie notulen', evidence: 'Jaarplan' }],
    ]);
  });

  test('can be changed: the line begins with what stands there, and emptied it is taken away', async () => {
    const before = { ...answered('deels'), note: 'Oud', evidence: 'Jaarplan' };
    const script = [choose('note'), type('Nieuw'), choose('evidence'), type('  ')];
    const held = await hold(abc, script, { answers: { a: before }, startAt: 'a' });
    expect(held.happened.flatMap((one) => (one.kind === 'text' ? [one.initial] : []))).toEqual([
      'Oud',
      'Jaarplan',
    ]);
    expect(held.outcome.responses.get('a')).toEqual({ ...answered('deels'), note: 'Nieuw', evidence: null });
  });

  test('stay as they were when the person goes back', async () => {
    const before = { ...answered('deels'), note: 'Oud', evidence: 'Jaarplan' };
    const script = [choose('note'), type(null), choose('evidence'), type(null)];
    const held = await hold(abc, script, { answers: { a: before }, startAt: 'a' });
    expect(held.saved).toEqual([]);
    expect(held.asked).toEqual(['a', 'a', 'a']);
  });
});
