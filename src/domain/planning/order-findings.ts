import { TOLERANCE } from '../scoring/rounding.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import type { Finding } from './finding.ts';

/** What comes first in a plan: up to the next step of the first framework, missing prerequisites of later steps, everything else. */
const PARTS = ['turn', 'blockers', 'rest'] as const;
type Part = (typeof PARTS)[number];

/** The place of a step among those of all frameworks. */
type PlaceOf = (finding: Pick<Finding, 'framework' | 'step'>) => number;

/** What people must find out or talk about: it stands before the other findings of its step. */
export function comesFirst({ kind }: Pick<Finding, 'kind'>): boolean {
  return kind === 'dialogue' || kind === 'find-out';
}

function placesOf(scores: readonly FrameworkScore[]): PlaceOf {
  const places = new Map(
    scores
      .flatMap(({ framework, steps }) => steps.map(({ id }) => `${framework.id}/${id}`))
      .map((key, index) => [key, index]),
  );
  return ({ framework, step }) => places.get(`${framework}/${step}`) ?? 0;
}

/** The place of the step whose turn it is; −1 without one. */
function turnOf([first]: readonly FrameworkScore[]): number {
  const next = first?.nextStep?.step;
  return first?.steps.findIndex(({ id }) => id === next) ?? -1;
}

/**
 * Orders findings (specification §6): (a) in the steps up to and including the next one of the first framework, missing prerequisites,
 * then improvements by priority; (b) missing prerequisites of later steps, by step; (c) other improvements by priority. Ties by step,
 * then by id. What must be talked about or found out stands at the head of its step; of a step with nothing else, at the end of its
 * part, unless it is the step whose turn it is.
 */
export function orderFindings(
  findings: readonly Finding[],
  scores: readonly FrameworkScore[],
): readonly Finding[] {
  const placeOf = placesOf(scores);
  const turn = turnOf(scores);
  const partOf = (finding: Finding): Part => {
    if (placeOf(finding) <= turn) return 'turn';
    return finding.kind === 'blocker' ? 'blockers' : 'rest';
  };
  // Priorities within the tolerance are equal; rounding to a grid keeps the order transitive.
  const rank = ({ kind, priority }: Finding): number =>
    kind === 'blocker' ? Number.POSITIVE_INFINITY : Math.round((priority ?? 0) / TOLERANCE);
  const compareRank = (a: Finding, b: Finding): number => (rank(a) === rank(b) ? 0 : rank(b) - rank(a));
  const main = findings
    .filter((one) => !comesFirst(one))
    .toSorted(
      (a, b) =>
        PARTS.indexOf(partOf(a)) - PARTS.indexOf(partOf(b)) ||
        compareRank(a, b) ||
        placeOf(a) - placeOf(b) ||
        ((a.question ?? '') < (b.question ?? '') ? -1 : 1),
    );
  const heads = new Map<number, Finding[]>();
  for (const kind of ['dialogue', 'find-out'] as const) {
    for (const finding of findings.filter((one) => one.kind === kind))
      heads.set(placeOf(finding), [...(heads.get(placeOf(finding)) ?? []), finding]);
  }
  const take = (place: number): readonly Finding[] => {
    const head = heads.get(place) ?? [];
    heads.delete(place);
    return head;
  };
  const takeUpTo = (last: number): readonly Finding[] =>
    [...heads.keys()]
      .filter((place) => place <= last)
      .toSorted((a, b) => a - b)
      .flatMap(take);
  const isAlone = !main.some((one) => placeOf(one) === turn);
  const ordered: Finding[] = isAlone ? [...take(turn)] : [];
  const headed = (part: Part): readonly Finding[] =>
    main.filter((one) => partOf(one) === part).flatMap((one) => [...take(placeOf(one)), one]);
  ordered.push(...headed('turn'), ...takeUpTo(turn), ...headed('blockers'), ...headed('rest'));
  return [...ordered, ...takeUpTo(Number.POSITIVE_INFINITY)];
}
