import type { Table } from '../../assessment/assessment.ts';
import { comparisonsOf } from '../../instrument/condition.ts';
import type { AnswerSheet } from '../answer-sheet.ts';
import { type CountedTable, countTable } from '../counted-table.ts';
import { holdsBack, type MeasuredFramework } from './measured-framework.ts';

/** The questions in the conditions of those that can be asked. */
function conditionSources({ asked }: MeasuredFramework): ReadonlySet<string> {
  return new Set(asked.flatMap(({ condition }) => comparisonsOf(condition).map(({ question }) => question)));
}

function withAnswer({ responses, ...table }: Table, question: string, answer: string): Table {
  const before = responses.get(question) ?? { note: null, evidence: null };
  const moved = { ...before, state: { kind: 'answered', answer } } as const;
  return { ...table, responses: new Map(responses).set(question, moved) };
}

function withCode({ low, high }: AnswerSheet, place: number, code: number): AnswerSheet {
  const moved = { low: low.slice(), high: high.slice() };
  moved.low[place] = code;
  moved.high[place] = code;
  return moved;
}

/**
 * The questions with an answer, of one table, that would change the next step when it moved one level up or down, in the order of the
 * framework. `next` is the place of the next step, or the number of steps when all are in order. An answer in a condition is counted
 * anew with what it shows and hides; any other only in its own step, so that the work grows with the number of answers.
 */
export function findHangsOn(measured: MeasuredFramework, next: number): readonly string[] {
  const { framework, asked, instrument, firsts, tables } = measured;
  const sources = conditionSources(measured);
  const sheets = tables.map(({ sheet }) => sheet);
  const steps = framework.steps.map((_, index) => index);
  const before = steps.map((step) => step === next);

  const changesNext = (
    step: number,
    place: number,
    one: CountedTable,
    index: number,
    code: number,
  ): boolean => {
    const question = instrument.questions[place];
    const answer = question?.scale.answers[code]?.id;
    if (question === undefined || answer === undefined) return false;
    const isSource = sources.has(question.id);
    const sheet = isSource
      ? countTable(asked, instrument.questions, withAnswer(one.table, question.id, answer)).sheet
      : withCode(one.sheet, place, code);
    const moved = sheets.with(index, sheet);
    const touched = isSource ? steps.slice(step, next + 1) : [step];
    return touched.some((at) => holdsBack(measured, at, moved) !== before[at]);
  };

  return steps.slice(0, next + 1).flatMap((step) =>
    (instrument.steps[step]?.questions ?? []).flatMap(({ question }, index) => {
      const place = (firsts[step] ?? 0) + index;
      const hangs = tables.some((one, table) => {
        const [low, high] = [one.sheet.low[place] ?? -1, one.sheet.high[place] ?? -1];
        if (low < 0 || low !== high) return false;
        return [low - 1, low + 1].some((code) => changesNext(step, place, one, table, code));
      });
      return hangs ? [question.id] : [];
    }),
  );
}
