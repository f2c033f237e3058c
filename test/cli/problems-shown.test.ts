import { expect, test } from 'vitest';
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { showProblem } from '../../src/cli/show-problem.ts';
import { diagnoseFile } from '../../src/documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import { createTestProcess } from './run-in-process.ts';

async function show(error: unknown, ...words: readonly string[]) {
  const { outside, output, written } = createTestProcess();
  const context = await createContext(createWorld(words, outside, output));
  return { exit: showProblem(error, context), ...written };
}

test('scripts can rely on what the program ends with', () => {
  expect(EXIT).toEqual({ done: 0, answerIsNo: 1, usage: 2, failed: 3, interrupted: 130 });
});

test('an error is said on stderr: what it is, what was probably meant, and the way out, also with --quiet', async () => {
  const error = new NamedError('unknown-format', { format: 'htm', known: 'md, html' }, 'html');
  expect(await show(error, '--quiet')).toEqual({
    exit: 2,
    stdout: '',
    stderr: 'De vorm „htm” bestaat niet.\nBedoelde u „html”?\nWel: md, html.\n',
  });
  expect((await show(error, '--lang', 'en')).stderr).toBe(
    'There is no format “htm”.\nDid you mean “html”?\nPossible: md, html.\n',
  );
  expect((await show(new NamedError('too-many-arguments'))).stderr).toBe(
    'Er staat te veel achter deze opdracht.\nStaat er een spatie in een naam? Zet er dan aanhalingstekens om.\n',
  );
});

test('mistakes in files are all shown on stderr, and what follows from them', async () => {
  const diagnostics = ['a.yaml', 'b.yaml', 'a.yaml'].map((path) => diagnoseFile(path, 'empty-text', {}, ''));
  const { exit, stdout, stderr } = await show(new DiagnosticsError(diagnostics));
  expect([exit, stdout]).toEqual([3, '']);
  expect(stderr.split('\n')).toEqual([
    'a.yaml:1:1: Hier hoort tekst te staan; het is leeg. [empty-text]',
    '',
    'b.yaml:1:1: Hier hoort tekst te staan; het is leeg. [empty-text]',
    '',
    'a.yaml:1:1: Hier hoort tekst te staan; het is leeg. [empty-text]',
    '',
    'Er staan fouten in a.yaml, b.yaml. Er is niets gemaakt of veranderd.',
    'Verbeter ze op de plaats die erbij staat, en probeer het opnieuw.',
    '',
  ]);
});

test('who stops the program is told that it stopped, on a line of its own', async () => {
  const stopped = Object.assign(new Error('x'), { name: 'ExitPromptError' });
  expect(await show(stopped)).toEqual({ exit: 130, stdout: '', stderr: '\nGestopt.\n' });
});

test('a mistake of the program is said to be one, with the way to see where it is', async () => {
  const said = `Dit is een fout in het programma, niet van u: onverwacht
Met --debug erachter ziet u waar het misging. Uw antwoorden staan veilig in het dossier.
`;
  expect(await show(new Error('onverwacht'))).toEqual({ exit: 3, stdout: '', stderr: said });
  expect(await show('onverwacht')).toEqual({ exit: 3, stdout: '', stderr: said });
  const { stack = '', ...error } = new Error('onverwacht');
  expect((await show(Object.assign(new Error('onverwacht'), error, { stack }), '--debug')).stderr).toBe(
    `${said}${stack}\n`,
  );
  // Without a path it is no file that failed, and without a code neither.
  for (const more of [{ code: 'ERR_X' }, { path: 'a.yaml' }])
    expect((await show(Object.assign(new Error('onverwacht'), more))).stderr).toBe(said);
});
