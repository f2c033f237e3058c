import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { isScaleQuestion, questionsOf } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { checkFile } from '../../src/files/checking/check-file.ts';

const files = readdirSync('frameworks').filter((name) => name.endsWith('.yaml'));

test.each(files)('%s has no mistakes, and no remarks either', async (name) => {
  const path = `frameworks/${name}`;
  expect(await checkFile(path, name, readFileSync(path, 'utf8'))).toEqual([]);
});

describe.each(listBundledFrameworks().map(({ id, load }) => [id, load()] as const))('%s', (_, framework) => {
  const questions = questionsOf(framework).filter(isScaleQuestion);

  test('says of each question what its levels count, with a sentence for each answer', () => {
    expect(questions.filter(({ ladder }) => ladder === null).map(({ id }) => id)).toEqual([]);
    const lacking = questions.filter(
      ({ levels, scale }) => Object.keys(levels).length !== scale.answers.length,
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('has an action at each answer below the best, with a role and a term', () => {
    for (const { id, actions, scale } of questions) {
      expect([id, Object.keys(actions)]).toEqual([id, scale.answers.slice(0, -1).map((answer) => answer.id)]);
      const vague = Object.values(actions).filter(({ role, term }) => role === null || term === null);
      expect([id, vague]).toEqual([id, []]);
    }
  });

  test('has each action and each sentence of a question only once', () => {
    for (const language of LANGUAGES)
      for (const { id, actions, levels } of questions) {
        const texts = [...Object.values(actions).map(({ what }) => what), ...Object.values(levels)];
        const written = texts.map((text) => text[language]);
        expect([id, new Set(written).size]).toEqual([id, written.length]);
      }
  });

  test('names in each lowest sentence what it is about: a report quotes it without its question', () => {
    const pointing = questions.filter(({ levels, scale }) =>
      /\b(hier|hierover|ernaar|erover|deze|dit)\b/iu.test(levels[scale.answers[0]?.id ?? '']?.nl ?? ''),
    );
    expect(pointing.map(({ id }) => id)).toEqual([]);
  });

  test('says in both languages which criteria it adds to the publications', () => {
    const told = questions.filter(
      ({ help }) => help.nl.includes('Dit kader voegt eraan toe') !== help.en.includes('This framework adds'),
    );
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  test('tells whoever answers of each criterion that it adds: in the help, or as what counts where publications differ', () => {
    const untold = questions.filter(
      ({ basis, help, criteria }) =>
        basis === 'source' &&
        criteria.some((criterion) => criterion.basis === 'project') &&
        !/Dit kader voegt eraan toe|Hier telt/u.test(help.nl),
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  test('gives every precondition to the short version', () => {
    const left = questions.filter(({ prerequisite, core }) => prerequisite && !core);
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  test('asks each year about the whole once, a backbone about each step, and says that it is not from a publication where that is so', () => {
    const yearly = framework.steps.map((step) =>
      step.questions.filter(({ id }) => id.endsWith('-jaarlijks-bekeken')),
    );
    const isBackbone = ['valente-afwegingskader', 'kotter-veranderstappen'].includes(framework.id);
    const asked = framework.steps.map((_, index) =>
      isBackbone || index === framework.steps.length - 1 ? 1 : 0,
    );
    expect(yearly.map(({ length }) => length)).toEqual(asked);
    // What the project adds weighs half of what a publication asks.
    const own = yearly
      .flat()
      .filter(({ basis }) => basis === 'project')
      .filter(isScaleQuestion);
    expect(own.filter(({ weight }) => weight !== 0.5)).toEqual([]);
    const bare = questions.filter(({ basis, sources }) => (basis === 'project') !== (sources.length === 0));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
