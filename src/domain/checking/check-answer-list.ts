import { findStateWord } from '../instrument/answer-scale.ts';
import { LANGUAGES, type LocalText } from '../instrument/text.ts';
import { checkRepeated, placeIds } from './check-repeated.ts';
import { type Problem, problem } from './problem.ts';

interface Listed {
  readonly id: string;
  readonly label: LocalText;
}

/** Two answers that a reader cannot tell apart, in either language. */
function checkLabels(answers: readonly Listed[], pointer: string): readonly Problem[] {
  return answers.flatMap(({ label }, index) => {
    const before = answers.findIndex((other) =>
      LANGUAGES.some((language) => label[language] !== '' && other.label[language] === label[language]),
    );
    if (before === -1 || before === index) return [];
    const related = `${pointer}/${before}/label`;
    return [problem('same-label', `${pointer}/${index}/label`, {}, { at: 'key', related })];
  });
}

/** The answers of a scale, or the options of a choice: each with an id of its own, that is no word for "no answer", and its own label. */
export function checkAnswerList(answers: readonly Listed[], pointer: string): readonly Problem[] {
  const reserved = answers.flatMap(({ id }, index) =>
    findStateWord(id) === null ? [] : [problem('reserved-answer', `${pointer}/${index}/id`, { written: id })],
  );
  return [...checkRepeated(placeIds(answers, pointer)), ...reserved, ...checkLabels(answers, pointer)];
}
