import type { WordedFramework, WordedReport, WordedStep } from '../../../domain/report/worded-report.ts';
import { TOLERANCE } from '../../../domain/scoring/rounding.ts';
import { STAGES } from '../../../domain/scoring/stage.ts';
import { counts } from '../../../domain/scoring/step-score.ts';
import type { Texts } from '../../../texts/texts.ts';
import { allQuestions } from '../../find-in-report.ts';
import { inWordsOf, stepStageWords } from '../../stage-words.ts';
import { joinAtMost } from '../../wording.ts';
import { nothingWords, viewStanding } from '../glance-view.ts';
import { tableRange } from '../step-view.ts';
import { isEmpty } from '../turn-view.ts';
import { countMissing } from './missing-answers.ts';

interface Placed {
  readonly framework: WordedFramework;
  readonly step: WordedStep;
  /** How far it is: by its stage, and within a stage by its score. */
  readonly rank: number;
}

function placeSteps(framework: WordedFramework, steps: readonly WordedStep[]): readonly Placed[] {
  return steps.flatMap((step) => {
    const { stage, score } = step;
    if (stage === null || score === null) return [];
    return [{ framework, step, rank: STAGES.indexOf(stage) * 1000 + score }];
  });
}

/** The steps that are furthest and those that are lowest of all frameworks, where they differ, and of how many too little is known. */
function extremesWords({ frameworks }: WordedReport, texts: Texts): readonly string[] {
  const counted = frameworks.flatMap((one) => placeSteps(one, one.steps.filter(counts)));
  const unknown = frameworks.flatMap(({ steps }) => steps).filter(counts).length - counted.length;
  const ranks = counted.map(({ rank }) => rank);
  const [highest, lowest] = [Math.max(...ranks), Math.min(...ranks)];
  // A step of several frameworks bears the title of its own: page one has room for few.
  const most = frameworks.length > 2 ? 1 : 3;
  const said = (rank: number) => {
    const named = counted
      .filter((one) => Math.abs(one.rank - rank) <= TOLERANCE)
      .map(({ framework, step }) => ({
        name:
          frameworks.length === 1
            ? texts('quoted', { label: step.title })
            : texts('report.touching-place-unordered', { framework: framework.title, step: step.title }),
        stage: stepStageWords(step, inWordsOf(framework, texts)),
      }));
    const stage = named[0]?.stage ?? '';
    // A framework may have words of its own for the same stage.
    const alike = named.filter((one) => one.stage === stage).map(({ name }) => name);
    return { n: alike.length, steps: joinAtMost(alike, most, texts), stage };
  };
  const lines: string[] = [];
  if (highest - lowest > TOLERANCE) {
    const [high, low] = [said(highest), said(lowest)];
    const isPair = high.n + low.n === 2;
    if (high.stage === low.stage)
      lines.push(
        texts(isPair ? 'report.message-extremes-equal' : 'report.message-extremes-alike', {
          high: high.steps,
          low: low.steps,
          stage: low.stage,
        }),
      );
    else lines.push(texts('report.message-furthest', high), texts('report.message-lowest', low));
  }
  if (unknown > 0)
    lines.push(
      counted.length === 0
        ? texts('report.message-none-known')
        : texts('report.message-some-known', { n: unknown }),
    );
  return lines;
}

/** That a measurement is not finished; nothing where all is answered. */
function unfinishedWords(report: WordedReport, texts: Texts): readonly string[] {
  const { total, missing: n } = countMissing(report);
  if (n === 0) return [];
  return [
    n === total ? texts('report.message-unfinished-all') : texts('report.message-unfinished', { n, total }),
  ];
}

/** Between which stages the tables lie where they differ most, and at how many steps they differ; nothing where they agree. */
function tablesWords({ frameworks }: WordedReport, texts: Texts): readonly string[] {
  const apart = frameworks.flatMap((framework) =>
    framework.steps.flatMap((step) => {
      const range = tableRange(step, framework, inWordsOf(framework, texts));
      const { lowest = 0, highest = 0 } = step.spread ?? {};
      return range === null ? [] : [{ step, range, width: highest - lowest }];
    }),
  );
  const [most] = apart.toSorted((a, b) => b.width - a.width);
  if (most === undefined) return [];
  return [texts('report.message-tables', { n: apart.length, step: most.step.title, ...most.range })];
}

/** Where all is in order: at how many of the highest answers nothing shows it. */
function evidenceWords(report: WordedReport, texts: Texts): readonly string[] {
  if (!report.frameworks.every(({ allInOrder }) => allInOrder !== null)) return [];
  const n = allQuestions(report).filter(({ withoutEvidence }) => withoutEvidence).length;
  return n === 0 ? [] : [texts('report.message-without-evidence', { n })];
}

/** How far the organisation is: of one framework its steps, of several how many steps are in order in all. */
export function whereWords(report: WordedReport, leading: WordedFramework, texts: Texts): string {
  const { frameworks } = report;
  if (isEmpty(report)) return nothingWords(report, texts);
  const steps = frameworks.flatMap((framework) => framework.steps.filter(counts));
  const standing = viewStanding(leading, report, inWordsOf(leading, texts));
  if (steps.length === 0) return standing.join(' ');
  const unfinished = unfinishedWords(report, texts);
  const besides = [...tablesWords(report, texts), ...evidenceWords(report, texts)];
  if (frameworks.length === 1)
    return [...unfinished, ...standing, ...extremesWords(report, texts), ...besides].join(' ');
  const n = steps.filter(({ inOrder }) => inOrder).length;
  const { extent } = report.measurement;
  const short = extent === null ? [] : [texts('report.glance-short', { ...extent })];
  const said = { frameworks: frameworks.length, total: steps.length };
  const all =
    n === 0 ? texts('report.message-several-none', said) : texts('report.message-several', { ...said, n });
  return [...short, ...unfinished, all, ...extremesWords(report, texts), ...besides].join(' ');
}
