import { expect, test } from 'vitest';
import { listBundledFrameworks } from '../../../src/files/frameworks/bundled-frameworks.ts';
import { loadSnapshotContent } from '../../../src/files/frameworks/load-snapshot.ts';

test('a snapshot that is gone is carried along as the program has it', async () => {
  const [bundled] = listBundledFrameworks();
  if (bundled === undefined) throw new Error('no frameworks');
  expect(await loadSnapshotContent('nergens', bundled)).toMatchObject({ id: bundled.id });
});
