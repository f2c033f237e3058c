import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rescueAnswers } from '../../../src/files/dossier/rescue-answers.ts';

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
