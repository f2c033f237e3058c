import { expect } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { isScaleQuestion, type Question, questionsOf } from '../../src/domain/instrument/framework.ts';
import { findFindings } from '../../src/domain/planning/find-findings.ts';
import type { Plan } from '../../src/domain/planning/plan.ts';
import { groupFindings } from '../../src/domain/planning/plan-entry.ts';
import type { WordedAnswer, WordedReport } from '../../src/domain/report/worded-report.ts';
import { scoreOfAnswer } from '../../src/domain/scoring/ladder.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { showNumber } from '../../src/reports/wording.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import {
  answered,
  asJson,
  barOf,
  expectColoursToSpeak,
  range,
  render,
  round,
  shownSteps,
  titleOf,
  words,
} from './expected-figures.ts';
import { chartMarks, plain, rowsUnder } from './shown-figures.ts';

/** The label of a question in the annex: with its weight, where that is not 1. */
function labelIn(question: Question, format: string, texts: Texts): string {
  const label = question.label[texts.language];
  const weight = question.kind === 'scale' ? question.weight : 1;
  if (weight === 1) return label;
  const words = texts('report.weight', { weight: showNumber(weight, texts, 1) });
  return `${label} ${format === 'html' ? words : `(${words})`}`;
}

/** The row of a step in the table of figures. */
function figuresOf(step: ReturnType<typeof shownSteps>[number][number], many: boolean, texts: Texts) {
  const { bounds, spread } = step;
  const none = texts('report.none');
  const later = step.questions.reduce((total, { notBegun }) => total + notBegun, 0);
  const isOpen = bounds !== null && bounds.high - bounds.low > 10;
  const inOrder = texts(step.inOrder.now ? 'report.yes' : 'report.no');
  const tables = [
    texts('of', { part: step.tables, whole: step.tablesApplicable }),
    spread === null ? none : range(spread.lowest, spread.highest, texts),
  ];
  return [
    ...[titleOf(step, texts), words(step, texts), answered({ ...step, scored: step.scored - later }, texts)],
    bounds === null ? none : inOrder,
    round(step.score, texts),
    isOpen ? range(bounds.low, bounds.high, texts) : none,
    round(step.target, texts),
    ...(many ? tables : []),
  ];
}

/** Every figure of the report is the one of the score, in every format. */
export async function checkReport(assessment: Assessment, texts: Texts): Promise<void> {
  const scores = scoreMeasurement(assessment).scores;
  const shown = shownSteps(assessment);
  const [document] = documentsOf(assessment, texts);
  const parsed = (await asJson<WordedReport>(document, texts)).frameworks;
  expect(
    parsed.map(({ steps, phases, profiles }) => ({
      steps: steps.map(({ score, stage, level, bounds, target, spread, questions }) => ({
        score,
        stage,
        level,
        bounds,
        target,
        spread,
        questions: questions
          .filter(({ kind, distribution }) => kind === 'scale' && distribution.length > 0)
          .map((question) => question.score),
      })),
      phases: phases.map(({ score, steps, inOrder }) => [score, steps, inOrder]),
      profiles: profiles.map((profile) =>
        profile.steps.map(({ score, stage, level }) => [score, stage, level]),
      ),
    })),
  ).toEqual(
    scores.map(({ steps, phases, profiles }) => ({
      steps: steps.map(({ score, stage, level, bounds, target, spread, questions }) => ({
        score,
        stage,
        level,
        bounds,
        target,
        spread,
        questions: questions.map((question) => question.score),
      })),
      phases: phases.map(({ score, steps, inOrder }) => [score, steps, inOrder]),
      profiles: profiles.map((profile) =>
        profile.steps.map(({ score, stage, level }) => [score, stage, level]),
      ),
    })),
  );
  // A step of which nothing was answered is told nowhere; where something was noted beside what is open, it is in the annex.
  const where = (holds: (answer: WordedAnswer) => boolean): readonly (readonly boolean[])[] =>
    parsed.map(({ steps }) =>
      steps.map(({ questions }) => questions.some(({ answers }) => answers.some(holds))),
    );
  const isTold = where(({ state }) => state !== 'unanswered');
  const isInAnnex = where(
    ({ state, note, evidence }) => state !== 'unanswered' || note !== null || evidence !== null,
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
    expect(rows('column-step', 'column-level', 'column-answered')).toEqual(
      shown.flatMap((steps, index) => {
        const rows = steps.flatMap((step, at) =>
          isInAnnex[index]?.[at] === true ? [figuresOf(step, many, texts)] : [],
        );
        return rows.length === 0 ? [] : [rows];
      }),
    );
    expect(rows('annex-questions', 'column-score')).toEqual(
      scores.flatMap(({ steps }, index) => {
        const labels = new Map(
          assessment.frameworks[index]?.steps.flatMap(({ questions }) =>
            questions.map((question) => [question.id, labelIn(question, format, texts)] as const),
          ),
        );
        const scored = steps.flatMap(({ questions }) => questions.filter(({ score }) => score !== null));
        const rows = scored.map(({ id, score }) => [plain(labels.get(id) ?? ''), round(score, texts)]);
        return rows.length === 0 ? [] : [rows];
      }),
    );
    expect(rows('phases', 'column-order')).toEqual(
      scores.flatMap(({ phases }, index) => {
        const titles = assessment.frameworks[index]?.phases.map(({ title }) => plain(title[texts.language]));
        const rows = phases.flatMap(({ steps, inOrder }, at) =>
          steps === 0
            ? []
            : [
                [
                  titles?.[at],
                  steps === 1
                    ? texts('report.phase-order-one', { n: inOrder })
                    : texts('report.phase-order', { n: inOrder, total: steps }),
                ],
              ],
        );
        return rows.length === 0 || isInAnnex[index]?.includes(true) !== true ? [] : [rows];
      }),
    );
    // Under the heading of each step stands how far it is, or in its row.
    const ofRows = rows('column-step', 'column-level', 'column-basis').flat();
    const pattern =
      format === 'md'
        ? /^\*\*(.+)\.\*\*/gm
        : /<h[34] [^>]*>[^<]*<\/h[34]>\n<p><span class="chip [\w-]+">([^<]*)</g;
    const underHeadings = [...text.matchAll(pattern)].map(([, level]) => level ?? '');
    const said = ofRows.length > 0 ? ofRows.map(([, level]) => level ?? '') : underHeadings;
    const expectedStages = parsed.flatMap(({ steps }, index) =>
      steps.flatMap((_, at) => {
        const step = scores[index]?.steps[at];
        return isTold[index]?.[at] === true && step !== undefined ? [words(step, texts)] : [];
      }),
    );
    expect(
      said.map((stage) => stage.toLowerCase()).filter((stage) => expectedStages.includes(stage)),
    ).toEqual(expectedStages);
    if (format === 'md') continue;
    expectColoursToSpeak(text, texts);
    expect(chartMarks(text)).toEqual(
      scores.flatMap(({ steps }) =>
        steps.flatMap(({ score, stage }) => (score === null ? [] : [`bar ${stage} ${barOf(score)}`])),
      ),
    );
  }
}

