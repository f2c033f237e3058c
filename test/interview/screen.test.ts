import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { type Response, UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import type { QuestionScreen } from '../../src/interview/asker.ts';
import { isLevel, listChoices } from '../../src/interview/choices.ts';
import { type AgendaItem, listAgenda } from '../../src/interview/navigator/agenda.ts';
import { renderHelp } from '../../src/interview/prompts/question/help.ts';
import { renderLevel, widestKey } from '../../src/interview/prompts/question/levels.ts';
import { listSaid } from '../../src/interview/prompts/question/said.ts';
import { renderScreen } from '../../src/interview/prompts/question/screen.ts';
import type { ScreenState } from '../../src/interview/prompts/question/screen-state.ts';
import type { Style } from '../../src/interview/prompts/style.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { wrap } from '../../src/texts/wrap.ts';
import {
  AGREEMENT,
  aFramework,
  anOpenQuestion,
  answeredWithoutEvidence as answered,
  aQuestion,
  aStep,
  aText,
  divided,
  given,
  notApplicable,
  PRACTICE,
  present,
} from '../domain/builders.ts';

/*
 * The files in screens/ are what a person sees of three questions. After a change that is meant: RENEW=1 npx vitest run
 * test/interview/screen.test.ts, and read the difference.
 */

const PLAIN: Style = { strong: (text) => text, faint: (text) => text, accent: (text) => text };
const SIZES = [
  [80, 24],
  [60, 20],
  [60, 24],
  [100, 40],
] as const;
const CASES = (['nl', 'en'] as const).flatMap((language) =>
  SIZES.map(([columns, rows]) => ({ language, columns, rows })),
);
const NOTED: Response = {
  ...answered('volledig'),
  note: 'Voor de locatie in Zuid geldt dit nog niet; daar begint het team in het voorjaar, na de verhuizing.',
  evidence: 'Jaarplan 2026, blz. 4',
};

const bundled = await Promise.all(
  listBundledFrameworks().map(async ({ id }) => (await loadFramework(id, '.')).framework),
);
/** Every question of every framework; those with a condition as well. */
const items: readonly AgendaItem[] = bundled.flatMap((framework) =>
  framework.steps.flatMap((step) =>
    step.questions.map((question) => ({ question, framework, step, alsoIn: [] })),
  ),
);

function screenOf(item: AgendaItem, response: Response = UNANSWERED): QuestionScreen {
  const beside = items.filter(({ framework }) => framework === item.framework);
  const opensStep = item.step.questions[0] === item.question;
  return { item, response, position: beside.indexOf(item) + 1, total: beside.length, opensStep };
}

const inValente = (id: string): AgendaItem =>
  present(
    items.find(({ question, framework }) => question.id === id && framework.id === 'valente-afwegingskader'),
  );

async function render(
  screen: QuestionScreen,
  language: 'nl' | 'en',
  state: Partial<ScreenState> = {},
): Promise<readonly string[]> {
  const texts = await loadTexts(language);
  const whole = { cursor: -1, helpPage: 0, columns: 80, rows: 24, ...state };
  return renderScreen(screen, listChoices(screen, texts), whole, texts, PLAIN).text.split('\n');
}

describe('what a person sees', () => {
  const shown = ['huidige-inzet', 'nulmeting-gehouden', 'veilig-klimaat'].map(inValente);
  const states = [
    ['first seen', UNANSWERED, { cursor: -1, helpPage: 0 }],
    ['with help', UNANSWERED, { cursor: 1, helpPage: 1 }],
    ['answered, with a note', NOTED, { cursor: 3, helpPage: 0 }],
  ] as const;

  test.each(CASES)('of three questions in $language, at $columns columns and $rows rows', async (size) => {
    const { language, columns, rows } = size;
    const parts: string[] = [];
    for (const item of shown) {
      for (const [name, response, state] of states) {
        const lines = await render(screenOf(item, response), language, { ...state, columns, rows });
        parts.push(`===== ${item.question.id}, ${name}`, ...lines.map((line) => line.trimEnd()));
      }
    }
    const path = `test/interview/screens/${language}-${columns}x${rows}.txt`;
    const text = `${parts.join('\n')}\n`;
    if (process.env['RENEW'] === '1') writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});

describe.each(CASES)('every question in $language at $columns columns and $rows rows', (size) => {
  const { language, columns, rows } = size;
  const cursors = [-1, 0, 3, 5];

  test('has no line that is wider than the screen, in whatever state', async () => {
    for (const item of items) {
      for (const response of [UNANSWERED, NOTED, notApplicable('Geen team. '.repeat(20))]) {
        for (const helpPage of [0, 1, 2]) {
          const lines = await render(screenOf(item, response), language, {
            cursor: 0,
            helpPage,
            columns,
            rows,
          });
          expect(lines.filter((line) => line.length > columns)).toEqual([]);
        }
      }
    }
  });

  test('fits without help, whatever is chosen, also with an answer, a note and evidence', async () => {
    for (const item of items) {
      for (const response of [UNANSWERED, NOTED]) {
        for (const cursor of cursors) {
          const lines = await render(screenOf(item, response), language, { cursor, columns, rows });
          expect(lines.length, item.question.id).toBeLessThan(rows);
        }
      }
    }
  });
});

describe('where there is no room for everything', () => {
  const item = inValente('veilig-klimaat');
  test('the aim of the step goes first', async () => {
    const opening = inValente('huidige-inzet');
    const aim = 'Deze stap laat zien wat er al gebeurt';
    const seen = async (rows: number) => (await render(screenOf(opening), 'nl', { rows })).join('\n');
    expect(await seen(24)).toContain(aim);
    expect(await seen(18)).not.toContain(aim);
    expect(await seen(18)).toContain('de uren staan op papier.');
  });

  test('then the sentences of the levels, those farthest from the cursor first; none is cut off, and the key says that there is more', async () => {
    const at = async (rows: number) => {
      const lines = await render(screenOf(item), 'nl', { cursor: 1, rows });
      return lines.slice(
        4,
        lines.findIndex((line) => line.startsWith('  w')),
      );
    };
    const names = ['Nog niet begonnen', 'Deels', 'Grotendeels', 'Volledig en geborgd'];
    const isWhole = async (rows: number) => {
      const text = (await at(rows)).join(' ').replace(/\s+/g, ' ');
      return names.map((name) => text.includes(`${name}: `) && !text.includes(`${name} …`));
    };
    expect(await isWhole(16)).toEqual([true, true, true, true]);
    expect(await isWhole(15)).toEqual([true, true, true, false]);
    expect(await isWhole(12)).toEqual([false, true, false, false]);
    const keys = async (rows: number) => (await render(screenOf(item), 'nl', { cursor: 1, rows })).join('\n');
    expect(await keys(16)).toContain('? uitleg');
    expect(await keys(15)).toContain('? alles lezen');
  });

  test('and with a screen of 100 by 40, help and all sentences stand on it together, whole', async () => {
    const lines = await render(screenOf(item, NOTED), 'nl', {
      cursor: 3,
      helpPage: 1,
      columns: 100,
      rows: 40,
    });
    expect(lines.length).toBeLessThan(40);
    expect(lines.filter((line) => line.endsWith('…'))).toEqual([]);
  });
});

describe.each(CASES)(
  'everything of every question can be read in $language at $columns columns and $rows rows',
  (size) => {
    const { language, columns, rows } = size;
    const width = Math.min(100, columns - 1);

    test('the aim, all sentences, what was said and the explanation: on the screen, or with the key that it shows', async () => {
      const texts = await loadTexts(language);
      for (const item of items) {
        const screen = screenOf(item, NOTED);
        const choices = listChoices(screen, texts);
        const renderAt = (helpPage: number) =>
          renderScreen(screen, choices, { cursor: 0, helpPage, columns, rows }, texts, PLAIN);
        const { helpPages } = renderAt(1);
        const shown = Array.from({ length: helpPages + 1 }, (_, page) => renderAt(page).text).join('\n');
        const keyWidth = widestKey(choices.filter(isLevel));
        const lines = [
          ...(screen.opensStep ? wrap(item.step.aim[language], width) : []),
          ...choices
            .filter(isLevel)
            .flatMap((choice) => renderLevel(choice, false, true, { width, keyWidth }, PLAIN)),
          ...listSaid(screen, choices, texts).flatMap((line) => wrap(line, width)),
          ...renderHelp(screen, width, texts, PLAIN),
        ];
        for (const line of lines) expect(shown, item.question.id).toContain(line.trim());
      }
    });
  },
);

test('an answer with a very long name is broken over lines, and nothing of it stands twice', async () => {
  const name = Array.from({ length: 40 }, (_, n) => `woord${n}`).join(' ');
  const [first, ...others] = PRACTICE.answers;
  const scale = { ...PRACTICE, answers: [{ ...present(first), label: aText(name) }, ...others] };
  const framework = aFramework([aStep('stap', [aQuestion('a', { scale })])]);
  const item = present(listAgenda([framework], new Map())[0]);
  const screen = { item, response: UNANSWERED, position: 1, total: 1, opensStep: false };
  for (const cursor of [0, 1]) {
    const lines = await render(screen, 'nl', { cursor, columns: 60, rows: 40 });
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    expect(lines.join(' ').match(/woord\d+/gi)).toHaveLength(40);
  }
});

describe('what can be chosen', () => {
  const keysOf = async (question: AgendaItem['question']): Promise<string> => {
    const framework = aFramework([aStep('stap', [question])]);
    const item = present(listAgenda([framework], new Map())[0]);
    const screen = { item, response: UNANSWERED, position: 1, total: 1, opensStep: true };
    return listChoices(screen, await loadTexts('nl'))
      .map(({ key, kind, id }) => `${key}:${kind === 'answer' ? id : kind}`)
      .join(' ');
  };
  const rest = 'w:unknown n:not-applicable';

  test('of a level: the number that is its value', async () => {
    const practice = '0:niet-begonnen 1:deels 2:grotendeels 3:volledig';
    expect(await keysOf(aQuestion('a', { scale: PRACTICE }))).toBe(`${practice} ${rest} v:divided`);
    expect(await keysOf(aQuestion('a', { scale: AGREEMENT }))).toMatch(
      /^1:helemaal-oneens .* 5:helemaal-eens w/,
    );
  });

  test('"decided against" only where the question is optional', async () => {
    expect(await keysOf(aQuestion('a', { optional: true }))).toMatch(
      /n:not-applicable a:decided-against v:divided$/,
    );
  });

  test('of options: a number from 1', async () => {
    const options = ['fte', 'uren'].map((id) => ({ id, label: aText(id) }));
    expect(await keysOf(anOpenQuestion('a', { kind: 'choice', options }))).toBe(`1:fte 2:uren ${rest}`);
  });

  test.each(['text', 'number', 'date', 'choices'] as const)('of %s: to give an answer', async (kind) => {
    expect(await keysOf(anOpenQuestion('a', { kind }))).toBe(`1:give ${rest}`);
  });
});

describe('what was said before', () => {
  const options = ['fte', 'uren'].map((id) => ({ id, label: aText(`De ${id}`) }));
  test.each([
    [aQuestion('a'), answered('deels'), 'Uw antwoord: label deels'],
    [
      aQuestion('a'),
      divided('deels', 'volledig'),
      'Uw antwoord: verdeeld, van label deels tot label volledig',
    ],
    [aQuestion('a'), notApplicable('Geen teams'), 'Uw antwoord: niet van toepassing\nReden: Geen teams'],
    [anOpenQuestion('a', { kind: 'choice', options }), given('uren'), 'Uw antwoord: De uren'],
    [anOpenQuestion('a', { kind: 'number' }), given(12), 'Uw antwoord: 12'],
    [anOpenQuestion('a', { kind: 'number' }), given(2.5), 'Uw antwoord: 2,5'],
    [anOpenQuestion('a', { kind: 'date' }), given('2026-03-01'), 'Uw antwoord: 1 maart 2026'],
  ])('is shown in words', async (question, response, expected) => {
    const framework = aFramework([aStep('stap', [question])]);
    const item = present(listAgenda([framework], new Map())[0]);
    const screen = { item, response, position: 1, total: 1, opensStep: false };
    expect((await render(screen, 'nl')).join('\n')).toContain(expected);
  });

  test('that a note can say why is said as long as another answer than last time is chosen, and there is none', async () => {
    const why = 'Anders dan vorige keer? Met t schrijft u op waarom.';
    const says = async (
      question: AgendaItem['question'],
      before: Response,
      cursor: number,
      more: Partial<QuestionScreen> = {},
    ): Promise<boolean> => {
      const item = present(listAgenda([aFramework([aStep('stap', [question])])], new Map())[0]);
      const earlier = { date: '2025-11-22', response: before };
      const screen = {
        item,
        response: UNANSWERED,
        position: 1,
        total: 1,
        opensStep: false,
        earlier,
        ...more,
      };
      return (await render(screen, 'nl', { cursor })).includes(why);
    };
    const scale = aQuestion('a');
    expect(await says(scale, answered('deels'), 2)).toBe(true);
    expect(await says(scale, answered('deels'), 4)).toBe(true);
    expect(await says(scale, answered('deels'), 1)).toBe(false);
    expect(await says(scale, answered('deels'), -1)).toBe(false);
    expect(await says(scale, UNANSWERED, 2)).toBe(false);
    expect(await says(scale, answered('deels'), 2, { response: { ...UNANSWERED, note: 'Zuid' } })).toBe(
      false,
    );
    const number = anOpenQuestion('a', { kind: 'number' });
    expect(await says(number, given(12), 0, { response: given(13) })).toBe(true);
    expect(await says(number, given(12), 0, { response: given(12) })).toBe(false);
    expect(await says(number, given(12), 0)).toBe(false);
  });

  test('a question that counts in another framework too, says so', async () => {
    const one = aFramework([aStep('stap', [aQuestion('a')])]);
    const two = aFramework([aStep('stap', [aQuestion('a')])], { id: 'twee', title: aText('Kader twee') });
    const item = present(listAgenda([one, two], new Map())[0]);
    const screen = { item, response: UNANSWERED, position: 1, total: 1, opensStep: false };
    expect(await render(screen, 'nl')).toContain('Deze vraag telt ook mee in „Kader twee”.');
    const three = { ...two, id: 'drie', title: aText('Kader drie') };
    const both = { ...screen, item: present(listAgenda([one, two, three], new Map())[0]) };
    expect(await render(both, 'nl')).toContain('Deze vraag telt ook mee in „Kader twee” en „Kader drie”.');
  });
});
