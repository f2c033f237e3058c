import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import type { Question } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { listChoices } from '../../src/interview/choices.ts';
import { renderScreen } from '../../src/interview/prompts/question/screen.ts';
import type { Style } from '../../src/interview/prompts/style.ts';
import { render } from '../../src/surveys/yaml-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, anAssessment, anOpenQuestion, aQuestion, aStep, present } from '../domain/builders.ts';

const PLAIN: Style = { strong: (text) => text, faint: (text) => text, accent: (text) => text };
const WITH = aQuestion('uren', { ladder: 'practice' });
const DECIDED = aQuestion('visie', { ladder: 'decision' });
const WITHOUT = aQuestion('sfeer', { ladder: null });

describe.each(LANGUAGES)('the rule of the ladder in %s', (language) => {
  const texts = loadTexts(language);
  const rule = texts('interview.ladder');
  /** Words on lines of their own, as one line. */
  const flat = (text: string): string => text.replace(/\n(?:# ?)?/g, ' ');

  function screenOf(question: Question, position: number, helpPage: number, rows = 60): string {
    const step = aStep('s', [question]);
    const item = { question, step, framework: aFramework([step]), alsoIn: [] };
    const screen = { item, response: UNANSWERED, position, total: 9, opensStep: false };
    const state = { cursor: 0, helpPage, columns: 80, rows };
    return flat(renderScreen(screen, listChoices(screen, texts), state, texts, PLAIN).text);
  }
  function formOf(...questions: readonly Question[]): string {
    const assessment = anAssessment([aFramework([aStep('s', questions)])], [{}]);
    return flat(render(assessment, present(assessment.tables[0]), texts));
  }

  test('stands beside the first question, and under ? at each', () => {
    expect(screenOf(WITH, 1, 0)).toContain(rule);
    expect(screenOf(WITH, 4, 0)).not.toContain(rule);
    expect(screenOf(WITH, 4, 1)).toContain(rule);
    expect(screenOf(DECIDED, 4, 1)).toContain(rule);
    expect(screenOf(WITH, 1, 1).split(rule)).toHaveLength(2);
  });

  test('leaves a small screen to the answers', () => {
    expect(screenOf(WITH, 1, 0, 14)).not.toContain(rule);
  });

  test('stands once at the head of a form in which any question has a ladder', () => {
    expect(formOf(WITHOUT, WITH, DECIDED).split(rule)).toHaveLength(2);
  });

  test('is not told where no question has a ladder', () => {
    for (const question of [WITHOUT, anOpenQuestion('verhaal')])
      for (const page of [0, 1]) expect(screenOf(question, 1, page)).not.toContain(rule);
    expect(formOf(WITHOUT)).not.toContain(rule);
  });
});
