import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';
import type { SuggestedAction } from '../../domain/instrument/framework.ts';
import { asFields, asNumberOrNull, asText } from '../yaml/lenient.ts';
import { readCitations } from './read-citations.ts';
import type { ReadingContext } from './reading-context.ts';

/** Reads fields by answer id; an id that the scale does not have is reported. */
export function readByAnswer<T>(
  value: unknown,
  scale: AnswerScale,
  pointer: string,
  context: ReadingContext,
  read: (entry: unknown) => T,
): Record<string, T> {
  const known = scale.answers.map((answer) => answer.id);
  const entries = Object.entries(asFields(value));
  for (const [id] of entries) {
    if (known.length === 0 || known.includes(id)) continue;
    const values = { written: id, known: listNames(known) };
    const more = { at: 'key', suggest: () => findSuggestion(id, known) } as const;
    context.problems.push(problem('unknown-answer', joinPointer(pointer, id), values, more));
  }
  return Object.fromEntries(entries.map(([id, entry]) => [id, read(entry)]));
}

function readAction(value: unknown, writtenAt: string): SuggestedAction {
  const action = asFields(value);
  return {
    writtenAt,
    what: asText(action['what']),
    role: action['role'] === undefined ? null : asText(action['role']),
    term: asNumberOrNull(action['term']),
    hours: asNumberOrNull(action['hours']),
    sources: readCitations(action['sources']),
  };
}

/** Reads the actions by answer id; an answer that names another one gets its action. A name that leads to none is reported. */
export function readActions(
  value: unknown,
  scale: AnswerScale,
  pointer: string,
  context: ReadingContext,
): Readonly<Record<string, SuggestedAction>> {
  const written = readByAnswer(value, scale, pointer, context, (entry) => entry);
  const own = Object.entries(written).filter(([, entry]) => typeof entry !== 'string');
  const actions = new Map(own.map(([id, entry]) => [id, readAction(entry, id)]));
  const named = Object.entries(written).flatMap(([id, entry]) => {
    if (typeof entry !== 'string') return [];
    const action = actions.get(entry);
    if (action !== undefined) return [[id, action] as const];
    const at = joinPointer(pointer, id);
    const known = scale.answers.map((answer) => answer.id);
    const isAnswer = known.length === 0 || known.includes(entry);
    const values = { written: entry, known: listNames(known) };
    context.problems.push(
      isAnswer
        ? problem('action-not-there', at, { written: entry })
        : problem('unknown-answer', at, values, { suggest: () => findSuggestion(entry, known) }),
    );
    // It is no missing action as well.
    return [[id, readAction({}, entry)] as const];
  });
  return Object.fromEntries([...actions, ...named]);
}
