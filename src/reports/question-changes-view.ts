import type { Change } from '../domain/change.ts';
import type { QuestionOverTime } from '../domain/comparison.ts';
import type { Texts } from '../texts/texts.ts';
import { answerWords } from './wording.ts';

type Side = QuestionOverTime['from'];

function sideWords(side: Side, texts: Texts): string {
  if (side === null) return texts('state.hidden');
  return side.answers
    .map((answer) => (answer.table === null ? '' : `${answer.table}: `) + answerWords(answer, texts))
    .join('; ');
}

function viewQuestion(question: QuestionOverTime, texts: Texts) {
  const answers = question.to?.answers ?? [];
  const written = (pick: (answer: (typeof answers)[number]) => string | null): string =>
    answers
      .map(pick)
      .filter((text) => text !== null && text.trim() !== '')
      .join('\n');
  return {
    label: question.label,
    mark: question.reworded ? ' ^' : '',
    from: sideWords(question.from, texts),
    to: sideWords(question.to, texts),
    why: question.why === null ? '' : texts(`compare.why-${question.why}`),
    note: written(({ note }) => note),
    reason: written(({ reason }) => reason),
    evidence: written(({ evidence }) => evidence),
  };
}

/** The questions of a framework, by which way their answers went. */
export function viewChanges(questions: readonly QuestionOverTime[], texts: Texts) {
  const of = (change: Change) =>
    questions
      .filter((question) => question.change === change)
      .map((question) => viewQuestion(question, texts));
  return { forward: of('forward'), back: of('back'), equal: of('equal'), other: of('not-comparable') };
}
