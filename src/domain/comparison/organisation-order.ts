import type { Language } from '../instrument/text.ts';
import type { ScoredMeasurement } from '../scoring/score.ts';
import { spreadRange } from '../scoring/step-score.ts';
import { fnv1a } from './fnv1a.ts';
import { type ScoredFramework, scoredFrameworks } from './framework-pair.ts';

/** An organisation in its place in a comparison, under the name it has there. */
export interface PlacedOrganisation {
  readonly scored: ScoredMeasurement;
  /** The frameworks that others asked as well. */
  readonly frameworks: readonly ScoredFramework[];
  /** Frameworks that nobody else asked: there is nothing to compare, and their titles may name who uses them. */
  readonly alone: readonly ScoredFramework[];
  readonly label: string;
  /** The organisation that looks at the others. */
  readonly own: boolean;
}

interface OrderOptions {
  readonly language: Language;
  readonly anonymous: boolean;
  /** The id of the organisation that looks at the others, or null. */
  readonly own: string | null;
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** By code unit, the same on every machine; 0 of equals. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What the comparison shows of an organisation, its name apart. */
function fingerprintOf({ frameworks, own }: Pick<PlacedOrganisation, 'frameworks' | 'own'>): string {
  const figures = frameworks.map(({ framework, score: { steps } }) => [
    framework.id,
    framework.hash,
    steps.map((step) => [step.score, step.applicable, step.scored, step.comparable, spreadRange(step)]),
  ]);
  return JSON.stringify([figures, own]);
}

/**
 * Puts organisations in order: by name, or, when they stay anonymous, in an order that follows from what is shown of all of them and
 * from nothing else. So it is the same for the same answers and differs from that of another report, and who knows which
 * organisations take part cannot try names until the order fits.
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
      // No secret hangs on it: who reads may know all that it is made of.
      .map(({ one, print }) => ({ one, print, rank: fnv1a(`${print} ${salt}`) }))
      .sort((a, b) => a.rank - b.rank || compareText(a.print, b.print))
      .map(({ one }, index) => ({ ...one, label: letterOf(index) }))
  );
}
