import { mapTexts, removeUnseen } from '../instrument/visible-text.ts';
import { type Response, UNANSWERED } from './assessment.ts';
import type { TableRoles } from './unsaved-answers.ts';

type Responses = ReadonlyMap<string, Response>;

/** What a form would put in the place of something that is there. */
export type Replacement =
  | {
      readonly kind: 'response';
      readonly question: string;
      readonly before: Response;
      readonly after: Response;
    }
  | { readonly kind: 'roles'; readonly before: TableRoles; readonly after: TableRoles };

/** What a form changes at a table. */
export interface FormMerge {
  /** The changed responses by question. */
  readonly changed: Responses;
  /** What of that takes the place of something that is there. */
  readonly replaced: readonly Replacement[];
  /** The new roles, or null where the form names none, or the same. */
  readonly roles: TableRoles | null;
}

/** What a table holds, or a form. */
export interface TableContent extends TableRoles {
  readonly responses: Responses;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The value in a form; the current one when the form leaves it open or has the same, apart from the characters that nobody sees: it is read without. */
function mergeValue<Value>(current: Value, filled: Value, isEmpty: boolean): Value {
  return isEmpty || isSame(filled, mapTexts(current, removeUnseen)) ? current : filled;
}

/** A text that a form leaves open. */
const isOpen = (text: string | null): boolean => text === null || text.trim() === '';

/** A new answer takes only the note and the evidence of its own form along: those of the answer that it replaces were about that one. */
function mergeResponse(current: Response, filled: Response): Response {
  const state = mergeValue(current.state, filled.state, filled.state.kind === 'unanswered');
  const isOther = current.state.kind !== 'unanswered' && !isSame(state, current.state);
  const { note, evidence } = isOther ? UNANSWERED : current;
  return {
    state,
    note: mergeValue(note, filled.note, isOpen(filled.note)),
    evidence: mergeValue(evidence, filled.evidence, isOpen(filled.evidence)),
  };
}

function isReplaced(before: Response, after: Response): boolean {
  const isLost = (current: string | null, now: string | null): boolean => current !== null && current !== now;
  return (
    (before.state.kind !== 'unanswered' && !isSame(before.state, after.state)) ||
    isLost(before.note, after.note) ||
    isLost(before.evidence, after.evidence)
  );
}

/** The roles of a form: null where it names none, or the same as the table, whatever their order and the words for them. */
function mergeRoles(
  current: TableRoles,
  form: TableRoles,
  roleId: (role: string) => string,
): TableRoles | null {
  const { present, absent } = form;
  const keyOf = (roles: readonly string[]): readonly string[] => roles.map(roleId).toSorted();
  if (present.length + absent.length === 0) return null;
  const isKept =
    isSame(keyOf(present), keyOf(current.present)) && isSame(keyOf(absent), keyOf(current.absent));
  return isKept ? null : { present, absent };
}

/**
 * Merges a form into what a table holds: an empty field in the form keeps its value, unless it is of an answer that the form replaces.
 * `roleId` gives the id of a role for every word that there is for it.
 */
export function mergeForm(
  current: TableContent,
  form: TableContent,
  roleId: (role: string) => string,
): FormMerge {
  const changed = new Map<string, Response>();
  const replaced: Replacement[] = [];
  for (const [question, filled] of form.responses) {
    const before = current.responses.get(question) ?? UNANSWERED;
    const after = mergeResponse(before, filled);
    if (isSame(after, before)) continue;
    changed.set(question, after);
    if (isReplaced(before, after)) replaced.push({ kind: 'response', question, before, after });
  }
  const roles = mergeRoles(current, form, roleId);
  const { present, absent } = current;
  if (roles !== null && present.length + absent.length > 0)
    replaced.push({ kind: 'roles', before: { present, absent }, after: roles });
  return { changed, replaced, roles };
}
