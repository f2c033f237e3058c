import { findStateWord } from '../instrument/answer-scale.ts';
import { foldWords } from '../instrument/fold-words.ts';
import { isRespelt } from '../instrument/id.ts';
import { LANGUAGES, type LocalText, textInEach } from '../instrument/text.ts';
import { checkRepeated, placeIds } from './check-repeated.ts';
import { type Problem, problem } from './problem.ts';

/** An answer of a scale or an option of a choice. */
interface LabelledAnswer {
  readonly id: string;
  readonly label: LocalText;
  /** Of an answer of a scale. */
  readonly value?: number;
}

/** Whether an id that is written as an answer is read as something else: as nothing, as a truth, or as the number of another answer. */
function isReadOtherwise({ id, value }: LabelledAnswer): boolean {
  if (isRespelt(id) || /^(?:true|false)$/.test(id)) return true;
  const number = Number(id);
  return id !== '' && !Number.isNaN(number) && value !== undefined && value !== number;
}

/** Reports answers with the same label in a language, as it is read when a person writes it: also one that is the id of another answer. */
function checkLabels(answers: readonly LabelledAnswer[], pointer: string): readonly Problem[] {
  const labels = answers.map(({ label }) => textInEach((language) => foldWords(label[language])));
  const first = new Map(
    labels
      .flatMap((label, index) =>
        LANGUAGES.map((language) => [`${language} ${label[language]}`, index] as const),
      )
      .toReversed(),
  );
  const byId = new Map(answers.map(({ id }, index) => [foldWords(id), index]));
  return labels.flatMap((label, index) => {
    const others = LANGUAGES.filter((language) => label[language] !== '').map((language) => {
      const earlier = first.get(`${language} ${label[language]}`) ?? index;
      if (earlier !== index) return earlier;
      const other = byId.get(label[language]) ?? index;
      // Of two with the same label it is told at the second.
      return labels[other]?.[language] === label[language] ? index : other;
    });
    const other = others.find((one) => one !== index);
    if (other === undefined) return [];
    const related = `${pointer}/${other}/label`;
    return [problem('same-label', `${pointer}/${index}/label`, {}, { at: 'key', related })];
  });
}

/** Checks the answers of a scale or the options of a choice: unique ids, no reserved word as an id, unique labels. */
export function checkAnswerList(answers: readonly LabelledAnswer[], pointer: string): readonly Problem[] {
  const reserved = answers.flatMap(({ id }, index) =>
    findStateWord(id) === null ? [] : [problem('reserved-answer', `${pointer}/${index}/id`, { written: id })],
  );
  const otherwise = answers.flatMap((answer, index) =>
    isReadOtherwise(answer)
      ? [problem('id-read-otherwise', `${pointer}/${index}/id`, { written: answer.id })]
      : [],
  );
  return [
    ...checkRepeated(placeIds(answers, pointer)),
    ...reserved,
    ...otherwise,
    ...checkLabels(answers, pointer),
  ];
}
