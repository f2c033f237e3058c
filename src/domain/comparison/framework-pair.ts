import type { Assessment } from '../assessment/assessment.ts';
import type { Framework } from '../instrument/framework.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import type { InstrumentChange } from './comparison.ts';
import { compareInstruments } from './instrument-change.ts';
import type { Side } from './step-both-times.ts';

/** A measurement with its scores. */
export interface Scored {
  readonly assessment: Assessment;
  readonly scores: readonly FrameworkScore[];
}

/** One framework as the two measurements asked it; null where one did not. */
export interface FrameworkPair {
  readonly id: string;
  readonly framework: Framework;
  readonly from: FrameworkScore | null;
  readonly to: FrameworkScore | null;
  readonly all: readonly (FrameworkScore | null)[];
  readonly instrument: InstrumentChange;
}

const NO_CHANGE: InstrumentChange = { unchanged: [], reworded: [], rescaled: [], added: [], dropped: [] };

/** One step of a framework as it was scored; null where it was not asked. */
export function sideOf(whole: FrameworkScore | null, step: string): Side | null {
  const found = whole?.steps.find((score) => score.step.id === step);
  return whole === null || found === undefined ? null : { whole, step: found };
}

/** Puts beside each other what the two measurements asked; `all` are the measurements that are shown. */
export function pairFrameworks(all: readonly Scored[], from: Scored, to: Scored): readonly FrameworkPair[] {
  const find = (scored: Scored, id: string): FrameworkScore | null =>
    scored.scores.find(({ framework }) => framework.id === id) ?? null;
  const ids = [...new Set([to, from].flatMap(({ scores }) => scores.map(({ framework }) => framework.id)))];
  return ids.flatMap((id) => {
    const [before, after] = [find(from, id), find(to, id)];
    const framework = after?.framework ?? before?.framework;
    if (framework === undefined) return [];
    const instrument =
      before === null || after === null ? NO_CHANGE : compareInstruments(before.framework, after.framework);
    return [
      { id, framework, from: before, to: after, all: all.map((scored) => find(scored, id)), instrument },
    ];
  });
}
