import { readWrittenDate } from '../../domain/instrument/written/written-date.ts';
import type { Plan, PlanAction } from '../../domain/planning/plan.ts';
import type { WordedReport } from '../../domain/report/worded-report.ts';
import { originWords } from '../../texts/origin-words.ts';
import type { Texts } from '../../texts/texts.ts';
import { showDate, showNumber } from '../wording.ts';

/** An action; what people still have to fill in is null or empty: of one that is done or dropped, nothing is. */
export interface ActionView {
  readonly kind: PlanAction['kind'];
  readonly kindWords: string;
  /** The name of what it is about; null for one that a person added without a name. */
  readonly label: string | null;
  readonly what: string;
  readonly why: string;
  readonly done: string;
  /** What is true when the target is reached, where that is more than `done`; else null. */
  readonly inOrderWhen: string | null;
  readonly who: string | null;
  readonly when: string | null;
  /** Who could do it and within how long, as a suggestion; null where none is, and where a person filled in who or when. */
  readonly suggestedRole: string | null;
  readonly suggestedTerm: string | null;
  /** How many hours it asks of experts by experience; null when it asks none. */
  readonly hours: string | null;
  readonly status: string;
  /** That it is easy to do; null when it is not. */
  readonly quadrant: string | null;
  /** Who asks for it, in one line; null when that is not known. */
  readonly sources: string | null;
  /** Whether a reason, hours or a source are told of it. */
  readonly isExplained: boolean;
}

/** Whether an action of this period asks hours of experts by experience. */
function isAsking({ hours, status }: PlanAction): boolean {
  return hours !== null && hours > 0 && status !== 'dropped';
}

/** What a person filled in; null while it is open. */
function filledIn(written: string | null): string | null {
  return written === null || written.trim() === '' ? null : written;
}

/** When an action is to be done: a date as it is said, however it was written; anything else as it was written. */
function whenWords(written: string | null, texts: Texts): string | null {
  const when = filledIn(written);
  const date = when === null ? null : readWrittenDate(when);
  return date?.kind === 'date' ? showDate(date.iso, texts) : when;
}

/** That an action no longer follows from the answers, with the reason that there was, where it has one. */
function outdatedWords(why: string, texts: Texts): string {
  const earlier = why.trim() === '' ? [] : [texts('plan.why-earlier', { why })];
  return [texts('plan.why-outdated'), ...earlier].join(' ');
}

/** Puts an action into words. */
export function viewAction(action: PlanAction, report: WordedReport, texts: Texts): ActionView {
  const { kind, what, done, inOrderWhen, suggested, hours, status, quadrant } = action;
  const why = action.isOutdated ? outdatedWords(action.why, texts) : action.why;
  const { role, term } = suggested;
  const isOver = status === 'done' || status === 'dropped';
  const none = isOver ? texts('plan.none') : null;
  const [who, when] = [filledIn(action.who) ?? none, whenWords(action.when, texts) ?? none];
  const asked = isAsking(action) ? showNumber(hours, texts) : null;
  const sources = originWords(action, report, texts);
  return {
    kind,
    kindWords: texts(`kind.${kind}`),
    label: filledIn(action.label)?.trim() ?? null,
    what,
    why,
    done: filledIn(done) ?? none ?? '',
    inOrderWhen: filledIn(inOrderWhen),
    who,
    when,
    suggestedRole: who === null && role !== null ? texts('plan.suggested-role', { role }) : null,
    suggestedTerm: when === null && term !== null ? texts('plan.suggested-term', { n: term }) : null,
    hours: asked,
    status: texts(`status.${status}`),
    quadrant: quadrant === 'quick-win' ? texts('quadrant.quick-win') : null,
    sources,
    isExplained: why !== '' || asked !== null || sources !== null,
  };
}

/** What experts by experience do in a plan is paid work: said once, with the hours that its actions ask of them. */
export function viewExperts({ actions }: Plan, texts: Texts): string | null {
  if (actions.length === 0) return null;
  const paid = texts('plan.experts-paid');
  const asking = actions.filter(isAsking);
  if (asking.length === 0) return paid;
  const n = asking.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const hours = texts('plan.hours', { n });
  return `${paid} ${texts('plan.experts-hours', { n: asking.length, hours })}`;
}
