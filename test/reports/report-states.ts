import type { Assessment, Response, Table } from '../../src/domain/assessment/assessment.ts';
import { fitToDepth } from '../../src/domain/instrument/depth.ts';
import type { Facts } from '../../src/domain/instrument/facts.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import {
  type Framework,
  isScaleQuestion,
  type Question,
  questionsOf,
} from '../../src/domain/instrument/framework.ts';
import {
  anAssessment,
  answered,
  decidedAgainst,
  divided,
  given,
  notApplicable,
  unknown,
  withoutOrder,
} from '../domain/builders.ts';
import { MEASUREMENTS, readExample } from '../examples.ts';
import { BUNDLED } from '../frameworks/organisations.ts';
import { once } from '../once.ts';

/* The states in which a report of a measurement can be: what is answered, by how many tables, in which frameworks, by which organisation. */

type Answer = (question: Question, index: number) => Response | null;
const HOUSE: Facts = { sector: 'vrouwenopvang', teams: 'many', position: 'organisation' };
const VALENTE = 'valente-afwegingskader';
const ROLES = ['bestuur', 'leidinggevende', 'hulpverlener', 'ervaringsdeskundige', 'personeelszaken'];

/** The answer at this place of the scale of a question: 0 for the worst, -1 for the best. */
const at =
  (place: number): Answer =>
  (question) => {
    if (!isScaleQuestion(question)) return null;
    const answers = question.reversed ? question.scale.answers.toReversed() : question.scale.answers;
    const found = answers.at(Math.min(place, answers.length - 1));
    return found === undefined ? null : answered(found.id);
  };
/** The best answers, and an answer to every question that is not scored. */
const best: Answer = (question, index) => {
  if (isScaleQuestion(question)) return at(-1)(question, index);
  const [option] = question.options;
  const isMany = question.kind === 'choices';
  if (option === undefined) return given(question.kind === 'number' ? 3 : 'Dat staat in het jaarplan.');
  return given(isMany ? [option.id] : option.id);
};
const lowest = at(0);
/** Answers that go up and down. */
const mixed: Answer = (question, index) => at((index * 7) % 4)(question, index);
const onScale =
  (response: Response): Answer =>
  (question) =>
    isScaleQuestion(question) ? response : null;

const longNote = `${'Een lange toelichting van een team dat veel te vertellen heeft. '.repeat(1600)}Einde.`;
const withNotes =
  (answer: Answer, note: string): Answer =>
  (question, index) => {
    const response = answer(question, index);
    return response === null ? null : { ...response, note, evidence: note };
  };

/** The same framework, of which every lowest answer is the best. */
function reverse(framework: Framework): Framework {
  const steps = framework.steps.map((step) => ({
    ...step,
    questions: step.questions.map((question) =>
      isScaleQuestion(question) ? { ...question, reversed: true } : question,
    ),
  }));
  return { ...framework, steps };
}

/** The same framework with its steps twice: more than fit in the picture of page one. */
function double(framework: Framework): Framework {
  const again = framework.steps.map((step) => ({
    ...step,
    id: `${step.id}-2`,
    groups: [],
    questions: step.questions.map((question) => ({ ...question, id: `${question.id}-2` })),
  }));
  return { ...framework, steps: [...framework.steps, ...again] };
}

function tableOf(
  frameworks: readonly Framework[],
  answer: Answer,
  id: string | null,
  more: Partial<Table> = {},
): Table {
  const questions = [...new Map(frameworks.flatMap(questionsOf).map((one) => [one.id, one])).values()];
  const responses = new Map(
    questions.flatMap((question, index) => {
      const response = answer(question, index);
      return response === null ? [] : [[question.id, response] as const];
    }),
  );
  return { id, name: id, present: ROLES, absent: ['ondernemingsraad', 'clientenraad'], responses, ...more };
}

interface State {
  readonly frameworks?: readonly string[];
  readonly depth?: 'short' | 'full';
  readonly facts?: Facts;
  readonly change?: (framework: Framework) => Framework;
  readonly answers?: readonly Answer[];
  readonly table?: Partial<Table>;
  readonly measurement?: Partial<Assessment['measurement']>;
}

function stateOf({
  frameworks: ids = [VALENTE],
  depth = 'full',
  facts = HOUSE,
  change = (framework) => framework,
  answers = [mixed],
  table = {},
  measurement = {},
}: State): Assessment {
  const frameworks = ids.flatMap((id) => {
    const found = BUNDLED.get(id);
    return found === undefined ? [] : [change(fitToDepth(fitToSector(found, facts.sector), depth))];
  });
  const assessment = anAssessment(frameworks, [], { facts });
  const organisation = { ...assessment.organisation, ...facts };
  return {
    ...assessment,
    organisation,
    measurement: { ...assessment.measurement, status: 'draft', depth, ...measurement },
    tables: answers.map((answer, index) =>
      tableOf(assessment.frameworks, answer, answers.length === 1 ? null : `huis ${index + 1}`, table),
    ),
  };
}

