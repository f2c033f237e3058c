import type { WeighingChange } from '../../../domain/comparison/changes/weighing.ts';
import type { FrameworkOverTime, OverTimeComparison } from '../../../domain/comparison/comparison.ts';
import { showExact } from '../../../texts/show-given.ts';
import type { Texts } from '../../../texts/texts.ts';
import { joinList, showDate } from '../../wording.ts';
import { viewDepths } from './depth-view.ts';
import { labelOf } from './question-changes-view.ts';

/** The version of a framework in the two measurements that are compared; null where it was not used. */
function versionsOf({ versions }: FrameworkOverTime, comparison: OverTimeComparison) {
  const at = (id: string): string | null =>
    versions[comparison.measurements.findIndex((measurement) => measurement.id === id)] ?? null;
  return { from: at(comparison.from), to: at(comparison.to) };
}

function viewWeighingChange(change: WeighingChange, titleOf: (step: string) => string, texts: Texts): string {
  switch (change.kind) {
    case 'weight':
    case 'importance':
      return texts(`compare.weighed-${change.kind}`, {
        from: showExact(change.from, texts),
        to: showExact(change.to, texts),
      });
    case 'prerequisite':
      return texts(change.now ? 'compare.weighed-prerequisite' : 'compare.weighed-no-prerequisite');
    case 'condition':
      return texts('compare.weighed-condition');
    case 'step':
      return texts('compare.weighed-step', { step: titleOf(change.to) });
  }
}

/** The name of a question among those that are listed. */
function nameIn(question: string, labels: FrameworkOverTime['labels'], texts: Texts): string {
  return labelOf(question, labels.find(({ id }) => id === question)?.label ?? question, labels, texts);
}

/** How the questions of a framework, their weighing and its targets changed, a sentence each; one sentence when nothing did. */
function viewChanged(
  { id, instrument, labels }: FrameworkOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): readonly string[] {
  const { unchanged, weighing, targets } = instrument;
  const nameOf = (question: string): string => nameIn(question, labels, texts);
  const titleOf = (step: string): string =>
    comparison.steps.find((one) => one.framework === id && one.id === step)?.title ?? step;
  const list = (kind: 'reworded' | 'redefined' | 'rescaled' | 'added' | 'dropped'): readonly string[] =>
    instrument[kind].length === 0
      ? []
      : [
          texts(`compare.instrument-${kind}`, {
            n: instrument[kind].length,
            questions: joinList(instrument[kind].map(nameOf), texts),
          }),
        ];
  const weighed = weighing.map(({ question, changes }) =>
    texts('compare.weighed', {
      label: nameOf(question),
      changes: changes.map((change) => viewWeighingChange(change, titleOf, texts)).join('; '),
    }),
  );
  const steps = targets.map(({ step, from, to }) =>
    texts(to > from ? 'compare.target-higher' : 'compare.target-lower', { step: titleOf(step) }),
  );
  const changed = [
    ...list('reworded'),
    ...list('redefined'),
    ...list('rescaled'),
    ...list('added'),
    ...list('dropped'),
    ...(weighed.length === 0
      ? []
      : [texts('compare.instrument-weighing', { n: weighed.length, questions: joinList(weighed, texts) })]),
    ...(steps.length === 0
      ? []
      : [texts('compare.instrument-targets', { n: steps.length, steps: joinList(steps, texts) })]),
    ...(weighed.length + steps.length === 0 ? [] : [texts('compare.instrument-yardstick')]),
  ];
  if (changed.length === 0) return [texts('compare.instrument-same')];
  // With another target alone the questions themselves are the same; which those are is said by the step.
  return unchanged.length === 0
    ? changed
    : [texts('compare.instrument-unchanged', { n: unchanged.length }), ...changed];
}

/** Which questions were asked only once, because the organisation is described otherwise than before. */
function viewNotShared(
  { notShared, labels }: Pick<FrameworkOverTime, 'notShared' | 'labels'>,
  texts: Texts,
): readonly string[] {
  if (notShared.length === 0) return [];
  const names = notShared.map((question) => nameIn(question, labels, texts));
  return [texts('compare.facts-changed', { n: names.length, questions: joinList(names, texts) })];
}

/** Which version of a framework each measurement used, and how its questions changed, a sentence each. */
export function viewInstrument(
  framework: FrameworkOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): readonly string[] {
  const { title, isSameContent } = framework;
  const { from, to } = versionsOf(framework, comparison);
  if (from === null || to === null) {
    const once = from === null ? comparison.to : comparison.from;
    const date = comparison.measurements.find(({ id }) => id === once)?.date ?? '';
    return [texts('compare.framework-once', { title, date: showDate(date, texts) })];
  }
  const version = isSameContent
    ? texts('compare.same-version', { title, version: to })
    : texts('compare.two-contents', { title, version: to });
  return [
    from === to ? version : texts('compare.other-version', { title, from, to }),
    ...viewDepths(framework, comparison, texts),
    ...viewNotShared(framework, texts),
    ...viewChanged(framework, comparison, texts),
  ];
}
