import { expect, test } from 'vitest';
import { listBundledFrameworks } from '../../../src/documents/bundled/bundled-frameworks.ts';
import { fitToSector } from '../../../src/domain/instrument/fit-to-sector.ts';
import { questionsOf } from '../../../src/domain/instrument/framework.ts';
import { render } from '../../../src/reports/markdown.ts';
import { viewFramework } from '../../../src/reports/views/frameworks/framework-view.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { aFramework, anOpenQuestion, aQuestion, aStep, aText } from '../../domain/builders.ts';
import { SMALL } from '../example-frameworks.ts';

const texts = loadTexts('nl');
const view = viewFramework(SMALL, texts);
const [vision, fear, later, story, choice] = view.steps[0]?.questions ?? [];

test('an action says who does it, within how long, and which sentence will then be true', () => {
  const [first, second] = vision?.answers ?? [];
  expect(first?.action).toEqual({
    what: 'begin',
    facts: 'Bron: Valente 2025, Stap 1.2',
    done: 'Klaar als: betekenis deels.',
  });
  expect(second?.action).toEqual({
    what: 'verder',
    facts: 'Uren van ervaringsdeskundigen: 3',
    done: 'Klaar als: betekenis grotendeels.',
  });
});

test('what the framework adds to a publication is told at each criterion', () => {
  expect(vision?.criteria).toEqual([
    { text: 'iedereen kent haar', added: null },
    { text: 'zij is er elke week', added: 'voegt dit kader toe' },
  ]);
});

test('how much a question counts stands in one line', () => {
  expect(vision?.marks).toBe('belang 3 van 5 · weging 0,5');
  expect(story?.marks).toBe('telt niet mee');
  expect(choice?.marks).toBe('telt niet mee · hoort bij de korte versie');
});

test('a condition is said in words, with what the question is worth until then', () => {
  expect(later?.condition).toBe(
    'Alleen gevraagd als vraag 1.1 (onderwerp visie) „label deels” is of hoger en het aantal teams iets anders is dan „één”. Zolang een antwoord de vraag verbergt, telt die als het laagste antwoord.',
  );
});

test('of a number it says which can be given', () => {
  const range = { minimum: 1, maximum: 40 };
  const framework = aFramework([aStep('een', [anOpenQuestion('uren', { kind: 'number', range })])]);
  expect(viewFramework(framework, texts).steps[0]?.questions[0]?.open).toBe(
    texts('number.between', { least: '1', most: '40' }),
  );
});

test('of a reversed question it says so; of a choice the options; of what is absent nothing', () => {
  expect(fear?.reversed).toBe('Hier is het laagste antwoord het beste.');
  expect([fear?.help, fear?.evidence, fear?.condition]).toEqual([null, null, null]);
  expect(choice?.open).toBe('Te kiezen: appel, peer');
});

test('what stands beside questions is explained, and nothing that stands nowhere', () => {
  expect(view.reading).toEqual([
    texts('framework.read-core'),
    texts('framework.read-weight'),
    texts('framework.read-added'),
  ]);
  const plain = aFramework([aStep('een', [aQuestion('a')])]);
  expect(viewFramework(plain, texts).reading).toEqual([]);
  const own = {
    ...plain,
    steps: plain.steps.map((step) => ({ ...step, order: null })),
    stageWords: { anchored: aText('top') },
  };
  expect(viewFramework(own, texts).reading).toEqual([
    'De stappen van dit kader hebben geen volgorde.',
    'Hoe ver een stap is, heet in dit kader: top.',
  ]);
});

test.each(listBundledFrameworks().map(({ id, load }) => [id, load()] as const))(
  '%s is printed whole: every question, also of those for some organisations only, with all its texts',
  async (_, written) => {
    const framework = fitToSector(written, 'wijkteam');
    const printed = await render({ kind: 'framework', framework }, texts);
    const plain = printed.replace(/\\([\\`*_{}[\]<>&|~#+\-=.)])/g, '$1');
    for (const question of questionsOf(framework)) {
      const scored = question.kind === 'scale' ? question : null;
      const all = [
        ...[question.label, question.text, question.help, question.evidence, ...(scored?.criteria ?? [])],
        ...Object.values(scored?.levels ?? {}),
        ...Object.values(scored?.actions ?? {}).map(({ what }) => what),
      ];
      for (const { nl } of all) expect(plain).toContain(nl);
    }
    for (const { title, branches, otherwise } of framework.decisionRules)
      for (const { nl } of [title, otherwise, ...branches.map(({ because }) => because)])
        expect(plain).toContain(nl);
    expect(plain).not.toMatch(/\{[a-z]/u);
  },
);
