import { parseCondition } from '../../src/documents/frameworks/parse-condition.ts';
import type {
  Assessment,
  Response,
  ResponseState,
  Table,
  Targets,
} from '../../src/domain/assessment/assessment.ts';
import { type NamedTable, readTableName } from '../../src/domain/assessment/named-table.ts';
import type { AnswerScale } from '../../src/domain/instrument/answer-scale.ts';
import type { Condition } from '../../src/domain/instrument/condition.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import {
  type Basis,
  type Citation,
  type Criterion,
  DEFAULT_BANDS,
  type DecisionBranch,
  type DecisionRule,
  type Framework,
  fitToFacts,
  type OpenQuestion,
  type Question,
  type ScaleQuestion,
  type Step,
  type SuggestedAction,
} from '../../src/domain/instrument/framework.ts';
import { toId } from '../../src/domain/instrument/id.ts';
import { stepMark } from '../../src/domain/instrument/step.ts';
import { type LocalText, textInEach } from '../../src/domain/instrument/text.ts';
import { type Advice, findAdvice } from '../../src/domain/planning/advice.ts';
import { findAnchors, findFindings } from '../../src/domain/planning/find-findings.ts';
import type { Finding } from '../../src/domain/planning/finding.ts';
import type { PlanAction } from '../../src/domain/planning/plan.ts';
import { type FrameworkScore, scoreMeasurement } from '../../src/domain/scoring/score.ts';
import type { StepScore } from '../../src/domain/scoring/step-score.ts';

/** A Dutch text with a translation in every other language, each recognisable. */
export const aText = (words: string): LocalText =>
  textInEach((language) => (language === 'nl' ? words : `${words} (${language})`));

/** What must hold for the highest answer. */
export const aCriterion = (words: string, basis: Basis = 'source'): Criterion => ({ ...aText(words), basis });

/** A scale from the ids of its answers to their values, lowest first. */
export function aScale(id: string, values: Readonly<Record<string, number>>): AnswerScale {
  return {
    id,
    answers: Object.entries(values).map(([answer, value]) => ({
      id: answer,
      value,
      label: aText(`label ${answer}`),
      meaning: aText(`betekenis ${answer}`),
    })),
  };
}

/** The bundled scale 0–3: 0, 33⅓, 66⅔ and 100. */
export const PRACTICE = aScale('practice', { 'niet-begonnen': 0, deels: 1, grotendeels: 2, volledig: 3 });
/** The bundled scale 1–5: 0, 25, 50, 75 and 100. */
export const AGREEMENT = aScale('agreement', {
  'helemaal-oneens': 1,
  oneens: 2,
  neutraal: 3,
  eens: 4,
  'helemaal-eens': 5,
});
/** A scale on which the answer `punt-35` scores 35, from 0 to 100 by fives. */
export const POINTS = aScale(
  'punten',
  Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`punt-${index * 5}`, index * 5])),
);

export const VALENTE: Citation = { document: 'valente-2025', section: 'Stap 1.2' };

const ASKED = {
  notApplicableReasons: [],
  group: null,
  help: aText('hulp'),
  evidence: aText('waar blijkt dat uit?'),
  when: null,
  basis: 'source',
  core: false,
  sources: [VALENTE],
} as const;

/** A question on the practice scale, of weight 1 and importance 3, no prerequisite. */
export function aQuestion(id: string, more: Partial<ScaleQuestion> = {}): ScaleQuestion {
  return {
    ...ASKED,
    kind: 'scale',
    id,
    label: aText(`onderwerp ${id}`),
    text: aText(`vraag ${id}`),
    scale: PRACTICE,
    ladder: null,
    levels: {},
    criteria: [],
    until: null,
    weight: 1,
    importance: 3,
    feasibility: null,
    prerequisite: false,
    optional: false,
    reversed: false,
    ...more,
    // Each is written out at its own answer.
    actions: Object.fromEntries(
      Object.entries(more.actions ?? {}).map(([at, action]) => [at, { ...action, writtenAt: at }]),
    ),
  };
}

/** An action that cites Valente and suggests nobody and no term, and asks no hours. */
export function anAction(words: string, more: Partial<SuggestedAction> = {}): SuggestedAction {
  return {
    writtenAt: 'niet-begonnen',
    what: aText(words),
    role: null,
    term: null,
    hours: null,
    sources: [VALENTE],
    ...more,
  };
}

