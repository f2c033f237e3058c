import type { FrameworkOverTime, OverTimeComparison } from '../../domain/comparison/comparison.ts';
import type { Texts } from '../../texts/texts.ts';
import { joinList, showDate } from '../wording.ts';

const CHANGES = ['reworded', 'rescaled', 'added', 'dropped'] as const;

/** Which version of a framework each measurement used, and how its questions changed, a sentence each. */
export function viewInstrument(
  framework: FrameworkOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): readonly string[] {
  const { title, instrument, versions } = framework;
  const label = (id: string): string =>
    comparison.questions.find((question) => question.id === id)?.label ?? id;
  const versionAt = (id: string): string | null =>
    versions[comparison.measurements.findIndex((measurement) => measurement.id === id)] ?? null;
  const [from, to] = [versionAt(comparison.from), versionAt(comparison.to)];
  if (from === null || to === null) {
    const date = comparison.measurements.find(
      ({ id }) => id === (from === null ? comparison.to : comparison.from),
    )?.date;
    return [texts('compare.framework-once', { title, date: showDate(date ?? '', texts) })];
  }
  const changed = CHANGES.filter((change) => instrument[change].length > 0).map((change) =>
    texts(`compare.instrument-${change}`, {
      n: instrument[change].length,
      questions: joinList(instrument[change].map(label), texts),
    }),
  );
  return [
    from === to
      ? texts('compare.same-version', { title, version: to })
      : texts('compare.other-version', { title, from, to }),
    changed.length === 0
      ? texts('compare.instrument-same')
      : texts('compare.instrument-unchanged', { n: instrument.unchanged.length }),
    ...changed,
  ];
}
