import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SECTORS } from '../../src/domain/instrument/facts.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { BUNDLED, textsOf } from './organisations.ts';
import { hashSequence, packHashes, sequencesOf, unpackHashes, wordsOf } from './word-sequences.ts';

/*
 * Facts are taken from the handbooks, sentences are not: no run of eight words of a handbook stands in what people read. The handbooks
 * are not part of this project, so `handbook-sequences.bin` holds hashes of their runs (scripts/hash-handbooks.ts).
 */

const HANDBOOKS = unpackHashes(readFileSync('test/frameworks/handbook-sequences.bin'));

interface Sources {
  readonly documents: Readonly<
    Record<string, { readonly title: string; readonly sections: readonly string[] }>
  >;
}
const sources = parse(readFileSync('frameworks/sources.yaml', 'utf8')) as Sources;
/** What may be cited word by word: titles and headings. */
const CITED = Object.values(sources.documents)
  .flatMap(({ title, sections }) => [title, ...sections])
  .map((title) => wordsOf(title).join(' '))
  .filter((words) => words.split(' ').length > 3);

/** The runs of words in a text that stand in a handbook as well, cited titles apart. */
function findBorrowed(text: string): readonly string[] {
  const parts = CITED.reduce((rest, title) => rest.replaceAll(title, '|'), wordsOf(text).join(' ')).split(
    '|',
  );
  return parts.flatMap(sequencesOf).filter((sequence) => HANDBOOKS.has(hashSequence(sequence)));
}

test('words are the same with other capitals, accents, punctuation, mark-up and line ends', () => {
  expect(wordsOf('De *cliënten*,\n  **zeggen** „Ja”: (1×)')).toEqual(['de', 'clienten', 'zeggen', 'ja', '1']);
  expect(wordsOf('ervarings-\ndeskundigen Van-der-Ploeg')).toEqual([
    'ervaringsdeskundigen',
    'van',
    'der',
    'ploeg',
  ]);
});

test('runs of eight words are found wherever they stand, and shorter ones are none', () => {
  expect(sequencesOf('a b c d e f g')).toEqual([]);
  expect(sequencesOf('a b c d e f g h i')).toEqual(['a b c d e f g h', 'b c d e f g h i']);
  const known = unpackHashes(
    packHashes(sequencesOf('een twee drie vier vijf zes zeven acht').map(hashSequence)),
  );
  const borrowed = sequencesOf('Nul: een twee drie vier, vijf zes zeven acht negen.').filter((sequence) =>
    known.has(hashSequence(sequence)),
  );
  expect(borrowed).toEqual(['een twee drie vier vijf zes zeven acht']);
});

test('the handbooks are known: their own titles stand in them', () => {
  // As many runs as five handbooks of some forty thousand words have, and a title that one of them bears.
  expect(HANDBOOKS.size).toBeGreaterThan(30_000);
  expect(HANDBOOKS.size).toBeLessThan(45_000);
  const title = 'Handreiking inzet ervaringskennis en ervaringsdeskundigheid binnen de vrouwenopvang';
  expect(title).toBe(sources.documents['valente-2025']?.title);
  expect(
    sequencesOf(title)
      .map(hashSequence)
      .every((hash) => HANDBOOKS.has(hash)),
  ).toBe(true);
});

/** The text files of a folder and everything in it. */
function listTexts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|md|hbs|json|html)$/.test(name))
    .map((name) => join(folder, name));
}
const FILES = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'examples', 'frameworks', 'starters', 'templates', 'texts'].flatMap(listTexts),
];

test.each(FILES)('%s has no run of eight words of a handbook', (file) => {
  expect(findBorrowed(readFileSync(file, 'utf8'))).toEqual([]);
});

describe.each([...BUNDLED])('%s', (_id, framework) => {
  test.each(SECTORS)('has none in the words of %s', (sector) => {
    const texts = (['nl', 'en'] as const).flatMap((language) =>
      textsOf(fitToSector(framework, sector), language),
    );
    expect(texts.flatMap(findBorrowed)).toEqual([]);
  });
});
