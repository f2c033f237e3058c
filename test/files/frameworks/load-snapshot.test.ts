import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listBundledFrameworks } from '../../../src/documents/bundled/bundled-frameworks.ts';
import { EMPTY_LIBRARY } from '../../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../../src/documents/frameworks/read-framework.ts';
import { loadSnapshot, loadSnapshotContent } from '../../../src/files/frameworks/load-snapshot.ts';

test('a snapshot that is gone is carried along as the program has it', async () => {
  const [bundled] = listBundledFrameworks();
  if (bundled === undefined) throw new Error('no frameworks');
  expect(await loadSnapshotContent('nergens', bundled)).toMatchObject({ id: bundled.id });
});

test('the content that is carried along is that of the framework, to the byte', async () => {
  for (const bundled of listBundledFrameworks()) {
    const text = bundled.loadSnapshot();
    const { content } = await readFramework('x.yaml', text, EMPTY_LIBRARY, { measured: bundled });
    expect(JSON.stringify(await loadSnapshotContent('nergens', bundled))).toBe(JSON.stringify(content));
  }
});

test('a snapshot that was changed is shown by its first line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [bundled] = listBundledFrameworks();
  if (bundled === undefined) throw new Error('no frameworks');
  mkdirSync(join(folder, 'kaders'));
  const text = bundled.loadSnapshot().replace(/^version: .*$/m, 'version: 9.9.9');
  writeFileSync(join(folder, 'kaders', `${bundled.id}.yaml`), text);
  const { diagnostics } = await loadSnapshot(folder, bundled);
  const [excerpt] = text.split('\n');
  expect(excerpt).toMatch(/\S/);
  expect(diagnostics).toMatchObject([{ code: 'frozen-changed', line: 1, excerpt }]);
});
