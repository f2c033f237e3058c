import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import type { ScaleQuestion } from '../../src/domain/instrument/framework.ts';
import { listChoices } from '../../src/interview/choices.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { renderScreen } from '../../src/interview/prompts/question/screen.ts';
import type { Screen } from '../../src/interview/prompts/question/screen-state.ts';
import type { Style } from '../../src/interview/prompts/style.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aCriterion, aFramework, aQuestion, aStep, aText, present } from '../domain/builders.ts';

const PLAIN: Style = { strong: (text) => text, faint: (text) => text, accent: (text) => text };
const texts = loadTexts('nl');

/** A question on a scale of whole numbers from 0. */
function onScale(answers: number, more: Partial<ScaleQuestion> = {}): ScaleQuestion {
  const scale = {
    id: 'lang',
    answers: Array.from({ length: answers }, (_, n) => ({
      id: `antwoord-${n}`,
      value: n,
      label: aText(`naam van ${n}`),
      meaning: aText(
        `Wat antwoord ${n} betekent, in een zin die niet op een halve regel past, van begin tot eind.`,
      ),
    })),
  };
  return aQuestion('a', {
    text: aText('Hoe vaak gebeurt dit, alles bij elkaar genomen, in de teams?'),
    scale,
    ...more,
  });
}

function render(
  question: ScaleQuestion,
  [columns, rows]: readonly [number, number],
  state: { readonly cursor: number; readonly helpPage?: number },
): Screen {
  const item = present(listAgenda([aFramework([aStep('stap', [question])])], new Map())[0]);
  const screen = { item, response: UNANSWERED, position: 1, total: 1, opensStep: true };
  return renderScreen(
    screen,
    listChoices(screen, texts),
    { helpPage: 0, ...state, columns, rows },
    texts,
    PLAIN,
  );
}

const SIZES = [
  [80, 24],
  [60, 20],
  [60, 15],
  [40, 20],
] as const;

describe.each(SIZES)('at %d columns and %d rows', (columns, rows) => {
  test.each([2, 3, 4, 5, 7, 9, 10, 11, 13, 21])(
    'a scale of %d answers fits, and its answer is seen',
    (size) => {
      for (let cursor = -1; cursor < size; cursor += 1) {
        const lines = render(onScale(size), [columns, rows], { cursor }).text.split('\n');
        expect(lines.length, `cursor ${cursor}`).toBeLessThan(rows);
        expect(lines.filter((line) => line.length > columns)).toEqual([]);
        if (cursor >= 0) expect(lines.join('\n')).toMatch(new RegExp(`❯ ${cursor} +Naam van ${cursor}\\b`));
      }
    },
  );

  test('everything under ? can be read, page by page, above the answer that was chosen', () => {
    const criteria = Array.from({ length: 9 }, (_, n) =>
      aCriterion(
        `Eis ${n} van de lijst, die men ook moet kunnen lezen voordat het hoogste antwoord wordt gekozen.`,
      ),
    );
    const question = onScale(4, { criteria, help: aText('Waar het om gaat. '.repeat(12)) });
    const { helpPages } = render(question, [columns, rows], { cursor: 2, helpPage: 1 });
    const pages = Array.from(
      { length: helpPages },
      (_, page) => render(question, [columns, rows], { cursor: 2, helpPage: page + 1 }).text,
    );
    expect(helpPages).toBeGreaterThan(1);
    const all = pages.join('\n');
    for (let n = 0; n < criteria.length; n += 1) expect(all).toContain(`- Eis ${n}`);
    expect(all).toContain('Bron: ');
    expect(all).not.toContain('…');
    for (const [index, page] of pages.entries()) {
      expect(page.split('\n').length).toBeLessThan(rows);
      expect(page).toContain('❯ 2  Naam van 2');
      if (index + 1 < helpPages) expect(page).toContain(`(${index + 1} van ${helpPages})`);
      else expect(page).toContain('? sluiten');
    }
  });
});

test('an answer that says no more than its label is named once', () => {
  const scale = {
    id: 'kort',
    answers: ['Nee', 'Ja.'].map((label, value) => ({
      id: label.slice(0, 2).toLowerCase(),
      value,
      label: aText(label),
      meaning: aText(label),
    })),
  };
  const lines = render(onScale(2, { scale }), [80, 24], { cursor: 0 }).text;
  expect(lines).toContain('❯ 0  Nee\n  1  Ja.\n');
});
