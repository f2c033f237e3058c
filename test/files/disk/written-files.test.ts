import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isUntouched, recordWritten } from '../../../src/files/disk/written-files.ts';

let root = '';
let record = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  record = join(root, '.nulmeting', 'written.json');
  writeFileSync(join(root, 'dossier.yaml'), '');
  mkdirSync(join(root, 'rapporten'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A file as the program writes it, and records it. */
function generate(name: string, content: string | Uint8Array = 'uitkomst'): string {
  const path = join(root, name);
  writeFileSync(path, content);
  recordWritten(path, content);
  return path;
}

describe('a file that the program wrote', () => {
  test('is known until a person changes it, and again when she changes it back', () => {
    const path = generate('rapporten/verslag.md');
    expect(isUntouched(path)).toBe(true);
    writeFileSync(path, 'uitkomst!');
    expect(isUntouched(path)).toBe(false);
    writeFileSync(path, 'uitkomst');
    expect(isUntouched(path)).toBe(true);
  });

  test('is known by its bytes, also where they are no text', () => {
    expect(isUntouched(generate('rapporten/verslag.docx', Uint8Array.of(80, 75, 3, 4, 255)))).toBe(true);
  });

  test('counts as a person’s when she removed it, or made it read-only', () => {
    const path = generate('plan.yaml');
    chmodSync(path, 0o444);
    expect(isUntouched(path)).toBe(false);
    chmodSync(path, 0o644);
    rmSync(path);
    expect(isUntouched(path)).toBe(false);
  });

  test('does not make another one with the same content known', () => {
    generate('plan.yaml');
    writeFileSync(join(root, 'rapporten', 'plan.yaml'), 'uitkomst');
    expect(isUntouched(join(root, 'rapporten', 'plan.yaml'))).toBe(false);
  });

  test('with the name of something that every object has is known only when it was written', () => {
    writeFileSync(join(root, 'constructor'), 'x');
    expect(isUntouched(join(root, 'constructor'))).toBe(false);
    expect(isUntouched(generate('toString'))).toBe(true);
  });
});

describe('the record', () => {
  test('is a file of lines, sorted by path, whatever was written first', () => {
    for (const name of ['rapporten/b.md', 'plan.yaml', 'rapporten/a.md', 'plan.yaml']) generate(name);
    const text = readFileSync(record, 'utf8');
    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual([
      ...['{', '  "plan.yaml"', '  "rapporten/a.md"', '  "rapporten/b.md"', '}', ''],
    ]);
  });

  test('that cannot be read knows nothing, and is begun anew', () => {
    const path = generate('plan.yaml');
    for (const content of ['{', '[]', 'null', '"x"']) {
      writeFileSync(record, content);
      expect(isUntouched(path), content).toBe(false);
    }
    const report = generate('rapporten/a.md');
    expect([isUntouched(report), isUntouched(path)]).toEqual([true, false]);
  });

  test('is not kept outside a dossier', () => {
    rmSync(join(root, 'dossier.yaml'));
    expect(isUntouched(generate('plan.yaml'))).toBe(false);
    expect(readdirSync(root).sort()).toEqual(['plan.yaml', 'rapporten']);
  });
});
