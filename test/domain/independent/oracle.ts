/*
 * A second computation of the specification, written from its text alone: slow, plain and without a function of `src/domain/scoring`
 * or `src/domain/planning`. A measurement is a list of steps with questions, and for each table an answer to each question. What the
 * program finds by its own ways must be the same as this.
 */

/** An answer as a place on the scale; a pair of places when divided. */
export type Said = number | readonly [number, number] | 'unknown' | 'unanswered' | 'nvt' | 'against';

export interface AskedQuestion {
  readonly id: string;
  /** The number of answers, at values 0, 1, 2 … */
  readonly answers: number;
  readonly weight: number;
  readonly importance: number;
  readonly prerequisite: boolean;
  readonly reversed: boolean;
  /** Shown from this place on of an earlier question; hidden under it. */
  readonly when: { readonly question: string; readonly from: number } | null;
  /** A fact of the organisation that must hold besides (`and`), or that suffices (`or`); without `when` it decides alone. */
  readonly fact: { readonly joined: 'and' | 'or'; readonly isTrue: boolean } | null;
  readonly untilBegun: boolean;
}
export interface AskedStep {
  readonly id: string;
  readonly target: number;
  readonly questions: readonly AskedQuestion[];
}
export type TableSays = Readonly<Record<string, Said>>;

const EPS = 1e-9;

/** What a question counts for at a table: hidden, a state, or a score with its extremes. */
type Counted =
  | { readonly kind: 'hidden'; readonly hangsOnOpen: boolean }
  | { readonly kind: 'out' }
  | { readonly kind: 'later' }
  | { readonly kind: 'scored'; readonly s: number }
  | { readonly kind: 'open'; readonly low: number; readonly high: number; readonly why: Said };

function s(question: AskedQuestion, place: number): number {
  const up = (100 * place) / (question.answers - 1);
  return question.reversed ? 100 - up : up;
}

/**
 * A question as it is put to the organisation, with only what rests on answers; null when its facts rule it out, or the question without
 * which it is never asked.
 */
function putTo(question: AskedQuestion, ruledOut: ReadonlySet<string>): AskedQuestion | null {
  const { when, fact } = question;
  const always = { ...question, when: null };
  if (fact !== null && when === null) return fact.isTrue ? always : null;
  if (fact?.joined === 'or' && fact.isTrue) return always;
  if (fact?.joined === 'and' && !fact.isTrue) return null;
  return when !== null && ruledOut.has(when.question) ? null : question;
}

/** A question of which the condition does not hold. */
function countHidden(
  { when, untilBegun }: AskedQuestion,
  source: Counted | undefined,
  place: number | null,
): Counted {
  // A thing that has itself not begun is at its lowest answer, for what hangs on it.
  const isKnown = source?.kind === 'scored' || source?.kind === 'later';
  const isHiddenByAnswer = isKnown && place !== null && when !== null && place < when.from;
  return untilBegun && isHiddenByAnswer
    ? { kind: 'later' }
    : { kind: 'hidden', hangsOnOpen: source?.kind === 'open' };
}

/** A question that is shown. */
function countShown(question: AskedQuestion, said: Said): Counted {
  if (said === 'nvt' || said === 'against') return { kind: 'out' };
  if (said === 'unknown' || said === 'unanswered') return { kind: 'open', low: 0, high: 100, why: said };
  if (typeof said === 'number') return { kind: 'scored', s: s(question, said) };
  const ends = [s(question, said[0]), s(question, said[1])];
  return { kind: 'open', low: Math.min(...ends), high: Math.max(...ends), why: said };
}

/** What an earlier question counts for, and the place of its answer; null for what has none. */
interface Source {
  readonly counted: Counted | undefined;
  readonly place: number | null;
}

function countOne(question: AskedQuestion, { counted, place }: Source, said: Said): Counted {
  const { when } = question;
  const isShown = when === null || (counted?.kind === 'scored' && place !== null && place >= when.from);
  return isShown ? countShown(question, said) : countHidden(question, counted, place);
}

