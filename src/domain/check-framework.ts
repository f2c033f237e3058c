import { type Condition, comparisonsOf } from './condition.ts';
import type { Citation, Framework, Question } from './framework.ts';
import { type Problem, problem } from './problem.ts';
import { findSuggestion } from './suggestion.ts';

interface Placed {
  readonly question: Question;
  readonly pointer: string;
}

function placeQuestions(framework: Framework): readonly Placed[] {
  return framework.steps.flatMap((step, i) =>
    step.questions.map((question, j) => ({ question, pointer: `/steps/${i}/questions/${j}` })),
  );
}

/** Every id that stands twice among things that must differ; it is reported at the second place. */
function checkRepeated(
  ids: readonly { readonly id: string; readonly pointer: string }[],
): readonly Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, pointer }) => {
    const repeated = id !== '' && seen.has(id);
    seen.add(id);
    return repeated ? [problem('repeated-id', pointer, { id })] : [];
  });
}

function checkIds(framework: Framework, placed: readonly Placed[]): readonly Problem[] {
  return [
    ...checkRepeated(framework.phases.map(({ id }, index) => ({ id, pointer: `/phases/${index}/id` }))),
    ...checkRepeated(framework.steps.map(({ id }, index) => ({ id, pointer: `/steps/${index}/id` }))),
    ...checkRepeated(
      placed.map(({ question, pointer }) => ({
        id: question.id,
        pointer: `${pointer}/${question.fromBank ? 'use' : 'id'}`,
      })),
    ),
    ...checkRepeated(
      framework.decisionRules.map(({ id }, index) => ({ id, pointer: `/decisionRules/${index}/id` })),
    ),
  ];
}

function checkPhases(framework: Framework): readonly Problem[] {
  const known = framework.phases.map(({ id }) => id);
  return framework.steps.flatMap(({ phase }, index) =>
    phase === null || known.includes(phase)
      ? []
      : [
          problem(
            'unknown-phase',
            `/steps/${index}/phase`,
            { written: phase, known: known.join(', ') },
            { suggestion: findSuggestion(phase, known) },
          ),
        ],
  );
}

/** A condition may ask only for questions that exist and, where order counts, come earlier, and for answers they have. */
function checkCondition(
  condition: Condition | null,
  pointer: string,
  framework: Framework,
  earlier: ReadonlyMap<string, Question>,
): readonly Problem[] {
  if (condition === null) return [];
  const all = framework.steps.flatMap((step) => step.questions);
  return comparisonsOf(condition).flatMap(({ question: id, value }) => {
    const asked = earlier.get(id);
    if (asked === undefined) {
      if (all.some((question) => question.id === id))
        return [problem('condition-on-later', pointer, { written: id })];
      const suggestion = findSuggestion(id, earlier.keys());
      return [problem('condition-on-unknown', pointer, { written: id }, { suggestion })];
    }
    if (!Number.isNaN(Number(value))) return [];
    const answers = asked.kind === 'scale' ? asked.scale.answers : asked.options;
    const known = answers.map((answer) => answer.id);
    if (known.length === 0 || known.includes(value)) return [];
    const values = { written: value, question: id, known: known.join(', ') };
    return [
      problem('condition-on-unknown-answer', pointer, values, { suggestion: findSuggestion(value, known) }),
    ];
  });
}

function checkConditions(framework: Framework, placed: readonly Placed[]): readonly Problem[] {
  const earlier = new Map<string, Question>();
  const problems = placed.flatMap(({ question, pointer }) => {
    const found = question.fromBank
      ? []
      : checkCondition(question.when, `${pointer}/when`, framework, earlier);
    earlier.set(question.id, question);
    return found;
  });
  const rules = framework.decisionRules.flatMap((rule, i) =>
    rule.branches.flatMap((branch, j) =>
      checkCondition(branch.when, `/decisionRules/${i}/branches/${j}/when`, framework, earlier),
    ),
  );
  return [...problems, ...rules];
}

function checkCitations(framework: Framework, placed: readonly Placed[]): readonly Problem[] {
  const documents = new Map(framework.documents.map((document) => [document.id, document]));
  const check = (citations: readonly Citation[], pointer: string): readonly Problem[] =>
    citations.flatMap(({ document: id, section }, index) => {
      const document = documents.get(id);
      if (document === undefined) {
        const known = [...documents.keys()];
        const values = { written: id, known: known.join(', ') };
        return [
          problem('unknown-document', `${pointer}/${index}/document`, values, {
            suggestion: findSuggestion(id, known),
          }),
        ];
      }
      if (document.sections.length === 0 || document.sections.includes(section)) return [];
      const suggestion = findSuggestion(section, document.sections);
      return [
        problem(
          'unknown-section',
          `${pointer}/${index}/section`,
          { written: section, document: id },
          { suggestion },
        ),
      ];
    });
  return [
    ...placed.flatMap(({ question, pointer }) =>
      question.fromBank
        ? []
        : [
            ...check(question.sources, `${pointer}/sources`),
            ...(question.kind === 'scale'
              ? Object.entries(question.actions).flatMap(([id, action]) =>
                  check(action.sources, `${pointer}/actions/${id}/sources`),
                )
              : []),
          ],
    ),
    ...framework.decisionRules.flatMap((rule, index) =>
      check(rule.sources, `/decisionRules/${index}/sources`),
    ),
  ];
}

/** The scales that a framework's own questions use must rise, from one value to another. */
function checkScales(placed: readonly Placed[]): readonly Problem[] {
  return placed.flatMap(({ question, pointer }) => {
    if (question.kind !== 'scale' || question.fromBank) return [];
    const values = question.scale.answers.map((answer) => answer.value);
    const rises = values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
    return rises ? [] : [problem('scale-not-ascending', `${pointer}/scale`, { scale: question.scale.id })];
  });
}

/** What a schema cannot say of a framework. Pure; every problem at once. */
export function checkFramework(framework: Framework): readonly Problem[] {
  const placed = placeQuestions(framework);
  const { P, L, F } = framework.bands;
  return [
    ...checkIds(framework, placed),
    ...checkPhases(framework),
    ...checkScales(placed),
    ...checkConditions(framework, placed),
    ...checkCitations(framework, placed),
    ...(P < L && L < F ? [] : [problem('bands-not-ascending', '/bands', { P, L, F })]),
  ];
}
