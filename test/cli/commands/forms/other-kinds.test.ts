import { expect, test } from 'vitest';
import { runInProcess, splitWords } from '../../run-in-process.ts';
import { runAll, standInFolder } from '../../stand-in-folder.ts';

test.each([
  ['a workbook', 'PK\u0003\u0004'],
  ['a PDF', '%PDF-1.7'],
  ['a page', '\uFEFF\n<!DOCTYPE html>\n<html lang="nl">'],
])('%s holds no answers, and is said to be of another kind with commands that work here', async (_, text) => {
  standInFolder({ 'ingevuld.docx': text });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const { exit, stderr } = await runInProcess(splitWords('interview d --answers ingevuld.docx'));
  expect(exit).toBe(3);
  expect(stderr).toContain('een ander soort bestand');
  expect(stderr).toContain('nulmeting form d --out formulier.yaml');
  expect(stderr).toContain('nulmeting interview d --texts --answers ingevuld.docx');
});
