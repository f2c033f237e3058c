import { STAGES, type Stage } from '../../src/domain/scoring/stage.ts';
import type { StepScore } from '../../src/domain/scoring/step-score.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { answered, round } from './expected-figures.ts';

/* How an outcome is to be shown in a comparison; written out again here, on purpose. */

/** Why a step has no outcome, or how far it is. */
export function outcomeWords(step: StepScore, texts: Texts): string {
  if (step.stage !== null) return texts(`stage.${step.stage}`);
  if (step.bounds === null && step.applicable > 0) return texts('stage.weightless');
  if (step.applicable > 0) return texts('stage.none');
  const isLeft = step.notApplicable + step.decidedAgainst > 0;
  return texts(isLeft ? 'stage.nothing' : 'state.hidden');
}

/** `3 tables`, or `3 of the 5 tables`. */
function tablesWords({ tables: scored, tablesApplicable: all }: StepScore, texts: Texts): string {
  return scored === all
    ? texts('compare.tables-all', { n: all })
    : texts('compare.tables-some', { scored, all });
}

/** What stands behind an outcome of several tables: the lowest and the highest, in words. */
export function tableWords(step: StepScore, stages: readonly (Stage | null)[], texts: Texts): string {
  const places = stages.flatMap((stage) => (stage === null ? [] : [STAGES.indexOf(stage)]));
  if (places.length < 2) return '';
  const [low = '', high = ''] = [Math.min(...places), Math.max(...places)].map((place) =>
    texts(`stage.${STAGES[place] ?? 'to-begin'}`),
  );
  const tables = tablesWords(step, texts);
  const words =
    low === high
      ? texts('compare.tables-alike', { tables, stage: low })
      : texts('compare.tables-apart', { tables, low, high });
  return ` (${words})`;
}

/** A full score with what it rests on. */
export function figureWords(step: StepScore, texts: Texts): string {
  if (step.applicable === 0) return outcomeWords(step, texts);
  const tables =
    step.spread === null
      ? ''
      : `; ${texts('compare.tables-figures', {
          tables: tablesWords(step, texts),
          lowest: round(step.spread.lowest, texts),
          highest: round(step.spread.highest, texts),
        })}`;
  // What waits for something that has not begun, nobody answered.
  const later = step.questions.reduce((sum, { notBegun }) => sum + notBegun, 0);
  const counts = answered({ ...step, scored: step.scored - later }, texts);
  return `${round(step.score, texts)} (${counts}${tables})`;
}
