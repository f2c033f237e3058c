import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { listParts, type Part, unpackPart } from '../../src/zip/unzip.ts';
import { present } from '../domain/builders.ts';

/** Bytes that hardly become smaller: a part of them is unpacked in several pieces. */
const NOISE = Uint8Array.from({ length: 70_000 }, (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 255);

const partOf = (bytes: Uint8Array, name: string): Part =>
  present(listParts(bytes).find((part) => part.name === name));

/** A zip file with a remark behind its list, as some programs put there. */
function withRemark(bytes: Uint8Array, length: number): Uint8Array {
  const longer = new Uint8Array(bytes.length + length).fill(120);
  longer.set(bytes);
  new DataView(longer.buffer).setUint16(bytes.length - 2, length, true);
  return longer;
}

describe('the parts of a zip file', () => {
  const bytes = zipSync({ 'a/één.txt': NOISE, 'b.txt': [NOISE, { level: 0 }], 'leeg.txt': new Uint8Array() });

  test('are listed in their order, and come back to the byte, packed or not', () => {
    expect(listParts(bytes).map(({ name }) => name)).toEqual(['a/één.txt', 'b.txt', 'leeg.txt']);
    for (const name of ['a/één.txt', 'b.txt'])
      expect(Buffer.from(present(unpackPart(bytes, partOf(bytes, name), 70_000))).equals(NOISE)).toBe(true);
    expect(unpackPart(bytes, partOf(bytes, 'leeg.txt'), 0)).toEqual(new Uint8Array());
  });

  test.each(['a/één.txt', 'b.txt'])('are not unpacked beyond what is allowed: %s', (name) => {
    expect(unpackPart(bytes, partOf(bytes, name), 69_999)).toBeNull();
  });

  test('are found before the longest remark that there can be', () => {
    expect(listParts(withRemark(bytes, 65_535))).toEqual(listParts(bytes));
  });

  test('are found where the file is a piece of a longer one in memory', () => {
    const longer = new Uint8Array(bytes.length + 10);
    longer.set(bytes, 10);
    expect(listParts(longer.subarray(10))).toEqual(listParts(bytes));
  });
});

describe('what is refused', () => {
  const bytes = zipSync({ 'a.txt': NOISE });
  const part = partOf(bytes, 'a.txt');

  test('a part that is packed in a way that is not known', () => {
    expect(() => unpackPart(bytes, { ...part, method: 12 }, 70_000)).toThrow('packed in an unknown way');
  });

  test('a part that ends before it should', () => {
    expect(() => unpackPart(bytes.subarray(0, part.size), part, 70_000)).toThrow('a part is cut off');
  });

  test('a file without a list, and one whose list is something else', () => {
    expect(() => listParts(bytes.subarray(0, -1))).toThrow('no list of parts');
    const broken = Uint8Array.from(bytes);
    broken[new DataView(broken.buffer).getUint32(broken.length - 6, true)] = 0;
    expect(() => listParts(broken)).toThrow('a broken list of parts');
  });

  test('a file of which one part lies over another', () => {
    const twice = zipSync({ a: [NOISE, { level: 0 }], b: [NOISE, { level: 0 }] });
    const view = new DataView(twice.buffer, twice.byteOffset);
    const list = view.getUint32(twice.length - 6, true);
    for (const at of [list, list + 47]) view.setUint32(at + 20, 75_000, true);
    expect(() => listParts(twice)).toThrow('parts that lie over each other');
  });
});
