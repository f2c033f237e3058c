import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordFile } from '../../office/word-template.ts';
import { runInProcess } from '../run-in-process.ts';
import { standInFolder, writeFiles } from '../stand-in-folder.ts';

test.skipIf(process.platform === 'win32')(
  'where no file could be read, none is said to be right',
  async () => {
    standInFolder();
    mkdirSync('d');
    symlinkSync('nergens.yaml', 'd/plan.yaml');
    const { exit, stdout, stderr } = await runInProcess(['check', 'd']);
    expect([exit, stdout]).toEqual([3, '']);
    expect(stderr).toContain('plan.yaml');
    expect(stderr).not.toContain('0 ');
  },
);

test('a template that would be refused keeps nothing else from being told, and is told itself', async () => {
  standInFolder();
  writeFiles({
    'kapot.docx': wordFile().subarray(0, 200),
    'macros.docx': wordFile({ 'word/vbaProject.bin': 'x' }),
    'goed.docx': wordFile(),
    'plan.yaml': 'schema: nulmeting/plan@1\nactoins: []\n',
    'S/PLAN.MD.HBS': '{{#if}}',
  });
  const files = ['kapot.docx', 'macros.docx', 'goed.docx', 'plan.yaml', 'S/PLAN.MD.HBS'];
  const { exit, stdout } = await runInProcess(['check', ...files, '--format', 'json']);
  const { problems } = JSON.parse(stdout) as { problems: { path: string; code: string; message: string }[] };
  expect(exit).toBe(1);
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'plan.yaml missing-field',
    'plan.yaml unknown-field',
    'kapot.docx template-refused',
    'macros.docx template-refused',
    'S/PLAN.MD.HBS template-not-closed',
  ]);
  expect(problems[2]?.message).toContain('kapot.docx is beschadigd');
});
