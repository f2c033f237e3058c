import { addMonths, beginOfMonth, dayNumber } from '../../domain/instrument/calendar-date.ts';
import { readDeadline } from '../../domain/instrument/written/deadline.ts';
import { inOneLine } from '../../domain/planning/fill-actions.ts';
import type { Plan, PlanAction } from '../../domain/planning/plan.ts';
import type { WordedReport } from '../../domain/report/worded-report.ts';
import { withoutMarks } from '../../texts/language-mark.ts';
import type { Texts } from '../../texts/texts.ts';
import { joinList, showDate } from '../wording.ts';
import type { ChartZone, TimelineChart } from './chart-view.ts';

/** An action with its term, in the table beside the timeline. */
export interface TermView {
  /** A dash where the term is in words that say no day. */
  readonly quarter: string;
  readonly action: string;
  /** A day, or the words of who wrote it. */
  readonly until: string;
  /** Whether it was agreed on or is a suggestion. */
  readonly standing: string;
}

/** When which action is to be done. */
export interface TimelineView {
  /** Null where no term can be drawn. */
  readonly chart: TimelineChart | null;
  /** In the order of their terms; those in words last, which stand in the table only. */
  readonly terms: readonly TermView[];
  /** Which actions have no term, while they are not done; null where all have. */
  readonly without: string | null;
}

interface Term {
  readonly action: PlanAction;
  readonly until: string;
  readonly isSuggested: boolean;
}

/** A term further from the measurement than so many years is told and not drawn: nothing else would be seen. */
const MOST_YEARS = 30;
/** More quarters than these are told as years. */
const MOST_QUARTERS = 8;
/** As many years can be read beside each other. */
const MOST_NAMED = 11;

/** The first month, 1 to 12, and the year of the quarter, or of the year, in which a day lies. */
function beginOf(date: string, months: number): { readonly year: number; readonly month: number } {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return { year, month: month - ((month - 1) % months) };
}

function quarterWords(date: string, texts: Texts): string {
  const { year, month } = beginOf(date, 3);
  return texts('plan.quarter', { quarter: (month + 2) / 3, year });
}

/** Whether a term is near enough to the measurement to be drawn with it. */
function isNear({ until }: Term, date: string): boolean {
  return Math.abs(beginOf(until, 12).year - beginOf(date, 12).year) <= MOST_YEARS;
}

/** What was written as the term of an action, in one line; '' without. */
const writtenTerm = ({ when }: PlanAction): string => inOneLine(withoutMarks(when ?? ''));

/** The term of an action that says a day: what was agreed on, else what is suggested while it is not done; null without one. */
function termOf(action: PlanAction, date: string): Term | null {
  const written = writtenTerm(action);
  if (written !== '') {
    const until = readDeadline(written);
    return until === null ? null : { action, until, isSuggested: false };
  }
  const { term } = action.suggested;
  return term === null || action.status === 'done'
    ? null
    : { action, until: addMonths(date, term), isSuggested: true };
}

/** The first days of quarters, or of years, from the one with the first day to the one after the last. */
function listBounds(first: string, last: string, months: number): readonly string[] {
  const bounds: string[] = [];
  const { year, month } = beginOf(first, months);
  for (let at = month; ; at += months) {
    const bound = beginOfMonth(year, at);
    bounds.push(bound);
    if (dayNumber(bound) > dayNumber(last)) return bounds;
  }
}

/** An action in one line: its name, or what is done where nobody named it. */
const nameOf = ({ label, what }: PlanAction): string => inOneLine(label.trim() === '' ? what : label);

/** Whether a term was agreed on or is a suggestion, in words. */
const standingOf = (isSuggested: boolean, texts: Texts): string =>
  texts(isSuggested ? 'plan.term-suggested' : 'plan.term-agreed');

/** The names of what the parts of a line stand for: each quarter, or, on a long one, as many of its years as can be read beside each other. */
function labelOf(bound: string, index: number, isLong: boolean, count: number, texts: Texts): string {
  if (!isLong) return quarterWords(bound, texts);
  return index % Math.ceil(count / MOST_NAMED) === 0 ? String(beginOf(bound, 12).year) : '';
}

/** Draws terms in the order of their days, on the line on which `date`, that of the measurement, lies; null where none is near enough. */
function drawTerms(sorted: readonly Term[], date: string, texts: Texts): TimelineChart | null {
  const drawn = sorted.filter((term) => isNear(term, date));
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return null;
  const begin = dayNumber(first.until) < dayNumber(date) ? first.until : date;
  const quarters = listBounds(begin, last.until, 3);
  const isLong = quarters.length - 1 > MOST_QUARTERS;
  const bounds = isLong ? listBounds(begin, last.until, 12) : quarters;
  const [from, to] = [dayNumber(bounds[0] ?? begin), dayNumber(bounds.at(-1) ?? last.until)];
  const place = (day: string): number => (100 * (dayNumber(day) - from)) / (to - from);
  const zones = bounds.slice(0, -1).map(
    (bound, index): ChartZone => ({
      level: index % 2 === 0 ? 'odd' : 'even',
      label: labelOf(bound, index, isLong, bounds.length - 1, texts),
      from: place(bound),
      to: place(bounds[index + 1] ?? bound),
    }),
  );
  const rows = drawn.map(({ action, until, isSuggested }) => ({
    order: null,
    title: nameOf(action),
    words: texts('plan.term-words', {
      date: showDate(until, texts),
      standing: standingOf(isSuggested, texts),
    }),
    until: place(until),
    isSuggested,
  }));
  return {
    kind: 'timeline',
    id: 'plan',
    title: texts('plan.timeline'),
    description: texts('plan.timeline-description', {
      actions: rows.map(({ title, words }) => `${title}: ${words}.`).join(' '),
    }),
    zones,
    from: place(date),
    rows,
    legend: { agreed: texts('plan.term-agreed'), suggested: texts('plan.term-suggested') },
  };
}

/** Puts the terms of the actions of this period on a line; null without any term. */
export function viewTimeline({ actions }: Plan, report: WordedReport, texts: Texts): TimelineView | null {
  const { date } = report.measurement;
  const meant = actions.filter(({ status }) => status !== 'dropped');
  const sorted = meant
    .flatMap((action) => termOf(action, date) ?? [])
    .toSorted((a, b) => dayNumber(a.until) - dayNumber(b.until));
  const worded = meant.filter(
    (action) => writtenTerm(action) !== '' && readDeadline(writtenTerm(action)) === null,
  );
  if (sorted.length === 0 && worded.length === 0) return null;
  const withTerm = new Set([...sorted.map(({ action }) => action), ...worded]);
  const undated = meant.filter((action) => action.status !== 'done' && !withTerm.has(action));
  const names = joinList(
    undated.map((action) => texts('quoted', { label: nameOf(action) })),
    texts,
  );
  return {
    chart: drawTerms(sorted, date, texts),
    terms: [
      ...sorted.map(({ action, until, isSuggested }) => ({
        quarter: quarterWords(until, texts),
        action: nameOf(action),
        until: showDate(until, texts),
        standing: standingOf(isSuggested, texts),
      })),
      ...worded.map((action) => ({
        quarter: texts('plan.none'),
        action: nameOf(action),
        until: inOneLine(action.when ?? ''),
        standing: standingOf(false, texts),
      })),
    ],
    without: undated.length === 0 ? null : texts('plan.term-without', { n: undated.length, actions: names }),
  };
}
