import { expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { listChoices } from '../../src/interview/choices.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { renderScreen } from '../../src/interview/prompts/question/screen.ts';
import { render } from '../../src/reports/markdown.ts';
import { render as renderForm } from '../../src/surveys/yaml-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { aFramework, anAssessment, answered, aQuestion, aStep, aText, present } from '../domain/builders.ts';

/* Groups inside a step: a heading over its questions wherever these stand, and no result of its own. */

const texts = loadTexts('nl');
const asked = (id: string, group: string | null) => aQuestion(id, { group, label: aText(`Punt ${id}`) });
const framework = aFramework([
  aStep('a', [asked('a0', null), asked('a1', 'mens'), asked('a2', 'mens'), asked('a3', 'geld')], {
    groups: [
      { id: 'mens', title: aText('Mensen') },
      { id: 'geld', title: aText('Geld') },
    ],
  }),
]);
const answers = Object.fromEntries(['a0', 'a1', 'a2', 'a3'].map((id) => [id, answered('deels')]));
const assessment = anAssessment([framework], [answers]);

test('the report has the title over the answers, and in the annex over the questions', async () => {
  const [document] = documentsOf(assessment, texts);
  const report = await render(document, texts);
  expect(report).toContain(
    ['| Punt a0 | ○●○○ label deels |', '| **Mensen** | |', '| Punt a1 | ○●○○ label deels |'].join('\n'),
  );
  expect(report).toContain(['| Punt a2 | ○●○○ label deels |', '| **Geld** | |', '| Punt a3 |'].join('\n'));
  const annex = report.slice(report.indexOf('## Bijlage A'), report.indexOf('## Bijlage B'));
  expect(annex.match(/^(- )?\*\*.*\*\*$/gm)).toEqual([
    '- **Punt a0**',
    '**Mensen**',
    '- **Punt a1**',
    '- **Punt a2**',
    '**Geld**',
    '- **Punt a3**',
  ]);
});

test('a framework that is printed has it over the first question of the group, and every question in its contents', async () => {
  const printed = await render({ kind: 'framework', framework }, texts);
  expect(printed.match(/^(\*\*(Mensen|Geld)\*\*|### .*| {2}- .*)$/gm)).toEqual([
    ...['a0', 'a1', 'a2', 'a3'].map((id, index) => `  - 1.${index + 1} Punt ${id}`),
    '### 1.1 Punt a0',
    '**Mensen**',
    '### 1.2 Punt a1',
    '### 1.3 Punt a2',
    '**Geld**',
    '### 1.4 Punt a3',
  ]);
});

test('a form has the title above the first question of the group', () => {
  const form = renderForm(assessment, present(assessment.tables[0]), texts);
  const order = form.match(/── (Mensen|Geld) ──|^ {2}a\d:/gm)?.map((line) => line.trim());
  expect(order).toEqual(['a0:', '── Mensen ──', 'a1:', 'a2:', '── Geld ──', 'a3:']);
});

test('each question on the screen has the title of its group below that of its step', () => {
  const style = {
    strong: (text: string) => text,
    faint: (text: string) => text,
    accent: (text: string) => text,
  };
  const agenda = listAgenda([framework], new Map());
  const linesOf = (position: number) => {
    const item = present(agenda[position]);
    const screen = {
      item,
      response: UNANSWERED,
      position: position + 1,
      total: 4,
      opensStep: position === 0,
    };
    const choices = listChoices(screen, texts);
    const state = { cursor: -1, helpPage: 0, columns: 80, rows: 24 };
    return renderScreen(screen, choices, state, texts, style).text.split('\n');
  };
  expect(linesOf(1).slice(0, 4)).toEqual([
    expect.stringMatching(/^Stap 1 van 1 · stap a .*vraag 2 van 4$/),
    'Mensen',
    '',
    '1.2 vraag a1',
  ]);
  expect(linesOf(2)[1]).toBe('Mensen');
  expect(linesOf(3)[1]).toBe('Geld');
  expect(linesOf(0)).not.toContain('Mensen');
});