/** Every question at one table, in order. */
function count(steps: readonly AskedStep[], says: TableSays): ReadonlyMap<string, Counted> {
  const all = new Map<string, Counted>();
  const placeOf = new Map<string, number | null>();
  const ruledOut = new Set<string>();
  for (const written of steps.flatMap((step) => step.questions)) {
    const { id } = written;
    const question = putTo(written, ruledOut);
    if (question === null) {
      ruledOut.add(id);
      all.set(id, { kind: 'hidden', hangsOnOpen: false });
      continue;
    }
    const said = says[id] ?? 'unanswered';
    const from = question.when?.question ?? '';
    const counted = countOne(question, { counted: all.get(from), place: placeOf.get(from) ?? null }, said);
    all.set(id, counted);
    if (counted.kind === 'later') placeOf.set(id, question.reversed ? question.answers - 1 : 0);
    if (counted.kind === 'scored' && typeof said === 'number') placeOf.set(id, said);
  }
  return all;
}

const low = (one: Counted): number => (one.kind === 'scored' ? one.s : one.kind === 'open' ? one.low : 0);
const high = (one: Counted): number => (one.kind === 'scored' ? one.s : one.kind === 'open' ? one.high : 0);
const applies = (one: Counted): boolean => one.kind !== 'hidden' && one.kind !== 'out';
const hasScore = (one: Counted): boolean => one.kind === 'scored' || one.kind === 'later';

interface TableStep {
  readonly applies: boolean;
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** Every applicable prerequisite above 50: for certain, and at best. */
  readonly certain: boolean;
  readonly possible: boolean;
}

function tableStep(step: AskedStep, counted: ReadonlyMap<string, Counted>): TableStep {
  const pairs = step.questions.flatMap((question) => {
    const one = counted.get(question.id);
    return one !== undefined && applies(one) ? [{ question, one }] : [];
  });
  const scored = pairs.filter(({ one }) => hasScore(one));
  const weigh = (list: typeof pairs): number => list.reduce((sum, { question }) => sum + question.weight, 0);
  const mean = (list: typeof pairs, pick: (one: Counted) => number): number =>
    list.reduce((sum, { question, one }) => sum + question.weight * pick(one), 0) / weigh(list);
  const isEnough =
    scored.length >= Math.ceil(0.5 * pairs.length) &&
    (pairs.length < 2 || scored.length >= 2) &&
    scored.length > 0 &&
    weigh(scored) >= 0.5 * weigh(pairs) - EPS;
  const needed = pairs.filter(({ question }) => question.prerequisite);
  return {
    applies: pairs.length > 0,
    score: isEnough ? mean(scored, low) : null,
    low: mean(pairs, low),
    high: mean(pairs, high),
    certain: needed.every(({ one }) => low(one) > 50 + EPS),
    possible: needed.every(({ one }) => high(one) > 50 + EPS),
  };
}

export interface StepOutcome {
  readonly applies: boolean;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly now: boolean;
  readonly atLow: boolean;
  readonly atHigh: boolean;
}

/** A step over all tables. */
function outcome(step: AskedStep, tables: readonly ReadonlyMap<string, Counted>[]): StepOutcome {
  const all = tables.map((counted) => tableStep(step, counted)).filter((one) => one.applies);
  const scores = all.map(({ score }) => score).filter((score) => score !== null);
  const isEnough =
    scores.length >= all.length / 2 && scores.length >= Math.min(2, all.length) && scores.length > 0;
  const score = isEnough ? average(scores) : null;
  const bound = (side: 'low' | 'high', without: number): number | null => {
    if (all.length === 0) return null;
    const single = all.length === 1 ? all[0] : undefined;
    if (single !== undefined) return single[side];
    return average(all.map((one) => (one.score === null ? without : one[side])));
  };
  const [lowest, highest] = [bound('low', 0), bound('high', 100)];
  const reaches = (value: number | null): boolean => value !== null && value >= step.target - EPS;
  const certain = all.every((one) => one.certain);
  return {
    applies: all.length > 0,
    score,
    low: lowest,
    high: highest,
    now: certain && reaches(score),
    atLow: certain && reaches(lowest),
    atHigh: all.every((one) => one.possible) && reaches(highest),
  };
}

export interface Outcome {
  readonly steps: readonly StepOutcome[];
  /** The place of the next step; the number of steps when all are in order; null when nothing applies. */
  readonly next: number | null;
  readonly settled: boolean;
  readonly hangsOn: readonly string[];
}

