import { expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import type { ScaleQuestion } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { renderHelp } from '../../src/interview/prompts/question/help.ts';
import type { Style } from '../../src/interview/prompts/style.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, aQuestion, aStep } from '../domain/builders.ts';

const PLAIN: Style = { strong: (text) => text, faint: (text) => text, accent: (text) => text };

test.each(LANGUAGES)(
  'the explanation says who asks for it, and names no handbook for what the project added: %s',
  (language) => {
    const texts = loadTexts(language);
    const lastLine = (more: Partial<ScaleQuestion>): string | undefined => {
      const question = aQuestion('uren', more);
      const step = aStep('s', [question]);
      const item = { question, step, framework: aFramework([step]), alsoIn: [] };
      const screen = { item, response: UNANSWERED, position: 1, total: 1, opensStep: false };
      return renderHelp(screen, 200, texts, PLAIN).at(-1);
    };
    const source = texts('interview.source');
    expect(lastLine({})).toBe(`${source}: Valente 2025, Stap 1.2`);
    expect(lastLine({ basis: 'project', sources: [] })).toBe(`${source}: ${texts('basis-project')}`);
    expect(lastLine({ basis: 'project' })).toBe(`${source}: ${texts('basis-project')}`);
    expect(lastLine({ sources: [] })).toBe(question(language));
  },
);

/** The last line of an explanation that names no source. */
function question(language: (typeof LANGUAGES)[number]): string {
  return aQuestion('uren').help[language];
}
