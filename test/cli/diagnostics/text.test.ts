import { expect, test } from 'vitest';
import { showDiagnostic } from '../../../src/cli/diagnostics/text.ts';
import { diagnoseFile } from '../../../src/documents/diagnostics/diagnostic.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

test('nothing in a file or in its name can steer the terminal or turn a line round', () => {
  const hostile = 'a\u001B[2J\u202Eb\u0007';
  const texts = loadTexts('nl');
  const found = diagnoseFile(
    `${hostile}.yaml`,
    'unknown-answer',
    { written: hostile, known: hostile },
    hostile,
  );
  const shown = showDiagnostic(
    { ...found, suggestion: hostile, related: { line: 2, column: 1, length: 1 } },
    texts,
  );
  expect(shown).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
  expect(shown).toContain('a␛[2J[U+202E]b␇.yaml:1:1: ');
});

test('what is underlined of a long line ends where the line that is shown ends', () => {
  const found = { ...diagnoseFile('x.yaml', 'unknown-answer', {}, 'x'.repeat(300)), length: 300 };
  const [, , line = '', under = ''] = showDiagnostic(found, loadTexts('nl')).split('\n');
  expect(line).toBe(`1 | ${'x'.repeat(120)}`);
  expect(under).toBe(`  | ${'^'.repeat(120)}`);
});
