import { describe, expect, test } from 'vitest';
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { createTestProcess, runInProcess } from './run-in-process.ts';

/** What every command is given, with what it writes. */
async function contextOf(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { outside, output, written } = createTestProcess({ env });
  return { context: await createContext(createWorld(words, outside, output)), written };
}
const languageOf = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  (await contextOf(words, env)).context.texts.language;

describe('the language of a run', () => {
  test.each([['--lang', 'en'], ['--lang=en'], ['--taal', 'en'], ['--taal=en']])(
    'is the one that is asked for with %s %s, before a command or after it',
    async (...option) => {
      expect(await languageOf([...option, 'status'])).toBe('en');
      expect(await languageOf(['status', ...option])).toBe('en');
      expect((await contextOf(option)).context.languageIsChosen).toBe(true);
    },
  );

  test('is what the option says, whatever NULMETING_LANG says, and what that says otherwise', async () => {
    expect(await languageOf(['--taal', 'nl'], { NULMETING_LANG: 'en' })).toBe('nl');
    expect(await languageOf([], { NULMETING_LANG: 'en' })).toBe('en');
    expect((await contextOf([], { NULMETING_LANG: 'en' })).context.languageIsChosen).toBe(true);
  });

  test('is not taken from what stands behind two dashes', async () => {
    expect(await languageOf(['check', '--', '--lang', 'en'])).toBe('nl');
  });

  test('is that of the system when nobody chose one: LC_ALL goes before LC_MESSAGES, and that before LANG', async () => {
    const [english, dutch] = ['en_GB.UTF-8', 'nl_NL.UTF-8'];
    expect(await languageOf([], { LANG: english })).toBe('en');
    expect(await languageOf([], { LANG: dutch, LC_MESSAGES: english })).toBe('en');
    expect(await languageOf([], { LANG: dutch, LC_MESSAGES: dutch, LC_ALL: english })).toBe('en');
    expect((await contextOf([], { LANG: english })).context.languageIsChosen).toBe(false);
  });

  test('is Dutch on a system that speaks another one', async () => {
    expect(await languageOf([], { LANG: 'de_DE.UTF-8' })).toBe('nl');
  });
});

describe.each(['--quiet', '--stil'])('with %s', (option) => {
  test('nothing is said beside the results', async () => {
    const { context, written } = await contextOf(['status', option]);
    context.say('Geschreven: rapport.md');
    context.print('uitkomst\n');
    expect(written).toEqual({ stdout: 'uitkomst\n', stderr: '' });
  });

  test('a mistake is said all the same', async () => {
    const { exit, stderr } = await runInProcess(['status', 'nergens', option]);
    expect(exit).toBe(2);
    expect(stderr).toContain('nergens');
  });
});

test('what is said goes beside the results', async () => {
  const { context, written } = await contextOf(['status']);
  context.say('Geschreven: rapport.md');
  expect(written).toEqual({ stdout: '', stderr: 'Geschreven: rapport.md\n' });
});
