import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import { readTemplateFolder, readWordTemplate } from '../../src/files/templates/read-templates.ts';

/* The files of a folder of templates, and of no other folder. */

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  mkdirSync(join(home, 's'));
  writeFileSync(join(home, 's', 'plan.html.hbs'), '\uFEFF<p>');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof NamedError) return error.code;
    throw error;
  }
};
const read = () => readTemplateFolder(join(home, 's'), 's');

test('reads the templates of the folder itself, and nothing else of it', () => {
  mkdirSync(join(home, 's', 'dieper'));
  writeFileSync(join(home, 's', 'dieper', '_x.html.hbs'), 'x');
  writeFileSync(join(home, 's', 'logo.svg'), '<svg/>');
  expect([...read()]).toEqual([['plan.html.hbs', '<p>']]);
});

test('reads a template whatever the case of its ending', () => {
  writeFileSync(join(home, 's', 'PLAN.MD.HBS'), 'x');
  expect([...read().keys()]).toEqual(['PLAN.MD.HBS', 'plan.html.hbs']);
});

test.skipIf(process.platform === 'win32')('refuses a link that leads out of the folder, or nowhere', () => {
  writeFileSync(join(home, 'geheim'), 'geheim');
  symlinkSync('../geheim', join(home, 's', '_geheim.html.hbs'));
  expect(codeOf(read)).toBe('link-leads-out');
  rmSync(join(home, 's', '_geheim.html.hbs'));
  symlinkSync('nergens', join(home, 's', '_weg.html.hbs'));
  expect(codeOf(read)).toBe('link-leads-out');
});

test('refuses a folder in the place of a template', () => {
  mkdirSync(join(home, 's', '_map.html.hbs'));
  expect(codeOf(read)).toBe('folder-in-place');
});

test('leaves a mark where bytes are not UTF-8, which is found when the template is read', () => {
  writeFileSync(join(home, 's', 'plan.html.hbs'), Buffer.from('co\xF6rdinatie', 'latin1'));
  expect(read().get('plan.html.hbs')).toBe('co\uFFFDrdinatie');
});

test.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
  execFileSync('mkfifo', [join(home, 's', '_pijp.html.hbs')]);
  expect(codeOf(read)).toBe('nothing-to-read');
});

test('refuses more than fifty templates, and one of more than 200 kB', () => {
  writeFileSync(join(home, 's', '_groot.html.hbs'), 'x'.repeat(200_001));
  expect(codeOf(read)).toBe('file-too-large');
  rmSync(join(home, 's', '_groot.html.hbs'));
  for (let number = 0; number < 50; number += 1) writeFileSync(join(home, 's', `_p${number}.html.hbs`), 'x');
  expect(codeOf(read)).toBe('too-many-files');
});

test('refuses a Word file of more than 20 MB', () => {
  const path = join(home, 'groot.docx');
  writeFileSync(path, new Uint8Array(20_000_001));
  expect(codeOf(() => readWordTemplate(path))).toBe('file-too-large');
});
