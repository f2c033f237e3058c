import { expect, test } from 'vitest';
import { checkShape } from '../../../src/documents/diagnostics/check-shape.ts';

test('files that are checked at the same time each get their own mistakes', async () => {
  const sound = {
    schema: 'nulmeting/framework@1',
    id: 'kader',
    version: '1.0.0',
    title: 'Kader',
    steps: [{ id: 'begin', title: 'Begin', questions: [{ use: 'visie-vastgesteld' }] }],
  };
  const { steps: _, ...without } = sound;
  const found = await Promise.all(
    [without, sound, { ...sound, version: '1' }].map((value) => checkShape('framework', value)),
  );
  expect(found.map((problems) => problems.map(({ code }) => code))).toEqual([
    ['missing-field'],
    [],
    ['not-a-version'],
  ]);
});

test('an unknown field of a question is compared with the fields of that kind of question', async () => {
  const suggestionsFor = async (question: object) => {
    const steps = [{ id: 'begin', title: 'Begin', questions: [question] }];
    const content = { schema: 'nulmeting/framework@1', id: 'kader', version: '1.0.0', title: 'Kader', steps };
    const problems = await checkShape('framework', content);
    return problems.filter(({ code }) => code === 'unknown-field').map(({ suggestion }) => suggestion);
  };
  const own = { id: 'visie', label: 'Visie', text: 'Is er een visie?' };
  expect(await suggestionsFor({ ...own, lavels: {} })).toEqual(['levels']);
  expect(await suggestionsFor({ use: 'visie-vastgesteld', wieght: 2 })).toEqual(['weight']);
  expect(await suggestionsFor({ use: 'visie-vastgesteld', lavels: {} })).toEqual([null]);
});

test('a surrogate pair counts as one character, and a lone surrogate as one', async () => {
  const named = (name: string) => ({ schema: 'nulmeting/dossier@1', organisation: { id: 'de-linde', name } });
  const codesOf = async (name: string) => (await checkShape('dossier', named(name))).map(({ code }) => code);
  expect(await codesOf('🌳'.repeat(200))).toEqual([]);
  expect(await codesOf('🌳'.repeat(201))).toEqual(['too-long']);
  expect(await codesOf(`${'\ud83c'}${'🌳'.repeat(199)}`)).toEqual([]);
  expect(await codesOf(`${'\udf33\ud83c'}${'a'.repeat(199)}`)).toEqual(['too-long']);
});

test('a value in a message is on one line; one of more than 60 characters is cut off, to 58 with the sign for it', async () => {
  const shown = async (field: string): Promise<unknown> =>
    (await checkShape('answers', { schema: 'nulmeting/answers@1', answers: null, [field]: 1 }))[0]?.values[
      'field'
    ];
  expect(await shown('a'.repeat(60))).toBe('a'.repeat(60));
  expect(await shown('a'.repeat(61))).toBe(`${'a'.repeat(57)}…`);
  expect(await shown('a\n b\t\tc')).toBe('a b c');
});
