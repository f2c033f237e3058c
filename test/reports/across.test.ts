import { describe, expect, test } from 'vitest';
import { render as renderWord } from '../../src/office/docx.ts';
import { render as renderPage } from '../../src/reports/html.ts';
import { render as renderMarkdown } from '../../src/reports/markdown.ts';
import { acrossSheets } from '../../src/reports/sheets/across-sheets.ts';
import { viewAcross } from '../../src/reports/views/comparison/across-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, aStep, notApplicable } from '../domain/builders.ts';
import {
  across,
  anOrganisation,
  measured,
  organisationsAt,
  points,
  pointsQuestion,
} from '../domain/comparison/comparison-builders.ts';
import { readWord, wordsOf } from '../office/read-word.ts';

/* What a comparison of organisations says. */

const texts = loadTexts('nl');
const scores = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index * 5);

test('that so few organisations can be guessed is said below ten, and only where names are left out', () => {
  const warning = (n: number, anonymous: boolean) =>
    viewAcross(across(organisationsAt(scores(n)), { anonymous }), texts).guessable;
  expect(warning(9, true)).toBe(texts('compare.anonymous-few'));
  expect(warning(10, true)).toBeNull();
  expect(warning(9, false)).toBeNull();
});

describe('of a framework with two steps', () => {
  const framework = aFramework([
    aStep('begin', [pointsQuestion('visie')]),
    aStep('later', [pointsQuestion('tijd')]),
  ]);
  /** Organisations of which so many answered the second step as well. */
  const fewIn = (second: number) => {
    const organisations = scores(6).map((score, index) =>
      anOrganisation(
        `org-${index}`,
        measured(framework, points(index < second ? { visie: score, tijd: score } : { visie: score })),
      ),
    );
    return viewAcross(across(organisations), texts).frameworks[0];
  };

  test('that no step has a middle is said only where none has', () => {
    expect(fewIn(2)?.few).toBe(false);
    expect(fewIn(2)?.steps.map(({ n }) => n)).toEqual([6, 2]);
  });

  test('a step that does not apply to an organisation is told apart from one that it did not answer', () => {
    const organisations = [
      anOrganisation('a', measured(framework, { visie: notApplicable() })),
      anOrganisation('b', measured(framework, {})),
    ];
    const [view] = viewAcross(across(organisations), texts).frameworks;
    expect(view?.rows.map(({ cells }) => cells[0]?.words)).toEqual([
      texts('stage.nothing'),
      texts('stage.none'),
    ]);
  });
});

test('that no step has a middle is said where organisations are too few for one', () => {
  expect(viewAcross(across(organisationsAt(scores(4))), texts).frameworks[0]?.few).toBe(true);
});

test('where there is no middle, no row of the figures and no column is kept for it', async () => {
  const framework = aFramework([
    aStep('begin', [pointsQuestion('visie')]),
    aStep('later', [pointsQuestion('tijd')]),
  ]);
  const compared = (answers: readonly Readonly<Record<string, number>>[]) =>
    across(
      answers.map((each, index) => anOrganisation(`org-${index}`, measured(framework, points(each)))),
      { own: 'org-0' },
    );
  const shown = async (answers: readonly Readonly<Record<string, number>>[], name: 'median' | 'place') => {
    const document = { kind: 'comparison', comparison: compared(answers) } as const;
    const words = texts(`compare.column-${name}`);
    const [markdown, page] = [await renderMarkdown(document, texts), await renderPage(document, texts)];
    const pattern = name === 'median' ? new RegExp(`${words} \\(`, 'g') : new RegExp(`${words}[ <"]`, 'g');
    return [markdown, page].map((text) => [...text.matchAll(pattern)].length > 0);
  };
  const few = [
    { visie: 0, tijd: 0 },
    { visie: 40, tijd: 20 },
  ];
  expect(await shown(few, 'median')).toEqual([false, false]);
  expect(await shown(few, 'place')).toEqual([false, false]);
  const many = scores(6).map((score) => ({ visie: score, tijd: score }));
  expect(await shown(many, 'median')).toEqual([true, true]);
  expect(await shown(many, 'place')).toEqual([true, true]);
  // One step of which there are enough, and one of which there are not.
  const half = scores(6).map((score, index) =>
    index < 2 ? { visie: score, tijd: score } : { visie: score },
  );
  const { frameworks } = viewAcross(compared(half as never), texts);
  expect(frameworks[0]?.figures.map(({ median }) => median === null)).toEqual([false, true]);
});

