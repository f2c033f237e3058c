import { describe, expect, test } from 'vitest';
import type { CurrentFiles } from '../../../../src/documents/dossier/folder/change.ts';
import { decideEdit } from '../../../../src/documents/dossier/folder/change-answers.ts';
import type { NewMeasurement } from '../../../../src/documents/dossier/new-dossier.ts';
import { aFramework, aNamedTable } from '../../../domain/builders.ts';
import { anAnswersFile } from '../../../files/answers-file.ts';

const FOLDER = 'metingen/2027-01-01';
const MEASUREMENT = 'organisation: de-brug\nid: 2027-01-01\ndate: 2027-01-01\nframeworks: []\n';
const NOTE = 'answers: { visie: { note: van toen } }\n';

const making: NewMeasurement = {
  organisation: 'de-brug',
  measurement: { id: '2027-01-01', date: '2027-01-01' },
  headcount: null,
  frameworks: [{ framework: aFramework([], { id: 'kader' }), snapshot: 'x' }],
  headings: { measurement: '', answers: '' },
};

const filesOf = (texts: Readonly<Record<string, string>>): CurrentFiles => ({
  readText: (path) => texts[path] ?? null,
  exists: (path) => texts[path] !== undefined,
  isUntouched: () => false,
  showPath: (path) => path,
});

/** The files that are written with an answer, in their order. */
function written(more: Parameters<typeof anAnswersFile>[2], texts: Readonly<Record<string, string>> = {}) {
  const file = anAnswersFile('', FOLDER, more);
  const { files } = decideEdit(file, () => ({ text: NOTE, outcome: null }), filesOf(texts));
  return files.map(({ path }) => path.replace(`${FOLDER}/`, ''));
}

const east = { ...anAnswersFile('', FOLDER).settled, table: aNamedTable('oost') };
const made = { [`${FOLDER}/meting.yaml`]: MEASUREMENT };

describe('with an answer are written, in this order', () => {
  test('in a new measurement its questions, the answers, and last what makes it a measurement', () => {
    expect(written({ making })).toEqual(['kaders/kader.yaml', 'antwoorden.yaml', 'meting.yaml']);
  });

  test('the same where the first table has a name', () => {
    expect(written({ making, settled: east })).toEqual([
      'kaders/kader.yaml',
      'antwoorden-oost.yaml',
      'meting.yaml',
    ]);
  });

  test('in a measurement that is there the name of the table, and then its answers', () => {
    expect(written({ settled: east }, made)).toEqual(['meting.yaml', 'antwoorden-oost.yaml']);
  });

  test('without a name the answers first, also where another program made the measurement meanwhile', () => {
    expect(written({}, made)).toEqual(['antwoorden.yaml', 'meting.yaml']);
    const same = { ...making, frameworks: [] };
    expect(written({ making: same }, made)).toEqual(['antwoorden.yaml', 'meting.yaml']);
  });
});

test('what is to be kept is written before the answers that replace it', () => {
  const kept = { path: 'vervangen-1.yaml', content: 'x' };
  const edit = () => ({ text: NOTE, before: [kept], outcome: null });
  expect(decideEdit(anAnswersFile('', FOLDER), edit, filesOf(made)).files[0]).toEqual(kept);
});

test('nothing is written where the edit has no text, nor over another measurement that is there by then', () => {
  const file = anAnswersFile('', FOLDER);
  const nothing = decideEdit(file, () => ({ text: null, outcome: 'x' }), filesOf(made));
  expect(nothing).toEqual({ files: [], outcome: 'x' });
  expect(() => written({ making }, made)).toThrow(
    expect.objectContaining({ code: 'measurement-exists', values: { id: '2027-01-01', path: '' } }) as Error,
  );
});
