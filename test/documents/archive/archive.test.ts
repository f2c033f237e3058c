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
