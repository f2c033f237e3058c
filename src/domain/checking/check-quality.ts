import { DEFAULT_TARGET } from '../assessment/assessment.ts';
import { toHundred } from '../instrument/answer-scale.ts';
import { foldWords } from '../instrument/fold-words.ts';
import {
  actionAt,
  type Framework,
  type OpenQuestion,
  type ScaleQuestion,
  type Step,
} from '../instrument/framework.ts';
import { LANGUAGES } from '../instrument/text.ts';
import { TOLERANCE } from '../scoring/rounding.ts';
import { checkAnswerList } from './check-answer-list.ts';
import { listNames } from './list-names.ts';
import { idPointer, type PlacedQuestion } from './placed-question.ts';
import { joinPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';

/** Reports a step without a question that is scored. */
function checkStep({ id, questions }: Step, index: number): readonly Problem[] {
  const counts = questions.some(({ kind }) => kind === 'scale');
  return counts || questions.length === 0
    ? []
    : [problem('step-without-score', `/steps/${index}/id`, { step: id })];
}

/** Reports answers below the default target without an action, actions at the highest answer, and actions without a source. */
function checkActions(question: ScaleQuestion, pointer: string): readonly Problem[] {
  const { scale, actions, reversed, basis, sources } = question;
  const scored = scale.answers.map(({ id, value }) => ({ id, score: toHundred(scale, value, reversed) }));
  const lacking = scored.filter(
    ({ id, score }) => score < DEFAULT_TARGET - TOLERANCE && !Object.hasOwn(actions, id),
  );
  return [
    ...(lacking.length === 0
      ? []
      : [
          problem(
            'action-missing',
            `${pointer}/actions`,
            { answers: listNames(lacking.map(({ id }) => id)) },
            { at: 'key' },
          ),
        ]),
    ...scored.flatMap(({ id, score }) => {
      const action = actionAt(question, id);
      if (action === null) return [];
      const at = joinPointer(`${pointer}/actions`, id);
      if (score >= 100 - TOLERANCE) return [problem('action-unreachable', at, { answer: id }, { at: 'key' })];
      return basis === 'project' || action.sources.length + sources.length > 0 || action.writtenAt !== id
        ? []
        : [problem('action-without-source', at, { answer: id }, { at: 'key' })];
    }),
  ];
}

/** Reports a question with its own sentence for some answers but not for all. */
function checkLevels({ scale, levels }: ScaleQuestion, pointer: string): readonly Problem[] {
  const missing = scale.answers.filter(({ id }) => !Object.hasOwn(levels, id)).map(({ id }) => id);
  if (missing.length === 0 || missing.length === scale.answers.length) return [];
  return [problem('level-missing', `${pointer}/levels`, { answers: listNames(missing) }, { at: 'key' })];
}

/** Reports a smallest number above the largest. */
function checkRange({ range: { minimum, maximum } }: OpenQuestion, pointer: string): readonly Problem[] {
  if (minimum === null || maximum === null || minimum <= maximum) return [];
  const related = `${pointer}/maximum`;
  return [problem('range-empty', `${pointer}/minimum`, { minimum, maximum }, { related })];
}

function checkOptions({ id, kind, options }: OpenQuestion, pointer: string): readonly Problem[] {
  if (kind !== 'choice' && kind !== 'choices') return [];
  if (options.length === 0) return [problem('options-missing', `${pointer}/kind`, { question: id })];
  return checkAnswerList(options, `${pointer}/options`);
}

/** Checks one question; one from the bank is checked in the bank, except for the fields that the framework sets. */
function checkQuestion({ question, pointer, isFromBank }: PlacedQuestion): readonly Problem[] {
  if (question.kind !== 'scale') {
    return isFromBank ? [] : [...checkOptions(question, pointer), ...checkRange(question, pointer)];
  }
  const { id, prerequisite, optional, scale } = question;
  const more = { at: 'key', related: isFromBank ? null : `${pointer}/optional` } as const;
  const both =
    prerequisite && optional
      ? [problem('prerequisite-and-optional', `${pointer}/prerequisite`, { question: id }, more)]
      : [];
  const isScored = new Set(scale.answers.map(({ value }) => value)).size > 1;
  if (isFromBank || !isScored) return both;
  return [...both, ...checkActions(question, pointer), ...checkLevels(question, pointer)];
}

/** The most characters of a label: it stands in tables and plans. */
const LONGEST_LABEL = 45;

/** Reports a label that is too long in a language. */
function checkLabel({ question, pointer, isFromBank }: PlacedQuestion): readonly Problem[] {
  const longest = Math.max(...LANGUAGES.map((language) => [...question.label[language]].length));
  if (isFromBank || longest <= LONGEST_LABEL) return [];
  return [
    problem('label-too-long', `${pointer}/label`, { count: longest, most: LONGEST_LABEL }, { at: 'key' }),
  ];
}

/** Reports questions that a reader cannot tell apart: with the label and the text of an earlier one, in a language. */
function checkAlike(placed: readonly PlacedQuestion[]): readonly Problem[] {
  const first = new Map<string, PlacedQuestion>();
  return placed.flatMap((one) => {
    const { id, label, text } = one.question;
    const keys = LANGUAGES.filter((language) => label[language] !== '' && text[language] !== '').map(
      (language) => JSON.stringify([language, foldWords(label[language]), foldWords(text[language])]),
    );
    const before = keys.map((key) => first.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, one);
    if (before === undefined || before.question.id === id) return [];
    const related = idPointer(before);
    return [
      problem('same-question', idPointer(one), { question: id, other: before.question.id }, { related }),
    ];
  });
}

/** Reports steps with the title of an earlier one, in a language. */
function checkTitles(steps: readonly Step[]): readonly Problem[] {
  const first = new Map<string, number>();
  return steps.flatMap(({ id, title }, index) => {
    const keys = LANGUAGES.filter((language) => title[language] !== '').map((language) =>
      JSON.stringify([language, foldWords(title[language])]),
    );
    const before = keys.map((key) => first.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, index);
    const other = before === undefined ? id : (steps[before]?.id ?? id);
    if (other === id) return [];
    const more = { at: 'key', related: `/steps/${before}/title` } as const;
    return [problem('same-title', `/steps/${index}/title`, { step: id, other }, more)];
  });
}

/** Reports weaknesses and contradictions in a framework that can be read. */
export function checkQuality(framework: Framework, placed: readonly PlacedQuestion[]): readonly Problem[] {
  return [
    ...framework.steps.flatMap(checkStep),
    ...checkTitles(framework.steps),
    ...placed.flatMap(checkQuestion),
    ...placed.flatMap(checkLabel),
    ...checkAlike(placed),
  ];
}
