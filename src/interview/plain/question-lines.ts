import { hasLadder, highestAnswer } from '../../domain/instrument/framework.ts';
import { findHeading } from '../../domain/instrument/step.ts';
import type { Texts } from '../../texts/texts.ts';
import type { QuestionScreen } from '../asker.ts';
import { findCursor, nameQuestion, type ScreenChoice, wordAlsoIn } from '../choices.ts';
import { renderHelp } from '../prompts/question/help.ts';
import { isUnexplained, listSaid } from '../prompts/question/said.ts';
import { PLAIN } from '../prompts/style.ts';
import { optionLine } from './read-option.ts';
import { COMMANDS } from './read-typed.ts';

/** Nothing is cut off: lines are broken where they are written. */
const ANY_WIDTH = Number.MAX_SAFE_INTEGER;

/** Where a person is: step, question and table. */
function placeLines(screen: QuestionScreen, texts: Texts): readonly string[] {
  const { item, position, total, table = null } = screen;
  const { step, framework, question } = item;
  const title = step.title[texts.language];
  const of = { step: step.order ?? 0, steps: framework.steps.length };
  const heading = findHeading(step, question)?.[texts.language];
  const count = texts('interview.question-of', { question: position, questions: total });
  return [
    step.order === null ? title : `${texts('interview.step-of', of)}: ${title}`,
    ...(heading === undefined ? [] : [heading]),
    table === null ? count : `${count}, ${texts('interview.table-now', { table })}`,
  ];
}

/** A question as lines to be read from top to bottom: where it is, what was said, the question, when the highest answer holds, and the choices. */
export function questionLines(
  screen: QuestionScreen,
  choices: readonly ScreenChoice[],
  texts: Texts,
): readonly string[] {
  const { item, opensStep, position } = screen;
  const { question, step } = item;
  const { language } = texts;
  const aim = step.aim[language];
  const also = wordAlsoIn(item, texts);
  const answer = question.kind === 'scale' ? (highestAnswer(question)?.label[language] ?? '') : '';
  const criteria = question.kind === 'scale' ? question.criteria : [];
  return [
    ...placeLines(screen, texts),
    ...(opensStep && aim !== '' ? [aim] : []),
    ...listSaid(screen, choices, texts),
    // Here an answer is confirmed as soon as it is chosen: that one can say why is said before.
    ...(isUnexplained(screen, choices, -1) && findCursor(screen, choices) === -1
      ? [texts('interview.earlier-differs')]
      : []),
    '',
    nameQuestion(item, texts),
    ...(also === null ? [] : [also]),
    ...(position === 1 && hasLadder(question) ? [texts('interview.ladder')] : []),
    ...choices.map(optionLine),
    ...(criteria.length === 0 ? [] : [`${texts('interview.criteria', { answer })}:`]),
    ...criteria.map((criterion) => `- ${criterion[language]}`),
  ];
}

/** The explanation of a question. */
export const helpLines = (screen: QuestionScreen, texts: Texts): readonly string[] =>
  renderHelp(screen, ANY_WIDTH, texts, PLAIN);

/** What can be typed beside an answer. */
export function commandLines({ earlier = null }: QuestionScreen, texts: Texts): readonly string[] {
  const lines = Object.entries(COMMANDS)
    .filter(([, command]) => command !== 'earlier' || earlier !== null)
    .map(([letter, command]) => {
      const [word, does] = [texts(`plain.word-${command}`), texts(`plain.does-${command}`)];
      return texts('plain.command', { letter, word, does });
    });
  return [texts('plain.commands'), ...lines];
}
