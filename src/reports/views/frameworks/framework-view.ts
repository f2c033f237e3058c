import type { DecisionRule, Framework, Step } from '../../../domain/instrument/framework.ts';
import { hasLadder, isScaleQuestion, questionsOf } from '../../../domain/instrument/framework.ts';
import { hasOrder } from '../../../domain/instrument/step.ts';
import type { Language } from '../../../domain/instrument/text.ts';
import { STAGES } from '../../../domain/scoring/stage.ts';
import { nameInConditions } from '../../../texts/conditions/condition-names.ts';
import { type ConditionNames, conditionWords } from '../../../texts/conditions/condition-words.ts';
import { originWords } from '../../../texts/origin-words.ts';
import type { Texts } from '../../../texts/texts.ts';
import { documentWords, joinList, stepName } from '../../wording.ts';
import { type QuestionView, viewQuestion } from './question-view.ts';

export interface FrameworkStepView {
  readonly id: string;
  readonly title: string;
  readonly phase: string | null;
  /** Why it is there, its goal and what clients notice; those that its author wrote. */
  readonly purposes: readonly { readonly label: string; readonly text: string }[];
  readonly questions: readonly QuestionView[];
}

export interface RuleView {
  readonly title: string;
  readonly branches: readonly { readonly label: string; readonly when: string; readonly because: string }[];
  readonly otherwise: string;
  readonly sources: string | null;
}

/** Everything that the templates of a framework show. */
export interface FrameworkView {
  readonly language: Language;
  readonly title: string;
  readonly facts: string;
  readonly summary: string | null;
  /** How the answers are read, what the words beside a question mean, and its own words for how far a step is. */
  readonly reading: readonly string[];
  readonly steps: readonly FrameworkStepView[];
  readonly rules: readonly RuleView[];
  readonly documents: readonly string[];
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function viewStep(step: Step, framework: Framework, names: ConditionNames, texts: Texts): FrameworkStepView {
  const { language } = texts;
  const { id, order, title, aim, goal, benefit } = step;
  const phase = framework.phases.find(({ id }) => id === step.phase)?.title[language] ?? null;
  const purposes = [
    { label: texts('framework.aim'), text: aim[language] },
    { label: texts('framework.goal'), text: goal[language] },
    { label: texts('framework.benefit'), text: benefit[language] },
  ];
  return {
    id,
    title: stepName({ order, title: title[language] }),
    phase: phase === null ? null : texts('framework.phase', { phase }),
    purposes: purposes.filter(({ text }) => text !== ''),
    questions: step.questions.map((question) => viewQuestion(question, step, framework, names, texts)),
  };
}

function viewRule(
  rule: DecisionRule,
  { documents }: Framework,
  names: ConditionNames,
  texts: Texts,
): RuleView {
  const { language } = texts;
  const sources = originWords({ basis: 'source', sources: rule.sources }, { documents }, texts);
  return {
    title: rule.title[language],
    branches: rule.branches.map(({ label, when, because }) => ({
      label: label[language],
      when:
        when === null
          ? texts('framework.rule-always')
          : texts('framework.rule-when', { condition: conditionWords(when, names, texts) }),
      because: because[language],
    })),
    otherwise: rule.otherwise[language],
    sources: sources === null ? null : texts('framework.sources', { sources }),
  };
}

/** How the answers are read where they build on each other, and what stands beside questions: only what is there to be read. */
function readingOf(framework: Framework, texts: Texts): readonly string[] {
  const { language } = texts;
  const questions = questionsOf(framework);
  const scored = questions.filter(isScaleQuestion);
  const isAdded = scored.some(
    ({ basis, criteria }) =>
      basis === 'source' && criteria.some((criterion) => criterion.basis === 'project'),
  );
  const stages = STAGES.flatMap((stage) => framework.stageWords[stage]?.[language] ?? []);
  const told = [
    [scored.some(hasLadder), ['read-ladder', 'read-practice', 'read-decision', 'read-action']],
    [scored.some(({ prerequisite }) => prerequisite), ['read-prerequisite']],
    [questions.some(({ core }) => core), ['read-core']],
    [scored.some(({ importance }) => importance !== 3), ['read-importance']],
    [scored.some(({ weight }) => weight !== 1), ['read-weight']],
    [isAdded, ['read-added']],
  ] as const;
  return [
    ...(hasOrder(framework) ? [] : [texts('frameworks.unordered')]),
    ...told.flatMap(([isThere, keys]) => (isThere ? keys.map((key) => texts(`framework.${key}`)) : [])),
    ...(stages.length === 0 ? [] : [texts('framework.read-stages', { stages: joinList(stages, texts) })]),
  ];
}

/** A framework in words, whole: also what is asked of some organisations only. */
export function viewFramework(framework: Framework, texts: Texts): FrameworkView {
  const { language } = texts;
  const { id, version, title, summary, steps, decisionRules, documents } = framework;
  const questions = questionsOf(framework);
  const names = nameInConditions(framework, texts);
  return {
    language,
    title: title[language],
    facts: texts('framework.facts', { id, version, n: questions.length }),
    summary: orNull(summary[language]),
    reading: readingOf(framework, texts),
    steps: steps.map((step) => viewStep(step, framework, names, texts)),
    rules: decisionRules.map((rule) => viewRule(rule, framework, names, texts)),
    documents: documents.map(documentWords),
  };
}
