import type { Language } from '../instrument/text.ts';
import { reportQuestion } from '../report/report-question.ts';
import { wordAnswer } from '../report/word-answer.ts';
import { changeOf } from './change.ts';
import type { NotComparable, QuestionOverTime } from './comparison.ts';
import type { FrameworkPair, ScoredFramework } from './framework-pair.ts';

/** A question in one measurement, with its score and answers; null when it was not shown. */
function reportQuestionIn(measured: ScoredFramework | null, id: string, language: Language) {
  if (measured === null) return null;
  const { framework, score: scored } = measured;
  for (const step of framework.steps) {
    const question = step.questions.find((candidate) => candidate.id === id);
    const score = scored.steps.find((candidate) => candidate.id === step.id);
    if (question === undefined || score === undefined) continue;
    const report = reportQuestion(question, score, framework.bands);
    if (report === null) return null;
    const answers = report.answers.map((answer) => wordAnswer(answer, question, language));
    return { step: step.id, label: question.label[language], score: report.score, answers };
  }
  return null;
}

function differenceOf(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

function reasonNotComparable(id: string, { instrument }: FrameworkPair): NotComparable {
  if (instrument.rescaled.includes(id)) return 'rescaled';
  if (instrument.added.includes(id)) return 'added';
  return instrument.dropped.includes(id) ? 'dropped' : 'not-scored';
}

/** Compares the scored questions that were shown in either measurement, in the order of the later one. */
export function compareQuestions(pair: FrameworkPair, language: Language): readonly QuestionOverTime[] {
  const { instrument } = pair;
  const ids = [...instrument.unchanged, ...instrument.reworded, ...instrument.rescaled, ...instrument.added];
  const known = new Set([...ids, ...instrument.dropped]);
  const order = [pair.to, pair.from].flatMap(
    (one) => one?.framework.steps.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? [],
  );
  return [...new Set(order)].flatMap((id): readonly QuestionOverTime[] => {
    if (!known.has(id)) return [];
    const from = reportQuestionIn(pair.from, id, language);
    const to = reportQuestionIn(pair.to, id, language);
    const either = to ?? from;
    if (either === null) return [];
    const reworded = instrument.reworded.includes(id);
    const isCommon = reworded || instrument.unchanged.includes(id);
    const difference = isCommon ? differenceOf(from?.score ?? null, to?.score ?? null) : null;
    return [
      {
        framework: pair.id,
        step: either.step,
        id,
        label: either.label,
        change: changeOf(difference),
        why: difference === null ? reasonNotComparable(id, pair) : null,
        reworded,
        difference,
        from: from && { score: from.score, answers: from.answers },
        to: to && { score: to.score, answers: to.answers },
      },
    ];
  });
}
