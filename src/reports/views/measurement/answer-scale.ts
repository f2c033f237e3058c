import type { WordedQuestion, WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { answersWords, answerWords } from '../../wording.ts';

/** A place of a scale: taken by an answer, by one of the answers that a group is divided between, or free. */
const MARKS = { taken: '●', between: '◐', free: '○' } as const;
/** The longest scale that is drawn. */
const MOST_PLACES = 10;
/** How many tables gave an answer, in a circle. */
const COUNTS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Where the answers lie on their scale, lowest first: a mark for each answer of it; of several tables how many gave it. '' where there is none. */
export function drawScale({ distribution, answers }: WordedQuestion): string {
  if (distribution.length === 0 || distribution.length > MOST_PLACES) return '';
  const place = (id: string | undefined): number => distribution.findIndex(({ answer }) => answer === id);
  // A question that one of several tables got is drawn as the others are.
  const isAtTables = answers.some(({ table }) => table !== null);
  const taken = (n: number): string => (isAtTables ? (COUNTS[n - 1] ?? MARKS.taken) : MARKS.taken);
  const marks: string[] = distribution.map(({ n }) => (n > 0 ? taken(n) : MARKS.free));
  for (const { range } of answers) {
    if (range === null || range === undefined) continue;
    const [one = 0, other = -1] = [place(range.low), place(range.high)].toSorted((a, b) => a - b);
    for (const [index, mark] of marks.entries())
      if (index >= one && index <= other && mark === MARKS.free) marks[index] = MARKS.between;
  }
  return marks.every((mark) => mark === MARKS.free) ? '' : marks.join('');
}

/** How the marks are read. */
export function scaleKey({ measurement }: Pick<WordedReport, 'measurement'>, texts: Texts): string {
  return texts(measurement.tables.length > 1 ? 'report.scale-key-tables' : 'report.scale-key');
}

/** What was answered, in a few words: of several tables the lowest and the highest answer, and how many gave none; without a scale how many gave each. */
export function shortAnswers(question: WordedQuestion, texts: Texts): string {
  const { answers, distribution } = question;
  if (answers.length < 2) return answersWords(question, texts);
  const given = distribution.filter(({ n }) => n > 0).map(({ label }) => label);
  const [low, high] = [given[0], given.at(-1)];
  const range =
    low === undefined || high === undefined
      ? []
      : [low === high ? low : texts('report.answer-range', { low, high })];
  const others = new Map<string, number>();
  const isOnScale = distribution.length > 0;
  for (const answer of answers.filter(({ state }) => !isOnScale || state !== 'answered')) {
    const words = answer.state === 'divided' ? texts('state.divided') : answerWords(answer, texts);
    others.set(words, (others.get(words) ?? 0) + 1);
  }
  const counted = [...others].map(([words, n]) =>
    n === answers.length ? words : texts('report.answer-count', { answer: words, n }),
  );
  return [...range, ...counted].join('; ');
}
