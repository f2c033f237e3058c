import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSchemas } from '../../scripts/describe-schemas.ts';

test.each(describeSchemas('schemas'))(
  'the reference %s says what its schema says (renew: npm run docs)',
  (name, text) => {
    expect(readFileSync(join('docs/reference', name), 'utf8')).toBe(text);
  },
);

test('every field of every schema is described', () => {
  const pages = describeSchemas('schemas').map(([, text]) => text);
  expect(pages.join('\n')).not.toMatch(/\| *\|\s*$/m);
});
