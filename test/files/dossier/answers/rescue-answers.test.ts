import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listRescued, rescueAnswers } from '../../../../src/files/dossier/answers/rescue-answers.ts';

const TIME = '2026-11-28-0912';
const NAME = `niet-opgeslagen-${TIME}.yaml`;

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('answers that could not be saved are written in the nearest place that is there', () => {
  const rescue = (): string | null => {
    const root = join(home, 'beside', 'dossier');
    const folder = join(root, 'metingen', 'nul');
    return rescueAnswers('answers: {}\n', TIME, { root, folder, elsewhere: [join(home, 'elsewhere')] });
  };

  test.each([[['beside', 'dossier', 'metingen', 'nul']], [['beside']], [['elsewhere']]])('%j', (place) => {
    mkdirSync(join(home, 'elsewhere'));
    mkdirSync(join(home, ...place), { recursive: true });
    const path = join(home, ...place, NAME);
    expect(rescue()).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('answers: {}\n');
  });

  test('beside what was written there before', () => {
    mkdirSync(join(home, 'elsewhere'));
    expect([rescue(), rescue()]).toEqual([
      join(home, 'elsewhere', NAME),
      join(home, 'elsewhere', NAME.replace('.yaml', '-2.yaml')),
    ]);
  });

  test('and nowhere when no place is there: no folder is made', () => {
    expect(rescue()).toBeNull();
    expect(readdirSync(home)).toEqual([]);
  });
});

test.skipIf(process.platform === 'win32')(
  'rescued answers are for their owner only, and go through no link in the dossier',
  () => {
    const root = join(home, 'dossier');
    const places = { root, folder: join(root, 'metingen', 'nul'), elsewhere: [] };
    mkdirSync(join(root, 'metingen'), { recursive: true });
    mkdirSync(join(home, 'elders'));
    symlinkSync(join(home, 'elders'), places.folder);
    const path = rescueAnswers('x', TIME, places);
    expect(path).toBe(join(home, NAME));
    expect(statSync(path ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(join(home, 'elders'))).toEqual([]);
  },
);

test('answers that cannot be written whole leave no half file', () => {
  const root = join(home, 'dossier');
  const folder = join(root, 'metingen', 'nul');
  mkdirSync(folder, { recursive: true });
  const unwritable = { not: 'a text' } as unknown as string;
  expect(rescueAnswers(unwritable, TIME, { root, folder, elsewhere: [] })).toBeNull();
  expect([readdirSync(folder), readdirSync(home)]).toEqual([[], ['dossier']]);
});

test('rescued answers are listed with the oldest first, and nothing else is', () => {
  const names = [
    ...['niet-opgeslagen-2026-11-28-0912.yaml', 'niet-opgeslagen-2025-01-01-1000.yaml'],
    ...[
      'niet-opgeslagen.yaml',
      'niet-opgeslagen-2026.yaml.bak',
      'antwoorden.yaml',
      'mijn-niet-opgeslagen-1.yaml',
    ],
  ];
  for (const name of names) writeFileSync(join(home, name), '');
  expect(listRescued(home)).toEqual([join(home, names[1] ?? ''), join(home, names[0] ?? '')]);
});
