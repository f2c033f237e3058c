import { type Table, type Targets, targetOf } from '../../assessment/assessment.ts';
import { type AskedQuestion, listAsked } from '../../assessment/visibility.ts';
import type { Framework } from '../../instrument/framework.ts';
import type { AnswerSheet } from '../answer-sheet.ts';
import { type CountedTable, countTable } from '../counted-table.ts';
import { scoreRespondent } from '../respondent-score.ts';
import { meanOverTables, reaches } from '../step-score.ts';
import { createTally, type Tally } from '../tally.ts';

/** A framework with the tables that answered it: what its profile follows from, and what it would be with another answer. */
export interface MeasuredFramework {
  readonly framework: Framework;
  /** The questions that can be asked. */
  readonly asked: readonly AskedQuestion[];
  readonly tables: readonly CountedTable[];
  /** An empty tally, with the scale questions in the order of the sheets. */
  readonly instrument: Tally;
  /** The place of the first question of each step in a sheet. */
  readonly firsts: readonly number[];
  /** The target of each step, 0 to 100. */
  readonly targets: readonly number[];
}

/** Counts the tables of a framework. */
export function measureFramework(
  framework: Framework,
  targets: Targets,
  tables: readonly Table[],
): MeasuredFramework {
  const instrument = createTally(framework);
  let next = 0;
  const firsts = instrument.steps.map(({ questions }) => {
    const first = next;
    next += questions.length;
    return first;
  });
  const asked = listAsked(framework);
  return {
    framework,
    asked,
    tables: tables.map((table) => countTable(asked, instrument.questions, table)),
    instrument,
    firsts,
    targets: framework.steps.map(({ id }) => targetOf(targets, framework.id, id)),
  };
}

/** The sheets of all tables, in order. */
export type Sheets = readonly AnswerSheet[];

/** Whether a step keeps the next step from coming after it: something in it counts, and it is not in order (specification §3). */
export function holdsBack(
  { instrument, firsts, targets }: MeasuredFramework,
  step: number,
  sheets: Sheets,
): boolean {
  const questions = instrument.steps[step]?.questions ?? [];
  const scored = sheets
    .map((sheet) => scoreRespondent(questions, sheet, firsts[step] ?? 0))
    .filter(({ low }) => low !== null);
  if (scored.length === 0) return false;
  const scores = scored.map(({ score }) => score).filter((score) => score !== null);
  const isInOrder =
    scored.every(({ established }) => established) &&
    reaches(meanOverTables(scores, scored.length), targets[step] ?? 0);
  return !isInOrder;
}
