import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createContext, createWorld } from '../../../src/cli/session/context.ts';
import { makeOutputVisible, type Output } from '../../../src/cli/session/output.ts';
import { readInput, readStdin } from '../../../src/cli/session/read-input.ts';
import { createTestProcess } from '../run-in-process.ts';
import { standInFolder } from '../stand-in-folder.ts';

function outputTo(written: unknown[], isTerminal: boolean): Output {
  return makeOutputVisible({
    isTerminal,
    columns: isTerminal ? 72 : null,
    write: (text) => written.push(text),
  });
}

const ESCAPE = '\u001B';

describe('what is written', () => {
  test.each([
    [
      'words as they are',
      'Één regel.\n\tEn nog een.',
      'Één regel.\n\tEn nog een.',
      'Één regel.\n\tEn nog een.',
    ],
    [
      'bold, faint and cyan on a screen only',
      `${ESCAPE}[1ma${ESCAPE}[22m${ESCAPE}[2mb${ESCAPE}[22m${ESCAPE}[36mc${ESCAPE}[39m`,
      '␛[1ma␛[22m␛[2mb␛[22m␛[36mc␛[39m',
      null,
    ],
    ['no other colour', `${ESCAPE}[31mrood`, '␛[31mrood', '␛[31mrood'],
    [
      'nothing that clears the screen, beside what is bold',
      `${ESCAPE}[1ma${ESCAPE}[2J`,
      '␛[1ma␛[2J',
      `${ESCAPE}[1ma␛[2J`,
    ],
    ['nothing that turns a line round', 'a\u202Eb', 'a[U+202E]b', 'a[U+202E]b'],
  ])('holds %s', (_, text, inFile, onScreen) => {
    for (const [isTerminal, expected] of [
      [false, inFile],
      [true, onScreen ?? text],
    ] as const) {
      const written: unknown[] = [];
      outputTo(written, isTerminal).write(text);
      expect(written).toEqual([expected]);
    }
  });

  test('holds bytes as they are', () => {
    const written: unknown[] = [];
    const bytes = Uint8Array.of(27, 0, 255);
    outputTo(written, false).write(bytes);
    expect(written).toEqual([bytes]);
  });

  test('knows the screen on which it is shown', () => {
    expect(outputTo([], true)).toMatchObject({ isTerminal: true, columns: 72 });
    expect(outputTo([], false)).toMatchObject({ isTerminal: false, columns: null });
  });
});

describe('standard input', () => {
  const stdinOf = (...parts: readonly Uint8Array[]): NodeJS.ReadStream => {
    const stream = new PassThrough();
    for (const part of parts) stream.write(part);
    stream.end();
    return stream as unknown as NodeJS.ReadStream;
  };

  test('is read to its end, also where a letter of two bytes is cut in two', async () => {
    const bytes = Buffer.from('één');
    expect(await readStdin(stdinOf(bytes.subarray(0, 1), bytes.subarray(1, 4), bytes.subarray(4)))).toBe(
      'één',
    );
    expect(await readStdin(stdinOf())).toBe('');
  });

  test('is refused as soon as it is larger than four million bytes, in all', async () => {
    const part = Buffer.alloc(1_000_000, 'x');
    expect(await readStdin(stdinOf(part, part, part, part))).toHaveLength(4_000_000);
    await expect(readStdin(stdinOf(part, part, part, part, Buffer.from('x')))).rejects.toMatchObject({
      code: 'file-too-large',
      values: { path: 'stdin' },
    });
  });
});

test('a file that a person points at is named as seen from where she stands, and standard input as such', async () => {
  standInFolder({ 'a/form.yaml': 'x', 'b/leeg.yaml': '' });
  process.chdir('b');
  const { outside, output } = createTestProcess();
  outside.stdin.push('getypt');
  outside.stdin.push(null);
  const { world } = await createContext(createWorld([], outside, output));
  expect(await readInput('./../a/form.yaml', world)).toEqual({ path: '../a/form.yaml', text: 'x' });
  expect(await readInput('leeg.yaml', world)).toEqual({ path: 'leeg.yaml', text: '' });
  expect(await readInput('-', world)).toEqual({ path: 'stdin', text: 'getypt' });
  await expect(readInput('../c.yaml', world)).rejects.toMatchObject({
    code: 'no-such-file',
    values: { path: '../c.yaml' },
  });
});
