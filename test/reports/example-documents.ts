import type { Assessment, Response } from '../../src/domain/assessment/assessment.ts';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import { nameComparison } from '../../src/domain/comparison/name-comparison.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../src/domain/instrument/framework.ts';
import { type Language, textInEach } from '../../src/domain/instrument/text.ts';
import { AUDIENCES } from '../../src/domain/report/audience.ts';
import type { WordedReport } from '../../src/domain/report/worded-report.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { showTexts, type TextsById } from '../../src/domain/writing/written-text.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import type { Document } from '../../src/reports/document.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { BLANKS } from '../../src/texts/blanks.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { ORGANISATIONS, readExample } from '../examples.ts';
import { once } from '../once.ts';
import { exampleFrameworks } from './example-frameworks.ts';
import { exampleReviews } from './example-reviews.ts';
import { exampleTraces } from './example-traces.ts';
import { stateNamed } from './report-states.ts';

const program = '0.0.0';

/** The states in which a report says what it says in no other. */
const TOLD_STATES = [
  'all best',
  'all divided',
  'all decided against',
  'nothing applies',
  'a long remark, adopted',
  'nine frameworks',
  'two frameworks of which the lowest answer is the best',
  'a framework of many steps',
  'questions of which the lowest answer is the best',
];

/** Everything that people can write, and that one text was withdrawn. */
const WRITTEN: readonly TextsById[] = [
  new Map(
    BLANKS.map(({ id, author }) => {
      const approval = { by: author ?? 'bestuur', on: '2026-11-02' };
      return [id, { kind: 'written', text: 'Wij zijn blij.\n\nEn nu verder.', approval }];
    }),
  ),
  new Map([['ervaringsdeskundigen', { kind: 'withdrawn' }]]),
];

/** The measurement and the plan of an assessment; the plan with what people filled in. */
export function filledIn(assessment: Assessment, texts: Texts) {
  const [report, document] = documentsOf(assessment, texts);
  const [first, ...rest] = document.plan.actions;
  const actions =
    first === undefined ? rest : [{ ...first, who: 'Directie', when: 'voor de zomer', hours: 12 }, ...rest];
  return [report, { ...document, plan: { ...document.plan, actions } }] as const;
}

/** The same with what people wrote. */
function writtenIn(assessment: Assessment, texts: Texts): readonly Document[] {
  const [report, plan] = filledIn(assessment, texts);
  return WRITTEN.flatMap((written) => [
    { ...report, report: { ...report.report, texts: showTexts('measurement', written, BLANKS) } },
    { ...plan, texts: showTexts('plan', written, BLANKS) },
  ]);
}

/** The report of an assessment for each of those for whom it can be written. */
function extracts(assessment: Assessment, texts: Texts): readonly Document[] {
  const written = writtenIn(assessment, texts).filter(({ kind }) => kind === 'measurement');
  const [report] = documentsOf(assessment, texts);
  return [report, ...written].flatMap((document) =>
    AUDIENCES.map((audience) => ({ ...document, audience }) as Document),
  );
}

/** The plan of an assessment of which a person put off all but the last action. */
function putOff(assessment: Assessment, texts: Texts): Document {
  const [, document] = documentsOf(assessment, texts);
  const { actions, later } = document.plan;
  const plan = { ...document.plan, actions: actions.slice(-1), later: [...actions.slice(0, -1), ...later] };
  return { ...document, plan };
}

/** The report of an example, in English. */
export async function exampleReport(): Promise<WordedReport> {
  const texts = loadTexts('en');
  return wordDocument(documentsOf(await readExample('opvang-de-linde'), texts)[0], texts);
}

type Responses = Assessment['tables'][number]['responses'];

function changeResponses(
  assessment: Assessment,
  change: (state: Response['state'], index: number) => Response['state'],
): Assessment {
  const all = (responses: Responses): Responses =>
    new Map(
      [...responses].map(([id, { state }], index) => [
        id,
        { state: change(state, index), note: null, evidence: null },
      ]),
    );
  const tables = assessment.tables.map((table) => ({ ...table, responses: all(table.responses) }));
  return { ...assessment, tables };
}

