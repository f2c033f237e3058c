import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiagnosticsError } from '../../../src/documents/diagnostics/diagnostics-error.ts';
import { requireFileId, requireId } from '../../../src/domain/instrument/id.ts';
import { checkFile } from '../../../src/files/checking/check-file.ts';
import { createDossier, createMeasurement } from '../../../src/files/dossier/create-dossier.ts';
import { readDossier } from '../../../src/files/dossier/dossier.ts';
import { readAssessment } from '../../../src/files/dossier/read-assessment.ts';
import { loadFramework, loadNamedFramework } from '../../../src/files/frameworks/load-framework.ts';
import { snapshotPath } from '../../../src/files/frameworks/load-snapshot.ts';

const BUNDLED = 'valente-afwegingskader';
const OWN = 'test/interview/own-framework.yaml';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folderOf = (measurement: string): string => join(root, 'metingen', measurement);
const read = async (measurement: string | null = null) =>
  (await readAssessment(await readDossier(root), measurement, 'nl')).assessment;

async function create(id: string, date: string, file: string | null = null): Promise<string> {
  const loaded =
    file === null ? await loadFramework(BUNDLED, root) : await loadNamedFramework(file, '.', '.');
  await createDossier(root, {
    organisation: { id: 'x', name: 'X', sector: null, headcount: null, roles: [] },
    language: 'nl',
    measurement: { id, date },
    frameworks: [loaded],
    headings: { dossier: '', measurement: '', answers: '' },
  });
  return snapshotPath(folderOf(id), requireFileId(loaded.framework.id));
}

function write(id: string, name: string, answers: string): void {
  const text = `schema: nulmeting/answers@1\ntable: { present: [], absent: [] }\nanswers: ${answers}\n`;
  writeFileSync(join(folderOf(id), name), text);
}

/** Names the tables of a measurement. */
const nameTables = (id: string, tables: string): void =>
  edit(join(folderOf(id), 'meting.yaml'), 'status: draft', `status: draft\ntables: ${tables}`);

/** The diagnostics of the files of a measurement: its warnings, or the errors that made it unreadable. */
async function codesOf(measurement: string): Promise<readonly string[]> {
  try {
    const { warnings } = await readAssessment(await readDossier(root), measurement, 'nl');
    return warnings.map(({ code }) => code);
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics.map(({ code }) => code);
    throw error;
  }
}
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

describe.each([
  ['that comes with the program', null],
  ['of its own', OWN],
])('the snapshot of a framework %s', (_, file) => {
  test('is the measured framework', async () => {
    await create('m', '2026-01-01', file);
    expect(await codesOf('m')).toEqual([]);
  });

  test('may get other line ends and a comment', async () => {
    const path = await create('m', '2026-01-01', file);
    edit(path, '\n', '\r\n');
    expect(await codesOf('m')).toEqual([]);
    writeFileSync(path, `# niet veranderen\n${readFileSync(path, 'utf8')}`);
    expect(await codesOf('m')).toEqual([]);
  });

  test('is reported once its content changes, by a report and by a check', async () => {
    const path = await create('m', '2026-01-01', file);
    const [word = ''] = /(?<= )[a-z]{9,}(?= )/.exec(readFileSync(path, 'utf8')) ?? [];
    edit(path, word, `niet-${word}`);
    expect(await codesOf('m')).toEqual(['frozen-changed']);
    expect((await read('m')).frameworks).toHaveLength(1);
    const measurement = join(folderOf('m'), 'meting.yaml');
    const found = await checkFile(measurement, 'meting.yaml', readFileSync(measurement, 'utf8'));
    expect(found.map(({ code }) => code)).toEqual(['frozen-changed']);
  });
});

test('a missing snapshot is reported, unless the program has the same framework', async () => {
  rmSync(await create('m', '2026-01-01', OWN));
  expect(await codesOf('m')).toEqual(['frozen-missing']);
  rmSync(root, { recursive: true });
  rmSync(await create('m', '2026-01-01'));
  expect(await codesOf('m')).toEqual([]);
});