function firstNot(steps: readonly StepOutcome[], pick: 'now' | 'atLow' | 'atHigh'): number {
  const found = steps.findIndex((step) => step.applies && !step[pick]);
  return found === -1 ? steps.length : found;
}

function nextOf(steps: readonly AskedStep[], tables: readonly TableSays[]): number {
  const counted = tables.map((says) => count(steps, says));
  return firstNot(
    steps.map((step) => outcome(step, counted)),
    'now',
  );
}

/** Whether an open question decides if another is shown, in the steps up to and including this place. */
function isDecidedByOpen(
  steps: readonly AskedStep[],
  counted: readonly ReadonlyMap<string, Counted>[],
  last: number,
): boolean {
  return steps
    .slice(0, last + 1)
    .flatMap((step) => step.questions)
    .some(({ id }) =>
      counted.some((one) => {
        const state = one.get(id);
        return state?.kind === 'hidden' && state.hangsOnOpen;
      }),
    );
}

/** The outcome of a framework: what stands first, whether that is settled, and which single answers could change it. */
export function measure(steps: readonly AskedStep[], tables: readonly TableSays[]): Outcome {
  const counted = tables.map((says) => count(steps, says));
  const outcomes = steps.map((step) => outcome(step, counted));
  if (!outcomes.some((one) => one.applies))
    return { steps: outcomes, next: null, settled: true, hangsOn: [] };
  const next = firstNot(outcomes, 'now');
  const settled =
    firstNot(outcomes, 'atLow') === next &&
    firstNot(outcomes, 'atHigh') === next &&
    !isDecidedByOpen(steps, counted, next);
  // Every answer of every table, one place up and one place down, and the whole measurement anew each time.
  const hangsOn = steps
    .flatMap((step) => step.questions)
    .filter((question) =>
      tables.some((says, at) => {
        const said = says[question.id];
        if (typeof said !== 'number' || counted[at]?.get(question.id)?.kind !== 'scored') return false;
        return [said - 1, said + 1]
          .filter((place) => place >= 0 && place < question.answers)
          .some((place) => nextOf(steps, tables.with(at, { ...says, [question.id]: place })) !== next);
      }),
    )
    .map(({ id }) => id);
  return { steps: outcomes, next, settled, hangsOn };
}

/** The open questions of a measurement, of which the answers can be filled in. */
export function openCells(steps: readonly AskedStep[], tables: readonly TableSays[]): readonly string[] {
  const counted = tables.map((says) => count(steps, says));
  return steps
    .flatMap((step) => step.questions)
    .filter(({ id }) => counted.some((one) => one.get(id)?.kind === 'open'))
    .map(({ id }) => id);
}

/** Whether some answers to these open questions, of all tables, give another next step. */
export function canTip(
  steps: readonly AskedStep[],
  tables: readonly TableSays[],
  ids: readonly string[],
): boolean {
  const next = nextOf(steps, tables);
  const questions = new Map(steps.flatMap((step) => step.questions).map((one) => [one.id, one]));
  const counted = tables.map((says) => count(steps, says));
  const cells = ids.flatMap((id) =>
    tables.flatMap((says, at) => {
      if (counted[at]?.get(id)?.kind !== 'open') return [];
      const said = says[id] ?? 'unanswered';
      const [from, to] = typeof said === 'object' ? said : [0, (questions.get(id)?.answers ?? 1) - 1];
      return [{ id, at, places: Array.from({ length: to - from + 1 }, (_, index) => from + index) }];
    }),
  );
  const tryAll = (filled: readonly TableSays[], [first, ...rest]: typeof cells): boolean => {
    if (first === undefined) return nextOf(steps, filled) !== next;
    return first.places.some((place) =>
      tryAll(filled.with(first.at, { ...filled[first.at], [first.id]: place }), rest),
    );
  };
  return tryAll(tables, cells);
}

interface Row {
  readonly text: string;
  readonly step: number;
  readonly isBlocker: boolean;
  readonly priority: number;
  readonly id: string;
}
type Here = readonly (Counted | undefined)[];

const isDivided = (one: Counted | undefined): boolean => one?.kind === 'open' && typeof one.why === 'object';
const level = (score: number): number => [15, 50, 85].filter((bound) => score > bound + EPS).length;
const isApart = (list: readonly number[]): boolean =>
  list.length > 1 && level(Math.max(...list)) - level(Math.min(...list)) >= 2;
