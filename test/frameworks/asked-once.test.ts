import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import type { Response } from '../../src/domain/assessment/assessment.ts';
import { listAsked } from '../../src/domain/assessment/extent.ts';
import { DEPTHS, fitToDepth } from '../../src/domain/instrument/depth.ts';
import type { Facts } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { foldWords } from '../../src/domain/instrument/fold-words.ts';
import {
  type Framework,
  highestAnswer,
  type Question,
  questionsOf,
} from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { render } from '../../src/surveys/yaml-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { anAssessment, answered, aQuestion, aText, present } from '../domain/builders.ts';
import { frameworkOf } from '../interview/scripted-asker.ts';
import { describeOrganisation, ORGANISATIONS } from './organisations.ts';

const BUNDLED = listBundledFrameworks().map(({ load }) => load());
/** All bundled frameworks together, as an organisation is asked them. */
const allFor = (facts: Facts): readonly Framework[] =>
  BUNDLED.map((framework) => fitToOrganisation(framework, facts));

/** The ids of the questions in the order in which a group meets them that gives each the best answer. */
function converse(frameworks: readonly Framework[]): readonly string[] {
  const responses = new Map<string, Response>();
  const met: string[] = [];
  for (;;) {
    const next = listAgenda(frameworks, responses).find(({ question }) => !responses.has(question.id));
    if (next === undefined) return met;
    const { question } = next;
    met.push(question.id);
    const best = question.kind === 'scale' ? highestAnswer(question) : null;
    responses.set(question.id, answered(best?.id ?? ''));
  }
}

/** Questions of different ids that read the same, as pairs of ids. */
function findSameTexts(frameworks: readonly Framework[]): readonly string[] {
  const asked = listAsked(frameworks);
  const questions = new Map<string, Question>(
    frameworks.flatMap(questionsOf).map((question) => [question.id, question]),
  );
  return LANGUAGES.flatMap((language) => {
    const first = new Map<string, string>();
    return [...questions.values()].flatMap(({ id, text }) => {
      if (!asked.has(id)) return [];
      const folded = foldWords(text[language]);
      const other = first.get(folded);
      if (other !== undefined) return [`${language}: ${other} = ${id}`];
      first.set(folded, id);
      return [];
    });
  });
}

const described = ORGANISATIONS.map((facts) => [describeOrganisation(facts), facts] as const);

describe('with all frameworks together nothing is asked twice', () => {
  test.each(described)('in a conversation, short or full: %s', (_, facts) => {
    for (const depth of DEPTHS) {
      const asked = allFor(facts).map((framework) => fitToDepth(framework, depth));
      const agenda = listAgenda(asked, new Map()).map(({ question }) => question.id);
      expect(new Set(agenda).size).toBe(agenda.length);
      const met = converse(asked);
      expect(new Set(met).size).toBe(met.length);
      const known = listAsked(asked);
      expect(met.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test.each(described)('in a form: %s', (_, facts) => {
    const frameworks = allFor(facts);
    const assessment = anAssessment(frameworks, [{}], { facts });
    const form = render(assessment, present(assessment.tables[0]), loadTexts('nl'));
    const answers = form.slice(form.indexOf('\nanswers:\n'));
    const ids = [...answers.matchAll(/^ {2}([a-z0-9-]+):$/gm)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual([...listAsked(frameworks)].sort());
  });

  test.each(described)('under another id: %s', (_, facts) => {
    expect(findSameTexts(allFor(facts))).toEqual([]);
  });

  test('and a question that is, is found', () => {
    const withText = (id: string, text: string) => frameworkOf([[aQuestion(id, { text: aText(text) })]], id);
    const first = withText('a', 'Is er een visie?');
    expect(findSameTexts([first, withText('a', 'Is er een visie?')])).toEqual([]);
    expect(findSameTexts([first, withText('b', 'Is er een plan?')])).toEqual([]);
    expect(findSameTexts([first, withText('c', 'is er  een Visie?')])).toEqual(['nl: a = c', 'en: a = c']);
  });
});
