import type { Change } from '../domain/comparison/change.ts';
import type { QuestionOverTime } from '../domain/comparison/comparison.ts';
import type { Texts } from '../texts/texts.ts';
import { answerWords } from './wording.ts';

type Side = QuestionOverTime['from'];

function sideWords(side: Side, texts: Texts): string {
  if (side === null) return texts('state.hidden');
  return side.answers
    .map((answer) => (answer.table === null ? '' : `${answer.table}: `) + answerWords(answer, texts))
    .join('; ');
}

const KINDS = ['reason', 'note', 'evidence'] as const;

/** What people wrote with an answer of one kind, at every table; empty when nobody did. */
function writtenOf(side: Side, kind: (typeof KINDS)[number]): string {
  return (side?.answers ?? [])
    .map((answer) => answer[kind])
    .filter((text) => text !== null && text.trim() !== '')
    .join('\n');
}

/** What people wrote now, and what they wrote then where that was something else. */
function viewWritten({ from, to }: QuestionOverTime, texts: Texts) {
  const now = KINDS.map((kind) => ({ label: texts(`report.${kind}`), text: writtenOf(to, kind) }));
  const then = KINDS.filter((kind) => writtenOf(from, kind) !== writtenOf(to, kind)).map((kind) => ({
    label: texts(`compare.${kind}-then`),
    text: writtenOf(from, kind),
  }));
  return [...now, ...then].filter(({ text }) => text !== '');
}

function viewQuestion(question: QuestionOverTime, texts: Texts) {
  const moved = question.change === 'forward' || question.change === 'back';
  const explained = writtenOf(question.to, 'reason') !== '' || writtenOf(question.to, 'note') !== '';
  return {
    label: question.label,
    mark: question.reworded ? ' ^' : '',
    from: sideWords(question.from, texts),
    to: sideWords(question.to, texts),
    // Why an answer has no score is seen from the answer itself.
    why: question.why === null || question.why === 'not-scored' ? '' : texts(`compare.why-${question.why}`),
    written: viewWritten(question, texts),
    unexplained: moved && !explained,
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