/** The same, with an action at each answer below the target and a choice for as long as it is hidden, as the checks require. */
export function aCompleteQuestion(id: string, more: Partial<ScaleQuestion> = {}): ScaleQuestion {
  const action = anAction(`actie ${id}`);
  return aQuestion(id, { actions: { 'niet-begonnen': action, deels: action }, until: 'applicable', ...more });
}

/** An action of a plan that is proposed for the question of that name, and that no person changed. */
export function aPlanAction(id: string, more: Partial<PlanAction> = {}): PlanAction {
  return {
    id,
    question: id,
    questions: [],
    step: 'verkenning',
    label: `onderwerp ${id}`,
    kind: 'improvement',
    goal: 'doel',
    what: 'doe iets',
    why: 'daarom',
    done: 'het is gedaan',
    inOrderWhen: null,
    who: null,
    when: null,
    suggested: { role: null, term: null },
    hours: null,
    status: 'proposed',
    priority: 1,
    quadrant: null,
    basis: 'source',
    sources: [],
    ...more,
  };
}

/** A question that is not scored. */
export function anOpenQuestion(id: string, more: Partial<OpenQuestion> = {}): OpenQuestion {
  return {
    ...ASKED,
    kind: 'text',
    id,
    label: aText(`onderwerp ${id}`),
    text: aText(`vraag ${id}`),
    options: [],
    range: { minimum: null, maximum: null },
    ...more,
  };
}

export function aStep(id: string, questions: readonly Question[], more: Partial<Step> = {}): Step {
  return {
    id,
    order: 1,
    mark: '1',
    phase: null,
    takesQuickWins: false,
    title: aText(`stap ${id}`),
    aim: aText(`bedoeling ${id}`),
    goal: aText(`doel ${id}`),
    benefit: aText(`opbrengst ${id}`),
    groups: [],
    sources: [],
    questions,
    ...more,
  };
}

/** A framework with the bands of ISO/IEC 33020; its steps are numbered in the order given. */
export function aFramework(steps: readonly Step[], more: Partial<Omit<Framework, 'steps'>> = {}): Framework {
  return {
    id: 'afwegingskader',
    version: '1.0.0',
    hash: 'abc123',
    title: aText('Afwegingskader'),
    summary: aText('Zes stappen'),
    subject: null,
    bands: DEFAULT_BANDS,
    stageWords: {},
    terms: {},
    fitted: null,
    leftOut: [],
    phases: [],
    decisionRules: [],
    asks: 'all',
    sources: [],
    documents: [
      {
        id: VALENTE.document,
        title: 'Handreiking',
        publisher: 'Valente',
        year: 2025,
        sections: [VALENTE.section],
      },
    ],
    facts: NO_FACTS,
    ...more,
    steps: steps.map((step, index) => ({ ...step, order: index + 1, mark: stepMark(index, true) })),
  };
}

/** The same framework, of which the steps have no order. */
export function withoutOrder(framework: Framework): Framework {
  const steps = framework.steps.map((step, index) => ({
    ...step,
    order: null,
    mark: stepMark(index, false),
  }));
  return { ...framework, steps };
}

/** The condition in a text. */
export function when(written: string): Condition {
  const parsed = parseCondition(written);
  if (parsed.kind === 'failed') throw new Error(`"${written}" is no condition: expected ${parsed.expected}`);
  return parsed.condition;
}

export function aBranch(outcome: string, written: string): DecisionBranch {
  return { outcome, label: aText(`rol ${outcome}`), when: when(written), because: aText(`omdat ${outcome}`) };
}

export function aRule(id: string, branches: readonly DecisionBranch[]): DecisionRule {
  return { id, title: aText(`regel ${id}`), branches, otherwise: aText('bespreek dit'), sources: [VALENTE] };
}

const withState = (state: ResponseState): Response => ({ state, note: null, evidence: null });
/** An answer with evidence. */
export const answered = (answer: string): Response => ({
  ...withState({ kind: 'answered', answer }),
  evidence: 'beleidsplan, blz. 4',
});
export const answeredWithoutEvidence = (answer: string): Response => withState({ kind: 'answered', answer });
export const given = (value: string | number | readonly string[]): Response =>
  withState({ kind: 'given', value });
