import { type Change, changeOf } from '../domain/comparison/change.ts';
import type { FrameworkOverTime, OverTimeComparison, StepOverTime } from '../domain/comparison/comparison.ts';
import type { Level } from '../domain/scoring/level.ts';
import { roundHalfAway } from '../domain/scoring/rounding.ts';
import type { Texts } from '../texts/texts.ts';
import { renderPairsChart } from './comparison-charts.ts';
import { viewChanges } from './question-changes-view.ts';
import { joinList, levelWords, scoreWithCounts, showDate, showNumber, spreadWords } from './wording.ts';

function wordsOf(level: Level | null, texts: Texts): string {
  return level === null ? texts('level.none') : levelWords(level, texts);
}

/** A share of 0 to 1 as a whole percentage. */
function percent(share: number): number {
  return roundHalfAway(100 * share);
}

/** Which way a step went, in a word; what is refused and not asked for has its own. */
function stepDirection(step: StepOverTime, texts: Texts): { words: string; css: string } {
  const change = changeOf(step.difference);
  if (change === 'not-comparable') return { words: texts('compare.not-compared'), css: 'none' };
  return { words: texts(`compare.change-${change}`), css: change };
}

/** How far a step was and is on the questions that were answered both times. */
function commonWords(common: NonNullable<StepOverTime['common']>, texts: Texts): string {
  const [from, to] = [wordsOf(common.fromLevel, texts), wordsOf(common.toLevel, texts)];
  return from === to ? to : texts('compare.from-to', { from, to });
}

/** What must be known to read the outcome of a step. */
function stepRemarks(step: StepOverTime, comparison: OverTimeComparison, texts: Texts): readonly string[] {
  const [before, now] = [comparison.from, comparison.to].map((id) =>
    comparison.measurements.findIndex((measurement) => measurement.id === id),
  ) as [number, number];
  const remarks = step.reasons.map((reason) =>
    texts(`compare.refused-${reason}`, { share: percent(step.commonShare ?? 0) }),
  );
  if (step.refused && step.difference !== null) remarks.push(texts('compare.shown-though-refused'));
  const bands = comparison.frameworks.find(({ id }) => id === step.framework)?.bands;
  const tables = [before, now].map((at) =>
    bands === undefined ? '' : spreadWords(step.spreads[at] ?? null, bands, texts),
  );
  if (tables[0]) remarks.push(texts('compare.tables-then', { tables: tables[0] }));
  if (tables[1]) remarks.push(texts('compare.tables-now', { tables: tables[1] }));
  const { common, inOrder, levels } = step;
  if (common !== null && (common.fromLevel !== levels[before] || common.toLevel !== levels[now]))
    remarks.push(texts('compare.on-common', { words: commonWords(common, texts) }));
  if (inOrder[now] === true && inOrder[before] === false) remarks.push(texts('compare.now-in-order'));
  // Without a score nothing is known of now.
  if (inOrder[now] === false && inOrder[before] === true && step.values[now] != null)
    remarks.push(texts('compare.no-longer-in-order'));
  return remarks;
}

function viewStep(step: StepOverTime, comparison: OverTimeComparison, texts: Texts) {
  const levelAt = (id: string): Level | null =>
    step.levels[comparison.measurements.findIndex((measurement) => measurement.id === id)] ?? null;
  const { words, css } = stepDirection(step, texts);
  const [from, to] = [levelAt(comparison.from), levelAt(comparison.to)];
  return {
    order: step.order,
    title: step.title,
    from: wordsOf(from, texts),
    fromCss: from ?? 'none',
    to: wordsOf(to, texts),
    toCss: to ?? 'none',
    direction: words,
    directionCss: css,
    remarks: stepRemarks(step, comparison, texts),
    rests: step.common === null ? '' : texts('compare.rests', { n: step.common.questions }),
  };
}

function viewFigures(step: StepOverTime, texts: Texts) {
  const { common, difference } = step;
  const shown = (value: number | null): string => showNumber(value, texts);
  return {
    title: `${step.order}. ${step.title}`,
    values: step.values.map((value, index) => {
      const answered = step.answered[index];
      return answered === null || answered === undefined
        ? texts('report.none')
        : scoreWithCounts(value, answered, step.spreads[index] ?? null, texts);
    }),
    common:
      common === null
        ? texts('report.none')
        : texts('compare.common-figures', {
            from: shown(common.from),
            to: shown(common.to),
            n: common.questions,
          }),
    difference: difference === null ? texts('report.none') : signed(difference, texts),
    share: step.commonShare === null ? texts('report.none') : `${percent(step.commonShare)} %`,
    progress: step.progress === null ? texts('report.none') : `${percent(step.progress)} %`.replace('-', '−'),
  };
}

function signed(value: number, texts: Texts): string {
  const shown = showNumber(value, texts);
  return value > 0 && shown !== '0' ? `+${shown}` : shown;
}

