import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadLibrary } from '../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../src/documents/frameworks/read-framework.ts';
import { questionsOf } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { starterText } from '../../src/files/frameworks/start-framework.ts';

const readStarter = async (language: string) => {
  const path = `starters/framework.${language}.yaml`;
  const text = readFileSync(path, 'utf8');
  const written = parse(text) as { steps: readonly { questions: readonly { use?: string }[] }[] };
  const fromBank = written.steps.flatMap(({ questions }) => questions.flatMap(({ use }) => use ?? []));
  return { ...(await readFramework(path, text, loadLibrary())), fromBank };
};
type Starter = Awaited<ReturnType<typeof readStarter>>;

/** The structure of a framework, without its texts and ids. */
const shapeOf = ({ framework, fromBank }: Starter) =>
  questionsOf(framework).map((question) => ({
    kind: question.kind,
    fromBank: fromBank.includes(question.id),
    conditional: question.when !== null,
    ...(question.kind === 'scale'
      ? {
          optional: question.optional,
          ladder: question.ladder,
          basis: question.basis,
          core: question.core,
          levels: Object.keys(question.levels),
          actions: Object.entries(question.actions).map(([id, { term }]) => [id, term]),
        }
      : {}),
  }));

test.each(['nl', 'en'])(
  'the example of a framework in %s has no mistakes and no remarks',
  async (language) => {
    expect((await readStarter(language)).diagnostics).toEqual([]);
  },
);

test('the examples are the same in each language, and show every kind of question that the manual names', async () => {
  const [dutch, english] = await Promise.all([readStarter('nl'), readStarter('en')]);
  expect(shapeOf(english)).toEqual(shapeOf(dutch));
  const shape = shapeOf(dutch);
  expect(shape.some(({ fromBank }) => fromBank)).toBe(true);
  expect(shape.some(({ conditional }) => conditional)).toBe(true);
  expect(shape.some(({ optional }) => optional === true)).toBe(true);
  expect(shape.some(({ kind }) => kind === 'text')).toBe(true);
  expect(shape.some(({ basis }) => basis === 'project')).toBe(true);
  expect(shape.some(({ core }) => core === true)).toBe(true);
});

test.each(['nl', 'en'])(
  'each answer below the highest has an action, with a source unless the writer added it, in %s',
  async (language) => {
    const { framework, fromBank } = await readStarter(language);
    for (const question of questionsOf(framework)) {
      if (question.kind !== 'scale') continue;
      for (const { id } of question.scale.answers.slice(0, -1)) {
        const action = question.actions[id];
        expect(action?.what.nl, `${question.id} ${id}`).toBeTruthy();
        const own = fromBank.includes(question.id) ? question.sources : action?.sources;
        // What a writer added cites nothing, and so do its actions.
        expect(own?.length === 0, `${question.id} ${id}`).toBe(question.basis === 'project');
      }
    }
  },
);

test.each(LANGUAGES)('the %s example refers to a schema only in a dossier, which has it', (language) => {
  const firstLine = (isInDossier: boolean): string =>
    starterText({ id: 'ons-kader', language, isInDossier }).split('\n')[0] ?? '';
  expect(firstLine(true)).toBe('# yaml-language-server: $schema=../.nulmeting/schemas/framework.schema.json');
  expect(firstLine(false)).not.toContain('$schema');
});
