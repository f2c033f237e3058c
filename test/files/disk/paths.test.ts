import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listMeasurementNames } from '../../../src/files/disk/measurement-folder.ts';
import { isLink, refuseForeignPath, refuseLinkOut } from '../../../src/files/disk/own-path.ts';
import { readBytes } from '../../../src/files/disk/read-bytes.ts';
import { readText } from '../../../src/files/disk/read-text.ts';
import { refuseMany } from '../../../src/files/disk/refuse-many.ts';
import { requireFile, requirePath } from '../../../src/files/disk/require-file.ts';
import { showPath } from '../../../src/files/system/show-path.ts';

const isWindows = process.platform === 'win32';
const repository = process.cwd();
const home = realpathSync(mkdtempSync(join(tmpdir(), 'nulmeting-')));
const root = join(home, 'dossier');
const at = (...names: readonly string[]): string => join(root, ...names);
beforeAll(() => {
  for (const folder of ['metingen/nul', 'metingen/een', 'metingen/leeg'])
    mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('dossier.yaml'), 'dossier');
  writeFileSync(at('metingen', 'los.yaml'), 'los');
  for (const name of ['nul', 'een']) writeFileSync(at('metingen', name, 'meting.yaml'), name);
  writeFileSync(join(home, 'buiten.yaml'), 'buiten');
  if (isWindows) return;
  symlinkSync(at('metingen', 'nul'), at('metingen', 'snel'));
  symlinkSync(join(home, 'buiten.yaml'), at('uit.yaml'));
  symlinkSync('metingen/nul/meting.yaml', at('in.yaml'));
  symlinkSync('nergens', at('dood.yaml'));
  symlinkSync(root, join(home, 'ander'));
});
afterAll(() => {
  process.chdir(repository);
  rmSync(home, { recursive: true, force: true });
});

/** The code and values of the error that something ends with. */
function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    const { code, values } = error as { code?: string; values?: object };
    return [code, values];
  }
  return null;
}

describe.skipIf(isWindows)('a path in a dossier', () => {
  test('is written to where no link is on the way', () => {
    expect(refusal(() => refuseForeignPath(at('metingen', 'nul', 'nieuw.yaml'), root))).toBeNull();
    expect(refusal(() => refuseForeignPath(at('nieuw', 'nieuw.yaml'), root))).toBeNull();
    // Names may begin with dots.
    expect(refusal(() => refuseForeignPath(at('..nieuw.yaml'), root))).toBeNull();
    expect(
      refusal(() => refuseForeignPath(join(home, 'ander', 'plan.yaml'), join(home, 'ander'))),
    ).toBeNull();
  });

  test('that goes through a link is refused, and the link is named', () => {
    expect(refusal(() => refuseForeignPath(at('metingen', 'snel', 'x.yaml'), root))).toEqual([
      'link-in-folder',
      { path: showPath(at('metingen', 'snel')) },
    ]);
    expect(refusal(() => refuseForeignPath(at('dood.yaml'), root))).toEqual([
      'link-in-folder',
      { path: showPath(at('dood.yaml')) },
    ]);
  });

  test('may lead by a link to another place in it, and nowhere else', () => {
    for (const name of ['in.yaml', 'dossier.yaml']) {
      expect(
        refusal(() => refuseLinkOut(at(name), root)),
        name,
      ).toBeNull();
      expect(
        refusal(() => refuseLinkOut(join(home, 'ander', name), join(home, 'ander'))),
        name,
      ).toBeNull();
    }
    for (const name of ['uit.yaml', 'dood.yaml'])
      expect(
        refusal(() => refuseLinkOut(at(name), root)),
        name,
      ).toEqual(['link-leads-out', { path: showPath(at(name)) }]);
    expect(refusal(() => refuseLinkOut(at('nergens.yaml'), root))).toEqual(['ENOENT', undefined]);
  });

  test('is read as text, unless it is a link that leads out', () => {
    expect(readText(at('in.yaml'))).toBe('nul');
    expect(refusal(() => readText(at('uit.yaml')))).toEqual([
      'link-leads-out',
      { path: showPath(at('uit.yaml')) },
    ]);
    // Outside a dossier nobody says where a link may lead.
    symlinkSync('buiten.yaml', join(home, 'ook.yaml'));
    expect(readText(join(home, 'ook.yaml'))).toBe('buiten');
  });

  test('is a link or not, whatever it leads to', () => {
    expect(
      ['in.yaml', 'uit.yaml', 'dood.yaml', 'dossier.yaml', 'metingen', 'nergens'].map((name) =>
        isLink(at(name)),
      ),
    ).toEqual([true, true, true, false, false, false]);
  });
});

test.skipIf(isWindows)('the bytes of a file are read, those of nothing are none, and of a pipe not', () => {
  expect(Buffer.from(readBytes(at('dossier.yaml')) ?? []).toString()).toBe('dossier');
  expect(readBytes(at('nergens'))).toBeNull();
  expect(refusal(() => readBytes(at('metingen')))).toEqual([
    'folder-in-place',
    { path: showPath(at('metingen')) },
  ]);
  expect(spawnSync('mkfifo', [join(home, 'pijp')]).status).toBe(0);
  expect(refusal(() => readBytes(join(home, 'pijp')))).toEqual([
    'not-a-file',
    { path: showPath(join(home, 'pijp')) },
  ]);
});

test('the measurements of a dossier are the folders with a meting.yaml, sorted', () => {
  // A link to a folder is no folder.
  expect(listMeasurementNames(root)).toEqual(['een', 'nul']);
  expect(listMeasurementNames(home)).toEqual([]);
});

test('what a person names must be there, and a file where a file is asked for; it is named as she wrote it', () => {
  expect(requirePath(at('metingen'), './metingen').isDirectory()).toBe(true);
  expect(refusal(() => requireFile(at('dossier.yaml'), 'dossier.yaml'))).toBeNull();
  expect(refusal(() => requireFile(at('metingen'), './metingen'))).toEqual([
    'is-folder',
    { path: './metingen' },
  ]);
  for (const require of [requirePath, requireFile])
    expect(refusal(() => require(at('nergens'), './nergens'))).toEqual([
      'no-such-file',
      { path: './nergens' },
    ]);
});

test('more than can be read is refused, with the most and the folder as it is seen from here', () => {
  process.chdir(home);
  expect(refusal(() => refuseMany(3, 3, root))).toBeNull();
  expect(refusal(() => refuseMany(4, 3, root))).toEqual(['too-many-files', { path: 'dossier', most: 3 }]);
  expect(refusal(() => refuseMany(4, 3, home))).toEqual(['too-many-files', { path: home, most: 3 }]);
  process.chdir(repository);
});
