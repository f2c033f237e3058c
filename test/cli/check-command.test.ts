import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(path: string, input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('dist/nulmeting.cjs'), 'check', path, '--lang', 'en'],
    { cwd: folder, encoding: 'utf8', input },
  );
  return { status, stdout, stderr };
}

test('a file that cannot be read keeps no other mistake from being told', () => {
  mkdirSync(join(folder, 'd', 'real'), { recursive: true });
  writeFileSync(join(folder, 'd', 'real', 'bad.yaml'), 'schema: nulmeting/plan@1\nactoins: []\n');
  symlinkSync('nowhere.yaml', join(folder, 'd', 'dead.yaml'));
  const { status, stdout, stderr } = check('d');
  expect(status).toBe(3);
  expect(stdout).toContain('d/real/bad.yaml:2:1: ');
  expect(stderr).toContain('dead.yaml');
});

test('a folder without a file to check is not a folder without mistakes', () => {
  mkdirSync(join(folder, 'empty'));
  expect(check('empty')).toEqual({
    status: 3,
    stdout: '',
    stderr:
      'There is no file to check in empty.\nThe program checks files that end in .yaml or .yml, templates (.hbs) and templates of Word (.docx or .dotx).\n',
  });
  writeFileSync(join(folder, 'empty', 'A.YAML'), '{{{');
  expect(check('empty').status).toBe(1);
});

test('a minus is standard input', () => {
  const { status, stdout } = check('-', 'schema: nulmeting/dossier@1\norganisation: { id: x }\n');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^stdin:2:1: .*name/);
});

test('after a line that is no YAML nothing else is told: it would be a guess', () => {
  const { stdout } = check('-', 'schema: nulmeting/dossier@1\norganisation:\n  id: x\n\tname: X\nnaam: X\n');
  expect(stdout.match(/\[[\w-]+\]$/gm)).toEqual(['[yaml-tab-as-indent]']);
});

test('how much was found is said for one mistake and for none', () => {
  const dossier = 'schema: nulmeting/dossier@1\norganisation: { id: x, name: X }\n';
  expect(check('-', `${dossier}naam: X\n`).stderr).toBe('1 error found.\n');
  expect(check('-', dossier).stderr).toBe('1 file checked: no errors found.\n');
});

test('a remark alone is no reason to fail: only a mistake makes the answer no', () => {
  const translated = 'title: { nl: Kader, en: Framework }\n';
  const framework = (title: string): string => `schema: nulmeting/framework@1
id: kader
version: 1.0.0
${title}documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: begin
    title: { nl: Begin }
    questions:
      - { use: visie-vastgesteld }
`;
  const { status, stdout, stderr } = check('-', framework(translated));
  expect(stdout).toContain('[translation-missing]');
  expect(stderr).not.toBe('');
  expect(status).toBe(0);
  expect(check('-', framework('titel: Kader\n')).status).toBe(1);
});
