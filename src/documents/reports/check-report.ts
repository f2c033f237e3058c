import { checkRepeated, placeIds } from '../../domain/checking/check-repeated.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { type Framework, type Question, questionsOf } from '../../domain/instrument/framework.ts';
import type { FrameworkReport, MeasurementReport } from '../../domain/report/report.ts';
import { blanksIn } from '../../domain/writing/blank.ts';
import { BLANKS, findBlank } from '../../texts/blanks.ts';

type Known = ReadonlyMap<string, unknown>;

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

/** Reports an id that is not among the known ones. */
function checkName(
  code: 'unknown-framework' | 'unknown-step' | 'unknown-question' | 'unknown-answer',
  written: string | null,
  known: Known,
  pointer: string,
  more: Problem['values'] = {},
): readonly Problem[] {
  if (written === null || known.has(written)) return [];
  const values = { written, known: listNames(known.keys()), ...more };
  return [problem(code, pointer, values, { suggest: () => findSuggestion(written, known.keys()) })];
}

/** Like `checkName`, for ids without a problem code of their own. */
function checkListed(written: string, known: Known, pointer: string): readonly Problem[] {
  if (known.has(written)) return [];
  const values = { written, allowed: listNames(known.keys()) };
  return [problem('not-in-list', pointer, values, { suggest: () => findSuggestion(written, known.keys()) })];
}

function checkAnswers(
  { answers }: MeasurementReport['frameworks'][number]['steps'][number]['questions'][number],
  question: Question | undefined,
  pointer: string,
): readonly Problem[] {
  if (question?.kind !== 'scale') return [];
  const known = byId(question.scale.answers);
  return answers.flatMap(({ choice, range }, index) => {
    const at = joinPointer(pointer, 'answers', index);
    return [
      ...checkName('unknown-answer', choice, known, joinPointer(at, 'choice')),
      ...checkName('unknown-answer', range?.low ?? null, known, joinPointer(at, 'range', 'low')),
      ...checkName('unknown-answer', range?.high ?? null, known, joinPointer(at, 'range', 'high')),
    ];
  });
}

/** Reports a level or a stage without the score that it follows from. */
function checkLevel(
  report: { readonly score: number | null; readonly level: string | null; readonly stage?: string | null },
  pointer: string,
): readonly Problem[] {
  if (report.score !== null) return [];
  return (['level', 'stage'] as const).flatMap((field) => {
    const written = report[field] ?? null;
    if (written === null) return [];
    const values = { written, expected: { text: 'type.nothing' } } as const;
    return [problem('wrong-type', joinPointer(pointer, field), values)];
  });
}

function checkSteps(report: FrameworkReport, framework: Framework, pointer: string): readonly Problem[] {
  const steps = byId(framework.steps);
  const questionsOfStep = new Map(framework.steps.map((step) => [step.id, byId(step.questions)]));
  return report.steps.flatMap((step, index) => {
    const { id, questions } = step;
    const at = joinPointer(pointer, 'steps', index);
    const known = questionsOfStep.get(id) ?? new Map<string, Question>();
    return [
      ...checkName('unknown-step', id, steps, joinPointer(at, 'id'), { framework: framework.id }),
      ...checkLevel(step, at),
      ...(steps.has(id) ? questions : []).flatMap((question, position) => {
        const place = joinPointer(at, 'questions', position);
        return [
          ...checkName('unknown-question', question.id, known, joinPointer(place, 'id')),
          ...checkAnswers(question, known.get(question.id), place),
          ...checkLevel(question, place),
        ];
      }),
    ];
  });
}

function checkText(written: string, pointer: string): Problem {
  const known = blanksIn('measurement', BLANKS).map(({ id }) => id);
  const suggest = (): string | null => findSuggestion(written, known);
  return problem('unknown-text', pointer, { written, known: listNames(known) }, { suggest });
}

/** Reports ids in a report that its frameworks do not have. The shape of the report must be checked before. */
export function checkReport(report: MeasurementReport, frameworks: readonly Framework[]): readonly Problem[] {
  const known = byId(frameworks);
  const questions = byId(frameworks.flatMap(questionsOf));
  const stepsOf = new Map(frameworks.map(({ id, steps }) => [id, byId(steps)]));
  const phasesOf = new Map(frameworks.map(({ id, phases }) => [id, byId(phases)]));
  const rules = byId(frameworks.flatMap(({ decisionRules }) => decisionRules));
  return [
    ...checkRepeated(placeIds(report.frameworks, '/frameworks')),
    ...report.frameworks.flatMap((one, index) => {
      const pointer = joinPointer('', 'frameworks', index);
      const framework = known.get(one.id);
      return framework === undefined
        ? checkName('unknown-framework', one.id, known, joinPointer(pointer, 'id'))
        : [
            ...checkSteps(one, framework, pointer),
            ...one.profiles.flatMap(({ steps }, position) =>
              steps.flatMap((step, at) =>
                checkLevel(step, joinPointer(pointer, 'profiles', position, 'steps', at)),
              ),
            ),
            ...checkRepeated(placeIds(one.steps, joinPointer(pointer, 'steps'))),
            ...one.phases.flatMap(({ id }, position) =>
              checkListed(
                id,
                phasesOf.get(one.id) ?? new Map(),
                joinPointer(pointer, 'phases', position, 'id'),
              ),
            ),
          ];
    }),
    ...report.findings.flatMap(({ framework, step, question }, index) => {
      const pointer = joinPointer('', 'findings', index);
      const steps = stepsOf.get(framework) ?? new Map<string, unknown>();
      return [
        ...checkName('unknown-framework', framework, known, joinPointer(pointer, 'framework')),
        ...checkName('unknown-step', step, steps, joinPointer(pointer, 'step'), { framework }),
        ...checkName('unknown-question', question, questions, joinPointer(pointer, 'question')),
      ];
    }),
    ...(['shared', 'decisions'] as const).flatMap((list) =>
      report[list].flatMap(({ question }, index) =>
        checkName('unknown-question', question, questions, joinPointer('', list, index, 'question')),
      ),
    ),
    ...report.texts.flatMap(({ id }, index) =>
      findBlank(id)?.document === 'measurement' ? [] : [checkText(id, joinPointer('', 'texts', index, 'id'))],
    ),
    ...checkRepeated(placeIds(report.texts, '/texts')),
    ...report.advice.flatMap(({ framework, id }, index) => [
      ...checkName('unknown-framework', framework, known, joinPointer('', 'advice', index, 'framework')),
      ...checkListed(id, rules, joinPointer('', 'advice', index, 'id')),
    ]),
  ];
}
