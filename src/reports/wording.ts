import type { WordedAnswer, WordedQuestion, WordedReport } from '../domain/report/worded-report.ts';
import { roundHalfAway } from '../domain/scoring/rounding.ts';
import { joinList } from '../texts/join-list.ts';
import { showDate } from '../texts/show-date.ts';
import { showDigits, showGiven } from '../texts/show-given.ts';
import { subjectWords } from '../texts/subject-words.ts';
import type { Texts } from '../texts/texts.ts';

export { joinList, showDate };

/** A number as it is shown, rounded once, in the language's way; null is a dash. */
export function showNumber(value: number | null, texts: Texts, decimals = 0): string {
  if (value === null) return texts('report.none');
  const rounded = roundHalfAway(value, decimals);
  return showDigits(decimals === 0 ? String(rounded) : rounded.toFixed(decimals), texts);
}

/** A list of no more than the first so many, and how many there are besides; one more is named, as that is no longer than its number. */
export function joinAtMost(items: readonly string[], most: number, texts: Texts): string {
  const more = items.length - most;
  return joinList(more > 1 ? [...items.slice(0, most), texts('list-more', { n: more })] : items, texts);
}

/** The same, of no more than the first three. */
export function joinFirst(items: readonly string[], texts: Texts): string {
  return joinAtMost(items, 3, texts);
}

/** The title of a step, after its number where the steps have an order: `3. Support`. */
export function stepName({
  order,
  title,
}: {
  readonly order: number | null;
  readonly title: string;
}): string {
  return order === null ? title : `${order}. ${title}`;
}

/** What one table answered, in a few words. */
export function answerWords(answer: WordedAnswer, texts: Texts): string {
  if (answer.state === 'divided') {
    return texts('state.divided-range', { low: answer.low ?? '', high: answer.high ?? '' });
  }
  const { answer: words, given } = answer;
  // The answer itself is in no language; that of a choice is the label of what was chosen.
  if ((typeof given === 'number' || typeof given === 'string') && String(given) === words)
    return showGiven(given, texts);
  return words ?? texts.find(`state.${answer.state}`) ?? '';
}

/** What all tables answered, in a few words. */
export function answersWords(question: Pick<WordedQuestion, 'answers'>, texts: Texts): string {
  const [first, ...others] = question.answers.map((answer) => answerWords(answer, texts));
  // Where every table answered the same, it is said once.
  if (first !== undefined && others.length > 0 && others.every((words) => words === first)) return first;
  return question.answers
    .map((answer) => (answer.table === null ? '' : `${answer.table}: `) + answerWords(answer, texts))
    .join('; ');
}

/** A publication as a line of the sources. */
export function documentWords({ title, publisher, year }: WordedReport['documents'][number]): string {
  return `${publisher} (${year}). ${title}.`;
}

/** What a report is about, after "how far we have come in". */
export function subjectOf({ frameworks }: WordedReport, texts: Texts): string {
  return subjectWords(
    frameworks.map(({ subject }) => subject ?? null),
    texts,
  );
}