/** The plan shows no scores: it gives the priorities that follow from them, and says how far the weakest step is. */
export async function checkPlan(assessment: Assessment, texts: Texts): Promise<void> {
  const scores = scoreMeasurement(assessment).scores;
  const findings = findFindings(scores, assessment.frameworks);
  const [, document] = documentsOf(assessment, texts);
  const parsed = await asJson<Plan>(document, texts);
  const expected = groupFindings(findings).map(({ kind, findings: [first] }) => {
    const { question, importance, step, framework } = first;
    const found = scores
      .find((score) => score.framework.id === framework)
      ?.steps.find((score) => score.id === step);
    const scored = found?.questions.find(({ id }) => id === question);
    const asked = assessment.frameworks
      .flatMap(questionsOf)
      .filter(isScaleQuestion)
      .find(({ id }) => id === question);
    // What every table is divided about has no score: it blocks by the lowest answers of the tables at which it is known to be unmet.
    const unmet = (scored?.answers ?? []).flatMap(({ state }) => {
      if (state.kind !== 'divided' || asked === undefined) return [];
      const ends = [scoreOfAnswer(asked, state.low) ?? 0, scoreOfAnswer(asked, state.high) ?? 100];
      return Math.max(...ends) > 50 ? [] : [Math.min(...ends)];
    });
    const lowest = unmet.length === 0 ? null : unmet.reduce((sum, one) => sum + one, 0) / unmet.length;
    const score = scored?.score ?? lowest;
    const isMeasured = kind === 'blocker' || kind === 'improvement';
    return isMeasured && score !== null && found !== undefined
      ? (importance * Math.max(0, found.target - score)) / 100
      : null;
  });
  expect([...parsed.actions, ...parsed.later].map(({ priority }) => priority)).toEqual(expected);
  for (const format of ['md', 'html']) {
    const text = plain(await render(document, format, texts)).replaceAll('\\', '');
    for (const [index, { nextStep }] of scores.entries()) {
      const next = shownSteps(assessment)[index]?.find(({ id }) => id === nextStep?.step);
      if (next === undefined) continue;
      expect(text).toContain(texts('report.glance-next', { step: next.title[texts.language] }));
      if (next.score === null) continue;
      expect(text).toContain(
        texts('report.glance-next-stage', {
          step: next.title[texts.language],
          stage: words(next, texts),
          basis: '',
        }).trim(),
      );
    }
  }
}