/** The same answers, with one of "fully" in each of so many of the first steps: nothing else in these applies. */
function onOneQuestion(assessment: Assessment, steps: number): Assessment {
  const asked = assessment.frameworks.flatMap((framework) => framework.steps.slice(0, steps));
  const responses = asked.flatMap(({ questions }) => {
    const first = questions.find(({ kind, when }) => kind === 'scale' && when === null);
    return questions.map(({ id }): [string, Response] => {
      const state: Response['state'] =
        id === first?.id
          ? { kind: 'answered', answer: 'volledig' }
          : { kind: 'not-applicable', reason: 'Niet van toepassing' };
      return [id, { state, note: null, evidence: null }];
    });
  });
  const tables = assessment.tables.map((table) => ({
    ...table,
    responses: new Map([...table.responses, ...responses]),
  }));
  return { ...assessment, tables };
}

/** The same framework as it was before: without one question, and with the others of its first step in other words. */
function changeFramework(framework: Framework): Framework {
  const [first, ...rest] = framework.steps;
  if (first === undefined) return framework;
  const text = textInEach((language) => (language === 'nl' ? 'Hoe was het?' : 'How was it?'));
  const questions = first.questions.slice(1).map((question) => ({ ...question, text }));
  // The same first number: its author says that the words still mean the same.
  const version = `${framework.version.split('.')[0]}.999.0`;
  const fitted =
    framework.fitted === null ? null : { ...framework.fitted, from: changeFramework(framework.fitted.from) };
  return { ...framework, fitted, version, hash: 'old', steps: [{ ...first, questions }, ...rest] };
}

/** A step in which every lowest answer is the best. */
function reverse(step: Framework['steps'][number]): Framework['steps'][number] {
  return {
    ...step,
    questions: step.questions.map((question) =>
      question.kind === 'scale' ? { ...question, reversed: true } : question,
    ),
  };
}

/** The same framework with one question that weighs more and one of which the lowest answer is the best. */
function weigh(framework: Framework): Framework {
  const [first, ...rest] = framework.steps;
  if (first === undefined) return framework;
  const change = [{ weight: 2.5 }, { reversed: true }];
  const questions = first.questions.map((question, index) =>
    question.kind === 'scale' ? { ...question, ...change[index] } : question,
  );
  return { ...framework, steps: [{ ...first, questions }, ...rest] };
}

/** A step of which the second and the third question stand under a heading. */
function group(step: Framework['steps'][number]): Framework['steps'][number] {
  const questions = step.questions.map((question, index) =>
    index === 1 || index === 2 ? { ...question, group: 'samen' } : question,
  );
  return { ...step, groups: [{ id: 'samen', title: textInEach(() => 'Samen') }], questions };
}

/** The same frameworks, of which the first has what an author can add: words of its own for how far a step is, and groups. */
function addOwn([first, ...rest]: readonly Framework[]): readonly Framework[] {
  if (first === undefined) return [];
  const stageWords = { anchored: textInEach(() => 'A1') };
  return [{ ...first, stageWords, steps: first.steps.map(group) }, ...rest];
}

/** Two frameworks, answered by two tables: as much as a report can show. */
async function combine(first: Assessment, second: Assessment): Promise<Assessment> {
  const ids = ['valente-afwegingskader', 'kotter-veranderstappen'];
  const loaded = await Promise.all(ids.map((id) => loadFramework(id, '.')));
  const [oost, west] = [first.tables[0], second.tables[0]];
  if (oost === undefined || west === undefined) throw new Error('no tables');
  return {
    ...first,
    // As if it was written in these words: what is changed in it below is what was written.
    frameworks: loaded.map(({ framework }) => ({
      ...fitToOrganisation(framework, first.facts),
      fitted: null,
    })),
    tables: [
      { ...oost, id: 'oost', name: 'Oost' },
      { ...west, id: 'west', name: 'West' },
    ],
  };
}

