import type { Framework, Question } from '../../instrument/framework.ts';
import { checkRepeated, placeIds } from '../check-repeated.ts';
import { listNames } from '../list-names.ts';
import { type Problem, problem } from '../problem.ts';
import { findSuggestion } from '../suggestion.ts';

/** Reports a question that names a group of which the questions stood before, and one without a group that stands below a heading. */
function checkPlaces(questions: readonly Question[], pointer: string): readonly Problem[] {
  const seen = new Set<string>();
  let last: string | null = null;
  return questions.flatMap(({ id, group }, index): readonly Problem[] => {
    const before = last;
    last = group;
    const at = `${pointer}/questions/${index}`;
    if (group === null) return seen.size === 0 ? [] : [problem('question-below-group', at, { question: id })];
    if (group === before || !seen.has(group)) {
      seen.add(group);
      return [];
    }
    return [problem('group-not-together', `${at}/group`, { group })];
  });
}

/** Checks the groups of every step: known, used, and each with its questions together. */
export function checkGroups({ steps }: Framework): readonly Problem[] {
  return steps.flatMap(({ groups, questions }, step) => {
    const pointer = `/steps/${step}`;
    const known = new Set(groups.map(({ id }) => id));
    const used = new Set(questions.map(({ group }) => group));
    const unknown = questions.flatMap(({ group }, index) => {
      if (group === null || known.has(group)) return [];
      const values = { written: group, known: listNames(known) };
      const suggest = (): string | null => findSuggestion(group, known);
      return [problem('unknown-group', `${pointer}/questions/${index}/group`, values, { suggest })];
    });
    const idle = groups.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [problem('group-without-questions', `${pointer}/groups/${index}/id`, { group: id })],
    );
    return [
      ...checkRepeated(placeIds(groups, `${pointer}/groups`)),
      ...unknown,
      ...idle,
      ...checkPlaces(questions, pointer),
    ];
  });
}