/** What the two measurements asked, and what became of it. */
function viewInstrument(framework: FrameworkOverTime, comparison: OverTimeComparison, texts: Texts) {
  const label = (id: string): string =>
    comparison.questions.find((question) => question.id === id)?.label ?? id;
  const at = (id: string): string | null =>
    framework.versions[comparison.measurements.findIndex((measurement) => measurement.id === id)] ?? null;
  const [from, to] = [at(comparison.from), at(comparison.to)];
  if (from === null || to === null) {
    const date = comparison.measurements.find(
      ({ id }) => id === (from === null ? comparison.to : comparison.from),
    )?.date;
    return [texts('compare.framework-once', { title: framework.title, date: showDate(date ?? '', texts) })];
  }
  const { instrument } = framework;
  const version =
    from === to
      ? texts('compare.same-version', { title: framework.title, version: to })
      : texts('compare.other-version', { title: framework.title, from, to });
  const changed = (['reworded', 'rescaled', 'added', 'dropped'] as const).flatMap((kind) =>
    instrument[kind].length === 0
      ? []
      : [
          texts(`compare.instrument-${kind}`, {
            n: instrument[kind].length,
            questions: joinList(instrument[kind].map(label), texts),
          }),
        ],
  );
  return [
    version,
    changed.length === 0
      ? texts('compare.instrument-same')
      : texts('compare.instrument-unchanged', { n: instrument.unchanged.length }),
    ...changed,
  ];
}

/** Which step was next, and which is now. */
function nextWords({ nextStep: { from, to }, allInOrder }: FrameworkOverTime, texts: Texts): string {
  if (to === null)
    return texts(allInOrder.to ? 'compare.glance-all-in-order' : 'compare.glance-nothing-applies');
  if (from?.id === to.id) return texts('compare.glance-next-same', { step: to.title });
  if (from !== null) return texts('compare.glance-next', { from: from.title, to: to.title });
  return texts(allInOrder.from ? 'compare.glance-next-again' : 'compare.glance-next-now', { to: to.title });
}

function viewGlance(
  framework: FrameworkOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): readonly string[] {
  if (!framework.isCompared) return [texts('compare.framework-not-compared')];
  const questions = comparison.questions.filter((question) => question.framework === framework.id);
  const count = (change: Change): number => questions.filter((question) => question.change === change).length;
  const [forward, equal, back] = [count('forward'), count('equal'), count('back')];
  const lines = [texts('compare.glance-questions', { n: forward + equal + back, forward, equal, back })];
  const open = questions.filter(({ to }) => to?.answers.some(({ state }) => state === 'unanswered')).length;
  if (open > 0) lines.unshift(texts('compare.glance-open', { n: open }));
  lines.push(nextWords(framework, texts));
  const refused = comparison.steps.filter(
    (step) => step.framework === framework.id && step.refused && step.difference === null,
  ).length;
  if (refused > 0) lines.push(texts('compare.glance-refused', { n: refused }));
  return lines;
}

/** Everything the templates of a comparison over time show, in words; they decide nothing. */
export function viewOverTime(comparison: OverTimeComparison, texts: Texts) {
  const dateOf = (id: string): string =>
    showDate(comparison.measurements.find((measurement) => measurement.id === id)?.date ?? '', texts);
  const dates = { from: dateOf(comparison.from), to: dateOf(comparison.to) };
  const compared = comparison.frameworks.filter(({ isCompared }) => isCompared);
  const between = comparison.measurements.filter(({ id }) => id !== comparison.from && id !== comparison.to);
  return {
    language: comparison.language,
    title: texts('compare.title', { name: comparison.organisation.name }),
    remark: comparison.remark ?? '',
    dates,
    subtitle: texts('compare.subtitle', dates),
    several: comparison.frameworks.length > 1,
    instrument: comparison.frameworks.flatMap((framework) => viewInstrument(framework, comparison, texts)),
    between:
      between.length === 0
        ? ''
        : texts('compare.between', {
            n: between.length,
            dates: joinList(
              between.map(({ date }) => showDate(date, texts)),
              texts,
            ),
          }),
    columns: comparison.measurements.map(({ date }) => showDate(date, texts)),
    showsRefused: comparison.showsRefused,
    anyRefused: comparison.steps.some(({ refused }) => refused),
    glances: comparison.frameworks.map((framework) => ({
      title: framework.title,
      lines: viewGlance(framework, comparison, texts),
    })),
    frameworks: compared.map((framework) => {
      const steps = comparison.steps.filter((step) => step.framework === framework.id);
      const viewed = steps.map((step) => viewStep(step, comparison, texts));
      const words = steps.map((step) => ({
        step,
        words: step.common === null ? texts('compare.not-compared') : commonWords(step.common, texts),
      }));
      const share = framework.percentToTarget;
      return {
        id: framework.id,
        title: framework.title,
        chart: renderPairsChart(framework, words, dates, texts),
        steps: viewed,
        changes: viewChanges(
          comparison.questions.filter((question) => question.framework === framework.id),
          texts,
        ),
        figures: steps.map((step) => viewFigures(step, texts)),
        toTarget:
          share === null
            ? ''
            : texts('compare.to-target', {
                from: percent(share.from),
                to: percent(share.to),
                n: share.steps,
              }),
      };
    }),
    provenance: [
      texts('report.provenance-program', { version: comparison.program }),
      texts('compare.provenance', { from: comparison.from, to: comparison.to }),
    ],
  };
}
