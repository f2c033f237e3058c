import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { type KeySource, keyboardOf } from '../../src/interview/prompts/keyboard.ts';

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** A terminal of which the keys are given by a test. */
function makeSource() {
  const events = new EventEmitter();
  const source: KeySource = Object.assign(events, {
    setRawMode: () => {},
    resume: () => {},
    pause: () => {},
  });
  return { source, type: (keys: string) => events.emit('data', new TextEncoder().encode(keys)) };
}

/** A prompt that ends at Enter: what it heard. */
function listen(source: KeySource, delivery: 'keys' | 'text' = 'keys'): string[] {
  const heard: string[] = [];
  const { input, deliver } = keyboardOf(source).open(delivery);
  input.on('data', (keys: string) => {
    heard.push(keys);
    if (keys === '\r' && delivery === 'keys') input.pause();
  });
  deliver();
  return heard;
}

test('what is typed ahead goes to the next prompt, each key in its turn', async () => {
  const { source, type } = makeSource();
  const first = listen(source);
  type('2\r1\u001B[B\r');
  await vi.waitFor(() => expect(first).toEqual(['2', '\r']));
  const second = listen(source);
  await vi.waitFor(() => expect(second).toEqual(['1', '\u001B[B', '\r']));
  await later();
  expect([first, second]).toEqual([
    ['2', '\r'],
    ['1', '\u001B[B', '\r'],
  ]);
});

test('a text that is pasted comes in one turn, each key alone', async () => {
  const { source, type } = makeSource();
  const heard = listen(source, 'text');
  type('een\rtwee');
  const turns: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    turns.push(heard.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(turns.filter((length) => length > 0 && length < 8)).toEqual([]);
  expect(heard).toEqual([...'een\rtwee']);
});

test('of a text that ends halfway the rest goes to the next prompt', async () => {
  const { source, type } = makeSource();
  const { input, deliver } = keyboardOf(source).open('text');
  input.on('data', () => input.pause());
  deliver();
  type('ab');
  await later();
  const next = listen(source);
  await later();
  expect(next).toEqual(['b']);
});

test('a line break of two characters, as a text has that is pasted, is one key', async () => {
  const { source, type } = makeSource();
  const heard = listen(source, 'text');
  type('een\r\ntwee');
  await later();
  expect(heard).toEqual([...'een\rtwee']);
});

test('so is one of which the second half comes later', async () => {
  const { source, type } = makeSource();
  const heard = listen(source);
  type('een\r');
  type('\ntwee');
  await later();
  const next = listen(source);
  await later();
  expect([...heard, ...next].join('')).toBe('een\rtwee');
});

test('a character that comes in two parts is one key', async () => {
  const { source } = makeSource();
  const heard = listen(source);
  const bytes = new TextEncoder().encode('é');
  (source as unknown as EventEmitter).emit('data', bytes.slice(0, 1));
  (source as unknown as EventEmitter).emit('data', bytes.slice(1));
  await later();
  expect(heard).toEqual(['é']);
});
