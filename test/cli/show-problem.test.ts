import { describe, expect, test } from 'vitest';
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { showProblem } from '../../src/cli/show-problem.ts';
import { createTestProcess } from './run-in-process.ts';

async function show(error: unknown, ...words: readonly string[]) {
  const { outside, output, written } = createTestProcess();
  const context = await createContext(createWorld(words, outside, output));
  return { exit: showProblem(error, context), ...written };
}

test('a person who stops with Ctrl+C ends the program with the exit code of an interruption', async () => {
  const stopped = Object.assign(new Error('stopped'), { name: 'ExitPromptError' });
  const { exit, stdout, stderr } = await show(stopped);
  expect(exit).toBe(EXIT.interrupted);
  expect(EXIT.interrupted).toBe(130);
  expect(stdout).toBe('');
  expect(stderr).not.toContain('ExitPromptError');
});

test.each([
  ['EACCES', 'U hebt geen toegang tot d/antwoorden.yaml.'],
  ['ENOSPC', 'Er is geen ruimte om d/antwoorden.yaml te bewaren.'],
  ['ENOENT', 'd/antwoorden.yaml is er niet meer.'],
  ['EHWPOISON', '(EHWPOISON)'],
])('a file that cannot be used (%s) is named, with the reason', async (code, words) => {
  const { exit, stderr } = await show(Object.assign(new Error('mis'), { code, path: 'd/antwoorden.yaml' }));
  expect(exit).toBe(EXIT.failed);
  expect(stderr).toContain('d/antwoorden.yaml');
  expect(stderr).toContain(words);
});

describe('a mistake of the program', () => {
  test('is said in words, without the calls that led to it', async () => {
    const { exit, stderr } = await show(new Error('onverwacht'));
    expect(exit).toBe(EXIT.failed);
    expect(stderr).toContain('onverwacht');
    expect(stderr).not.toContain('show-problem.test.ts');
  });

  test('is said with the calls that led to it where --debug asks for them', async () => {
    expect((await show(new Error('onverwacht'), 'status', '--debug')).stderr).toContain(
      'show-problem.test.ts',
    );
  });
});
