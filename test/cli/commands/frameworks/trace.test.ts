import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInProcess, splitWords } from '../../run-in-process.ts';
import { KORT, runAll, standInFolder } from '../../stand-in-folder.ts';

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('on the screen', () => {
  test.each(['', ' --by question', ' valente-2025', ' kotter-veranderstappen'])(
    '“frameworks trace%s” fits in 80 columns, in both languages',
    async (words) => {
      standInFolder();
      for (const language of ['nl', 'en'])
        expect(widest((await runAll(`frameworks trace${words} --lang ${language}`)).stdout)).toBeLessThan(80);
    },
  );

  test('a publication leads from each recommendation to its questions, with the figures at the head', async () => {
    standInFolder();
    const { stdout } = await runAll('frameworks trace valente-2025');
    expect(stdout).toMatch(/^Wat er gemeten wordt van Valente 2025\nAanbevelingen: \d+ · gemeten: \d+/);
    expect(stdout).toContain('\nVAN AANBEVELING NAAR VRAAG\n');
    expect(stdout).not.toContain('VAN VRAAG NAAR AANBEVELING');
    expect(stdout).toMatch(/\nStap 1\.2\n(?:.*\n)*? {4}→ Eerdere nulmeting \(valente-afwegingskader\)\n/);
  });

  test('a disagreement says at which questions it is told, or that no question is about it', async () => {
    standInFolder();
    const { stdout } = await runAll('frameworks trace kotter-1996');
    expect(stdout).toMatch(/\n- Snel iets laten zien, of geduld\n(?: {4}.*\n(?: {6}.*\n)*)+/);
    expect(stdout).toContain('\n    Geen vraag gaat hierover.\n');
    expect((await runAll('frameworks trace jso-2023 --lang en')).stdout).toContain(
      '\n    Said at: A good match\n',
    );
  });

  test('with --by question it leads back', async () => {
    standInFolder();
    const { stdout } = await runAll('frameworks trace valente-afwegingskader --by question');
    expect(stdout).not.toContain('VAN AANBEVELING NAAR VRAAG');
    expect(stdout).toMatch(/\n- 1\.4 Eerdere nulmeting\n {4}→ Valente 2025, Stap 1\.2: /);
    expect(stdout).toContain('→ Aanvulling van dit project; geen handboek vraagt ernaar.');
  });
});

test('a framework of one’s own is traced by the questions that it takes from the bank', async () => {
  const own = KORT.replace('questions:\n', 'questions:\n      - use: huidige-inzet\n');
  standInFolder({ 'eigen.yaml': own });
  const { stdout } = await runAll('frameworks trace eigen.yaml --by question');
  expect(stdout).toMatch(/\n- 1\.1 Huidige inzet\n {4}→ Valente 2025, /);
  expect(stdout).toContain('\n- 1.2 Visie\n    → Geen aanbeveling noemt deze vraag.\n');
  expect((await runAll('frameworks trace kort.yaml')).stdout).toContain(
    'Van dit kader is geen enkele aanbeveling opgenomen.',
  );
});

test('as JSON it is the whole trace in both directions and both languages', async () => {
  standInFolder();
  const { stdout } = await runAll('frameworks trace valente-2025 --by question --json');
  const traced = JSON.parse(stdout) as Record<string, unknown> & {
    readonly documents: readonly {
      readonly id: string;
      readonly sections: readonly { readonly recommendations: readonly object[] }[];
    }[];
    readonly frameworks: readonly { readonly id: string }[];
  };
  expect(traced['schema']).toBe('nulmeting/trace-shown@1');
  expect(traced['scope']).toEqual({ kind: 'document', id: 'valente-2025' });
  expect(traced.documents.map(({ id }) => id)).toEqual(['valente-2025']);
  expect(traced.documents[0]?.sections[0]?.recommendations[0]).toMatchObject({
    text: { nl: expect.any(String), en: expect.any(String) },
  });
  expect(traced.frameworks.map(({ id }) => id)).toContain('valente-afwegingskader');
});

test('the name of a file says its format, and a page holds both directions', async () => {
  standInFolder();
  await runAll('frameworks trace valente-2025 --out herkomst.html');
  const page = readFileSync('herkomst.html', 'utf8');
  expect(page).toContain('Van aanbeveling naar vraag</h2>');
  expect(page).toContain('Van vraag naar aanbeveling</h2>');
  const { stdout } = await runAll('frameworks trace valente-2025 --format md --by section');
  expect(stdout).toMatch(/^# Wat er gemeten wordt van Valente 2025\n/);
  expect(stdout).not.toContain('Van vraag naar aanbeveling');
});

test('a name that is neither a framework nor a publication is refused, with what was probably meant', async () => {
  standInFolder();
  const { exit, stderr } = await runInProcess(splitWords('frameworks trace valente-2024'));
  expect(exit).toBe(2);
  expect(stderr).toContain('Er is geen kader en geen bron „valente-2024”.\nBedoelde u „valente-2025”?');
});
