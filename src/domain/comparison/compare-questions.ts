import { isScaleQuestion, type Question, questionsOf } from '../instrument/framework.ts';
import { findDifference } from '../instrument/question-difference.ts';
import type { Language } from '../instrument/text.ts';
import { reportQuestion } from '../report/report-question.ts';
import { wordAnswer } from '../report/word-answer.ts';
import { meanOf } from '../scoring/rounding.ts';
import { countMoves, directionOf } from './changes/change.ts';
import { type InstrumentChange, isSameQuestion, keepsMeaning } from './changes/instrument-change.ts';
import type { QuestionOverTime } from './comparison.ts';
import { type FrameworkPair, findMeasuredStep, type ScoredFramework } from './framework-pair.ts';
import type { NotComparable } from './outcomes/refusal.ts';
import { answerAt, type MeasuredStep, type TableId } from './outcomes/shared-ground.ts';

/** The step in which a measurement asked a question; null when it did not. */
function findStepOf(measured: ScoredFramework, question: string): MeasuredStep | null {
  const step = measured.framework.steps.find(({ questions }) => questions.some(({ id }) => id === question));
  return step === undefined ? null : findMeasuredStep(measured, step.id);
}

/** A question in one measurement, with its score and answers; null when it was not shown. */
function reportQuestionIn(
  measured: ScoredFramework,
  found: MeasuredStep | null,
  id: string,
  language: Language,
) {
  const question = found?.step.questions.find((candidate) => candidate.id === id);
  if (found === null || question === undefined) return null;
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

/** A question as a measurement asked it; null when its framework has none of that id. */
function questionIn({ framework }: ScoredFramework, id: string): Question | null {
  return questionsOf(framework).find((question) => question.id === id) ?? null;
}

type Outcome = QuestionOverTime['from'];

/** Whether a table answered a question without a scale both times. */
function isGivenTwice(from: Outcome, to: Outcome): boolean {
  const tablesOf = (outcome: Outcome): readonly (string | null)[] =>
    (outcome?.answers ?? []).filter(({ state }) => state === 'given').map(({ table }) => table);
  const before = tablesOf(from);
  return tablesOf(to).some((table) => before.includes(table));
}

/** Why two answers cannot be compared. Those to a question without a scale stand beside each other, and none is the better one. */
function reasonNotComparable(
  { id, from, to }: Pick<QuestionOverTime, 'id' | 'from' | 'to'>,
  instrument: InstrumentChange,
  earlier: ScoredFramework,
  later: ScoredFramework,
): NotComparable {
  for (const change of ['redefined', 'rescaled', 'added', 'dropped'] as const)
    if (instrument[change].includes(id)) return change;
  const [before, after] = [questionIn(earlier, id), questionIn(later, id)];
  if (before === null) return 'added';
  if (after === null) return 'dropped';
  const tables: readonly TableId[] = earlier.score.tables;
  if (!later.score.tables.some((table) => tables.includes(table))) return 'other-tables';
  if (!isGivenTwice(from, to)) return 'not-scored';
  const isSame = keepsMeaning(earlier.framework, later.framework) || findDifference(before, after) === null;
  return isSame ? 'no-scale' : 'redefined';
}

/** Compares the questions that were shown in either measurement, in the order of the later one; not those that one could not ask. */
export function compareQuestions(pair: FrameworkPair, language: Language): readonly QuestionOverTime[] {
  const { instrument, from: earlier, to: later } = pair;
  if (earlier === null || later === null) return [];
  const order = [later, earlier].flatMap(({ framework }) => questionsOf(framework).map(({ id }) => id));
  const asked = [...new Set(order)].filter((id) => !pair.leftOut.has(id));
  return asked.flatMap((id): readonly QuestionOverTime[] => {
    const [before, after] = [findStepOf(earlier, id), findStepOf(later, id)];
    const [reportedBefore, reportedAfter] = [
      reportQuestionIn(earlier, before, id, language),
      reportQuestionIn(later, after, id, language),
    ];
    const either = reportedAfter ?? reportedBefore;
    if (either === null) return [];
    const [from, to] = [reportedBefore?.outcome ?? null, reportedAfter?.outcome ?? null];
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
        why: difference === null ? reasonNotComparable({ id, from, to }, instrument, earlier, later) : null,
        reworded: instrument.reworded.includes(id),
        reversedBest: either.reversedBest,
        difference,
        from,
        to,
      },
    ];
  });
}
