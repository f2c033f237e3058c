import type { Assessment } from '../assessment/assessment.ts';
import type { Language } from '../instrument/text.ts';
import { type FrameworkScore, scoreAssessment } from '../scoring/score.ts';
import { spreadShown } from '../scoring/step-score.ts';
import { fnv1a } from './fnv1a.ts';

/** An organisation in its place in a comparison, under the name it has there. */
export interface PlacedOrganisation {
  readonly assessment: Assessment;
  /** On the frameworks that others asked as well. */
  readonly scores: readonly FrameworkScore[];
  /** Frameworks that nobody else asked: there is nothing to compare, and their titles may name who uses them. */
  readonly alone: readonly FrameworkScore[];
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
function fingerprintOf({ scores, own }: Pick<PlacedOrganisation, 'scores' | 'own'>): string {
  const figures = scores.map(({ framework, steps }) => [
    framework.id,
    framework.hash,
    steps.map((step) => [step.score, step.applicable, step.scored, step.comparable, spreadShown(step)]),
  ]);
  return JSON.stringify([figures, own]);
}

/**
 * Puts organisations in order: by name, or, when they stay anonymous, in an order that follows from what is shown of all of them and
 * from nothing else. So it is the same for the same answers and differs from that of another report, and who knows which
 * organisations take part cannot try names until the order fits.
 */
export function placeOrganisations(
  assessments: readonly Assessment[],
  options: OrderOptions,
): readonly PlacedOrganisation[] {
  const all = assessments.map((assessment) => ({ assessment, scores: scoreAssessment(assessment) }));
  const askedBy = ({ framework }: FrameworkScore): number =>
    all.filter(({ scores }) => scores.some((score) => score.framework.id === framework.id)).length;
  const scored = all.map(({ assessment, scores }) => ({
    assessment,
    scores: scores.filter((score) => askedBy(score) > 1),
    alone: scores.filter((score) => askedBy(score) === 1),
    own: assessment.organisation.id === options.own,
  }));
  const nameOf = ({ assessment }: { readonly assessment: Assessment }): string =>
    assessment.organisation.name;
  if (!options.anonymous) {
    const byName = scored.toSorted(
      (a, b) =>
        nameOf(a).localeCompare(nameOf(b), options.language) ||
        (a.assessment.organisation.id < b.assessment.organisation.id ? -1 : 1),
    );
    return byName.map((one) => ({ ...one, label: nameOf(one) }));
  }
  const printed = scored.map((one) => ({ one, print: fingerprintOf(one) }));
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
