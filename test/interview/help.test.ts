import { expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import type { ScaleQuestion } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES, type Language } from '../../src/domain/instrument/text.ts';
import { renderCriteria, renderHelp } from '../../src/interview/prompts/question/help.ts';
import type { Style } from '../../src/interview/prompts/style.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, aQuestion, aStep, aText } from '../domain/builders.ts';

const PLAIN: Style = { strong: (text) => text, faint: (text) => text, accent: (text) => text };

/** The explanation of a question, as lines. */
function explain(more: Partial<ScaleQuestion>, language: Language): readonly string[] {
  const question = aQuestion('uren', more);
  const step = aStep('s', [question]);
  const item = { question, step, framework: aFramework([step]), alsoIn: [] };
  const screen = { item, response: UNANSWERED, position: 1, total: 1, opensStep: false };
  return renderHelp(screen, 200, loadTexts(language), PLAIN);
}

test.each(LANGUAGES)(
  'the explanation says who asks for it, and names no handbook for what the project added: %s',
  (language) => {
    const texts = loadTexts(language);
    const lastLine = (more: Partial<ScaleQuestion>): string | undefined => explain(more, language).at(-1);
    const source = texts('interview.source');
    expect(lastLine({})).toBe(`${source}: Valente 2025, Stap 1.2`);
    expect(lastLine({ basis: 'project', sources: [] })).toBe(`${source}: ${texts('basis-project')}`);
    expect(lastLine({ basis: 'project' })).toBe(`${source}: ${texts('basis-project')}`);
    expect(lastLine({ sources: [] })).toBe(question(language));
  },
);

/** The last line of an explanation that names no source. */
function question(language: Language): string {
  return aQuestion('uren').help[language];
}

test('the explanation says of a criterion that the framework adds it; the question itself has no room for that', () => {
  const added = { ...aText('Er is een rooster.'), basis: 'project' } as const;
  const asked = { ...aText('Iedereen kent het.'), basis: 'source' } as const;
  const lines = explain({ criteria: [asked, added] }, 'nl');
  expect(lines).toContain('- Iedereen kent het.');
  expect(lines).toContain('- Er is een rooster. (voegt dit kader toe)');
  const shown = renderCriteria(aQuestion('uren', { criteria: [added] }), 200, loadTexts('nl'), PLAIN);
  expect(shown.at(-1)).toBe('- Er is een rooster.');
});
