import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listBundledFrameworks } from '../../../src/documents/bundled/bundled-frameworks.ts';
import { createDossier } from '../../../src/files/dossier/create-dossier.ts';
import { readDossier } from '../../../src/files/dossier/dossier.ts';
import { loadLatestFrameworks } from '../../../src/files/dossier/load-latest-frameworks.ts';
import {
  listFrameworkIds,
  loadFramework,
  loadNamedFramework,
} from '../../../src/files/frameworks/load-framework.ts';
import { loadSnapshot, loadSnapshots } from '../../../src/files/frameworks/load-snapshot.ts';
import { starterText } from '../../../src/files/frameworks/start-framework.ts';
import { KORT } from '../../cli/stand-in-folder.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'nulmeting-')));
const root = join(home, 'dossier');
const BUNDLED = 'kotter-veranderstappen';
const withId = (id: string): string => KORT.replace('id: kort', `id: ${id}`);
beforeAll(async () => {
  writeFileSync(join(home, 'kort.yaml'), KORT);
  writeFileSync(join(home, 'stuk.yaml'), KORT.replace('id: tijd', 'id: visie'));
  await createDossier(root, {
    organisation: {
      id: 'x',
      name: 'X',
      sector: null,
      teams: null,
      position: null,
      headcount: null,
      roles: [],
    },
    language: 'nl',
    measurement: { id: 'nul', date: '2026-03-01' },
    frameworks: [await loadNamedFramework('./kort.yaml', home, root), await loadFramework(BUNDLED, root)],
    headings: { dossier: '', measurement: '', answers: '' },
  });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The error that something ends with, as its code and more. */
async function refusal(work: Promise<unknown>): Promise<object> {
  const settled = await work.then(
    () => ({}),
    (error: unknown) =>
      error as { code?: string; values?: object; suggestion?: string; diagnostics?: object },
  );
  return settled;
}

describe('a framework is loaded', () => {
  test('from kaders/, with its text as it was written in the file that was named', async () => {
    const own = await loadFramework('kort', root);
    expect([own.framework.id, own.written]).toEqual(['kort', undefined]);
    const named = await loadNamedFramework('kort.yaml', home, root);
    expect({ ...named, locate: null }).toEqual({ ...own, written: KORT, locate: null });
    expect(parse(named.snapshot)).toMatchObject({ id: 'kort', steps: [{ id: 'begin' }] });
  });

  test('from the program, unless there is an own one with its id', async () => {
    const bundled = listBundledFrameworks().find(({ id }) => id === BUNDLED);
    expect((await loadNamedFramework(BUNDLED, home, root)).framework.hash).toBe(bundled?.hash);
    mkdirSync(join(home, 'eigen', 'kaders'), { recursive: true });
    writeFileSync(join(home, 'eigen', 'kaders', `${BUNDLED}.yaml`), withId(BUNDLED));
    const own = await loadFramework(BUNDLED, join(home, 'eigen'));
    expect(own.framework.title.nl).toBe('Kort kader');
  });

  test('by a path, also one of another system', async () => {
    for (const written of ['nergens.yaml', './nergens', 'map\\nergens'])
      expect(await refusal(loadNamedFramework(written, home, root)), written).toMatchObject({
        code: 'no-such-file',
        values: { path: written },
      });
    expect(await refusal(loadNamedFramework('./dossier', home, root))).toMatchObject({ code: 'is-folder' });
  });

  test('that does not exist is told, with those that do and the one that was meant', async () => {
    const known = [
      ...listBundledFrameworks()
        .map(({ id }) => id)
        .toSorted(),
      'kort',
    ];
    expect(listFrameworkIds(root)).toEqual(known);
    expect(await refusal(loadNamedFramework('krt', home, root))).toMatchObject({
      code: 'unknown-framework',
      suggestion: 'kort',
      values: { id: 'krt', known: known.join(', ') },
    });
    expect(await refusal(loadFramework('../kort', root))).toMatchObject({ code: 'unknown-framework' });
  });

  test('with mistakes not at all: they are told, without remarks', async () => {
    const { diagnostics } = (await refusal(loadNamedFramework('stuk.yaml', home, root))) as {
      diagnostics: { code: string; severity: string }[];
    };
    expect(diagnostics.map(({ code }) => code)).toContain('repeated-id');
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
  });
});

test('what was measured is asked again, also when only its snapshot is left', async () => {
  const latest = async () =>
    (await loadLatestFrameworks(await readDossier(root), 'nl')).map(({ framework, snapshot }) => [
      framework.id,
      (parse(snapshot) as { id: string }).id,
    ]);
  const both = [
    ['kort', 'kort'],
    [BUNDLED, BUNDLED],
  ];
  expect(await latest()).toEqual(both);
  rmSync(join(root, 'kaders', 'kort.yaml'));
  expect(await latest()).toEqual(both);
  writeFileSync(join(root, 'kaders', 'kort.yaml'), KORT);
});

describe('the snapshot of a measurement', () => {
  const folder = join(root, 'metingen', 'nul');
  const at = (id: string): string => join(folder, 'kaders', `${id}.yaml`);
  const measured = async (id: string) => {
    const { version, hash } = (await loadFramework(id, root)).framework;
    return { id, version, hash };
  };

  test('is that of every framework that it lists', async () => {
    expect((await loadSnapshots(folder)).map(({ id }) => id)).toEqual(['kort', BUNDLED]);
    expect(await loadSnapshots(join(root, 'metingen', 'nergens'))).toEqual([]);
  });

  test('may be gone where the program has the same one, and not otherwise', async () => {
    expect(await loadSnapshot(join(home, 'leeg'), await measured(BUNDLED))).toMatchObject({
      framework: { id: BUNDLED },
      diagnostics: [],
    });
    expect(await loadSnapshot(join(home, 'leeg'), await measured('kort'))).toMatchObject({
      framework: null,
      diagnostics: [{ code: 'frozen-missing', values: { id: 'kort' }, excerpt: '' }],
    });
    const other = { ...(await measured(BUNDLED)), hash: 'sha256:0' };
    expect((await loadSnapshot(join(home, 'leeg'), other)).framework).toBeNull();
  });

  test('may have other line ends', async () => {
    for (const id of ['kort', BUNDLED]) {
      const { snapshot } = await loadFramework(id, root);
      writeFileSync(at(id), snapshot.replaceAll('\n', '\r\n'));
      expect((await loadSnapshot(folder, await measured(id))).diagnostics, id).toEqual([]);
      writeFileSync(at(id), snapshot);
    }
  });

  test('that was changed is told, and is the framework that is there', async () => {
    const { snapshot } = await loadFramework('kort', root);
    writeFileSync(at('kort'), snapshot.replace('Is er tijd?', 'Is er nu tijd?'));
    const { framework, diagnostics } = await loadSnapshot(folder, await measured('kort'));
    expect(diagnostics).toMatchObject([{ code: 'frozen-changed', values: { id: 'kort' } }]);
    expect(framework?.steps[0]?.questions[1]?.text.nl).toBe('Is er nu tijd?');
    writeFileSync(at('kort'), snapshot.replace('id: tijd', 'id: visie'));
    const broken = (await loadSnapshot(folder, await measured('kort'))).diagnostics.map(({ code }) => code);
    expect(broken).toContain('repeated-id');
    expect(broken).not.toContain('frozen-changed');
    writeFileSync(at('kort'), snapshot);
  });

  test('of an id that is no name of a file is none', async () => {
    const foreign = { id: '../kort', version: '1.0.0', hash: 'x' };
    expect(await loadSnapshot(folder, foreign)).toEqual({ framework: null, diagnostics: [] });
  });
});

test.each(['nl', 'en'] as const)(
  'the example in %s has the id that was asked for, and its schema in a dossier',
  (language) => {
    const text = (isInDossier: boolean): string => starterText({ id: 'ons-kader', language, isInDossier });
    const [first, ...rest] = text(true).split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../.nulmeting/schemas/framework.schema.json');
    expect(text(false)).toBe(rest.join('\n'));
    expect(text(false)).not.toContain('$schema');
    expect(text(false).match(/^id: .*$/gm)).toEqual(['id: ons-kader']);
  },
);
