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
import { join, relative } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDossier, createMeasurement } from '../../../src/files/dossier/create-dossier.ts';
import { renewPlan } from '../../../src/files/dossier/plan-file.ts';
import { loadFramework } from '../../../src/files/frameworks/load-framework.ts';
import { aPlanAction } from '../../domain/builders.ts';
import { DUTCH_STATUSES } from '../../domain/planning/plan-words.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let root = '';
let count = 0;
beforeEach(() => {
  count += 1;
  root = join(home, String(count));
});

const headings = { dossier: 'Dossier', measurement: 'Meting', answers: 'Antwoorden' };
const frameworks = [await loadFramework('kotter-veranderstappen', '.')];
const create = (name: string) =>
  createDossier(root, {
    organisation: { id: name, name, sector: null, teams: null, position: null, headcount: null, roles: [] },
    language: 'nl',
    measurement: { id: name, date: '2026-03-01' },
    frameworks,
    headings,
  });
const measure = (headcount: number) =>
  createMeasurement(root, {
    organisation: 'x',
    measurement: { id: 'nul', date: '2026-03-01' },
    headcount,
    frameworks,
    headings,
  });
const codesOf = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code)).sort();

describe('two at once', () => {
  test('dossiers in one folder: one is created completely, and the other refused', async () => {
    expect(codesOf(await Promise.allSettled([create('een'), create('twee')]))).toEqual([
      'done',
      'dossier-exists',
    ]);
    const isOne = readFileSync(join(root, 'dossier.yaml'), 'utf8').includes('id: een');
    expect(existsSync(join(root, 'metingen', 'een'))).toBe(isOne);
    expect(existsSync(join(root, 'metingen', 'twee'))).toBe(!isOne);
  });

  test('measurements of one day: one is created, and the other refused', async () => {
    mkdirSync(root);
    writeFileSync(join(root, 'dossier.yaml'), '');
    expect(codesOf(await Promise.allSettled([measure(1), measure(2)]))).toEqual([
      'done',
      'measurement-exists',
    ]);
  });

  test('plans that add the same action to a plan that a person changed: it is added once', async () => {
    mkdirSync(root);
    writeFileSync(join(root, 'dossier.yaml'), '');
    writeFileSync(
      join(root, 'plan.yaml'),
      'schema: nulmeting/plan@1\nactions:\n  - { id: eigen, kind: own, what: x }\n',
    );
    const action = aPlanAction('visie-deels');
    const title = { measurement: 'nul', heading: 'Plan', statuses: DUTCH_STATUSES };
    const renew = () =>
      renewPlan(root, { actions: [action], later: [], anchor: [], parts: new Map() }, title, 7);
    const added = (await Promise.all([renew(), renew(), renew()])).flatMap((renewal) => renewal.added);
    expect(added).toEqual(['visie-deels']);
    expect(readFileSync(join(root, 'plan.yaml'), 'utf8').match(/id: visie-deels/g)).toHaveLength(1);
  });
});

test('a new measurement does not change existing answers', async () => {
  const answers = join(root, 'metingen', 'nul', 'antwoorden.yaml');
  mkdirSync(join(root, 'metingen', 'nul'), { recursive: true });
  writeFileSync(answers, '# van ons\nanswers: {}\n');
  writeFileSync(join(root, 'dossier.yaml'), '');
  await measure(40);
  expect(readFileSync(answers, 'utf8')).toBe('# van ons\nanswers: {}\n');
  expect(readFileSync(join(root, 'metingen', 'nul', 'meting.yaml'), 'utf8')).toContain('headcount: 40');
});

test('a new dossier does not change an existing own framework', async () => {
  const own = join(root, 'kaders', 'kotter-veranderstappen.yaml');
  mkdirSync(join(root, 'kaders'), { recursive: true });
  writeFileSync(own, '# van ons\n');
  await createDossier(root, {
    organisation: { id: 'x', name: 'X', sector: 'Ggz', teams: null, position: null, headcount: 3, roles: [] },
    language: 'nl',
    measurement: { id: 'nul', date: '2026-03-01' },
    frameworks: frameworks.map((loaded) => ({ ...loaded, written: '# van een bestand\n' })),
    headings,
  });
  expect(readFileSync(own, 'utf8')).toBe('# van ons\n');
});

describe('when something cannot be written', () => {
  test('a dossier is not half there: the file that makes it one comes last', async () => {
    mkdirSync(root);
    writeFileSync(join(root, 'metingen'), 'geen map');
    await expect(create('een')).rejects.toThrow();
    expect(existsSync(join(root, 'dossier.yaml'))).toBe(false);
  });

  test('a measurement is not half there: the file that makes it one comes last', async () => {
    mkdirSync(join(root, 'metingen', 'nul', 'antwoorden.yaml'), { recursive: true });
    await expect(measure(1)).rejects.toThrow();
    expect(existsSync(join(root, 'metingen', 'nul', 'meting.yaml'))).toBe(false);
  });
});

test('a dossier carries the schemas to which its files refer, as they are', async () => {
  await create('een');
  const names = ['answers', 'dossier', 'framework', 'measurement', 'plan', 'texts'];
  const folder = join(root, '.nulmeting', 'schemas');
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.schema.json`));
  for (const name of readdirSync(folder))
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8')), name).toEqual(
      JSON.parse(readFileSync(join('schemas', name), 'utf8')),
    );
  const written = ['dossier.yaml', 'metingen/een/meting.yaml', 'metingen/een/antwoorden.yaml'];
  for (const path of written) {
    const [line = ''] = readFileSync(join(root, path), 'utf8').split('\n');
    const [, schema = ''] = line.split('$schema=');
    expect(existsSync(join(root, path, '..', schema)), line).toBe(true);
  }
});

test('who begins a dossier or a measurement that is there already is told which', async () => {
  await create('een');
  await expect(create('twee')).rejects.toMatchObject({
    code: 'dossier-exists',
    values: { path: relative(process.cwd(), root) },
  });
  await measure(1);
  await expect(measure(2)).rejects.toMatchObject({
    code: 'measurement-exists',
    values: { id: 'nul', path: relative(process.cwd(), root) },
  });
});
