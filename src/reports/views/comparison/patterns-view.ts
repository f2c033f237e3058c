import type { FrameworkAcross, StepAcross } from '../../../domain/comparison/comparison.ts';
import { closeSentence } from '../../../domain/instrument/sentence.ts';
import type { Texts } from '../../../texts/texts.ts';
import { joinList } from '../../wording.ts';

/** A question at which several organisations are below the target; a dash where none misses it as a prerequisite. */
export interface AcrossTopicView {
  readonly label: string;
  readonly n: string;
  readonly blocking: string;
  /** What they can do next in common, with at how many; null where no two have the same action. */
  readonly action: { readonly what: string; readonly n: string } | null;
}

/** As many in one sentence. */
const MOST_IN_A_SENTENCE = 3;

/** Whether an organisation used a framework, whose steps these are. */
export function isUsedBy(steps: readonly StepAcross[], index: number): boolean {
  return steps.some(({ absences }) => index in absences && absences[index] !== 'not-measured');
}

/** At which step how many organisations are, a sentence each. */
function viewStops(
  { nextSteps, organisations: total, isOrdered }: FrameworkAcross,
  texts: Texts,
): readonly string[] {
  if (!isOrdered) return [texts('compare.stops-unordered')];
  if (nextSteps.length === 0) return [texts('compare.stops-none')];
  return nextSteps.map(({ title: step, n: part }) => {
    const isAll = part === total;
    if (step === null)
      return isAll
        ? texts('compare.stops-nowhere-all', { n: total })
        : texts('compare.stops-nowhere', { part, n: total });
    return isAll
      ? texts('compare.stops-all', { n: total, step })
      : texts(part === 1 ? 'compare.stops-one' : 'compare.stops', { part, n: total, step });
  });
}

const quoted = (label: string, texts: Texts): string => texts('quoted', { label });

/** What is missing or below the target at most organisations, with at how many: at most three, in one sentence. */
function sayMost(
  key: 'compare.most-missing' | 'compare.most-below' | 'compare.most-below-only',
  found: readonly { readonly label: string; readonly n: number }[],
  whole: number,
  texts: Texts,
): readonly string[] {
  const named = found
    .slice(0, MOST_IN_A_SENTENCE)
    .map(({ label, n }) => texts('compare.label-count', { label, part: n, whole }));
  return named.length === 0 ? [] : [texts(key, { topics: joinList(named, texts) })];
}

/** What most of them can do together, a missing precondition before anything else; nothing where no two have the same action. */
function viewTogether(
  { topics, blockers, organisations: whole }: FrameworkAcross,
  texts: Texts,
): readonly string[] {
  const missing = new Set(blockers.map(({ question }) => question));
  const common = topics.filter(({ action }) => action !== null);
  const preconditions = common.filter(({ question }) => missing.has(question));
  const shared = preconditions.length > 0 ? preconditions : common;
  const most = Math.max(...shared.map(({ action }) => action?.n ?? 0));
  const first = shared.find(({ action }) => action?.n === most);
  if (first === undefined || first.action === null) return [];
  const { what, n: part } = first.action;
  return [texts('compare.together', { label: first.label, what: closeSentence(what), part, whole })];
}

/** Where the own organisation is further than the median, less far, or about equal; nothing where that is not said of any step. */
function viewOwnPlace(steps: readonly StepAcross[], texts: Texts): readonly string[] {
  const places = (['ahead', 'behind', 'about-equal'] as const).flatMap((place) => {
    const titles = steps.filter((step) => step.place === place).map(({ title }) => quoted(title, texts));
    return titles.length === 0 ? [] : [texts(`compare.own-${place}`, { steps: joinList(titles, texts) })];
  });
  return places.length === 0 ? [] : [texts('compare.own-places', { places: joinList(places, texts) })];
}

/** What stands out over all organisations, a sentence each; the last says what follows from it. */
export function viewPatterns(
  framework: FrameworkAcross,
  steps: readonly StepAcross[],
  hasOwn: boolean,
  texts: Texts,
): readonly string[] {
  const { topics, blockers, organisations: whole } = framework;
  const missing = new Set(blockers.map(({ question }) => question));
  const below = topics.filter(({ question }) => !missing.has(question)).toSorted((a, b) => b.n - a.n);
  return [
    ...viewStops(framework, texts),
    ...(blockers.length === 0 ? [texts('compare.blockers-none')] : []),
    ...sayMost('compare.most-missing', blockers, whole, texts),
    ...sayMost(blockers.length === 0 ? 'compare.most-below-only' : 'compare.most-below', below, whole, texts),
    ...(hasOwn ? viewOwnPlace(steps, texts) : []),
    ...viewTogether(framework, texts),
  ];
}

/** What several organisations have to work at, with what they can do in common. */
export function viewTopics(
  { topics, organisations: whole }: FrameworkAcross,
  texts: Texts,
): readonly AcrossTopicView[] {
  const of = (part: number): string => texts('of', { part, whole });
  return topics.map(({ label, n, blocking, action }) => ({
    label,
    n: of(n),
    blocking: blocking === 0 ? texts('report.none') : of(blocking),
    action: action === null ? null : { what: action.what, n: of(action.n) },
  }));
}
