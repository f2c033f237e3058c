import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/documents/diagnostics/read-document.ts';
import { readAnswers } from '../../../../src/documents/dossier/answers/read-answers.ts';
import type { Question } from '../../../../src/domain/instrument/framework.ts';
import { anOpenQuestion, aQuestion } from '../../../domain/builders.ts';

const questions = new Map<string, Question>([
  ['bedrag', anOpenQuestion('bedrag', { kind: 'number' })],
  ['telefoon', anOpenQuestion('telefoon', { kind: 'text' })],
  ['visie', aQuestion('visie')],
]);

/** What is read of an answer as somebody wrote it, and the codes of the mistakes in it. */
async function read(question: string, written: string, field = 'answer') {
  const text = `schema: nulmeting/answers@1\nanswers:\n  ${question}: { ${field}: ${written} }\n`;
  const document = await readDocument('antwoorden.yaml', text, 'answers');
  const { responses, problems } = readAnswers(document.value, questions);
  const codes = [...document.diagnostics, ...problems].map(({ code }) => code);
  return { response: responses.get(question), codes };
}
const given = (value: string | number) => ({ kind: 'given', value });

test.each(['0612345678', '1.50', '2025.10', '+31', '0x10', '1e3', '.5', '12'])(
  'a text of digits is kept as it was written: %s',
  async (written) => {
    expect(await read('telefoon', written)).toMatchObject({ codes: [], response: { state: given(written) } });
  },
);

test.each([
  ['12', 12],
  ['-3', -3],
  ['+3', 3],
  ['2.5', 2.5],
  ['2.50', 2.5],
  ['"2,5"', 2.5],
  ['0.333', 0.333],
])('a number is %s with quotation marks and without', async (written, value) => {
  expect(await read('bedrag', written)).toMatchObject({ codes: [], response: { state: given(value) } });
});

test.each(['1.500', '"1.500"', '12.000', '1.500.000', '0x10', '1e3', '.inf', '1e999'])(
  'what can mean another number is refused: %s',
  async (written) => {
    expect((await read('bedrag', written)).codes).toEqual(['not-a-number']);
  },
);

test('an answer of a scale is still named by its number', async () => {
  const answered = { state: { kind: 'answered', answer: 'grotendeels' } };
  expect(await read('visie', '2')).toMatchObject({ codes: [], response: answered });
  expect(await read('visie', '2.0')).toMatchObject({ codes: [], response: answered });
});

test.each(['note', 'evidence'])('a %s that looks like a number needs no quotation marks', async (field) => {
  expect(await read('visie', '2025.10', field)).toMatchObject({
    codes: [],
    response: { [field]: '2025.10' },
  });
});
