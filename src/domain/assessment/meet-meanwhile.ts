import { type Response, UNANSWERED } from './assessment.ts';
import { mergeMeanwhile } from './merge-meanwhile.ts';
import type { UnsavedAnswers } from './unsaved-answers.ts';

type Responses = ReadonlyMap<string, Response>;

/** A question that was answered here and, meanwhile, otherwise elsewhere. */
export interface Clash {
  readonly question: string;
  readonly here: Response;
  readonly there: Response;
  /** What stays where the answer here is chosen: with what was changed there alone; `here` itself where there is nothing such. */
  readonly merged: Response;
}

/** What others wrote: what clashes with what is answered here, or, where nothing does, what is to be taken over. */
export interface Met {
  readonly clashes: readonly Clash[];
  readonly received: Responses;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Holds what is answered here against what others wrote; `known` is what the file was last known to hold, `there` what it holds now. */
export function meetMeanwhile(known: Responses, there: Responses, unsaved: UnsavedAnswers): Met {
  const changed = [...there].filter(([id, response]) => !isSame(response, known.get(id) ?? UNANSWERED));
  const both = changed.flatMap(([question, theirs]) => {
    const here = unsaved.responses.get(question);
    if (here === undefined) return [];
    const before = unsaved.known.get(question) ?? UNANSWERED;
    const { response, conflicts } = mergeMeanwhile(before, here, theirs);
    return [{ question, here, there: theirs, merged: isSame(response, here) ? here : response, conflicts }];
  });
  const clashes = both.filter(({ conflicts }) => conflicts.length > 0);
  if (clashes.length > 0) return { clashes, received: new Map() };
  const own = new Map(both.map(({ question, merged }) => [question, merged]));
  return { clashes, received: new Map(changed.map(([id, theirs]) => [id, own.get(id) ?? theirs])) };
}

/** What is to be saved once it is chosen which of two answers stays. */
export function settleClash(
  unsaved: UnsavedAnswers,
  { question, there, merged }: Clash,
  stays: 'here' | 'there',
): UnsavedAnswers {
  const responses = new Map(unsaved.responses);
  if (stays === 'here') responses.set(question, merged);
  else responses.delete(question);
  return { ...unsaved, responses, known: new Map(unsaved.known).set(question, there) };
}
