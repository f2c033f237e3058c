import { describe, expect, test } from 'vitest';
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { showProblem } from '../../src/cli/show-problem.ts';
import { diagnoseFile } from '../../src/documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
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

test.each([
  [3, 'a.yaml, b.yaml, c.yaml'],
  [4, 'a.yaml, b.yaml, c.yaml, …'],
])('of %i files with mistakes the first three are named at the end', async (count, named) => {
  const paths = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'].slice(0, count);
  const diagnostics = [...paths, 'a.yaml'].map((path) => diagnoseFile(path, 'leftover-file', {}, ''));
  const { exit, stderr } = await show(new DiagnosticsError(diagnostics));
  expect(exit).toBe(EXIT.failed);
  const said = stderr.split('\n\n').at(-1) ?? '';
  expect(said).toContain(named);
  expect(said.includes('…')).toBe(count > 3);
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

  test('that is no error is said by what it is, and has no calls that led to it', async () => {
    const { exit, stderr } = await show('zomaar een tekst', '--debug');
    expect(exit).toBe(EXIT.failed);
    expect(stderr).toContain('zomaar een tekst');
    expect(stderr).not.toContain('undefined');
  });
});
