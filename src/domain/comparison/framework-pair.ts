import { fitLike } from '../instrument/fit-to-sector.ts';
import type { Framework } from '../instrument/framework.ts';
import type { FrameworkScore, ScoredMeasurement } from '../scoring/score.ts';
import {
  compareInstruments,
  type InstrumentChange,
  NO_CHANGE,
  type UsedInstrument,
} from './changes/instrument-change.ts';
import { findNotShared, findTooShort, withoutQuestions } from './outcomes/asked-both.ts';
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
  /** The ids of the questions that one of the two was too short to ask, and of those that facts hid from one of them. */
  readonly tooShort: ReadonlySet<string>;
  readonly notShared: ReadonlySet<string>;
  /** The ids of all questions that are not compared: these, and what facts hid from both. */
  readonly leftOut: ReadonlySet<string>;
  /** On the other questions. */
  readonly instrument: InstrumentChange;
  /** From each measurement that is shown to the later one; null where either did not use it. */
  readonly changes: readonly (InstrumentChange | null)[];
}

function usedInstrument({ framework, score }: ScoredFramework, leftOut: ReadonlySet<string>): UsedInstrument {
  return {
    framework: withoutQuestions(framework, leftOut),
    targets: new Map(score.steps.map(({ id, target }) => [id, target])),
  };
}

const NONE: ReadonlySet<string> = new Set();

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
    const both = before === null || after === null ? null : { before, after };
    const tooShort = both === null ? NONE : findTooShort(both.before.framework, both.after.framework);
    const { notShared, hidden } =
      both === null
        ? { notShared: NONE, hidden: NONE }
        : findNotShared(both.before.framework, both.after.framework);
    const leftOut = new Set([...tooShort, ...hidden]);
    const instrument =
      both === null
        ? NO_CHANGE
        : compareInstruments(usedInstrument(both.before, leftOut), usedInstrument(both.after, leftOut));
    const shown = all.map((measurement) => inWordsOf(find(measurement, id), after));
    return [
      {
        id,
        framework,
        from: before,
        to: after,
        all: shown,
        tooShort,
        notShared,
        leftOut,
        instrument,
        changes: shown.map((one) =>
          one === null || after === null
            ? null
            : compareInstruments(usedInstrument(one, leftOut), usedInstrument(after, leftOut)),
        ),
      },
    ];
  });
}
