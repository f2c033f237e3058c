import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashContent, hashText } from '../../../src/documents/frameworks/content-hash.ts';

const sha = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

test.each([
  ['', ''],
  ['één', 'één'],
])('the hash of the text %j is the SHA-256 of its bytes', (text, same) => {
  expect(hashText(text)).toBe(sha(same));
  expect(hashText(Buffer.from(text))).toBe(sha(same));
});

test.each([
  [{ b: 1, a: [{ d: null, c: 'x' }, [2, 1]] }, '{"a":[{"c":"x","d":null},[2,1]],"b":1}'],
  [[], '[]'],
  [{}, '{}'],
  [null, 'null'],
  [undefined, 'null'],
  ['x', '"x"'],
  [{ a: undefined, B: true, b: false }, '{"B":true,"b":false}'],
])('the hash of the content %j does not depend on the order of its fields', (content, canonical) => {
  expect(hashContent(content)).toBe(sha(canonical));
});
