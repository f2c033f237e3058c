import type { WordedQuestion } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { answersWords, answerWords } from '../../wording.ts';

/** A place of a scale: taken by an answer, by one of the answers that a group is divided between, or free. */
const MARKS = { taken: '●', between: '◐', free: '○' } as const;
/** The longest scale that is drawn. */
const MOST_PLACES = 10;
/** From how many tables on the answers are counted instead of named table by table. */
const COUNTED_FROM = 3;

/** Where the answers lie on their scale, lowest first: a mark for each answer of it. '' where there is none. */
export function drawScale({ distribution, answers }: WordedQuestion): string {
  if (distribution.length === 0 || distribution.length > MOST_PLACES) return '';
  const place = (id: string | undefined): number => distribution.findIndex(({ answer }) => answer === id);
  const marks = distribution.map(({ n }) => (n > 0 ? MARKS.taken : MARKS.free) as string);
  for (const { range } of answers) {
    if (range === null || range === undefined) continue;
    const [one, other] = [place(range.low), place(range.high)].toSorted((a, b) => a - b);
    for (const [index, mark] of marks.entries())
      if (index >= (one ?? 0) && index <= (other ?? -1) && mark === MARKS.free) marks[index] = MARKS.between;
  }
  return marks.every((mark) => mark === MARKS.free) ? '' : marks.join('');
}

/** What was answered, in a few words: of many tables how often each answer was given. */
export function shortAnswers(question: WordedQuestion, texts: Texts): string {
  const { answers, distribution } = question;
  if (answers.length < COUNTED_FROM) return answersWords(question, texts);
  const tally = new Map<string, number>(distribution.map(({ label }) => [label, 0]));
  for (const answer of answers) {
    const words = answerWords(answer, texts);
    tally.set(words, (tally.get(words) ?? 0) + 1);
  }
  return [...tally]
    .filter(([, n]) => n > 0)
    .map(([words, n]) => texts('report.answer-count', { answer: words, n }))
    .join(', ');
}
