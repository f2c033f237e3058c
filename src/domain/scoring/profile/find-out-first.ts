import { settledConditions } from '../../assessment/settled-conditions.ts';
import { comparisonsOf, NEVER } from '../../instrument/condition.ts';
import { questionsOf } from '../../instrument/framework.ts';
import { type AnswerSheet, STATE_CODES } from '../answer-sheet.ts';
import type { CountedTable } from '../counted-table.ts';
import { isApplicable, isScored, type QuestionTally } from '../question-tally.ts';
import { holdsBack, type MeasuredFramework, type Sheets } from './measured-framework.ts';

function isOpen(low: number, high: number): boolean {
  return isApplicable(low) && !isScored(low, high);
}

/** The codes of the answer with the lowest or the highest score that an open answer can turn out to be. */
function extremeOf({ scores }: QuestionTally, low: number, high: number, isHigh: boolean): number {
  const [from, to] = low < 0 ? [0, scores.length - 1] : [Math.min(low, high), Math.max(low, high)];
  const rises = (scores[from] ?? 0) <= (scores[to] ?? 0);
  return rises === isHigh ? to : from;
}

/** The sheets with these open questions of a step, by place, at their lowest or at their highest score at every table. */
function fill(
  { instrument, firsts }: MeasuredFramework,
  step: number,
  sheets: Sheets,
  places: readonly number[],
  isHigh: boolean,
): Sheets {
  return sheets.map((sheet) => {
    const [low, high] = [sheet.low.slice(), sheet.high.slice()];
    for (const place of places) {
      const question = instrument.steps[step]?.questions[place - (firsts[step] ?? 0)];
      const [from, to] = [low[place] ?? STATE_CODES.hidden, high[place] ?? STATE_CODES.hidden];
      if (question === undefined || !isOpen(from, to)) continue;
      low[place] = extremeOf(question, from, to, isHigh);
      high[place] = low[place] ?? 0;
    }
    return { low, high } satisfies AnswerSheet;
  });
}

/** The places of the questions of a step that are open at a table. */
function openPlaces(
  { instrument, firsts }: MeasuredFramework,
  step: number,
  sheets: Sheets,
): readonly number[] {
  const first = firsts[step] ?? 0;
  return (instrument.steps[step]?.questions ?? [])
    .map((_, index) => first + index)
    .filter((place) => sheets.some(({ low, high }) => isOpen(low[place] ?? 0, high[place] ?? 0)));
}

/** What a question counts by in a step, as text: the same for questions that can be exchanged. */
function likenessOf(
  { instrument, firsts }: MeasuredFramework,
  step: number,
  sheets: Sheets,
): (place: number) => string {
  const questions = instrument.steps[step]?.questions ?? [];
  return (place) => {
    const one = questions[place - (firsts[step] ?? 0)];
    const codes = sheets.map(({ low, high }) => [low[place], high[place]]);
    return JSON.stringify([one?.weight, one?.scores, one?.question.prerequisite, codes]);
  };
}

/**
 * The places of the open questions that can turn a step: those that do so alone, and of the others the first that do so together, in
 * order, without those that are not needed for it.
 */
function turningPlaces(
  measured: MeasuredFramework,
  step: number,
  sheets: Sheets,
  isHigh: boolean,
): readonly number[] {
  const before = holdsBack(measured, step, sheets);
  const turns = (places: readonly number[]): boolean =>
    holdsBack(measured, step, fill(measured, step, sheets, places, isHigh)) !== before;
  const open = openPlaces(measured, step, sheets);
  const likeness = likenessOf(measured, step, sheets);
  // Questions that count alike turn a step alike: each kind is tried once.
  const tried = new Map<string, boolean>();
  const turnsAlone = (place: number): boolean => {
    const like = likeness(place);
    const known = tried.get(like) ?? turns([place]);
    tried.set(like, known);
    return known;
  };
  const alone = open.filter(turnsAlone);
  const rest = open.filter((place) => !turnsAlone(place));
  const count = rest.findIndex((_, index) => turns(rest.slice(0, index + 1))) + 1;
  let together = rest.slice(0, count);
  const needed = new Set<string>();
  for (const place of together) {
    if (needed.has(likeness(place))) continue;
    const without = together.filter((one) => one !== place);
    if (turns(without)) together = without;
    else needed.add(likeness(place));
  }
  return [...alone, ...together];
}

/** The questions of which it matters for a score up to a step whether they are shown: scored there, or in the condition of one that is. */
function decisiveQuestions({ framework }: MeasuredFramework, last: number): ReadonlySet<string> {
  const upTo = new Set(
    framework.steps.slice(0, last + 1).flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  const decisive = new Set<string>();
  const conditions = settledConditions(framework);
  for (const { id, kind } of questionsOf(framework).toReversed()) {
    if (!(kind === 'scale' && upTo.has(id)) && !decisive.has(id)) continue;
    decisive.add(id);
    for (const { question } of comparisonsOf(conditions.get(id) ?? NEVER)) decisive.add(question);
  }
  return decisive;
}

function isOpenAt({ table, visibility }: CountedTable, question: string): boolean {
  const kind = table.responses.get(question)?.state.kind ?? 'unanswered';
  return (
    visibility.questions.has(question) && (kind === 'unanswered' || kind === 'unknown' || kind === 'divided')
  );
}

/** The open questions that decide by their condition whether others up to this step are shown. */
export function findDeciders(measured: MeasuredFramework, last: number): ReadonlySet<string> {
  const decisive = decisiveQuestions(measured, last);
  const deciders = new Set<string>();
  for (const [id, condition] of settledConditions(measured.framework)) {
    if (!decisive.has(id)) continue;
    for (const { question } of comparisonsOf(condition)) {
      if (measured.tables.some((one) => one.visibility.undecided.has(id) && isOpenAt(one, question)))
        deciders.add(question);
    }
  }
  return deciders;
}

/**
 * The open questions that can tip the next step, in the order of the framework; `next` is its place, or the number of steps when all
 * are in order. Where none of them can by its answers, every open question up to `last` is listed.
 */
export function findOutFirst(
  measured: MeasuredFramework,
  next: number,
  last: number,
  deciders: ReadonlySet<string>,
): readonly string[] {
  const { framework, instrument, tables } = measured;
  const sheets = tables.map(({ sheet }) => sheet);
  const steps = framework.steps.map((_, index) => index);
  const turning = steps
    .slice(0, next + 1)
    .flatMap((step) => turningPlaces(measured, step, sheets, step === next));
  const ids = (places: readonly number[]): ReadonlySet<string> =>
    new Set([...places.map((place) => instrument.questions[place]?.id ?? ''), ...deciders]);
  let listed = ids(turning);
  if (listed.size === 0)
    listed = ids(steps.slice(0, last + 1).flatMap((step) => openPlaces(measured, step, sheets)));
  return questionsOf(framework)
    .map(({ id }) => id)
    .filter((id) => listed.has(id));
}
