import { changeOf } from '../domain/comparison/change.ts';
import type { AcrossComparison, FrameworkAcross, StepAcross } from '../domain/comparison/comparison.ts';
import { type Level, levelOf } from '../domain/scoring/level.ts';
import type { Texts } from '../texts/texts.ts';
import { renderDotsChart } from './comparison-charts.ts';
import { joinList, levelWords, scoreWithCounts, showDate, showNumber, spreadWords } from './wording.ts';

const FEW_TO_BE_ANONYMOUS = 10;

function labelOf(index: number, comparison: AcrossComparison, texts: Texts): string {
  const organisation = comparison.organisations[index];
  if (organisation === undefined) return '';
  if (!comparison.anonymous) return organisation.label;
  return organisation.own
    ? texts('compare.own-label')
    : texts('compare.anonymous-label', { letter: organisation.label });
}

function viewOwn(own: number, comparison: AcrossComparison, texts: Texts): string {
  if (own === -1) return '';
  if (comparison.anonymous) return texts('compare.own-anonymous');
  return texts('compare.own-is', { name: labelOf(own, comparison, texts) });
}

function levelCell(step: StepAcross, index: number, framework: FrameworkAcross, texts: Texts) {
  const level: Level | null = step.levels[index] ?? null;
  const answered = step.answered[index] ?? null;
  const words =
    answered === null
      ? texts('compare.not-asked')
      : answered.applicable === 0
        ? texts('level.nothing')
        : level === null
          ? texts('level.none')
          : levelWords(level, texts);
  const isMarked = answered !== null && step.comparable[index] === false;
  return {
    column: `${step.order}. ${step.title}`,
    words,
    spread: spreadWords(step.spreads[index] ?? null, framework.bands, texts),
    css: level ?? 'none',
    mark: isMarked ? ' †' : '',
  };
}

/** What a step says of the middle of the organisations, and of the one that looks. */
function viewStep(step: StepAcross, framework: FrameworkAcross, comparison: AcrossComparison, texts: Texts) {
  const words = (score: number | null): string => {
    const level = levelOf(score, framework.bands);
    return level === null ? texts('report.none') : levelWords(level, texts);
  };
  const own = comparison.organisations.findIndex((organisation) => organisation.own);
  const change = changeOf(step.difference);
  const place = change === 'not-comparable' ? '' : texts(`compare.place-${change}`);
  return {
    order: step.order,
    title: step.title,
    median: step.median === null ? texts('compare.too-few', { n: step.n }) : words(step.median),
    quartile: words(step.upperQuartile),
    own: own === -1 ? '' : levelCell(step, own, framework, texts).words,
    ownCss: step.levels[own] ?? 'none',
    place,
    n: String(step.n),
  };
}

function viewFigures(step: StepAcross, comparison: AcrossComparison, texts: Texts) {
  const shown = (value: number | null): string => showNumber(value, texts);
  return {
    title: `${step.order}. ${step.title}`,
    median: shown(step.median),
    quartile: shown(step.upperQuartile),
    difference: shown(step.difference),
    n: String(step.n),
    cells: comparison.organisations.map((_, index) => {
      const answered = step.answered[index] ?? null;
      return {
        label: labelOf(index, comparison, texts),
        text:
          answered === null
            ? texts('report.none')
            : scoreWithCounts(step.values[index] ?? null, answered, step.spreads[index] ?? null, texts),
      };
    }),
  };
}

function viewFramework(framework: FrameworkAcross, comparison: AcrossComparison, texts: Texts) {
  const steps = comparison.steps.filter((step) => step.framework === framework.id);
  const own = comparison.organisations.findIndex((organisation) => organisation.own);
  const viewed = steps.map((step) => viewStep(step, framework, comparison, texts));
  const words = steps.map((step, index) => ({ step, words: viewed[index]?.own ?? '' }));
  const total = framework.organisations;
  return {
    id: framework.id,
    title: framework.title,
    version: texts('compare.across-version', {
      title: framework.title,
      version: framework.version,
      n: framework.organisations,
    }),
    leftOut:
      framework.leftOut.length === 0
        ? ''
        : texts('compare.across-left-out', {
            n: framework.leftOut.length,
            organisations: joinList(
              framework.leftOut.map(({ organisation, version }) => {
                const index = comparison.organisations.findIndex(({ label }) => label === organisation);
                return `${labelOf(index, comparison, texts)} (${version})`;
              }),
              texts,
            ),
          }),
    benchmark: steps.some(({ median }) => median !== null),
    few: steps.every(({ median }) => median === null),
    lines: framework.nextSteps.map(({ title, n }) =>
      title === null
        ? texts('compare.stops-nowhere', { n, total })
        : texts('compare.stops', { n, total, step: title }),
    ),
    chart: renderDotsChart(framework, words, own, texts),
    many: steps.length > 6,
    columns: steps.map(({ order, title }) => ({ order, title })),
    rows: comparison.organisations.map(({ own: isOwn, sector }, index) => ({
      label: labelOf(index, comparison, texts),
      sector: sector ?? '',
      own: isOwn,
      cells: steps.map((step) => levelCell(step, index, framework, texts)),
    })),
    marked: steps.some(({ comparable }) => comparable.includes(false)),
    hasOwn: own !== -1,
    steps: viewed,
    blockers: framework.blockers.map(({ label, n }) => ({
      label,
      n: texts('of', { part: n, whole: total }),
    })),
    figures: steps.map((step) => viewFigures(step, comparison, texts)),
  };
}

/** Everything the templates of a comparison of organisations show, in words; they decide nothing. */
export function viewAcross(comparison: AcrossComparison, texts: Texts) {
  const { organisations, period } = comparison;
  const own = organisations.findIndex((organisation) => organisation.own);
  const from = showDate(period.from, texts);
  const to = showDate(period.to, texts);
  return {
    language: comparison.language,
    alone: comparison.alone.map(({ title, organisation }) =>
      texts('compare.across-alone', { title, organisation }),
    ),
    title: texts('compare.across-title', { n: organisations.length }),
    subtitle: from === to ? texts('compare.period-one', { date: to }) : texts('compare.period', { from, to }),
    anonymous: comparison.anonymous ? texts('compare.anonymous-how') : '',
    guessable:
      comparison.anonymous && organisations.length < FEW_TO_BE_ANONYMOUS
        ? texts('compare.anonymous-few')
        : '',
    own: viewOwn(own, comparison, texts),
    several: comparison.frameworks.length > 1,
    organisations: organisations.map(({ sector, headcount, date }, index) => ({
      label: labelOf(index, comparison, texts),
      sector: sector ?? '',
      headcount: headcount === null ? '' : String(headcount),
      date: date === null ? '' : showDate(date, texts),
    })),
    frameworks: comparison.frameworks.map((framework) => viewFramework(framework, comparison, texts)),
    showsRefused: comparison.showsRefused,
    provenance: [texts('report.provenance-program', { version: comparison.program })],
  };
}
