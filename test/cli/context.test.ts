import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { showProblem } from '../../src/cli/show-problem.ts';
import { createTestProcess, runInProcess, type Surroundings, splitWords } from './run-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const repository = process.cwd();
beforeAll(async () => {
  process.chdir(home);
  await runInProcess(splitWords('init d --name "De Brug" --date 2026-03-01'));
});
afterAll(() => {
  process.chdir(repository);
  rmSync(home, { recursive: true, force: true });
});

async function contextOf(line: string, surroundings: Surroundings = {}) {
  const { outside, output, written } = createTestProcess(surroundings);
  return { context: await createContext(createWorld(splitWords(line), outside, output)), written };
}

describe('the language', () => {
  test.each([
    ['is the one that is asked for', 'status --lang en', {}, 'en'],
    ['is that of the surroundings of the program', 'status', { NULMETING_LANG: 'en' }, 'en'],
    ['on the command line comes before that', '--taal=nl status', { NULMETING_LANG: 'en' }, 'nl'],
    ['is else that of the locale', 'status', { LANG: 'en_GB.UTF-8' }, 'en'],
    ['of the locale is what LC_ALL says', 'status', { LC_ALL: 'en_GB.UTF-8' }, 'en'],
    ['of messages comes before that in general', 'status', { LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
    ['is Dutch where the locale is neither', 'status', { LANG: 'fr_FR.UTF-8' }, 'nl'],
    ['is not read after two dashes', 'status -- --lang en', {}, 'nl'],
  ])('%s', async (_, line, env, language) => {
    expect((await contextOf(line, { env })).context.texts.language).toBe(language);
  });

  test('of a dossier comes before the locale, and after what was chosen for this run', async () => {
    const titleIn = async (env: Record<string, string>) =>
      (await runInProcess(['status', 'd'], { env })).stdout.split('\n')[0];
    expect(await titleIn({ LANG: 'en_GB.UTF-8' })).toBe('De Brug — meting van 1 maart 2026');
    expect(await titleIn({ NULMETING_LANG: 'en' })).toBe('De Brug — measurement of 1 March 2026');
  });
});

test.each(['plan d --quiet', 'plan d --stil'])('nulmeting %s explains nothing', async (line) => {
  expect(await runInProcess(splitWords(line))).toEqual({ exit: EXIT.done, stdout: '', stderr: '' });
});

test.each(['plan --help', 'frameworks show --help', '--help'])(
  'nulmeting %s fits on lines of eighty characters',
  async (line) => {
    const { stdout } = await runInProcess(splitWords(line));
    const prose = stdout.split('\n').filter((one) => !one.startsWith('  nulmeting '));
    expect(Math.max(...prose.map(({ length }) => length))).toBeLessThanOrEqual(80);
  },
);

describe('what went wrong', () => {
  test('by a mistake of the program is said as such, with the stack only when it is asked for', async () => {
    for (const [line, hasStack] of [
      ['status', false],
      ['status --debug', true],
    ] as const) {
      const { context, written } = await contextOf(line);
      expect(showProblem(new TypeError('x is not a function'), context)).toBe(EXIT.failed);
      expect(written.stderr).toContain('x is not a function');
      expect(written.stderr.includes('\n    at ')).toBe(hasStack);
    }
  });

  test('because a person stopped is no mistake', async () => {
    const { context, written } = await contextOf('interview');
    const stopped = Object.assign(new Error('stopped'), { name: 'ExitPromptError' });
    expect(showProblem(stopped, context)).toBe(EXIT.interrupted);
    expect(written.stderr).toBe('\nGestopt.\n');
  });
});
