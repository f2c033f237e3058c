import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listBundledFrameworks } from '../src/documents/bundled/bundled-frameworks.ts';

interface Measured {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

const measurements = readdirSync('examples', { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'meting.yaml')
  .map(({ parentPath, name }) => join(parentPath, name));

test.each(measurements)('%s is measured with the frameworks as they come with the program', (path) => {
  const { frameworks } = parse(readFileSync(path, 'utf8')) as { readonly frameworks: readonly Measured[] };
  const bundled = listBundledFrameworks().map(({ id, load }) => {
    const { version, hash } = load();
    return { id, version, hash };
  });
  expect(frameworks).not.toEqual([]);
  for (const framework of frameworks) expect(bundled).toContainEqual(framework);
});
