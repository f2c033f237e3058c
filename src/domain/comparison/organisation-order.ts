import type { Language } from '../instrument/text.ts';
import type { ScoredMeasurement } from '../scoring/score.ts';
import { fnv1a } from './fnv1a.ts';
import { findMeasuredStep, type ScoredFramework, scoredFrameworks } from './framework-pair.ts';
import { isComparable, listFigures, stageSpreadIn } from './outcomes/compared-figures.ts';

/** A measured organisation with its label in a comparison. */
export interface PlacedOrganisation {
  readonly scored: ScoredMeasurement;
  /** The frameworks that at least one more organisation used. */
  readonly frameworks: readonly ScoredFramework[];
  /** Frameworks that no other organisation used: they cannot be compared, and a title may identify its user. */
  readonly alone: readonly ScoredFramework[];
  readonly label: string;
  /** Whether it is the organisation that is compared with the rest. */
  readonly own: boolean;
}

interface OrderOptions {
  readonly language: Language;
  readonly anonymous: boolean;
  /** The id of the organisation that is compared with the rest, or null. */
  readonly own: string | null;
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Compares by code unit, independent of the locale. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Everything that the comparison shows of an organisation except its name, serialised. */
function fingerprintOf({ frameworks, own }: Pick<PlacedOrganisation, 'frameworks' | 'own'>): string {
  const figures = frameworks.map((one) => [
    one.framework.id,
    one.framework.hash,
    one.framework.steps.flatMap(({ id }) => {
      const step = findMeasuredStep(one, id);
      return step === null
        ? []
        : [[listFigures([step]), step.scored.stage, stageSpreadIn(step), isComparable(step.scored)]];
    }),
  ]);
  return JSON.stringify([figures, own]);
}

/**
 * Sorts organisations by name, or, when anonymous, in a pseudo-random order computed only from the figures that are shown of all of them.
 * So the same answers give the same order, another report gives another order, and nobody can find the names by trying which ones give
 * this order.
 */
export function placeOrganisations(
  measurements: readonly ScoredMeasurement[],
  options: OrderOptions,
): readonly PlacedOrganisation[] {
  const countOf = (id: string): number =>
    measurements.filter(({ frameworks }) => frameworks.some((framework) => framework.id === id)).length;
  const placed = measurements.map((scored) => {
    const all = scoredFrameworks(scored);
    return {
      scored,
      frameworks: all.filter(({ framework }) => countOf(framework.id) > 1),
      alone: all.filter(({ framework }) => countOf(framework.id) === 1),
      own: scored.organisation.id === options.own,
    };
  });
  const nameOf = ({ scored }: { readonly scored: ScoredMeasurement }): string => scored.organisation.name;
  if (!options.anonymous) {
    const byName = placed.toSorted(
      (a, b) =>
        nameOf(a).localeCompare(nameOf(b), options.language) ||
        (a.scored.organisation.id < b.scored.organisation.id ? -1 : 1),
    );
    return byName.map((one) => ({ ...one, label: nameOf(one) }));
  }
  const printed = placed.map((one) => ({ one, print: fingerprintOf(one) }));
  const salt = printed
    .map(({ print }) => print)
    .sort()
    .join(' ');
  return (
    printed
      // The hash needs no secrecy: its input is in the report.
      .map(({ one, print }) => ({ one, print, rank: fnv1a(`${print} ${salt}`) }))
      .sort((a, b) => a.rank - b.rank || compareText(a.print, b.print))
      .map(({ one }, index) => ({ ...one, label: letterOf(index) }))
  );
}