test('a snapshot that is gone is not replaced by what the program brings under the same name', async () => {
  rmSync(await create('m', '2026-01-01'));
  const hash = /sha256:\w+/.exec(readFileSync(join(folderOf('m'), 'meting.yaml'), 'utf8'))?.[0] ?? '';
  edit(join(folderOf('m'), 'meting.yaml'), hash, `sha256:${'0'.repeat(64)}`);
  expect(await codesOf('m')).toEqual(['frozen-missing']);
});

test('every mistake in every file is reported, each once', async () => {
  await create('m', '2026-01-01');
  const dossier = join(root, 'dossier.yaml');
  edit(dossier, 'language: nl', 'language: fr\nlanguage: nl');
  writeFileSync(dossier, `${readFileSync(dossier, 'utf8')}targets: { ${BUNDLED}: { stap-nul: 50 } }\n`);
  edit(dossier, 'roles: []', 'roles: geen');
  edit(join(folderOf('m'), 'meting.yaml'), 'status: draft', 'status: klaar');
  writeFileSync(
    join(folderOf('m'), 'antwoorden.yaml'),
    'schema: nulmeting/answers@1\nanswers: { onzin: {} }\n',
  );
  expect(await codesOf('m')).toEqual([
    'wrong-type',
    'yaml-duplicate-key',
    'not-in-list',
    'unknown-step',
    'unknown-question',
  ]);
});

test('what a measurement says of itself is read', async () => {
  await create('m', '2026-01-01');
  edit(
    join(folderOf('m'), 'meting.yaml'),
    'status: draft',
    'depth: short\nstatus: adopted\nremark: Voor de raad',
  );
  expect((await read()).measurement).toEqual({
    id: 'm',
    date: '2026-01-01',
    mode: 'consensus',
    depth: 'short',
    basis: 'conversation',
    sequence: 1,
    status: 'adopted',
    headcount: null,
    remark: 'Voor de raad',
  });
});

test('a folder that holds no measurement is none', async () => {
  await create('m', '2026-01-01');
  mkdirSync(folderOf('losse-papieren'));
  writeFileSync(join(folderOf('losse-papieren'), 'verslag.md'), '');
  expect((await readDossier(root)).measurements.map(({ id }) => id)).toEqual(['m']);
  expect((await read()).measurement.id).toBe('m');
});

describe('of two measurements', () => {
  beforeEach(async () => {
    await create('b', '2025-03-01');
    await createMeasurement(root, {
      organisation: 'x',
      measurement: { id: 'a', date: '2026-03-01' },
      headcount: null,
      frameworks: [await loadNamedFramework(OWN, '.', '.')],
      headings: { measurement: '', answers: '' },
    });
    write('a', 'antwoorden.yaml', '{ wat: { note: x } }');
    write('b', 'antwoorden.yaml', '{ visie-vastgesteld: { note: x } }');
  });

  test('the latest is the one with the latest date, whatever they are called', async () => {
    expect((await read()).measurement).toMatchObject({ id: 'a', date: '2026-03-01', sequence: 2 });
    expect((await read('b')).measurement).toMatchObject({ id: 'b', date: '2025-03-01', sequence: 1 });
  });

  test('the one of the same day whose name comes last is the latest', async () => {
    edit(join(folderOf('a'), 'meting.yaml'), '2026-03-01', '2025-03-01');
    expect((await read()).measurement).toMatchObject({ id: 'b', sequence: 2 });
  });
});

