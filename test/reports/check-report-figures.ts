import { expect } from 'vitest';
import { planWords } from '../../src/cli/open-assessment.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { findFindings } from '../../src/domain/planning/finding.ts';
import { planActions } from '../../src/domain/planning/plan.ts';
import type { MeasurementReport } from '../../src/domain/report/report.ts';
import { scoreAssessment } from '../../src/domain/scoring/score.ts';
import type { Document } from '../../src/reports/document.ts';
import type { Texts } from '../../src/texts/texts.ts';
import {
  answered,
  asJson,
  barOf,
  expectColoursToSpeak,
  range,
  render,
  round,
  titleOf,
  words,
} from './expected-figures.ts';
import { chartMarks, plain, rowsUnder } from './shown-figures.ts';

/** Every figure of the report is the one of the score, in every format. */
export async function checkReport(
  assessment: Assessment,
  report: MeasurementReport,
  texts: Texts,
): Promise<void> {
  const scores = scoreAssessment(assessment);
  const document: Document = { kind: 'measurement', report };
  const parsed = (await asJson<MeasurementReport>(document, texts)).frameworks;
  expect(
    parsed.map(({ steps, phases, profiles }) => ({
      steps: steps.map(({ score, level, bounds, target, spread, questions }) => ({
        ...{ score, level, bounds, target, spread },
        questions: questions
          .filter(({ kind, distribution }) => kind === 'scale' && distribution.length > 0)
          .map((question) => question.score),
      })),
      phases: phases.map(({ score }) => score),
      profiles: profiles.map((profile) => profile.steps.map(({ score, level }) => [score, level])),
    })),
  ).toEqual(
    scores.map(({ steps, phases, profiles }) => ({
      steps: steps.map(({ score, level, bounds, target, spread, questions }) => ({
        ...{ score, level, bounds, target, spread },
        questions: questions.map((question) => question.score),
      })),
      phases: phases.map(({ score }) => score),
      profiles: profiles.map((profile) => profile.score.steps.map(({ score, level }) => [score, level])),
    })),
  );
  const many = assessment.tables.length > 1;
  for (const format of ['md', 'html']) {
    const text = await render(document, format, texts);
    const rows = (...head: string[]) =>
      rowsUnder(
        text,
        format,
        head.map((key) => texts.find(`report.${key}`) ?? key),
      );
    expect(rows('column-step', 'column-level')).toEqual(
      scores.map(({ steps }) =>
        steps.map((step) => [
          ...[titleOf(step, texts), words(step, texts), answered(step, texts)],
          texts(
            step.applicable === 0 ? 'report.not-applicable' : step.inOrder.now ? 'report.yes' : 'report.no',
          ),
        ]),
      ),
    );
    expect(rows('column-step', 'column-score')).toEqual(
      scores.map(({ steps }) =>
        steps.map((step) => {
          const { bounds, spread } = step;
          const isOpen = bounds !== null && bounds.high - bounds.low > 10;
          return [
            ...[titleOf(step, texts), round(step.score, texts), step.level ?? texts('report.none')],
            answered(step, texts),
            isOpen ? range(bounds.low, bounds.high, texts) : texts('report.none'),
            round(step.target, texts),
            ...(many ? [String(step.tables)] : []),
            ...(many
              ? [spread === null ? texts('report.none') : range(spread.lowest, spread.highest, texts)]
              : []),
          ];
        }),
      ),
    );
    expect(rows('annex-questions', 'column-score')).toEqual(
      scores.map(({ steps }) =>
        steps.flatMap(({ questions }) =>
          questions.map(({ question, score }) => [
            plain(question.label[texts.language]),
            round(score, texts),
          ]),
        ),
      ),
    );
    expect(rows('phases', 'column-score')).toEqual(
      scores
        .filter(({ phases }) => phases.length > 0)
        .map(({ phases }) =>
          phases.map(({ phase, score }) => [plain(phase.title[texts.language]), round(score, texts)]),
        ),
    );
    // Under the heading of each step stands how far it is.
    const pattern =
      format === 'md'
        ? /^\*\*(.+)\.\*\*/gm
        : /<h[34] [^>]*>[^<]*<\/h[34]>(?:\n<p class="aim">.*)?\n<p><span class="chip \w+">([^<]*)</g;
    const said = [...text.matchAll(pattern)].map(([, level]) => level ?? '');
    const isLevel = (level: string): boolean =>
      format === 'html' || level.startsWith(texts('report.step-level', { level: '' }));
    expect(said.filter(isLevel)).toEqual(
      scores
        .flatMap(({ steps }) => steps.map((step) => words(step, texts)))
        .map((level) => (format === 'md' ? texts('report.step-level', { level }) : level)),
    );
    if (format === 'md') continue;
    expectColoursToSpeak(text, texts);
    expect(chartMarks(text)).toEqual(
      scores.flatMap(({ steps }) =>
        steps.flatMap(({ score, level }) => (score === null ? [] : [`bar ${level} ${barOf(score)}`])),
      ),
    );
  }
}

/** The plan shows no scores: it gives the priorities that follow from them, and says how far the weakest step is. */
export async function checkPlan(
  assessment: Assessment,
  report: MeasurementReport,
  texts: Texts,
): Promise<void> {
  const scores = scoreAssessment(assessment);
  const findings = findFindings(scores);
  const plan = planActions(findings, texts.language, planWords(texts));
  const document: Document = { kind: 'plan', report, plan };
  const parsed = await asJson<typeof plan>(document, texts);
  const expected = findings.map(({ kind, question, importance, step, framework }) => {
    const found = scores
      .find((score) => score.framework === framework)
      ?.steps.find((score) => score.step === step);
    const score = found?.questions.find(({ id }) => id === question?.id)?.score ?? null;
    const isMeasured = kind === 'blocker' || kind === 'improvement';
    return isMeasured && score !== null && found !== undefined
      ? (importance * Math.max(0, found.target - score)) / 100
      : null;
  });
  expect([...parsed.actions, ...parsed.later].map(({ priority }) => priority)).toEqual(expected);
  for (const format of ['md', 'html']) {
    const text = plain(await render(document, format, texts)).replaceAll('\\', '');
    for (const { steps, weakestStep, nextStep } of scores) {
      const weakest = steps.find(({ step }) => step.id === weakestStep);
      if (weakest === undefined || nextStep === null) continue;
      const step = weakest.step.title[texts.language];
      expect(text).toContain(texts('plan.background-weakest', { step, level: words(weakest, texts) }));
    }
  }
}
