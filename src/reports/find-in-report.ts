import { type PlanAction, stepActionPrefix } from '../domain/planning/plan.ts';
import type {
  WordedAnswer,
  WordedFramework,
  WordedQuestion,
  WordedReport,
  WordedStep,
} from '../domain/report/worded-report.ts';
import { TOLERANCE } from '../domain/scoring/rounding.ts';

/** Every question of the report once, also where frameworks share it. */
export function allQuestions(report: Pick<WordedReport, 'frameworks'>): readonly WordedQuestion[] {
  const questions = report.frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.questions));
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** Whether something was written with an answer, or beside one that is to come. */
export function isNoted({ note, evidence }: WordedAnswer): boolean {
  return note !== null || evidence !== null;
}

/** Whether something was written at a question, answered or not. */
export function hasNotes(report: Pick<WordedReport, 'frameworks'>): boolean {
  return allQuestions(report).some(({ answers }) => answers.some(isNoted));
}

/** The step with the lowest score and those that equal it; none when fewer than two have one: a step alone is not the weakest of anything. */
export function findWeakestSteps({ steps, weakestStep }: WordedFramework): readonly WordedStep[] {
  const lowest = steps.find(({ id }) => id === weakestStep)?.score ?? null;
  const scored = steps.flatMap((step) => (step.score === null ? [] : [{ step, score: step.score }]));
  if (lowest === null || scored.length < 2) return [];
  return scored.filter(({ score }) => Math.abs(score - lowest) <= TOLERANCE).map(({ step }) => step);
}

/** The heading that begins at each question of a step; null where it goes on under the heading before it, or under none. */
export function headingsOf({ groups, questions }: WordedStep): readonly (string | null)[] {
  const titles = questions.map(
    ({ id }) => groups.find((group) => group.questions.includes(id))?.title ?? null,
  );
  return titles.map((title, index) => (title === titles[index - 1] ? null : title));
}

/** The step that an action belongs to, in its framework. */
export interface ActionStep {
  readonly framework: WordedFramework;
  readonly step: WordedStep;
}

/**
 * The step that an action belongs to; null without one. Of frameworks that have a step of the same id it is the one with a question of
 * the action, else the one that the action is named after, else the first.
 */
export function findActionStep(
  { id: action, step: id, question, questions }: PlanAction,
  { frameworks }: WordedReport,
): ActionStep | null {
  const found = frameworks.flatMap((framework): readonly ActionStep[] =>
    framework.steps.filter((step) => step.id === id).map((step) => ({ framework, step })),
  );
  const isAbout = ({ step }: ActionStep): boolean =>
    step.questions.some((one) => one.id === question || questions.includes(one.id));
  const isNamed = ({ framework, step }: ActionStep): boolean =>
    action.startsWith(stepActionPrefix(framework.id, step.id));
  return found.find(isAbout) ?? found.find(isNamed) ?? found[0] ?? null;
}

/** The labels of questions. */
export function questionLabels(ids: readonly string[], report: WordedReport): readonly string[] {
  const labels = new Map(allQuestions(report).map(({ id, label }) => [id, label]));
  return ids.map((id) => labels.get(id) ?? id);
}