describe('the answers files of a measurement', () => {
  const tables = async () => (await read()).tables.map(({ id, responses }) => [id, responses.size]);
  beforeEach(async () => {
    await create('m', '2026-01-01');
  });

  test('the empty one that every measurement begins with does not count beside those of tables', async () => {
    nameTables('m', '[oost, west]');
    write('m', 'antwoorden-oost.yaml', '{ visie-vastgesteld: { answer: deels } }');
    write('m', 'antwoorden-west.yaml', '{}');
    expect(await tables()).toEqual([
      ['oost', 1],
      ['west', 0],
    ]);
  });

  test('but counts once something is answered in it', async () => {
    nameTables('m', '[oost]');
    write('m', 'antwoorden.yaml', '{ visie-vastgesteld: { answer: volledig } }');
    write('m', 'antwoorden-oost.yaml', '{ visie-vastgesteld: { answer: deels } }');
    expect(await tables()).toEqual([
      ['oost', 1],
      [null, 1],
    ]);
  });

  test('and is all there is where nobody answered anything, or where it was removed', async () => {
    expect(await tables()).toEqual([[null, 0]]);
    rmSync(join(folderOf('m'), 'antwoorden.yaml'));
    expect(await tables()).toEqual([[null, 0]]);
  });
});

test('a measurement that is not there is answered with the one that was meant', async () => {
  await create('najaar', '2026-03-01');
  await expect(read('najaer')).rejects.toMatchObject({
    code: 'unknown-measurement',
    values: { id: 'najaer', known: 'najaar' },
    suggestion: 'najaar',
  });
});

test('a measurement in a folder whose name is no id is not read, and that is what is told', async () => {
  await create('m', '2026-01-01');
  renameSync(folderOf('m'), folderOf('Najaar 2026'));
  edit(join(folderOf('Najaar 2026'), 'meting.yaml'), 'id: m\n', 'id: Najaar 2026\n');
  const reading = readAssessment(await readDossier(root), 'Najaar 2026', 'nl');
  await expect(reading).rejects.toMatchObject({
    diagnostics: [
      { code: 'not-an-id', path: 'metingen/Najaar 2026/meting.yaml', values: { written: 'Najaar 2026' } },
    ],
  });
});

test('who names a table need not be told that the measurement does not name it, and is told of the others', async () => {
  await create('m', '2026-01-01');
  for (const table of ['oost', 'west'])
    write('m', `antwoorden-${table}.yaml`, '{ visie-vastgesteld: { answer: deels } }');
  const toldOf = async (table: string | null): Promise<readonly unknown[]> => {
    const options = { table: table === null ? null : requireId(table) };
    const { warnings } = await readAssessment(await readDossier(root), 'm', 'nl', options);
    return warnings.filter(({ code }) => code === 'table-not-named').map(({ values }) => values['table']);
  };
  expect(await toldOf(null)).toEqual(['oost', 'west']);
  expect(await toldOf('oost')).toEqual(['west']);
  expect(await toldOf('west')).toEqual(['oost']);
});

describe('the targets of a measurement', () => {
  const OTHER = 'targets: { valente-afwegingskader: { verkenning: 85 } }\n';
  const FROZEN = 'targets: { valente-afwegingskader: { verkenning: 60 } }\n';
  const append = (path: string, text: string): void =>
    writeFileSync(path, `${readFileSync(path, 'utf8').replace(/^targets:.*\n(?: .*\n)*/m, '')}${text}`);
  const target = async (): Promise<number | undefined> =>
    (await read()).targets.get(BUNDLED)?.get('verkenning');
  beforeEach(async () => {
    await create('m', '2026-01-01');
    append(join(root, 'dossier.yaml'), OTHER);
  });

  test('are those of the dossier until it keeps its own', async () => {
    expect(await target()).toBe(85);
    append(join(folderOf('m'), 'meting.yaml'), FROZEN);
    expect(await target()).toBe(60);
    // None at all are its own too.
    append(join(folderOf('m'), 'meting.yaml'), 'targets: {}\n');
    expect(await target()).toBeUndefined();
  });

  test('are told where they are wrong, at the place where they stand', async () => {
    append(join(folderOf('m'), 'meting.yaml'), FROZEN.replace('verkenning', 'verkening'));
    await expect(read()).rejects.toMatchObject({
      diagnostics: [{ code: 'unknown-step', path: expect.stringMatching(/meting\.yaml$/) as string }],
    });
  });
});
