import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { settledConditions } from '../../src/domain/assessment/settled-conditions.ts';
import { NEVER } from '../../src/domain/instrument/condition.ts';
import { type Facts, POSITIONS, SECTORS, TEAMS } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { type Framework, type Question, questionsOf } from '../../src/domain/instrument/framework.ts';

/** Every organisation that facts can tell apart; null for a fact that is not given. */
export const ORGANISATIONS: readonly Facts[] = [null, ...SECTORS].flatMap((sector) =>
  [null, ...TEAMS].flatMap((teams) => [null, ...POSITIONS].map((position) => ({ sector, teams, position }))),
);

/** A sentence for each organisation, for a test to be found by. */
export function describeOrganisation({ sector, teams, position }: Facts): string {
  return `${sector ?? 'any sector'}, ${teams ?? 'any number of'} teams, ${position ?? 'any position'}`;
}

/** A bundled framework as it is asked of an organisation, without the questions that its facts hide. */
export function askedOf(framework: Framework, facts: Facts): Framework {
  const fitted = fitToOrganisation(framework, facts);
  const conditions = settledConditions(fitted);
  return {
    ...fitted,
    steps: fitted.steps.map((step) => ({
      ...step,
      questions: step.questions.filter(({ id }) => conditions.get(id) !== NEVER),
    })),
  };
}

/** The bundled frameworks, by id. */
export const BUNDLED: ReadonlyMap<string, Framework> = new Map(
  listBundledFrameworks().map(({ id, load }) => [id, load()]),
);

/** Everything that people read of the questions of a framework, in one language. */
export function textsOf(framework: Framework, language: 'nl' | 'en'): readonly string[] {
  const steps = framework.steps.flatMap(({ title, aim, goal, benefit }) => [title, aim, goal, benefit]);
  const rules = framework.decisionRules.flatMap(({ title, otherwise, branches }) => [
    ...[title, otherwise],
    ...branches.flatMap(({ label, because }) => [label, because]),
  ]);
  const texts = [framework.title, framework.summary, ...steps, ...rules];
  return [...texts, ...questionsOf(framework).flatMap(textsOfQuestion)].map((text) => text[language]);
}

function textsOfQuestion(question: Question): Framework['title'][] {
  const { label, text, help, evidence } = question;
  const all = [label, text, help, evidence];
  if (question.kind !== 'scale') return [...all, ...question.options.map((option) => option.label)];
  const actions = Object.values(question.actions).flatMap(({ what, role }) =>
    role === null ? [what] : [what, role],
  );
  return [...all, ...question.criteria, ...Object.values(question.levels), ...actions];
}
