import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isDossierPath, packDossier, unpackDossier } from '../../../src/documents/archive/archive.ts';

const TEXTS = new Map([
  ['dossier.yaml', '# een dossier\r\norganisation: { id: de-brug }\r\n'],
  ['kaders/eigen.yaml', '\uFEFFid: eigen\n'],
  ['metingen/2026-03-01/antwoorden-huis-oost.yaml', 'answers:\n'],
  ['metingen/2026-03-01/kaders/eigen.yaml', 'id: eigen\n'],
  ['metingen/2026-03-01/meting.yaml', 'id: 2026-03-01\n'],
  ['plan.yaml', 'actions: # één\n'],
]);

test('a dossier as one file comes back to the byte, also its line ends and a mark at its begin', () => {
  expect(unpackDossier(packDossier(TEXTS), 'd')).toEqual(TEXTS);
});

test('the same files give the same bytes, in whatever order they come', () => {
  const turned = new Map([...TEXTS].toReversed());
  expect(Buffer.from(packDossier(turned)).equals(Buffer.from(packDossier(TEXTS)))).toBe(true);
});

test('what is no file of a dossier is not packed', () => {
  const more = new Map([['rapporten/nulmeting.html', 'x'], ...TEXTS, ['.nulmeting/lock', 'x']]);
  expect(Buffer.from(packDossier(more)).equals(Buffer.from(packDossier(TEXTS)))).toBe(true);
});

test('the files of a dossier are read in the order of their paths, in whatever order they were packed', () => {
  const packed = zipSync(
    Object.fromEntries([...TEXTS].toReversed().map(([path, text]) => [path, strToU8(text)])),
  );
  expect([...unpackDossier(packed, 'd').keys()]).toEqual([...TEXTS.keys()]);
});

test('a dossier that a person packed with its folder around it is read too', () => {
  const packed = zipSync({
    'De Brug/dossier.yaml': strToU8('x: 1\n'),
    'De Brug/foto.jpg': strToU8('x'),
    '__MACOSX/._dossier.yaml': strToU8('x'),
  });
  expect([...unpackDossier(packed, 'd')]).toEqual([['dossier.yaml', 'x: 1\n']]);
});

test.each([
  '../dossier.yaml',
  '/dossier.yaml',
  'C:/dossier.yaml',
  'kaders/../../x.yaml',
  'kaders\\x.yaml',
  'metingen/../x.yaml',
  'metingen/a/b/c/x.yaml',
  '.ssh/x.yaml',
  'kaders/.verborgen.yaml',
  'rapporten/nulmeting.html',
  '.nulmeting/lock',
  '.nulmeting/schemas/../x.schema.json',
  'dossier.yaml\u0000.txt',
])('%j is no file of a dossier, and is never written', (path) => {
  expect(isDossierPath(path)).toBe(false);
  const packed = zipSync({ 'dossier.yaml': strToU8('x: 1\n'), [path]: strToU8('kwaad') });
  expect([...unpackDossier(packed, 'd').keys()]).toEqual(['dossier.yaml']);
});

test.each([
  ['no zip file', new Uint8Array([1, 2, 3])],
  ['half of one', packDossier(TEXTS).slice(0, 200)],
  ['one without a dossier', zipSync({ 'x.yaml': strToU8('x') })],
])('%s is no dossier', (_, bytes) => {
  expect(() => unpackDossier(bytes, 'd.zip')).toThrow(
    expect.objectContaining({ code: 'no-archive', values: { path: 'd.zip' } }) as Error,
  );
});

test('a file that would unpack to more than a dossier holds is refused before it is unpacked', () => {
  const packed = zipSync({ 'dossier.yaml': new Uint8Array(21_000_000) });
  expect(packed.length).toBeLessThan(50_000);
  expect(() => unpackDossier(packed, 'd.zip')).toThrow(
    expect.objectContaining({ code: 'file-too-large' }) as Error,
  );
});

