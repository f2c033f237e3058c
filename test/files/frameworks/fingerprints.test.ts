import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addFingerprints } from '../../../scripts/add-fingerprints.ts';
import { listBundledFrameworks } from '../../../src/documents/bundled/bundled-frameworks.ts';
import { checkFile } from '../../../src/files/checking/check-file.ts';
import { checkFingerprint, readFingerprints } from '../../../src/files/frameworks/fingerprints.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KADER = { id: 'ons-kader', version: '1.0.0' };

describe('the bundled frameworks', () => {
  test.each(listBundledFrameworks())(
    '$id has the recorded content of version $version (npm run fingerprints)',
    ({ id, version, hash }) => {
      expect(readFingerprints('frameworks')?.[id]?.[version]).toBe(hash);
    },
  );
});

describe('a framework with fingerprints in its folder', async () => {
  const path = join(folder, 'ons-kader.yaml');
  const write = (text: string): void => writeFileSync(join(folder, 'fingerprints.json'), text);
  const codes = async (hash: string) =>
    (await checkFingerprint(path, { ...KADER, hash })).map(({ code }) => code);

  test('may be new, or have a new version', async () => {
    expect(await codes('a')).toEqual([]);
    write('{ "ons-kader": { "0.9.0": "b" } }');
    expect(await codes('a')).toEqual([]);
  });

  test('has another version when its content changes', async () => {
    write('{ "ons-kader": { "1.0.0": "a" } }');
    expect(await codes('a')).toEqual([]);
    expect(await codes('b')).toEqual(['changed-without-version']);
  });

  test('is held against fingerprints that an editor put a byte order mark before', async () => {
    write('\uFEFF{ "ons-kader": { "1.0.0": "a" } }');
    expect(await codes('a')).toEqual([]);
    expect(await codes('b')).toEqual(['changed-without-version']);
  });

  test.each(['', '{', '[]', 'null', '{ "ons-kader": [] }', '{ "ons-kader": { "1.0.0": 3 } }', '"x"'])(
    'is not checked by invalid fingerprints: %s',
    async (text) => {
      write(text);
      expect(await codes('a')).toEqual(['fingerprints-unreadable']);
    },
  );
});

test('a framework of a dossier is compared with those of its measurements', async () => {
  const root = join(folder, 'dossier');
  for (const name of ['kaders', 'metingen/een', 'metingen/twee'])
    mkdirSync(join(root, name), { recursive: true });
  const measurementText = (version: string) =>
    `frameworks: [{ id: ons-kader, version: ${version}, hash: "sha256:${'0'.repeat(64)}" }]\n`;
  const other = measurementText('1.0.0').replace('ons-kader', 'ander-kader');
  writeFileSync(
    join(root, 'metingen/een/meting.yaml'),
    measurementText('0.9.0').replace(']\n', `, ${other.slice(13)}`),
  );
  writeFileSync(join(root, 'metingen/twee/meting.yaml'), ': [ geen yaml');
  const path = join(root, 'kaders', 'ons-kader.yaml');
  const text = `schema: nulmeting/framework@1\nid: ons-kader\nversion: 1.0.0\ntitle: Ons kader\nsteps:\n  - id: begin\n    title: Begin\n    questions: [{ use: visie-vastgesteld }]\n`;
  const codes = async () => (await checkFile(path, 'x', text)).map(({ code }) => code);
  expect(await codes()).toEqual([]);
  writeFileSync(join(root, 'metingen/twee/meting.yaml'), measurementText('1.0.0'));
  expect(await codes()).toEqual(['changed-without-version']);
});

test('a framework must have every hash that is recorded for its version, not one of them', async () => {
  const root = join(folder, 'twee-metingen');
  const hashes = { een: `sha256:${'1'.repeat(64)}`, twee: `sha256:${'2'.repeat(64)}` };
  mkdirSync(join(root, 'kaders'), { recursive: true });
  for (const [name, hash] of Object.entries(hashes)) {
    mkdirSync(join(root, 'metingen', name), { recursive: true });
    const content = `frameworks: [{ id: ons-kader, version: 1.0.0, hash: "${hash}" }]\n`;
    writeFileSync(join(root, 'metingen', name, 'meting.yaml'), content);
  }
  const path = join(root, 'kaders', 'ons-kader.yaml');
  const codes = async (hash: string) =>
    (await checkFingerprint(path, { ...KADER, hash })).map(({ code }) => code);
  expect(await codes(hashes.een)).toEqual(['changed-without-version']);
  expect(await codes(hashes.twee)).toEqual(['changed-without-version']);
  rmSync(join(root, 'metingen', 'twee'), { recursive: true });
  expect(await codes(hashes.een)).toEqual([]);
});

test('only a framework in kaders/ is held against the measurements beside its folder', async () => {
  const root = join(folder, 'een-meting');
  mkdirSync(join(root, 'metingen', 'een'), { recursive: true });
  const content = `frameworks: [{ id: ons-kader, version: 1.0.0, hash: "sha256:${'1'.repeat(64)}" }]\n`;
  writeFileSync(join(root, 'metingen', 'een', 'meting.yaml'), content);
  const codes = async (name: string) => {
    const path = join(root, name, 'ons-kader.yaml');
    return (await checkFingerprint(path, { ...KADER, hash: 'sha256:2' })).map(({ code }) => code);
  };
  expect(await codes('kaders')).toEqual(['changed-without-version']);
  expect(await codes('concepten')).toEqual([]);
});

describe('npm run fingerprints', () => {
  const known = { 'ons-kader': { '1.0.0': 'a' } };

  test('adds frameworks and versions that are new', async () => {
    const { fingerprints, refused } = addFingerprints(
      known,
      [{ ...KADER, version: '1.1.0', hash: 'b' }],
      false,
    );
    expect(fingerprints).toEqual({ 'ons-kader': { '1.0.0': 'a', '1.1.0': 'b' } });
    expect(refused).toEqual([]);
  });

  test('does not change the hash of a version, and reports that', async () => {
    const changed = [{ ...KADER, hash: 'b' }];
    expect(addFingerprints(known, changed, false)).toEqual({
      fingerprints: known,
      refused: ['ons-kader 1.0.0'],
    });
    expect(addFingerprints(known, changed, true).fingerprints).toEqual({ 'ons-kader': { '1.0.0': 'b' } });
  });
});
