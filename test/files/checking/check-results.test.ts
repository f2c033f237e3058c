import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFile } from '../../../src/files/checking/check-file.ts';
import { render } from '../../../src/reports/json.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { documentsOf } from '../../documents.ts';
import { loadExampleInstrument, readExample } from '../../examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function codesOf(name: string, text: string): Promise<readonly string[]> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return (await checkFile(path, name, readFileSync(path, 'utf8'))).map(({ code }) => code);
}

const HEAD = 'schema: nulmeting/dossier@1\norganisation:\n  id: x\n  name: X\n';

test('a report that was written as JSON is checked like one that is shown again', async () => {
  const texts = loadTexts('nl');
  const [document] = documentsOf(await readExample('opvang-de-linde', '2026-09-15'), texts);
  const loadInstrument = () => loadExampleInstrument('opvang-de-linde', '2026-09-15');
  const written = await render({ ...document, loadInstrument }, texts);
  expect(await codesOf('verslag.json', written)).toEqual([]);
  expect(await codesOf('verslag.json', '{ "schema": "nulmeting/report@1" }')).toContain('missing-field');
  expect(await codesOf('verslag.json', '{ "schema": "nulmeting/report@2" }')).toEqual(['newer-file']);
});

test.each(['comparison', 'status', 'check', 'organisation', 'review-shown'])(
  'what the program writes as %s is called a result',
  async (kind) => {
    expect(await codesOf('x.json', `{ "schema": "nulmeting/${kind}@1" }`)).toEqual(['written-to-read']);
  },
);

test('a role of the organisation that is named twice is told', async () => {
  expect(await codesOf('dossier.yaml', `${HEAD}  roles: [bestuur, Bestuur, hulpverlener]\n`)).toEqual([
    'role-twice',
  ]);
});