const given = (here: Here): readonly number[] =>
  here.flatMap((one) => (one?.kind === 'scored' ? [one.s] : []));
const average = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

/** What is not met or can be better in one question; null when nothing is. */
function rowOf(question: AskedQuestion, here: Here, step: AskedStep, at: number): Row | null {
  const known = here
    .filter((one) => one !== undefined)
    .filter((one) => one.kind === 'scored' || isDivided(one));
  const unmet = known.filter((one) => high(one) <= 50 + EPS);
  const isBlocker = question.prerequisite && unmet.length > 0;
  if (!isBlocker && !given(here).some((score) => score < step.target - EPS)) return null;
  const all = [...given(here), ...here.filter((one) => one?.kind === 'later').map(() => 0)];
  const mean = all.length > 0 ? average(all) : average(unmet.map(low));
  const priority = (question.importance * Math.max(0, step.target - mean)) / 100;
  const { id } = question;
  return { text: `${isBlocker ? 'blocker' : 'improvement'} ${id}`, step: at, isBlocker, priority, id };
}

/** Whether a table that said something about the step left this open. */
function isToFindOut(
  id: string,
  step: AskedStep,
  counted: ReadonlyMap<string, Counted>,
  says: TableSays,
): boolean {
  const one = counted.get(id);
  if (one?.kind !== 'open') return false;
  const hasBegun = step.questions.some((other) => {
    const kind = counted.get(other.id)?.kind ?? 'hidden';
    return kind !== 'hidden' && kind !== 'later' && (says[other.id] ?? 'unanswered') !== 'unanswered';
  });
  return one.why === 'unknown' || (one.why === 'unanswered' && hasBegun);
}

/** The order of a plan at one or more tables: what is not met, what can be better, and what must be found out or talked about. */
export function planOrder(steps: readonly AskedStep[], tables: readonly TableSays[]): readonly string[] {
  const counted = tables.map((says) => count(steps, says));
  const next = nextOf(steps, tables);
  const hereOf = (id: string): Here => counted.map((one) => one.get(id));
  const rows = steps.flatMap((step, at) =>
    step.questions.flatMap((question) => rowOf(question, hereOf(question.id), step, at) ?? []),
  );
  const heads = new Map(
    steps.map((step, at) => {
      const scores = counted.map((one) => tableStep(step, one).score).filter((score) => score !== null);
      const talk = step.questions.some(({ id }) => isApart(given(hereOf(id))) || hereOf(id).some(isDivided));
      const search = step.questions.some(({ id }) =>
        counted.some((one, table) => isToFindOut(id, step, one, tables[table] ?? {})),
      );
      const kinds = [...(isApart(scores) || talk ? ['dialogue'] : []), ...(search ? ['find-out'] : [])];
      return [at, new Set(kinds)] as const;
    }),
  );
  const group = ({ step, isBlocker }: Row): number => {
    const hasTurn = next < steps.length;
    if (hasTurn && step === next) return 0;
    if (hasTurn && step < next) return 1;
    return isBlocker ? 2 : 3;
  };
  const sorted = [...rows].sort((a, b) => {
    if (group(a) !== group(b)) return group(a) - group(b);
    if (a.isBlocker !== b.isBlocker) return a.isBlocker ? -1 : 1;
    if (!a.isBlocker && Math.abs(a.priority - b.priority) > EPS) return b.priority - a.priority;
    return a.step - b.step || (a.id < b.id ? -1 : 1);
  });
  const headOf = (step: number): readonly string[] => {
    const kinds = heads.get(step) ?? new Set<string>();
    heads.delete(step);
    return ['dialogue', 'find-out']
      .filter((kind) => kinds.has(kind))
      .map((kind) => `${kind} of ${steps[step]?.id}`);
  };
  const order: string[] = [];
  if (!sorted.some(({ step }) => step === next)) order.push(...headOf(next));
  const write = (wanted: number): void => {
    for (const row of sorted.filter((one) => group(one) === wanted))
      order.push(...headOf(row.step), row.text);
  };
  write(0);
  write(1);
  for (const [at] of steps.entries()) if (next < steps.length && at <= next) order.push(...headOf(at));
  write(2);
  write(3);
  for (const [at] of steps.entries()) order.push(...headOf(at));
  return order;
}
