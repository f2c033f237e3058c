import { describe, expect, test } from 'vitest';
import { createContext, createWorld } from '../../../src/cli/session/context.ts';
import type { Output } from '../../../src/cli/session/output.ts';
import { createTestProcess } from '../run-in-process.ts';

interface Ends {
  readonly out?: boolean;
  readonly in?: boolean;
  readonly columns?: number | null;
  readonly env?: Readonly<Record<string, string>>;
}

async function contextAt(words: readonly string[], ends: Ends = {}) {
  const { outside, written } = createTestProcess({ env: ends.env ?? {} });
  Object.assign(outside.stdin, { isTTY: ends.in ?? true });
  const output = (descriptor: 1 | 2): Output => ({
    isTerminal: ends.out ?? true,
    columns: ends.columns ?? null,
    write: (text) => {
      written[descriptor === 1 ? 'stdout' : 'stderr'] += text;
    },
  });
  return { context: await createContext(createWorld(words, outside, output)), written };
}

const styled = async (words: readonly string[], ends: Ends = {}) => {
  const { strong, faint, accent } = (await contextAt(words, ends)).context.style;
  return [strong('a'), faint('b'), accent('c')];
};
const COLOURED = ['\u001B[1ma\u001B[22m', '\u001B[2mb\u001B[22m', '\u001B[36mc\u001B[39m'];
const PLAIN = ['a', 'b', 'c'];

test.each([
  ['on a screen', ['status'], {}, COLOURED],
  ['where results go to a file', ['status'], { out: false }, PLAIN],
  ['with --no-color', ['status', '--no-color'], {}, PLAIN],
  ['with --plain', ['status', '--plain'], {}, PLAIN],
  ['with --kaal', ['status', '--kaal'], {}, PLAIN],
  ['with NO_COLOR', ['status'], { env: { NO_COLOR: '1' } }, PLAIN],
  ['with an empty NO_COLOR, which is none', ['status'], { env: { NO_COLOR: '' } }, COLOURED],
  ['on a terminal without abilities', ['status'], { env: { TERM: 'dumb' } }, PLAIN],
  ['on any other terminal', ['status'], { env: { TERM: 'xterm' } }, COLOURED],
] as const)('%s words are bold, faint and cyan, or plain', async (_, words, ends, expected) => {
  expect(await styled(words, ends)).toEqual(expected);
});

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, false, false],
])('with a screen (%s) and a keyboard (%s) the program can ask: %s', async (out, keyboard, expected) => {
  expect((await contextAt([], { out, in: keyboard })).context.isInteractive()).toBe(expected);
});

describe('what is said', () => {
  const text = 'Het plan van aanpak staat in d/plan.yaml.';

  test('is folded to the width of the screen', async () => {
    const { context, written } = await contextAt([], { columns: 40 });
    context.say(text);
    expect(written).toEqual({ stdout: '', stderr: 'Het plan van aanpak staat in\nd/plan.yaml.\n' });
  });

  test('is one line where there is no screen', async () => {
    const { context, written } = await contextAt([], { columns: null });
    context.say(text);
    expect(written).toEqual({ stdout: '', stderr: `${text}\n` });
  });
});

test('a result is printed as it is, whatever the width of the screen', async () => {
  const { context, written } = await contextAt(['--quiet'], { columns: 10 });
  context.print('Een lange regel die blijft zoals hij is.');
  expect(written).toEqual({ stdout: 'Een lange regel die blijft zoals hij is.', stderr: '' });
});

test.each([
  [[], false, false],
  [['--json'], true, false],
  [['--quiet'], false, true],
  [['plan', '--stil', '--json'], true, true],
  [['--jsonx'], false, false],
])('with %j data is asked for (%s), and silence (%s)', async (words, json, quiet) => {
  const { context } = await contextAt(words);
  expect([context.json, context.quiet]).toEqual([json, quiet]);
});

test.each([
  [['--lang', 'EN'], 'en'],
  [['--lang', 'english'], 'en'],
  [['--lang'], 'nl'],
  [['--lang', 'xx'], 'nl'],
  [['--taal=en', '--lang', 'nl'], 'en'],
  [['--language=en'], 'nl'],
])('with %j the language is %s: the first that is named counts', async (words, language) => {
  expect((await contextAt(words)).context.texts.language).toBe(language);
});

test('the locale counts whatever its capitals, and LC_ALL counts before all', async () => {
  const languageOf = async (env: Record<string, string>) =>
    (await contextAt([], { env })).context.texts.language;
  expect(await languageOf({ LANG: 'EN_gb' })).toBe('en');
  expect(await languageOf({ LC_ALL: 'nl_NL', LC_MESSAGES: 'en_GB', LANG: 'en_GB' })).toBe('nl');
  expect(await languageOf({ LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB' })).toBe('en');
  expect(await languageOf({ LC_MESSAGES: 'nl_NL', LANG: 'en_GB' })).toBe('nl');
  expect(await languageOf({ NULMETING_LANG: 'de', LANG: 'en_GB' })).toBe('en');
});
