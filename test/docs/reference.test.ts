import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSchemas } from '../../scripts/describe-schemas.ts';
import { describeTrace } from '../../scripts/describe-trace.ts';

test.each(describeSchemas('schemas'))(
  'the reference %s says what its schema says (renew: npm run docs)',
  (name, text) => {
    expect(readFileSync(join('docs/reference', name), 'utf8')).toBe(text);
  },
);

test('the page of the trace says what the trace says (renew: npm run docs)', async () => {
  expect(readFileSync('docs/reference/trace.md', 'utf8')).toBe(await describeTrace());
});

test('every field of every schema is described', () => {
  const pages = describeSchemas('schemas').map(([, text]) => text);
  expect(pages.join('\n')).not.toMatch(/\| *\|\s*$/m);
});
