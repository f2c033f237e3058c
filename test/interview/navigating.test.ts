import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/domain/assessment/assessment.ts';
import { answeredWithoutEvidence as answered, aQuestion, unknown } from '../domain/builders.ts';
import {
  answer,
  choose,
  doInList,
  frameworkOf,
  goTo,
  type Held,
  hold,
  leaveList,
  noteWith,
  type,
} from './scripted-asker.ts';

/* What a person can do beside answering one question after the other, as the conversation puts it to whoever asks. */

const abc = frameworkOf([[aQuestion('a'), aQuestion('b')], [aQuestion('c')]]);
const all = { a: answered('deels'), b: answered('deels'), c: answered('deels') };
const screens = ({ happened }: Held) =>
  happened.flatMap((one) => (one.kind === 'question' ? [one.screen] : []));
const lists = ({ happened }: Held) => happened.flatMap((one) => (one.kind === 'list' ? [one.screen] : []));
const kept = ({ happened }: Held) => happened.flatMap((one) => (one.kind === 'kept' ? [one] : []));

describe('writing first', () => {
  test('keeps what was chosen, and Enter then confirms that', async () => {
    const chosen = { kind: 'answer', answer: 'deels' } as const;
    const held = await hold(abc, [noteWith(chosen), type('Navragen'), answer('deels')]);
    expect(screens(held)[1]?.draft?.chosen).toEqual(chosen);
    expect(held.outcome.responses.get('a')).toEqual({ ...answered('deels'), note: 'Navragen' });
    expect(kept(held).at(-1)?.drafts.size).toBe(0);
  });

  test('keeps every half-typed text aside until it is confirmed, and removes it then', async () => {
    const held = await hold(abc, [choose('note'), type('Half')]);
    expect(kept(held).map(({ drafts }) => drafts.get('a')?.note)).toEqual(['Half', undefined]);
    const order = held.happened.map(({ kind }) => kind);
    expect(order.indexOf('kept')).toBeLessThan(order.indexOf('saved'));
    expect(order.lastIndexOf('kept')).toBeGreaterThan(order.indexOf('saved'));
  });

  test('begins with what was typed and not confirmed before', async () => {
    const draft = { chosen: null, note: 'Half een', evidence: null, reason: null, given: null };
    const drafts = new Map([['b', draft]]);
    const held = await hold(abc, [choose('note'), type('Half een zin')], { startAt: 'b', drafts });
    expect(screens(held)[0]?.draft?.note).toBe('Half een');
    expect(held.happened).toContainEqual(expect.objectContaining({ kind: 'text', initial: 'Half een' }));
    expect(held.outcome.responses.get('b')?.note).toBe('Half een zin');
  });
});

describe('the list', () => {
  test('leads to a question, and back from there is where one was', async () => {
    const held = await hold(abc, [choose('list'), goTo('c'), choose('back')]);
    expect(held.asked).toEqual(['a', 'c', 'a']);
    expect(lists(held)[0]?.ready).toBe('a');
  });

  test('that is left changes nothing', async () => {
    const held = await hold(abc, [choose('list'), leaveList]);
    expect(held.asked).toEqual(['a', 'a']);
  });

  test('tells what is so of each question, and finds some by what is typed', async () => {
    const held = await hold(abc, [choose('unknown'), choose('skip'), choose('list'), leaveList]);
    const [list] = lists(held);
    expect(list?.told).toEqual(['2 open, 1 weet niet, 1 voor later']);
    const rows = list
      ?.find('')
      .map(({ heading, rows: found }) => [heading, ...found.map((row) => row.remark)]);
    expect(rows).toEqual([
      ['Stap 1. stap stap-1', 'weet niet', 'open · voor later'],
      ['Stap 2. stap stap-2', 'open'],
    ]);
    expect(list?.find('2.1').flatMap(({ rows: found }) => found.map(({ id }) => id))).toEqual(['c']);
  });

  test('leads to the review as well', async () => {
    const held = await hold(abc, [choose('list'), doInList('review'), leaveList]);
    expect(lists(held).map(({ title }) => title)).toEqual(['Alle vragen', 'Nog even nalopen']);
    expect(held.asked).toEqual(['a', 'a']);
  });
});

test('back at the first question says that it is the first; elsewhere it says nothing', async () => {
  const held = await hold(abc, [choose('back'), answer('deels'), choose('back')]);
  expect(screens(held).map(({ notice }) => notice)).toEqual([
    null,
    'Dit is de eerste vraag. Met q stopt u; alles is bewaard.',
    null,
    null,
  ]);
});

describe('undoing', () => {
  test('puts the answer back as it was, on disk too, and says so', async () => {
    const held = await hold(abc, [answer('deels'), choose('undo')]);
    expect(held.saved.map(([id, { state }]) => `${id} ${state.kind}`)).toEqual([
      'a answered',
      'a unanswered',
    ]);
    expect(screens(held).at(-1)).toMatchObject({
      item: { question: { id: 'a' } },
      notice: 'Uw laatste wijziging is teruggenomen.',
    });
  });

  test('without a change says that there is none', async () => {
    const held = await hold(abc, [choose('undo')]);
    expect(screens(held).at(-1)?.notice).toBe('Er is niets om terug te nemen.');
    expect(held.saved).toEqual([]);
  });
});

