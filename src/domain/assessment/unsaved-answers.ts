import { type Response, UNANSWERED } from './assessment.ts';

/** The roles that were present at a table, and those that were absent. */
export interface TableRoles {
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** What was answered at a table and is not in its answers file yet. */
export interface UnsavedAnswers {
  readonly responses: ReadonlyMap<string, Response>;
  /** For each question the response that the file was last known to hold. */
  readonly known: ReadonlyMap<string, Response>;
  readonly roles: TableRoles | null;
}

export const NOTHING_UNSAVED: UnsavedAnswers = { responses: new Map(), known: new Map(), roles: null };

/** Whether everything is saved. */
export function isAllSaved({ responses, roles }: UnsavedAnswers): boolean {
  return responses.size === 0 && roles === null;
}

/** Adds a response; `before` is the one that it replaces, which counts as known where nothing of the question was unsaved. */
export function addResponse(
  unsaved: UnsavedAnswers,
  question: string,
  response: Response,
  before: Response,
): UnsavedAnswers {
  return {
    ...unsaved,
    responses: new Map(unsaved.responses).set(question, response),
    known: new Map(unsaved.known).set(question, unsaved.known.get(question) ?? before),
  };
}

/** What is left to save once `saved` is in the file; what was answered anew meanwhile replaces what is there by then. */
export function withoutSaved(unsaved: UnsavedAnswers, saved: UnsavedAnswers): UnsavedAnswers {
  const left = [...unsaved.responses].filter(
    ([question, response]) => saved.responses.get(question) !== response,
  );
  return {
    responses: new Map(left),
    known: new Map(
      left.map(([question]) => [
        question,
        saved.responses.get(question) ?? unsaved.known.get(question) ?? UNANSWERED,
      ]),
    ),
    roles: unsaved.roles === saved.roles ? null : unsaved.roles,
  };
}
