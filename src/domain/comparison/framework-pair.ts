import { fitLike } from '../instrument/fit-to-sector.ts';
import type { Framework } from '../instrument/framework.ts';
import type { FrameworkScore, ScoredMeasurement } from '../scoring/score.ts';
import {
  compareInstruments,
  type InstrumentChange,
  NO_CHANGE,
  type UsedInstrument,
} from './changes/instrument-change.ts';
import type { MeasuredStep } from './outcomes/shared-ground.ts';

/** A framework as one measurement used it, with its score. */
export interface ScoredFramework {
  readonly framework: Framework;
  readonly score: FrameworkScore;
}

/** One framework in the two compared measurements; `from` or `to` is null when that one did not use it. */
export interface FrameworkPair {
  readonly id: string;
  /** As the later measurement used it, else as the earlier one did. */
  readonly framework: Framework;
  readonly from: ScoredFramework | null;
  readonly to: ScoredFramework | null;
  /** In every measurement that is shown; null where it was not used. */
  readonly all: readonly (ScoredFramework | null)[];
  readonly instrument: InstrumentChange;
}

function usedInstrument({ framework, score }: ScoredFramework): UsedInstrument {
  return { framework, targets: new Map(score.steps.map(({ id, target }) => [id, target])) };
}

/** One step of a scored framework; null where it was not measured. */
export function findMeasuredStep(measured: ScoredFramework | null, id: string): MeasuredStep | null {
  const step = measured?.framework.steps.find((one) => one.id === id);
  const scored = measured?.score.steps.find((one) => one.id === id);
  if (measured === null || step === undefined || scored === undefined) return null;
  const perTable = measured.score.profiles.flatMap(({ table, steps }) => {
    const figures = steps.find((one) => one.id === id);
    return figures === undefined ? [] : [{ table, figures }];
  });
  return { step, scored, tables: measured.score.tables, perTable };
}

/** The frameworks of a measurement, each with its score. */
export function scoredFrameworks({ frameworks, scores }: ScoredMeasurement): readonly ScoredFramework[] {
  return frameworks.flatMap((framework, index) => {
    const score = scores[index];
    return score === undefined ? [] : [{ framework, score }];
  });
}

/** An earlier framework in the words of the later one: another sector is no other question. */
function inWordsOf(earlier: ScoredFramework | null, later: ScoredFramework | null): ScoredFramework | null {
  return earlier === null || later === null
    ? earlier
    : { ...earlier, framework: fitLike(earlier.framework, later.framework) };
}

/** Pairs the frameworks of two measurements by id; `all` are the measurements that are shown. */
export function pairFrameworks(
  all: readonly ScoredMeasurement[],
  from: ScoredMeasurement,
  to: ScoredMeasurement,
): readonly FrameworkPair[] {
  const find = (measurement: ScoredMeasurement, id: string): ScoredFramework | null =>
    scoredFrameworks(measurement).find(({ framework }) => framework.id === id) ?? null;
  const ids = [...new Set([to, from].flatMap(({ frameworks }) => frameworks.map(({ id }) => id)))];
  return ids.flatMap((id) => {
    const after = find(to, id);
    const before = inWordsOf(find(from, id), after);
    const framework = after?.framework ?? before?.framework;
    if (framework === undefined) return [];
    const instrument =
      before === null || after === null
        ? NO_CHANGE
        : compareInstruments(usedInstrument(before), usedInstrument(after));
    return [
      {
        id,
        framework,
        from: before,
        to: after,
        all: all.map((measurement) => find(measurement, id)),
        instrument,
      },
    ];
  });
}
