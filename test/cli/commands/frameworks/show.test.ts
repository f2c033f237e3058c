import { expect, test } from 'vitest';
import { KORT, runAll, standInFolder } from '../../stand-in-folder.ts';

test('a long label is folded under its dash, within the width', async () => {
  const label = 'Er is een visie die iedereen kent '.repeat(5).trim();
  standInFolder({ 'lang.yaml': KORT.replace('nl: Visie,', `nl: ${label},`) });
  const { stdout } = await runAll('frameworks show lang.yaml');
  const lines = stdout.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
  const from = lines.findIndex((line) => line.startsWith('   - Er is'));
  expect(lines[from + 1]).toMatch(/^ {5}\S/);
});

test('what a framework does not have gets no heading', async () => {
  standInFolder();
  const { stdout } = await runAll('frameworks show kort.yaml');
  expect(stdout).toContain('\n\nBronnen\n');
  expect(stdout).not.toContain('Adviezen die uit de antwoorden volgen');
  expect((await runAll('frameworks show valente-afwegingskader')).stdout).toContain(
    '\n\nAdviezen die uit de antwoorden volgen\n- ',
  );
});