const nothing: Answer = () => null;
const nine: Answer = (question, index) => (index < 9 ? mixed(question, index) : null);
const SEVEN = [...BUNDLED.keys()].slice(0, 7);
const THREE = [VALENTE, ...SEVEN.filter((id) => id !== VALENTE).slice(0, 2)];
/** The longest with two that are laid beside it. */
const NOTED = [VALENTE, 'kotter-veranderstappen', 'jso-blijvend-ervaren'];
const fiveTables: readonly Answer[] = [
  mixed,
  best,
  lowest,
  nine,
  (question, index) => at((index * 3) % 4)(question, index),
];

/** Every state by its name, as an assessment to report on. */
export const STATES: ReadonlyMap<string, () => Promise<Assessment>> = new Map(
  Object.entries<() => Assessment | Promise<Assessment>>({
    ...Object.fromEntries(
      MEASUREMENTS.map(([example, measurement]) => [
        `${example} ${measurement}`,
        () => readExample(example, measurement),
      ]),
    ),
    'nothing answered': () => stateOf({ answers: [nothing] }),
    'nine answers': () => stateOf({ answers: [nine] }),
    'all best': () => stateOf({ answers: [best] }),
    'all lowest': () => stateOf({ answers: [lowest] }),
    'all unknown': () => stateOf({ answers: [onScale(unknown())] }),
    'all divided': () =>
      stateOf({
        answers: [
          (question) =>
            isScaleQuestion(question)
              ? divided(question.scale.answers[0]?.id ?? '', question.scale.answers.at(-1)?.id ?? '')
              : null,
        ],
      }),
    'all decided against': () => stateOf({ answers: [onScale(decidedAgainst(longNote.slice(0, 3000)))] }),
    'nothing applies': () => stateOf({ answers: [onScale(notApplicable(longNote.slice(0, 3000)))] }),
    'five tables': () => stateOf({ answers: fiveTables }),
    'two tables that agree': () => stateOf({ answers: [mixed, mixed] }),
    'three frameworks': () => stateOf({ frameworks: THREE }),
    'seven frameworks': () => stateOf({ frameworks: SEVEN }),
    'nine frameworks': () => {
      const seven = stateOf({ frameworks: SEVEN });
      const again = seven.frameworks.slice(0, 2).map((one) => ({ ...one, id: `${one.id}-2` }));
      return { ...seven, frameworks: [...seven.frameworks, ...again] };
    },
    'questions of which the lowest answer is the best': () => stateOf({ change: reverse, answers: [lowest] }),
    'two frameworks of which the lowest answer is the best': () =>
      stateOf({ frameworks: NOTED.slice(0, 2), change: reverse }),
    'a framework of many steps': () => stateOf({ change: double }),
    'seven frameworks, nothing answered': () => stateOf({ frameworks: SEVEN, answers: [nothing] }),
    'two frameworks, five tables': () => stateOf({ frameworks: THREE.slice(0, 2), answers: fiveTables }),
    ...Object.fromEntries(
      (['full', 'short'] as const).flatMap((depth) =>
        Object.entries({ two: NOTED.slice(0, 2), three: NOTED, seven: SEVEN }).map(([n, frameworks]) => [
          `${n} frameworks, ${depth}, notes with each answer`,
          () => stateOf({ frameworks, depth, answers: [withNotes(mixed, longNote.slice(0, 900))] }),
        ]),
      ),
    ),
    'three frameworks, all best': () => stateOf({ frameworks: NOTED, answers: [best] }),
    'three frameworks, nine answers': () => stateOf({ frameworks: NOTED, answers: [nine] }),
    'a framework without an order': () => stateOf({ change: withoutOrder }),
    'a framework without an order, all best': () => stateOf({ change: withoutOrder, answers: [best] }),
    'a short measurement': () => stateOf({ depth: 'short' }),
    'a short measurement, all best': () => stateOf({ depth: 'short', answers: [best] }),
    'notes of 100 kB': () => {
      const [long, short] = [withNotes(mixed, longNote), withNotes(mixed, longNote.slice(0, 900))];
      return stateOf({ answers: [(question, index) => (index < 2 ? long : short)(question, index)] });
    },
    'notes with each answer': () => stateOf({ answers: [withNotes(mixed, longNote.slice(0, 900))] }),
    'no expert by experience': () =>
      stateOf({ table: { present: ['bestuur'], absent: ['ervaringsdeskundige'] } }),
    'nobody noted': () => stateOf({ table: { present: [], absent: [] } }),
    'a long remark, adopted': () =>
      stateOf({ measurement: { remark: longNote.slice(0, 2000), status: 'adopted', sequence: 3 } }),
    ...Object.fromEntries(
      SEVEN.flatMap((id) =>
        (['ggz', 'gemeente', 'wijkteam', 'jeugdhulp'] as const).flatMap((sector) =>
          (['one', 'some'] as const).map((teams) => [
            `${id}, ${sector}, ${teams}`,
            () =>
              stateOf({
                frameworks: [id],
                facts: { sector, teams, position: teams === 'one' ? 'platform' : 'municipality' },
              }),
          ]),
        ),
      ),
    ),
  }).map(([name, make]) => [name, async () => make()]),
);

/** A state by its name. */
export const stateNamed = once(async (name: string): Promise<Assessment> => {
  const make = STATES.get(name);
  if (make === undefined) throw new Error(`no state ${name}`);
  return make();
});
