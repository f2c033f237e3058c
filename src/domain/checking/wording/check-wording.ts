import { toHundred } from '../../instrument/answer-scale.ts';
import type { ScaleQuestion } from '../../instrument/framework.ts';
import { LANGUAGES, type Language, type LocalText } from '../../instrument/text.ts';
import type { PlacedQuestion } from '../placed-question.ts';
import { joinPointer } from '../pointer.ts';
import { type Problem, problem } from '../problem.ts';
import { listWritten } from '../questions/written-actions.ts';
import { leavesGap } from './gap-between-levels.ts';
import { findPointer } from './points-back.ts';
import { countWords, MOST_WORDS, sentencesOf } from './sentences.ts';
import { findSecondQuestion } from './two-questions.ts';
import { findLack } from './words-of-lack.ts';

/** What is found in a text in one of its languages, in the first language where something is. */
function findInText<T>(text: LocalText, find: (text: string, language: Language) => T | null): T | null {
  return LANGUAGES.map((language) => find(text[language], language)).find((found) => found !== null) ?? null;
}

/** The length in words of the first sentence that is too long, or null. */
function findLength(text: string): number | null {
  return (
    sentencesOf(text)
      .map(countWords)
      .find((count) => count > MOST_WORDS) ?? null
  );
}

/** Reports one sentence of a level; above the worst answer it says what is there. */
function checkLevel(text: LocalText, pointer: string, isWorst: boolean): readonly Problem[] {
  const word = isWorst ? null : findInText(text, findLack);
  const count = findInText(text, findLength);
  const hasSemicolon = LANGUAGES.some((language) => text[language].includes(';'));
  return [
    ...(word === null ? [] : [problem('level-of-lack', pointer, { word })]),
    ...(count === null ? [] : [problem('level-too-long', pointer, { count, most: MOST_WORDS })]),
    ...(hasSemicolon ? [problem('level-with-semicolon', pointer)] : []),
  ];
}

function checkLevels({ scale, levels, reversed }: ScaleQuestion, pointer: string): readonly Problem[] {
  const gap = LANGUAGES.some((language) => {
    const texts = Object.values(levels).map((text) => text[language]);
    return leavesGap(texts, language);
  });
  return [
    ...scale.answers.flatMap(({ id, value }) => {
      const text = Object.hasOwn(levels, id) ? levels[id] : undefined;
      const isWorst = toHundred(scale, value, reversed) === 0;
      return text === undefined ? [] : checkLevel(text, joinPointer(pointer, id), isWorst);
    }),
    ...(gap ? [problem('levels-with-gap', pointer, {}, { at: 'key' })] : []),
  ];
}

function checkQuestion(question: ScaleQuestion, pointer: string): readonly Problem[] {
  const joining = findInText(question.text, findSecondQuestion);
  const actions = listWritten(question.actions).flatMap(([id, { what }]) => {
    const word = findInText(what, findPointer);
    const at = joinPointer(`${pointer}/actions`, id, 'what');
    return word === null ? [] : [problem('action-points-back', at, { word })];
  });
  return [
    ...(joining === null ? [] : [problem('two-questions', `${pointer}/text`, { words: joining })]),
    ...checkLevels(question, `${pointer}/levels`),
    ...actions,
  ];
}

/**
 * Reports where the words of a question work against its ladder. A question without a ladder promises nothing of the kind; one from the
 * bank is checked in the bank.
 */
export function checkWording(placed: readonly PlacedQuestion[]): readonly Problem[] {
  return placed.flatMap(({ question, pointer, isFromBank }) =>
    question.kind !== 'scale' || question.ladder === null || isFromBank
      ? []
      : checkQuestion(question, pointer),
  );
}
