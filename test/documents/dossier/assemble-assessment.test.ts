import { expect, test } from 'vitest';
import { listAnswersFiles } from '../../../src/documents/dossier/assemble-assessment.ts';
import { questionsById } from '../../../src/documents/dossier/questions-by-id.ts';
import { aFramework, aQuestion, aStep, aText } from '../../domain/builders.ts';

test('the answers files of a measurement are those for everyone and for a table, by name', () => {
  const names = [
    'meting.yaml',
    'antwoorden-west.yaml',
    'antwoorden.yaml',
    'antwoorden-.yaml',
    'antwoorden-oost.yaml',
  ];
  expect(listAnswersFiles(names)).toEqual([
    { table: 'oost', name: 'antwoorden-oost.yaml' },
    { table: 'west', name: 'antwoorden-west.yaml' },
    { table: null, name: 'antwoorden.yaml' },
  ]);
});

test('a question that two frameworks share is the one of the first', () => {
  const [first, second] = ['een', 'twee'].map((label) =>
    aFramework([aStep('visie', [aQuestion('visie', { label: aText(label) })])]),
  );
  if (first === undefined || second === undefined) throw new Error('no frameworks');
  expect(questionsById([first, second]).get('visie')?.label).toEqual(aText('een'));
});
