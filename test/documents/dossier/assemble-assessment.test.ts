import { expect, test } from 'vitest';
import { type Diagnostic, diagnoseFile } from '../../../src/documents/diagnostics/diagnostic.ts';
import type { DiagnosticsError } from '../../../src/documents/diagnostics/diagnostics-error.ts';
import { readDocument } from '../../../src/documents/diagnostics/read-document.ts';
import { questionsById } from '../../../src/documents/dossier/answers/questions-by-id.ts';
import { assembleAssessment } from '../../../src/documents/dossier/assemble-assessment.ts';
import { requireId } from '../../../src/domain/instrument/id.ts';
import { aFramework, aNamedTable, aQuestion, aStep, aText } from '../../domain/builders.ts';

test('a question that two frameworks share is the one of the first', () => {
  const [first, second] = ['een', 'twee'].map((label) =>
    aFramework([aStep('visie', [aQuestion('visie', { label: aText(label) })])]),
  );
  if (first === undefined || second === undefined) throw new Error('no frameworks');
  expect(questionsById([first, second]).get('visie')?.label).toEqual(aText('een'));
});

/** What is said of a measurement that has these snapshots, targets, answers and listed frameworks. */
async function diagnosticsFor(
  snapshot: readonly Diagnostic[],
  { dossier = '', measurement = '', answers = 'answers:' },
): Promise<readonly string[]> {
  const id = `id: ons-kader, version: 1.0.0, hash: "sha256:${'0'.repeat(64)}"`;
  const read = {
    dossier: await readDocument(
      'dossier.yaml',
      `schema: nulmeting/dossier@1\norganisation: { id: x, name: X }\n${dossier}`,
      'dossier',
    ),
    measurement: {
      id: 'nul',
      sequence: 1,
      document: await readDocument(
        'meting.yaml',
        `schema: nulmeting/measurement@1\nid: nul\ndate: 2026-03-01\nmode: consensus\nframeworks:\n  - { ${id} }\n${measurement.replace('SAME', id)}`,
        'measurement',
      ),
    },
    frameworks: [{ framework: aFramework([aStep('begin', [aQuestion('visie')])]), diagnostics: snapshot }],
    tables: [],
    answers: [
      {
        table: null,
        document: await readDocument('antwoorden.yaml', `schema: nulmeting/answers@1\n${answers}`, 'answers'),
      },
    ],
  };
  try {
    return assembleAssessment(read, 'nl').warnings.map(({ code }) => code);
  } catch (error) {
    return (error as DiagnosticsError).diagnostics.map(({ code }) => code);
  }
}

test('what is wrong in any file of a measurement is said, and in several files all of it', async () => {
  const missing = diagnoseFile('x.yaml', 'frozen-missing', { id: 'x' }, '');
  const changed = diagnoseFile('x.yaml', 'frozen-changed', { id: 'x' }, '');
  const framework = aFramework([]).id;
  const wrong = {
    dossier: `naam: x\ntargets: { ${framework}: { eind: 80 } }\n`,
    measurement: '  - { SAME }\nmensen: 5\n',
    answers: 'answers: { visje: { answer: deels } }\ntafel: x',
  };
  expect(await diagnosticsFor([], {})).toEqual([]);
  expect(await diagnosticsFor([changed], {})).toEqual(['frozen-changed']);
  expect(await diagnosticsFor([missing], {})).toEqual(['frozen-missing']);
  expect((await diagnosticsFor([missing], wrong)).toSorted()).toEqual([
    ...['frozen-missing', 'repeated-id', 'unknown-field', 'unknown-field', 'unknown-field'],
    ...['unknown-question', 'unknown-step'],
  ]);
});

test('an answers file for everyone counts beside those of tables as soon as it has one answer', async () => {
  const tablesOf = async (...files: readonly (readonly [string | null, string])[]) => {
    const dossier = await readDocument(
      'dossier.yaml',
      'schema: nulmeting/dossier@1\norganisation: { id: x, name: X }\n',
      'dossier',
    );
    const measurement = await readDocument('meting.yaml', '', 'measurement');
    const answers = files.map(async ([table, text]) => ({
      table: table === null ? null : requireId(table),
      document: await readDocument('antwoorden.yaml', `schema: nulmeting/answers@1\n${text}`, 'answers'),
    }));
    const read = {
      dossier,
      measurement: { id: 'nul', sequence: 1, document: { ...measurement, diagnostics: [] } },
      frameworks: [{ framework: aFramework([aStep('begin', [aQuestion('visie')])]), diagnostics: [] }],
      tables: files.flatMap(([table]) => (table === null ? [] : [aNamedTable(table)])),
      answers: await Promise.all(answers),
    };
    return assembleAssessment(read, 'nl').assessment.tables.map(({ id, responses }) => [id, responses.size]);
  };
  const answer = 'answers: { visie: { answer: deels } }';
  expect(await tablesOf([null, answer], ['oost', answer])).toEqual([
    ['oost', 1],
    [null, 1],
  ]);
  expect(await tablesOf([null, 'answers:'], ['oost', 'answers:'])).toEqual([['oost', 0]]);
  expect(await tablesOf([null, 'answers:'])).toEqual([[null, 0]]);
  expect(await tablesOf()).toEqual([[null, 0]]);
});
