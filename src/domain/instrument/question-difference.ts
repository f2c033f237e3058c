import { levelText, type Question, type ScaleQuestion } from './framework.ts';
import { LANGUAGES, type LocalText, textInEach } from './text.ts';

/** A part of what a question asks. */
export type QuestionPart =
  | 'kind'
  | 'text'
  | 'scale'
  | 'direction'
  | 'sentence'
  | 'criterion'
  | 'optional'
  | 'option'
  | 'range';

/** The first part in which two questions ask something else, as it is in each. */
export interface QuestionDifference {
  readonly part: QuestionPart;
  readonly first: LocalText;
  readonly second: LocalText;
}

type Part = readonly [QuestionPart, LocalText];

const NOTHING = textInEach(() => '…');
const same = (text: string): LocalText => textInEach(() => text);

function partsOfScale(question: ScaleQuestion): readonly Part[] {
  const { scale, reversed, optional, criteria } = question;
  const answers = scale.answers.map(({ id, value }) => `${id} ${value}`).join(', ');
  return [
    ['scale', same(answers)],
    ['direction', same(`reversed: ${reversed}`)],
    ['optional', same(`optional: ${optional}`)],
    ...scale.answers.map(({ id, meaning }): Part => ['sentence', levelText(question, id) ?? meaning]),
    ...criteria.map((criterion): Part => ['criterion', criterion]),
  ];
}

/** What a question asks, part by part: what a person reads and chooses from, and what an answer then means. */
function partsOf(question: Question): readonly Part[] {
  const head: readonly Part[] = [
    ['kind', same(question.kind)],
    ['text', question.text],
  ];
  if (question.kind === 'scale') return [...head, ...partsOfScale(question)];
  const { minimum, maximum } = question.range;
  return [
    ...head,
    ['range', same(`${minimum ?? '…'} – ${maximum ?? '…'}`)],
    ...question.options.map(
      ({ id, label }): Part => ['option', textInEach((language) => `${id} ${label[language]}`)],
    ),
  ];
}

const isSame = (a: LocalText, b: LocalText): boolean =>
  LANGUAGES.every((language) => a[language] === b[language]);

/**
 * In what two questions with one id differ, null when they are the same question. A framework may give it a weight, importance and
 * condition of its own, another name or explanation, and other actions: an answer to the one is still an answer to the other.
 */
export function findDifference(a: Question, b: Question): QuestionDifference | null {
  const [first, second] = [partsOf(a), partsOf(b)];
  const length = Math.max(first.length, second.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [first[index], second[index]];
    const part = one?.[0] ?? other?.[0];
    if (
      part === undefined ||
      (one !== undefined && other !== undefined && one[0] === other[0] && isSame(one[1], other[1]))
    )
      continue;
    const pick = (found: Part | undefined): LocalText => (found?.[0] === part ? found[1] : NOTHING);
    return { part, first: pick(one), second: pick(other) };
  }
  return null;
}