export const unknown = (): Response => withState({ kind: 'unknown' });
export const unanswered = (): Response => withState({ kind: 'unanswered' });
export const divided = (low: string, high: string): Response => withState({ kind: 'divided', low, high });
export const notApplicable = (reason = 'wij hebben geen nachtopvang'): Response =>
  withState({ kind: 'not-applicable', reason });
export const decidedAgainst = (reason = 'dat past nu niet bij ons'): Response =>
  withState({ kind: 'decided-against', reason });

/** The responses of one table, by question. */
export type Answers = Readonly<Record<string, Response>>;

export function aTable(answers: Answers, name: string | null = null): Table {
  return {
    id: name === null ? null : toId(name),
    name,
    present: ['begeleider'],
    absent: [],
    responses: new Map(Object.entries(answers)),
  };
}

/** A table as people call it, which must be a name. */
export function aNamedTable(name: string): NamedTable {
  const named = readTableName(name);
  if (named === null) throw new Error(`not the name of a table: ${name}`);
  return named;
}

/** An adopted consensus measurement at one table or at several, numbered from 1. */
export function anAssessment(
  frameworks: readonly Framework[],
  tables: readonly Answers[],
  more: Partial<Assessment> = {},
): Assessment {
  const { facts = NO_FACTS } = more;
  return {
    organisation: {
      id: 'de-haven',
      name: 'De Haven',
      sector: null,
      teams: null,
      position: null,
      headcount: 80,
      roles: [],
    },
    language: 'nl',
    targets: new Map(),
    facts,
    measurement: {
      id: '2026-nul',
      date: '2026-11-22',
      mode: 'consensus',
      depth: 'full',
      basis: 'conversation',
      sequence: 1,
      status: 'adopted',
      headcount: null,
      remark: null,
    },
    frameworks: frameworks.map((framework) => fitToFacts(framework, facts)),
    tables: tables.map((answers, index) =>
      aTable(answers, tables.length === 1 ? null : `tafel-${index + 1}`),
    ),
    ...more,
  };
}

/** The organisation's own target for steps of one framework. */
export function targetsFor(framework: string, steps: Readonly<Record<string, number>>): Targets {
  return new Map([[framework, new Map(Object.entries(steps))]]);
}

/** The score of one framework of an assessment. */
export function scoreOf(framework: Framework, assessment: Assessment): FrameworkScore {
  return only(scoreMeasurement({ ...assessment, frameworks: [framework] }).scores);
}

/** The score of one framework, from the responses of each table. */
export function outcomeOf(framework: Framework, ...tables: readonly Answers[]): FrameworkScore {
  return scoreOf(framework, anAssessment([framework], tables));
}

/** The findings of an assessment. */
export function findingsIn(assessment: Assessment): readonly Finding[] {
  return findFindings(scoreMeasurement(assessment).scores, assessment.frameworks);
}

/** What can be anchored further in an assessment. */
export function anchorsIn(assessment: Assessment): readonly Finding[] {
  return findAnchors(scoreMeasurement(assessment).scores, assessment.frameworks);
}

/** The advice on an assessment. */
export function adviceIn(assessment: Assessment): readonly Advice[] {
  return findAdvice(scoreMeasurement(assessment).scores, assessment.frameworks);
}

/** The score of these questions as one step, from the responses of each table. */
export function stepOf(questions: readonly Question[], ...tables: readonly Answers[]): StepScore {
  return only(outcomeOf(aFramework([aStep('verkenning', questions)]), ...tables).steps);
}

/** One step at one table, with a question for each response. */
export function stepWith(
  responses: readonly Response[],
  more: readonly Partial<ScaleQuestion>[] = [],
): StepScore {
  const questions = responses.map((_, index) => aQuestion(`vraag-${index}`, more[index]));
  return stepOf(
    questions,
    Object.fromEntries(responses.map((response, index) => [`vraag-${index}`, response])),
  );
}

/** The same response, `n` times. */
export const times = (n: number, response: Response): readonly Response[] =>
  Array.from({ length: n }, () => response);

/** The only element of a list. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length !== 1) throw new Error(`expected one, found ${list.length}`);
  return first;
}

/** A value that must not be null or undefined. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected something, found nothing');
  return value;
}
