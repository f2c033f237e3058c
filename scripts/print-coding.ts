import { loadMessages } from '../generated/texts.js';
import { listBundledFrameworks } from '../src/documents/bundled/bundled-frameworks.ts';
import { fitToSector } from '../src/domain/instrument/fit-to-sector.ts';
import {
  highestAnswer,
  isScaleQuestion,
  levelText,
  questionsOf,
  type ScaleQuestion,
} from '../src/domain/instrument/framework.ts';

/** The questions that each organisation is read with, by its number, and the sector in whose words they are asked. */
export type Sheet = Readonly<
  Record<string, { readonly sector: string; readonly questions: readonly string[] }>
>;

/** The frameworks whose sentences are coded; those beside them have none yet that were. */
const CODED = ['valente-afwegingskader', 'kotter-veranderstappen'];

function codedQuestions(sector: string | null): ReadonlyMap<string, ScaleQuestion> {
  const questions = listBundledFrameworks()
    .filter(({ id }) => CODED.includes(id))
    .flatMap(({ load }) => questionsOf(fitToSector(load(), sector)));
  return new Map(questions.filter(isScaleQuestion).map((question) => [question.id, question]));
}

function printQuestion(question: ScaleQuestion, criteriaHeading: string): string {
  const highest = highestAnswer(question)?.label.nl ?? '';
  const heading = criteriaHeading.replace('{answer}', highest);
  const { id, label, text, help, scale, criteria } = question;
  const levels = scale.answers.map(
    (answer) => `- ${answer.value}: ${(levelText(question, answer.id) ?? answer.label).nl}`,
  );
  return [
    `### ${id}`,
    `**${label.nl}** ${text.nl}`,
    ...(help === null ? [] : [help.nl]),
    levels.join('\n'),
    ...(criteria.length === 0 ? [] : [`${heading}:`, criteria.map(({ nl }) => `- ${nl}`).join('\n')]),
  ].join('\n\n');
}

/**
 * The rule of the ladder, then each organisation with the questions of its sheet, in Dutch, as Markdown. Throws where the sheet names a
 * question that no framework that is coded has, leaves one out, or lacks an organisation.
 */
export function printSheet(organisations: string, sheet: Sheet): string {
  const texts = loadMessages('nl');
  const [introduction = '', ...blocks] = organisations.split(/^## /mu);
  const left = new Set(codedQuestions(null).keys());
  const printed = blocks.map((block) => {
    const number = /^\d+/u.exec(block)?.[0] ?? '';
    const asked = sheet[number];
    if (asked === undefined) throw new Error(`the sheet has no organisation ${number}`);
    const questions = codedQuestions(asked.sector);
    const texted = asked.questions.map((id) => {
      const question = questions.get(id);
      if (question === undefined) throw new Error(`organisation ${number}: no question ${id}`);
      left.delete(id);
      return printQuestion(question, String(texts['interview.criteria']));
    });
    return [`## ${block.trim()}`, ...texted].join('\n\n');
  });
  if (left.size > 0) throw new Error(`on no sheet: ${[...left].join(', ')}`);
  return [
    introduction.trim(),
    `${texts['interview.ladder']} ${texts['interview.ladder-teams']}`,
    ...printed,
  ].join('\n\n');
}