describe('an outcome that is based on one question', () => {
  const framework = aFramework([
    aStep('begin', [pointsQuestion('visie')]),
    aStep('later', [pointsQuestion('tijd'), pointsQuestion('geld')]),
    aStep('dan', [pointsQuestion('plek'), pointsQuestion('rust')]),
  ]);
  const all = points({ visie: 20, tijd: 40, geld: 40, plek: 60, rust: 60 });
  const compared = across(
    [
      anOrganisation('a', measured(framework, all)),
      anOrganisation(
        'b',
        measured(framework, points({ visie: 20, tijd: 40, geld: 'nvt', plek: 60, rust: 'nvt' })),
      ),
      anOrganisation('c', measured(framework, { ...all, visie: notApplicable() })),
    ],
    { own: 'b' },
  );
  const document = { kind: 'comparison', comparison: compared } as const;

  test.each([
    ['nl', 'gebaseerd op één vraag', 'bij elke organisatie gebaseerd op één vraag'],
    ['en', 'based on one question', 'based on one question at every organisation'],
  ] as const)(
    'is said at the organisation, and at the step where each has no more: in %s',
    (language, one, each) => {
      const words = loadTexts(language);
      const [view] = viewAcross(compared, words).frameworks;
      expect(view?.rows.map(({ cells }) => cells.map(({ basis }) => basis))).toEqual([
        [one, null, null],
        [one, one, one],
        [null, null, null],
      ]);
      expect(view?.steps.map(({ basis, ownBasis }) => [basis, ownBasis])).toEqual([
        [each, null],
        [null, one],
        [null, one],
      ]);
    },
  );

  test('stands beside the outcome on paper, on a page and in Word', async () => {
    const markdown = await renderMarkdown(document, texts);
    expect(markdown).toContain(
      '| **Stichting b** | onderweg (gebaseerd op één vraag) | onderweg † (gebaseerd op één vraag) | bijna op orde † (gebaseerd op één vraag) |',
    );
    expect(markdown).toContain('| 1. stap begin (bij elke organisatie gebaseerd op één vraag) |');
    const page = (await renderPage(document, texts)).replace(/<[^>]*>/gu, '');
    const word = wordsOf(readWord(await renderWord(document, texts)).body);
    for (const shown of [page, word]) {
      expect(shown).toContain('1. stap begin (bij elke organisatie gebaseerd op één vraag)');
      expect(shown).toContain('onderweg † (gebaseerd op één vraag)');
      // In four cells, at two of the own organisation, and at one step.
      expect(shown.match(/gebaseerd op één vraag\)/gu)).toHaveLength(4 + 2 + 1);
    }
  });

  test('stands in a column of its own in a workbook', () => {
    const sheets = acrossSheets(compared, texts);
    const columnOf = (id: string) => {
      const sheet = sheets.find(({ name }) => name === texts.find(`sheet.name.${id}`));
      const at = sheet?.columns.findIndex(({ heading }) => heading === 'Waarop gebaseerd') ?? -1;
      return sheet?.rows.map((row) => row[at]);
    };
    expect(columnOf('steps')).toEqual(['bij elke organisatie gebaseerd op één vraag', null, null]);
    const one = 'gebaseerd op één vraag';
    expect(columnOf('outcomes')).toEqual([one, one, null, null, one, null, null, one, null]);
  });
});

test('the day of a measurement is a date in the rows, to sort and to calculate with', () => {
  const compared = across(organisationsAt(scores(2)));
  const sheet = acrossSheets(compared, texts).find(
    ({ name }) => name === texts.find('sheet.name.organisations'),
  );
  const at = sheet?.columns.findIndex(({ kind }) => kind === 'date') ?? -1;
  const days = compared.organisations.map(({ date }) => date);
  expect(days[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(sheet?.rows.map((row) => row[at])).toEqual(days);
});