/** Every document that the examples lead to, and those in which everything occurs that a document can show. */
export const exampleDocuments = once(async (language: Language): Promise<readonly Document[]> => {
  const texts = loadTexts(language);
  const all = await Promise.all(ORGANISATIONS.map((example) => readExample(example, null, language)));
  const published = await readExample('west-brabant', null, language);
  const before = await readExample('opvang-de-linde', '2025-09-16', language);
  const after = await readExample('opvang-de-linde', '2026-09-15', language);
  const nothing = changeResponses(after, () => ({ kind: 'unanswered' }));
  const combined = await combine(after, before);
  const rich = { ...combined, frameworks: combined.frameworks.map(weigh) };
  const reason = 'Niet van toepassing';
  const own = { ...rich, frameworks: addOwn(rich.frameworks) };
  const alone: Assessment = {
    ...own,
    facts: { ...own.facts, teams: 'one' },
    frameworks: own.frameworks.slice(0, 1),
  };
  const sparse = changeResponses(rich, (state, index) =>
    index % 2 === 0 ? { kind: 'not-applicable', reason } : state,
  );
  const old = { ...rich, measurement: before.measurement, frameworks: rich.frameworks.map(changeFramework) };
  const middle = { ...rich, measurement: { ...before.measurement, id: '2026-01-01', date: '2026-01-01' } };
  const reworded = { ...before, frameworks: before.frameworks.map(changeFramework) };
  const begun = changeResponses(reworded, () => ({ kind: 'answered', answer: 'niet-begonnen' }));
  const unexplained = changeResponses(after, (state) => state);
  const options = { language, program, showsRefused: false };
  const named = { title: 'Samen verder', client: 'Regio Zuid' };
  const across = (assessments: readonly Assessment[], own: string | null, anonymous: boolean): Document => ({
    kind: 'comparison',
    comparison: nameComparison(compareAcross(assessments, { ...options, own, anonymous }), named),
  });
  const overTime = (assessments: readonly Assessment[], from: Assessment, to: Assessment): Document => ({
    kind: 'comparison',
    comparison: nameComparison(
      compareOverTime(
        assessments.map(scoreMeasurement),
        scoreMeasurement(from),
        scoreMeasurement(to),
        options,
      ),
      named,
    ),
  });
  const organisations = all.map((assessment, index) => ({
    ...sparse,
    frameworks: index === 1 ? old.frameworks : sparse.frameworks,
    organisation: assessment.organisation,
  }));
  const alike = all.map(({ organisation }) => ({ ...rich, organisation }));
  // Reversed questions; one that went forward at one table and back at the other; and nothing that can be compared, or that can not.
  const turned = (assessment: Assessment): Assessment => ({
    ...assessment,
    frameworks: assessment.frameworks.map((framework) => ({
      ...framework,
      fitted: null,
      steps: framework.steps.map(reverse),
    })),
  });
  const best = changeResponses(rich, () => ({ kind: 'answered', answer: 'volledig' }));
  const mostTeams: Response = {
    state: { kind: 'given', value: 'meer-dan-de-helft' },
    note: null,
    evidence: null,
  };
  const swapped = {
    ...rich,
    tables: rich.tables.map((table, index) => ({
      ...table,
      responses: new Map([...(rich.tables[1 - index]?.responses ?? []), ['breedte-van-inzet', mostTeams]]),
    })),
  };
  const other = {
    ...rich,
    frameworks: rich.frameworks.map((framework) => ({ ...framework, id: `${framework.id}-2` })),
  };
  const states = await Promise.all(TOLD_STATES.map((name) => stateNamed(name)));
  return [
    ...[...all, published, before, nothing, rich, own, alone].flatMap((assessment) =>
      filledIn(assessment, texts),
    ),
    ...states.map((assessment) => documentsOf(assessment, texts)[0]),
    ...all.map((assessment) => putOff(assessment, texts)),
    ...writtenIn(rich, texts),
    ...[after, nothing, alone, ...states.slice(-1)].flatMap((assessment) => extracts(assessment, texts)),
    overTime([before, after], before, after),
    overTime([old, middle, rich], old, rich),
    overTime([old, sparse], old, sparse),
    overTime([rich, best], rich, best),
    overTime([reworded, unexplained], reworded, unexplained),
    overTime([begun, unexplained], begun, unexplained),
    overTime([turned(rich), turned(best)], turned(best), turned(best)),
    overTime([turned(rich), turned(best)], turned(rich), turned(best)),
    overTime([turned(reworded), turned(unexplained)], turned(reworded), turned(unexplained)),
    overTime([rich, swapped], rich, swapped),
    overTime([rich, nothing], rich, {
      ...rich,
      tables: rich.tables.map((table) => ({ ...table, responses: new Map() })),
    }),
    overTime([rich, other], rich, other),
    across(all, all[0]?.organisation.id ?? null, false),
    across(all.slice(0, 3), null, true),
    across(all.slice(0, 5), null, false),
    across(alike, after.organisation.id, false),
    across([rich, ...all.slice(1)], null, false),
    across(
      alike.map((one, index) => onOneQuestion(one, index === 0 ? 2 : 1)),
      alike[0]?.organisation.id ?? null,
      false,
    ),
    across(organisations, after.organisation.id, false),
    ...exampleTraces(),
    ...exampleFrameworks(),
    ...exampleReviews(),
  ];
});
