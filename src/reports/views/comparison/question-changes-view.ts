import type { QuestionOverTime } from '../../../domain/comparison/comparison.ts';
import type { Texts } from '../../../texts/texts.ts';
import { answersWords, joinList } from '../../wording.ts';

interface QuestionNameView {
  readonly label: string;
  /** Whether its words changed since the earlier measurement, which is marked. */
  readonly isReworded: boolean;
}

/** A question at the later measurement. */
export interface QuestionNowView extends QuestionNameView {
  /** What was answered, in a few words. */
  readonly to: string;
  /** Which answer is the best where that is the lowest of the scale; null elsewhere. */
  readonly reversed: string | null;
}

/** A question at the earlier and the later measurement. */
export interface QuestionChangeView extends QuestionNowView {
  readonly from: string;
  /** Why the answers are not compared; null when they are, or when it follows from the answers. */
  readonly why: string | null;
  /** What people wrote with their answers. */
  readonly written: readonly { readonly label: string; readonly text: string }[];
  /** Whether the answer changed while nobody wrote why. */
  readonly unexplained: boolean;
}

/** A question, or several of which exactly the same is to be told: these under one heading, each by its name. */
interface ToldChangeView extends QuestionChangeView {
  /** The names of several; empty of one. */
  readonly alike: readonly QuestionNameView[];
}

/** The questions of a framework by which way their answers went. */
export interface ChangesView {
  readonly forward: readonly ToldChangeView[];
  readonly back: readonly ToldChangeView[];
  readonly equal: readonly QuestionNowView[];
  /** At some tables forward, at others back. */
  readonly mixed: readonly ToldChangeView[];
  /** Answered otherwise, where no answer is better than another. */
  readonly told: readonly ToldChangeView[];
  /** Not compared. */
  readonly other: readonly ToldChangeView[];
  /** Which questions went this way too and are told at a framework before this one, in a sentence; null without any. */
  readonly again: Readonly<Record<'forward' | 'back' | 'other', string | null>>;
}

/** The answers of one of the two measurements; null when the question was not shown. */
type Answered = QuestionOverTime['from'];

const KINDS = ['reason', 'note', 'evidence'] as const;

/** What people wrote with an answer, at every table; empty when nobody did. */
function writtenOf(answered: Answered, kind: (typeof KINDS)[number]): string {
  return (answered?.answers ?? [])
    .map((answer) => answer[kind])
    .filter((text) => text !== null && text.trim() !== '')
    .join('\n');
}

/** What people wrote at the later measurement, and at the earlier one where that was something else. */
function viewWritten({ from, to }: QuestionOverTime, texts: Texts): QuestionChangeView['written'] {
  const now = KINDS.map((kind) => ({ label: texts(`report.${kind}`), text: writtenOf(to, kind) }));
  const then = KINDS.filter((kind) => writtenOf(from, kind) !== writtenOf(to, kind)).map((kind) => ({
    label: texts(`compare.${kind}-then`),
    text: writtenOf(from, kind),
  }));
  return [...now, ...then].filter(({ text }) => text !== '');
}

function answeredWords(answered: Answered, texts: Texts): string {
  return answered === null ? texts('state.hidden') : answersWords(answered, texts);
}

function viewNow({ label, reworded, reversedBest, to }: QuestionOverTime, texts: Texts): QuestionNowView {
  return {
    label,
    isReworded: reworded,
    to: answeredWords(to, texts),
    reversed: reversedBest === null ? null : texts('compare.reversed', { best: reversedBest }),
  };
}

function viewChange(question: QuestionOverTime, texts: Texts): QuestionChangeView {
  const { change, why, from, to } = question;
  const isExplained = writtenOf(to, 'reason') !== '' || writtenOf(to, 'note') !== '';
  return {
    ...viewNow(question, texts),
    from: answeredWords(from, texts),
    why: why === null || why === 'not-scored' ? null : texts(`compare.why-${why}`),
    written: viewWritten(question, texts),
    unexplained: change !== 'equal' && change !== 'not-comparable' && !isExplained,
  };
}

/** The questions, those of which the same is told once, at the place of the first. What a person wrote is told of its own question. */
function tellOnce(changes: readonly QuestionChangeView[], texts: Texts): readonly ToldChangeView[] {
  const groups = new Map<string, QuestionChangeView[]>();
  for (const [index, change] of changes.entries()) {
    const { label: _label, isReworded: _isReworded, ...said } = change;
    const key = said.written.length > 0 ? String(index) : JSON.stringify(said);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((alike): readonly ToldChangeView[] => {
    const [first, ...others] = alike;
    if (first === undefined) return [];
    if (others.length === 0) return [{ ...first, alike: [] }];
    const names = alike.map(({ label, isReworded }) => ({ label, isReworded }));
    return [
      { ...first, label: texts('compare.alike', { n: alike.length }), isReworded: false, alike: names },
    ];
  });
}

/** Two questions with one label, a new and a dropped one for instance, are told apart by their ids. */
export function labelOf(
  id: string,
  label: string,
  all: readonly { readonly id: string; readonly label: string }[],
  texts: Texts,
): string {
  return all.some((other) => other.label === label && other.id !== id)
    ? texts('compare.label-with-id', { label, id })
    : label;
}

/** One question, under a name that tells it from the others. */
export function viewNamedChange(
  question: QuestionOverTime,
  all: readonly QuestionOverTime[],
  texts: Texts,
): QuestionChangeView {
  const label = labelOf(question.id, question.label, all, texts);
  return viewChange({ ...question, label }, texts);
}

/** Under which heading a question stands. */
function placeOf(
  { change, why, from, to }: QuestionOverTime,
  texts: Texts,
): keyof Omit<ChangesView, 'again'> {
  if (change !== 'not-comparable') return change;
  if (why !== 'no-scale') return 'other';
  return answeredWords(from, texts) === answeredWords(to, texts) ? 'equal' : 'told';
}

/** The questions of a framework; `before` are those of the frameworks before it: what is told there is not told again. */
export function viewChanges(
  questions: readonly QuestionOverTime[],
  before: readonly QuestionOverTime[],
  texts: Texts,
): ChangesView {
  const named = questions.map((question) => ({
    ...question,
    label: labelOf(question.id, question.label, questions, texts),
    place: placeOf(question, texts),
  }));
  type Named = (typeof named)[number];
  const at = (place: Named['place']): readonly Named[] =>
    named.filter((question) => question.place === place);
  const isRepeated = ({ id, place }: Named): boolean =>
    before.some((other) => other.id === id && placeOf(other, texts) === place);
  const tell = (some: readonly Named[]): readonly ToldChangeView[] =>
    tellOnce(
      some.map((question) => viewChange(question, texts)),
      texts,
    );
  const once = (place: Named['place']): readonly ToldChangeView[] =>
    tell(at(place).filter((question) => !isRepeated(question)));
  const again = (place: Named['place']): string | null => {
    const labels = at(place)
      .filter(isRepeated)
      .map(({ label }) => label);
    const n = labels.length;
    return n === 0
      ? null
      : texts('compare.told-before', {
          n,
          questions: joinList(
            labels.map((label) => texts('quoted', { label })),
            texts,
          ),
        });
  };
  return {
    forward: once('forward'),
    back: once('back'),
    equal: at('equal').map((question) => viewNow(question, texts)),
    mixed: tell(at('mixed')),
    told: tell(at('told')),
    other: once('other'),
    again: { forward: again('forward'), back: again('back'), other: again('other') },
  };
}
