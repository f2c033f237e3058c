import { expect, test } from 'vitest';
import { refuseLarge } from '../../../src/files/disk/read-limited.ts';

test('a file of more than four megabytes is refused, with that limit', () => {
  expect(() => refuseLarge(4_000_000, 'a.yaml')).not.toThrow();
  expect(() => refuseLarge(4_000_001, 'a.yaml')).toThrow(
    expect.objectContaining({ code: 'file-too-large', values: { path: 'a.yaml', most: 4 } }),
  );
});