/** A zip file whose list says of every part that it unpacks to a hundred bytes. */
function withOtherSizes(packed: Uint8Array): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = packed.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(at + 24, 100, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return packed;
}

test('a file that unpacks to more than it says is refused as soon as it is more than a dossier holds', () => {
  const zeros = new Uint8Array(25_000_000);
  const packed = withOtherSizes(
    zipSync({ 'dossier.yaml': strToU8('x: 1\n'), 'plan.yaml': [zeros, { level: 1 }] }),
  );
  expect(() => unpackDossier(packed, 'd.zip')).toThrow(
    expect.objectContaining({ code: 'file-too-large' }) as Error,
  );
});

test('parts that lie over each other are no dossier', () => {
  const packed = zipSync({
    'dossier.yaml': strToU8('x: 1\n'),
    'kaders/een.yaml': [strToU8('x'.repeat(2_000)), { level: 0 }],
    'kaders/twee.yaml': [strToU8('x'.repeat(2_000)), { level: 0 }],
  });
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const first = view.getUint32(packed.length - 6, true);
  // Every part is as long as nearly the whole file.
  for (let at = first, left = 3; left > 0; left -= 1) {
    view.setUint32(at + 20, packed.length - 100, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  expect(() => unpackDossier(packed, 'd.zip')).toThrow(
    expect.objectContaining({ code: 'no-archive' }) as Error,
  );
});

test('a file that stands there twice is refused: which of the two is right cannot be seen', () => {
  const packed = zipSync({
    'dossier.yaml': strToU8('x: 1\n'),
    'plan.yaml': strToU8('1'),
    'plak.yaml': strToU8('2'),
  });
  const twice = Buffer.from(
    Buffer.from(packed).toString('latin1').replaceAll('plak.yaml', 'plan.yaml'),
    'latin1',
  );
  expect(() => unpackDossier(twice, 'd.zip')).toThrow(
    expect.objectContaining({
      code: 'twice-in-archive',
      values: { path: 'd.zip', name: 'plan.yaml' },
    }) as Error,
  );
});

test('a name that not every disk takes is refused before anything is written, and packed all the same', () => {
  const long = (letters: number) => `metingen/2026-05-21/${'l'.repeat(letters)}.yaml`;
  const pack = (path: string) => packDossier(new Map([...TEXTS, [path, 'x: 1\n']]));
  expect(unpackDossier(pack(long(195)), 'd').has(long(195))).toBe(true);
  for (const path of [long(196), `metingen/${'é'.repeat(101)}/meting.yaml`])
    expect(() => unpackDossier(pack(path), 'd')).toThrow(
      expect.objectContaining({ code: 'long-in-archive', values: { path: 'd', name: path } }) as Error,
    );
});

test('what is no file of a dossier neither counts nor is unpacked, in a folder around it too', () => {
  const reports = Object.fromEntries(
    Array.from({ length: 2_100 }, (_, index) => [`De Brug/rapporten/${index}.pdf`, strToU8('x')]),
  );
  const packed = zipSync({
    ...reports,
    'De Brug/rapporten/film.mp4': [new Uint8Array(30_000_000), { level: 1 }],
    'De Brug/dossier.yaml': strToU8('x: 1\n'),
  });
  expect([...unpackDossier(packed, 'd')]).toEqual([['dossier.yaml', 'x: 1\n']]);
});

test.each([
  ['of more bytes', Array.from({ length: 6 }, (_, index) => [`kaders/${index}.yaml`, 'x'.repeat(3_500_000)])],
  ['of more files', Array.from({ length: 2_001 }, (_, index) => [`kaders/${index}.yaml`, 'x'])],
] as const)('a dossier %s than can be read is not packed', (_, files) => {
  const all = new Map([...TEXTS, ...files.map(([path = '', text = '']) => [path, text] as const)]);
  expect(() => packDossier(all)).toThrow(
    expect.objectContaining({ code: 'dossier-too-large', values: { most: 20, files: 2_000 } }) as Error,
  );
});
