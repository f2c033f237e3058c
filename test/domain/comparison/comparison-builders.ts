import type { Assessment, Organisation } from '../../../src/domain/assessment/assessment.ts';
import { type AcrossOptions, compareAcross } from '../../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../../src/domain/comparison/compare-over-time.ts';
import type {
  AcrossComparison,
  ComparisonOptions,
  OverTimeComparison,
  QuestionOverTime,
  StepAcross,
  StepOverTime,
} from '../../../src/domain/comparison/comparison.ts';
import type { Framework, Question, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  notApplicable,
  only,
  POINTS,
  present,
} from '../builders.ts';

const OPTIONS: ComparisonOptions = { language: 'nl', program: '0.0.0', showsRefused: false };

/** A question on a scale of 0 to 100 by fives. */
export const pointsQuestion = (id: string, more: Partial<ScaleQuestion> = {}): ScaleQuestion =>
  aQuestion(id, { scale: POINTS, ...more });

/** Answers in points, by question; `nvt` where the question does not apply. */
export function points(scores: Readonly<Record<string, number | 'nvt'>>): Answers {
  return Object.fromEntries(
    Object.entries(scores).map(([id, score]) => [
      id,
      score === 'nvt' ? notApplicable() : answered(`punt-${score}`),
    ]),
  );
}

/** The first ids of `a`, `b`, `c`, …, as many as given. */
export function someIds(n: number, prefix = 'vraag-'): readonly string[] {
  return Array.from({ length: n }, (_, index) => `${prefix}${index}`);
}

/** The same score on all these questions. */
export function allAt(ids: readonly string[], score: number): Answers {
  return points(Object.fromEntries(ids.map((id) => [id, score])));
}

/** A framework with the one step `verkenning`. */
export function asking(...questions: readonly Question[]): Framework {
  return aFramework([aStep('verkenning', questions)]);
}

export interface Measured {
  readonly framework: Framework | readonly Framework[];
  readonly tables: readonly Answers[];
}

/** A framework and the responses of one or several tables. */
export function measured(framework: Measured['framework'], ...tables: readonly Answers[]): Measured {
  return { framework, tables };
}

/** A measurement on a date, which is also its id. */
export function onDate(
  date: string,
  { framework, tables }: Measured,
  more: Partial<Assessment> = {},
): Assessment {
  const frameworks = Array.isArray(framework)
    ? (framework as readonly Framework[])
    : [framework as Framework];
  const assessment = anAssessment(frameworks, tables, more);
  return { ...assessment, measurement: { ...assessment.measurement, id: date, date } };
}

/** Compares assessments over time, by their scores. */
export function compareScored(
  all: readonly Assessment[],
  from: Assessment,
  to: Assessment,
  options: ComparisonOptions,
): OverTimeComparison {
  const scored = new Map([...all, from, to].map((assessment) => [assessment, scoreMeasurement(assessment)]));
  const find = (assessment: Assessment) => present(scored.get(assessment) ?? null);
  return compareOverTime(all.map(find), find(from), find(to), options);
}

/** Compares two measurements; the targets are those of the later one. */
export function overTime(
  before: Measured,
  after: Measured,
  more: Partial<ComparisonOptions> & Pick<Partial<Assessment>, 'targets'> = {},
): OverTimeComparison {
  const { targets, ...options } = more;
  const from = onDate('2025-09-16', before);
  const to = onDate('2026-09-15', after, targets === undefined ? {} : { targets });
  return compareScored([from, to], from, to, { ...OPTIONS, ...options });
}

/** The one step of a comparison over time. */
export function stepOverTime(...given: Parameters<typeof overTime>): StepOverTime {
  return only(overTime(...given).steps);
}

/** The comparison of one question. */
export function changeOf(comparison: OverTimeComparison, id: string): QuestionOverTime {
  return present(comparison.questions.find((question) => question.id === id));
}

/** An organisation whose name follows from its id, with one adopted measurement. */
export function anOrganisation(
  id: string,
  { framework, tables }: Measured,
  more: Partial<Organisation> & { readonly date?: string } = {},
): Assessment {
  const { date = '2026-05-01', ...organisation } = more;
  const assessment = onDate(date, { framework, tables });
  return {
    ...assessment,
    organisation: { ...assessment.organisation, id, name: `Stichting ${id}`, ...organisation },
  };
}

/** Compares several organisations, by default with names and without an own organisation. */
export function across(
  organisations: readonly Assessment[],
  more: Partial<AcrossOptions> = {},
): AcrossComparison {
  return compareAcross(organisations, {
    ...OPTIONS,
    anonymous: false,
    own: null,
    ...more,
  });
}

/** Organisations `org-a`, `org-b`, … that each have this score on the one step of a framework. */
export function organisationsAt(scores: readonly number[]): readonly Assessment[] {
  const framework = asking(pointsQuestion('visie'));
  return scores.map((score, index) =>
    anOrganisation(`org-${String.fromCharCode(97 + index)}`, measured(framework, points({ visie: score }))),
  );
}

/** The one step of a comparison of organisations. */
export function stepAcross(...given: Parameters<typeof across>): StepAcross {
  return only(across(...given).steps);
}
