import { isScaleQuestion } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import { reportQuestion } from '../report/report-question.ts';
import { wordAnswer } from '../report/word-answer.ts';
import { meanOf } from '../scoring/rounding.ts';
import { countMoves, directionOf } from './changes/change.ts';
import { isSameQuestion } from './changes/instrument-change.ts';
import type { QuestionOverTime } from './comparison.ts';
import { type FrameworkPair, findMeasuredStep, type ScoredFramework } from './framework-pair.ts';
import type { NotComparable } from './outcomes/refusal.ts';
import { answerAt, type MeasuredStep, type TableId } from './outcomes/shared-ground.ts';

/** The step in which a measurement asked a question; null when it did not. */
function findStepOf(measured: ScoredFramework | null, question: string): MeasuredStep | null {
  const step = measured?.framework.steps.find(({ questions }) => questions.some(({ id }) => id === question));
  return step === undefined ? null : findMeasuredStep(measured, step.id);
}

/** A question in one measurement, with its score and answers; null when it was not shown. */
function reportQuestionIn(
  measured: ScoredFramework | null,
  found: MeasuredStep | null,
  id: string,
  language: Language,
) {
  const question = found?.step.questions.find((candidate) => candidate.id === id);
  if (measured === null || found === null || question === undefined) return null;
  const report = reportQuestion(question, found.scored, measured.framework.bands);
  if (report === null) return null;
  const answers = report.answers.map((answer) => wordAnswer(answer, question, language));
  const best = isScaleQuestion(question) && question.reversed ? question.scale.answers[0] : undefined;
  return {
    step: found.step.id,
    label: question.label[language],
    reversedBest: best?.label[language] ?? null,
    outcome: { score: report.score, answers },
  };
}

/** The differences, later − earlier, at the tables that have a score both times. */
function differencesOf(from: MeasuredStep | null, to: MeasuredStep | null, id: string): readonly number[] {
  if (from === null || to === null) return [];
  return to.tables.flatMap((table) => {
    const [before, after] = [answerAt(from, id, table), answerAt(to, id, table)];
    return before === null || after === null || before.score === null || after.score === null
      ? []
      : [after.score - before.score];
  });
}

function reasonNotComparable(
  id: string,
  { instrument }: FrameworkPair,
  from: MeasuredStep | null,
  to: MeasuredStep | null,
): NotComparable {
  for (const change of ['redefined', 'rescaled', 'added', 'dropped'] as const)
    if (instrument[change].includes(id)) return change;
  const tables: readonly TableId[] = from?.tables ?? [];
  return to?.tables.some((table) => tables.includes(table)) === true ? 'not-scored' : 'other-tables';
}

/** Compares the scored questions that were shown in either measurement, in the order of the later one; not those that one could not ask. */
export function compareQuestions(pair: FrameworkPair, language: Language): readonly QuestionOverTime[] {
  const { instrument } = pair;
  if (pair.from === null || pair.to === null) return [];
  const order = [pair.to, pair.from].flatMap(({ framework }) =>
    framework.steps.flatMap(({ questions }) => questions.filter(isScaleQuestion).map(({ id }) => id)),
  );
  const asked = [...new Set(order)].filter((id) => !pair.leftOut.has(id));
  return asked.flatMap((id): readonly QuestionOverTime[] => {
    const [before, after] = [findStepOf(pair.from, id), findStepOf(pair.to, id)];
    const from = reportQuestionIn(pair.from, before, id, language);
    const to = reportQuestionIn(pair.to, after, id, language);
    const either = to ?? from;
    if (either === null) return [];
    const differences = isSameQuestion(instrument, id) ? differencesOf(before, after, id) : [];
    const difference = meanOf(differences);
    const moves = countMoves(differences);
    return [
      {
        framework: pair.id,
        step: either.step,
        id,
        label: either.label,
        change: difference === null ? 'not-comparable' : directionOf(moves, difference),
        moves,
        why: difference === null ? reasonNotComparable(id, pair, before, after) : null,
        reworded: instrument.reworded.includes(id),
        reversedBest: either.reversedBest,
        difference,
        from: from?.outcome ?? null,
        to: to?.outcome ?? null,
      },
    ];
  });
}
