import { TOLERANCE } from '../scoring/rounding.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import type { Finding } from './finding.ts';

/** What comes first in a plan: the step whose turn it is, those before it, missing prerequisites of other steps, everything else. */
const PARTS = ['turn', 'before', 'blockers', 'rest'] as const;
type Part = (typeof PARTS)[number];

/** The step whose turn it is: the next step of the first framework that has one. */
interface Turn {
  /** Its place among the steps of all frameworks, and that of the first step of its framework. */
  readonly place: number;
  readonly start: number;
  /** Its questions: one that an earlier framework shares stands in a step of that one, and is about this step all the same. */
  readonly questions: ReadonlySet<string>;
}

/** The place of a finding's step among those of all frameworks. */
type PlaceOf = (finding: Pick<Finding, 'framework' | 'step' | 'question'>) => number;

/** What people must find out or talk about: it stands before the other findings of its step. */
export function comesFirst({ kind }: Pick<Finding, 'kind'>): boolean {
  return kind === 'dialogue' || kind === 'find-out';
}

function turnOf(scores: readonly FrameworkScore[]): Turn | null {
  let start = 0;
  for (const { steps, nextStep } of scores) {
    const index = steps.findIndex(({ id }) => id === nextStep?.step);
    const questions = new Set(steps[index]?.questions.map(({ id }) => id));
    if (index >= 0) return { place: start + index, start, questions };
    start += steps.length;
  }
  return null;
}

function placesOf(scores: readonly FrameworkScore[], turn: Turn | null): PlaceOf {
  const places = new Map(
    scores
      .flatMap(({ framework, steps }) => steps.map(({ id }) => `${framework.id}/${id}`))
      .map((key, index) => [key, index]),
  );
  return ({ framework, step, question }) =>
    turn !== null && question !== null && turn.questions.has(question)
      ? turn.place
      : (places.get(`${framework}/${step}`) ?? 0);
}

/** Where a finding comes in the plan, by the place of its step. */
function partOf(place: number, { kind }: Finding, turn: Turn | null): Part {
  if (place === turn?.place) return 'turn';
  if (turn !== null && place >= turn.start && place < turn.place) return 'before';
  return kind === 'blocker' ? 'blockers' : 'rest';
}

/** What must be talked about or found out, by the place of its step. */
function headsOf(findings: readonly Finding[], placeOf: PlaceOf): Map<number, readonly Finding[]> {
  const heads = new Map<number, readonly Finding[]>();
  for (const kind of ['dialogue', 'find-out'] as const) {
    for (const finding of findings.filter((one) => one.kind === kind))
      heads.set(placeOf(finding), [...(heads.get(placeOf(finding)) ?? []), finding]);
  }
  return heads;
}

/**
 * Orders findings (specification §6): (a) of the step whose turn it is, then of those before it in its framework, missing prerequisites,
 * then improvements by priority; (b) missing prerequisites of other steps, by step; (c) other improvements by priority. Ties by step,
 * then by id. What must be talked about or found out stands at the head of its step; of a step with nothing else, at the end of its
 * part, unless it is the step whose turn it is.
 */
export function orderFindings(
  findings: readonly Finding[],
  scores: readonly FrameworkScore[],
): readonly Finding[] {
  const turn = turnOf(scores);
  const placeOf = placesOf(scores, turn);
  const rankOfPart = (finding: Finding): number => PARTS.indexOf(partOf(placeOf(finding), finding, turn));
  // Priorities within the tolerance are equal; rounding to a grid keeps the order transitive.
  const rank = ({ kind, priority }: Finding): number =>
    kind === 'blocker' ? Number.POSITIVE_INFINITY : Math.round((priority ?? 0) / TOLERANCE);
  const compareRank = (a: Finding, b: Finding): number => (rank(a) === rank(b) ? 0 : rank(b) - rank(a));
  const main = findings
    .filter((one) => !comesFirst(one))
    .toSorted(
      (a, b) =>
        rankOfPart(a) - rankOfPart(b) ||
        compareRank(a, b) ||
        placeOf(a) - placeOf(b) ||
        ((a.question ?? '') < (b.question ?? '') ? -1 : 1),
    );
  const heads = headsOf(findings, placeOf);
  const take = (place: number): readonly Finding[] => {
    const head = heads.get(place) ?? [];
    heads.delete(place);
    return head;
  };
  const takeFrom = (first: number, last: number): readonly Finding[] =>
    [...heads.keys()]
      .filter((place) => place >= first && place <= last)
      .toSorted((a, b) => a - b)
      .flatMap(take);
  const headed = (part: Part): readonly Finding[] =>
    main
      .filter((one) => partOf(placeOf(one), one, turn) === part)
      .flatMap((one) => [...take(placeOf(one)), one]);
  const ordered = [...headed('turn')];
  if (turn !== null)
    ordered.push(...take(turn.place), ...headed('before'), ...takeFrom(turn.start, turn.place));
  ordered.push(...headed('blockers'), ...headed('rest'));
  return [...ordered, ...takeFrom(0, Number.POSITIVE_INFINITY)];
}