describe('the review', () => {
  test('comes past the last question while something is worth a look, and leads to it and back', async () => {
    const held = await hold(abc, [
      choose('skip'),
      answer('deels'),
      answer('deels'),
      goTo('a'),
      answer('deels'),
    ]);
    expect(held.asked).toEqual(['a', 'b', 'c', 'a']);
    const [first, second, ...more] = lists(held);
    expect(first?.told[0]).toBe('Er staat nog 1 vraag open.');
    expect(first?.told[1]).toContain('Bovenaan staat wat een blik waard is');
    expect(second?.told).toEqual([
      'Alle vragen zijn beantwoord.',
      'Kies een vraag om het antwoord te bekijken of te verbeteren.',
    ]);
    expect(more).toEqual([]);
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 0 });
  });

  test('leads to the open questions, and back to the last one', async () => {
    const skipped = [choose('skip'), answer('deels'), answer('deels')];
    expect((await hold(abc, [...skipped, doInList('open')])).asked).toEqual(['a', 'b', 'c', 'a']);
    expect((await hold(abc, [...skipped, leaveList])).asked).toEqual(['a', 'b', 'c', 'c']);
  });

  test('has every question below what is worth a look, and knows a number as the list of all questions does', async () => {
    const held = await hold(abc, [answer('deels'), answer('deels'), choose('skip'), leaveList]);
    const [review] = lists(held);
    const found = (written: string) =>
      review?.find(written).flatMap(({ rows }) => rows.map(({ number }) => number));
    expect(review?.find('').map(({ heading }) => heading)).toEqual([
      'Nog niet beantwoord',
      'Stap 1. stap stap-1',
      'Stap 2. stap stap-2',
    ]);
    expect(found('')).toEqual(['2.1', '1.1', '1.2', '2.1']);
    expect(found('1')).toEqual(['1.1', '1.2']);
    expect(found('1.2')).toEqual(['1.2']);
    expect(found('2')).toEqual(['1.2', '2.1']);
    expect(found('2.1')).toEqual(['2.1']);
  });

  test('can be closed with questions open, which is told', async () => {
    const held = await hold(abc, [choose('skip'), choose('skip'), choose('skip'), doInList('close')]);
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 3 });
  });

  test('does not come where nothing is worth a look', async () => {
    expect(lists(await hold(abc, [answer('deels')], { answers: all, startAt: 'c' }))).toEqual([]);
  });

  test('asks nobody for evidence in a short measurement', async () => {
    const best = { ...all, c: answered('volledig') };
    const at = { answers: best, startAt: 'c' } as const;
    expect(lists(await hold(abc, [choose('skip')], at))).toHaveLength(1);
    expect(lists(await hold(abc, [choose('skip')], { ...at, depth: 'short' }))).toEqual([]);
  });

  test('can be where a conversation begins', async () => {
    const held = await hold(abc, [goTo('b')], { answers: { ...all, b: unknown() }, beginsWithReview: true });
    expect(held.happened.map(({ kind }) => kind)).toEqual(['list', 'question']);
    expect(held.asked).toEqual(['b']);
  });

  test('that is asked for comes also where nothing is worth a look, and again after each correction, until it is closed', async () => {
    const review = { answers: all, beginsWithReview: true };
    const held = await hold(
      abc,
      [goTo('b'), answer('grotendeels'), goTo('c'), choose('back'), doInList('close')],
      review,
    );
    expect(held.happened.map(({ kind }) => kind).join(' ')).toBe('list question saved list question list');
    expect(held.saved).toEqual([['b', answered('grotendeels')]]);
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 0 });
    const fromQuestion = await hold(abc, [choose('list'), doInList('review'), leaveList], { answers: all });
    expect(fromQuestion.asked).toEqual(['a', 'a']);
  });

  test('that a conversation begins with is left with Esc, also after a correction; one that was asked for at a question leads back to it', async () => {
    const review = { answers: all, beginsWithReview: true };
    const left = await hold(abc, [goTo('b'), answer('grotendeels'), leaveList], review);
    expect(left.asked).toEqual(['b']);
    expect(left.outcome.kind).toBe('finished');
    const back = await hold(abc, [goTo('b'), choose('list'), doInList('review'), leaveList], review);
    expect(back.asked).toEqual(['b', 'b']);
  });
});

test('the answer of the measurement before is shown, and counts only once it is confirmed', async () => {
  const before = { ...answered('grotendeels'), note: 'In Zuid' };
  const earlier = { date: '2025-11-22', responses: new Map([['a', before]]) };
  const held = await hold(abc, [choose('earlier'), answer('grotendeels'), choose('stop')], { earlier });
  const [first, second] = screens(held);
  expect(first?.earlier).toEqual({ date: '2025-11-22', response: before });
  expect(second?.draft).toMatchObject({ chosen: { kind: 'answer', answer: 'grotendeels' }, note: 'In Zuid' });
  expect(held.saved).toEqual([['a', before]]);
});

test('what another program answers meanwhile is taken over and said, and is not asked again', async () => {
  let theirs: ReadonlyMap<string, Response> = new Map([['b', answered('volledig')]]);
  const received = () => {
    const found = theirs;
    theirs = new Map();
    return found;
  };
  const held = await hold(abc, [answer('deels')], { received });
  expect(held.outcome.responses.get('b')).toEqual(answered('volledig'));
  expect(screens(held).at(-1)?.notice).toContain('Intussen is ergens anders 1 vraag beantwoord.');
  expect(held.saved.map(([id]) => id)).toEqual(['a']);
});

test('a table that has a name is named on every screen', async () => {
  const held = await hold(abc, [answer('deels')], { table: 'huis-oost' });
  expect(screens(held).map(({ table }) => table)).toEqual(['huis-oost', 'huis-oost']);
});
