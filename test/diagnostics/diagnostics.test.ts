import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { showDiagnostic } from '../../src/cli/show-problem.ts';
import type { Language } from '../../src/domain/text.ts';
import { checkFile } from '../../src/files/check-file.ts';
import { createDossier } from '../../src/files/create-dossier.ts';
import { loadFramework } from '../../src/files/load-framework.ts';
import { loadTexts } from '../../src/texts/texts.ts';

/*
 * A file with mistakes stands beside the exact words that a person sees: x.yaml, x.nl.out and x.en.out. After a change that is
 * meant: RENEW=1 npx vitest run test/diagnostics, and read the difference.
 */

const HERE = 'test/diagnostics';
const dossier = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

async function makeMeasurement(): Promise<string> {
  const folder = join(dossier, 'metingen', 'm');
  if (existsSync(folder)) return folder;
  mkdirSync(dossier, { recursive: true });
  await createDossier(dossier, {
    organisation: { id: 'x', name: 'X', sector: null, headcount: null, roles: [] },
    language: 'nl',
    measurement: { id: 'm', date: '2026-01-01' },
    frameworks: [await loadFramework('valente-afwegingskader', dossier)],
    headings: { dossier: '', measurement: '', answers: '' },
  });
  return folder;
}

/** What a person sees of a file; answers are held against the bundled framework. */
async function show(name: string, language: Language): Promise<string> {
  const text = readFileSync(join(HERE, name), 'utf8');
  const path = join(await makeMeasurement(), 'antwoorden.yaml');
  const texts = await loadTexts(language);
  const diagnostics = await checkFile(path, name, text);
  return `${diagnostics.map((diagnostic) => showDiagnostic(diagnostic, texts)).join('\n\n')}\n`;
}

const cases = readdirSync(HERE).filter((name) => name.endsWith('.yaml'));

describe.each(cases)('%s', (name) => {
  test.each(['nl', 'en'] as const)('says exactly what is wrong, in %s', async (language) => {
    const expected = join(HERE, `${basename(name, '.yaml')}.${language}.out`);
    const shown = await show(name, language);
    if (process.env['RENEW'] === '1') writeFileSync(expected, shown);
    expect(shown).toBe(readFileSync(expected, 'utf8'));
  });
});

test('a file with ten different mistakes shows all ten at once', async () => {
  for (const name of ['framework-ten-mistakes.yaml', 'answers-ten-mistakes.yaml']) {
    const codes = [...(await show(name, 'nl')).matchAll(/\[([a-z-]+)\]$/gm)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThanOrEqual(10);
  }
});
