import type { StageSpread } from '../../../domain/comparison/changes/stage-spread.ts';
import type { QuestionOverTime, StepAcross, StepOverTime } from '../../../domain/comparison/comparison.ts';
import type { Absence } from '../../../domain/comparison/outcomes/compared-figures.ts';
import type { TableId } from '../../../domain/comparison/outcomes/shared-ground.ts';
import type { Texts } from '../../../texts/texts.ts';
import { stageWords } from '../../stage-words.ts';
import { joinList, showNumber } from '../../wording.ts';

/* The words that comparisons over time and across organisations share. */

/** From where to where tables lie; empty with one table. */
export function spreadWords(spread: StageSpread | null, tables: string, texts: Texts): string {
  if (spread === null) return '';
  const [low, high] = [stageWords(spread.lowestStage, texts), stageWords(spread.highestStage, texts)];
  return low === high
    ? texts('compare.tables-alike', { tables, stage: low })
    : texts('compare.tables-apart', { tables, low, high });
}

/** `3 tafels`, or `3 van de 5 tafels`; empty where the step was not measured. */
export function tablesWords(tables: StepAcross['tables'][number], texts: Texts): string {
  if (tables === null) return '';
  const { scored, all } = tables;
  return scored === all
    ? texts('compare.tables-all', { n: all })
    : texts('compare.tables-some', { scored, all });
}

/** A full score with what was answered: `67 (4 van 5)`; over several tables with the lowest and the highest. A dash where it was not measured. */
export function figureWords(step: StepOverTime | StepAcross, index: number, texts: Texts): string {
  const answered = step.answered[index] ?? null;
  const absence = step.absences[index] ?? null;
  if (answered === null) return texts('report.none');
  if (absence !== null && absence !== 'few-answers') return absenceWords(absence, texts);
  const spread = step.spreads[index] ?? null;
  const counts = texts('of', { part: answered.scored - answered.later, whole: answered.applicable });
  const tables =
    spread === null
      ? ''
      : `; ${texts('compare.tables-figures', {
          tables: tablesWords(step.tables[index] ?? null, texts),
          lowest: showNumber(spread.lowest, texts),
          highest: showNumber(spread.highest, texts),
        })}`;
  return `${showNumber(step.values[index] ?? null, texts)} (${counts}${tables})`;
}

const WORDS_OF_ABSENCE = {
  'not-measured': 'state.hidden',
  'not-beside': 'compare.not-beside',
  'not-asked': 'state.hidden',
  'none-shared': 'compare.none-shared',
  'nothing-applies': 'stage.nothing',
  unscored: 'stage.unscored',
  weightless: 'stage.weightless',
  'few-answers': 'stage.none',
} as const;

/** Why a step has no outcome. */
export function absenceWords(absence: Absence, texts: Texts): string {
  return texts(WORDS_OF_ABSENCE[absence]);
}

/** The names of tables in a sentence. */
export function tableNames(tables: readonly TableId[], texts: Texts): string {
  const names = tables.map((table) =>
    table === null ? texts('report.table-unnamed') : texts('compare.table-name', { table }),
  );
  return joinList(names, texts);
}

/**
 * How many of the `total` answers that are compared are none, because the question waited for something that had not begun: they count as the lowest.
 * Empty where none does. `tables` are those that count, or null for all.
 */
export function laterWords(
  questions: readonly QuestionOverTime[],
  tables: readonly TableId[] | null,
  total: number,
  key: 'compare.basis-later' | 'compare.glance-later',
  texts: Texts,
): string {
  const compared = questions.filter(({ difference }) => difference !== null);
  const pairs = compared.flatMap(({ from, to }) =>
    (to?.answers ?? [])
      .filter(({ table }) => tables === null || tables.includes(table))
      .map(({ table, state }) => [from?.answers.find((one) => one.table === table)?.state, state]),
  );
  const counting = pairs.filter((states) =>
    states.every((state) => state === 'answered' || state === 'not-begun'),
  );
  const n = counting.filter((states) => states.includes('not-begun')).length;
  if (n === 0) return '';
  return n === total ? texts(`${key}-all`) : texts(key, { n });
}
