import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readYamlFile } from '../../../src/files/disk/read-yaml-file.ts';

const TEXT = 'schema: nulmeting/scales@1\nscales:\n  ja-nee:\n    answers: []\n';
const VALID = TEXT.replace(
  '[]',
  '[{ id: nee, value: 0, label: { nl: Nee } }, { id: ja, value: 1, label: { nl: Ja } }]',
);

describe('What a file said is kept beside it', () => {
  let folder = '';
  let path = '';
  let memory = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
    path = join(folder, 'x.yaml');
    memory = join(folder, '.nulmeting', 'read', 'x.yaml.scales.json');
    writeFileSync(path, VALID);
    writeFileSync(join(folder, 'dossier.yaml'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('and read again it says the same', async () => {
    const first = await readYamlFile(path, 'scales');
    expect(existsSync(memory)).toBe(true);
    const second = await readYamlFile(path, 'scales');
    expect(second.value).toEqual(first.value);
    expect(second.text).toBe(VALID);
  });

  test('a file that changed in one character is read anew', async () => {
    await readYamlFile(path, 'scales');
    writeFileSync(path, VALID.replace('nl: Ja', 'nl: Jo'));
    const { fields } = await readYamlFile(path, 'scales');
    expect(JSON.stringify(fields)).toContain('"Jo"');
  });

  test('a file with a mistake is never kept: it is told every time', async () => {
    writeFileSync(path, VALID.replace('value: 1', 'value: veel'));
    const codes = async (): Promise<readonly string[]> =>
      (await readYamlFile(path, 'scales')).diagnostics.map(({ code }) => code);
    expect(await codes()).toEqual(['wrong-type']);
    expect(await codes()).toEqual(['wrong-type']);
    expect(existsSync(memory)).toBe(false);
  });

  test('a mistake that a rule finds later still gets its place', async () => {
    await readYamlFile(path, 'scales');
    const { locate } = await readYamlFile(path, 'scales');
    const problem = { code: 'same-label', severity: 'error', pointer: '/scales/ja-nee', at: 'key' } as const;
    const [found] = await locate([{ ...problem, values: {}, suggestion: null, related: null }]);
    expect(found).toMatchObject({ line: 3, column: 3 });
  });

  test('another kind of file, or an older program, reads anew', async () => {
    await readYamlFile(path, 'scales');
    expect((await readYamlFile(path, 'sources')).diagnostics.length).toBeGreaterThan(0);
    const kept = readFileSync(memory, 'utf8');
    writeFileSync(
      memory,
      kept.replace(/"fingerprint":"\w+"/, '"fingerprint":"old"').replace('"Ja"', '"Oud"'),
    );
    expect(JSON.stringify((await readYamlFile(path, 'scales')).fields)).toContain('"Ja"');
  });

  test.each(['', '{}', 'not json\n', `${'x\n'.repeat(3)}`])(
    'a broken memory %j is passed over',
    async (kept) => {
      mkdirSync(join(folder, '.nulmeting', 'read'), { recursive: true });
      writeFileSync(memory, kept);
      expect((await readYamlFile(path, 'scales')).diagnostics).toEqual([]);
    },
  );

  test.each(['null', '{}', '[]', '"x"', '1'])('what is damaged is read anew: %s', async (damage) => {
    const { fields } = await readYamlFile(path, 'scales');
    const [head, , ...text] = readFileSync(memory, 'utf8').split('\n');
    writeFileSync(memory, [head, damage, ...text].join('\n'));
    expect((await readYamlFile(path, 'scales')).fields).toEqual(fields);
  });

  test('one answer changed in what is kept is no answer', async () => {
    const { fields } = await readYamlFile(path, 'scales');
    writeFileSync(memory, readFileSync(memory, 'utf8').replace('"value":1', '"value":2'));
    expect((await readYamlFile(path, 'scales')).fields).toEqual(fields);
  });

  test('where nothing can be written, the file is read all the same', async () => {
    writeFileSync(join(folder, '.nulmeting'), 'in the way');
    expect((await readYamlFile(path, 'scales')).diagnostics).toEqual([]);
  });
});
