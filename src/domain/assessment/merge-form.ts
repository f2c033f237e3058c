import { type Response, UNANSWERED } from './assessment.ts';

type Responses = ReadonlyMap<string, Response>;

function mergeResponse(current: Response, filled: Response): Response {
  return {
    state: filled.state.kind === 'unanswered' ? current.state : filled.state,
    note: filled.note ?? current.note,
    evidence: filled.evidence ?? current.evidence,
  };
}

/** Merges a form into the current responses; an empty field in the form keeps its value. Returns the changed responses by question. */
export function mergeForm(current: Responses, form: Responses): Responses {
  const merged = new Map<string, Response>();
  for (const [question, filled] of form) {
    const before = current.get(question) ?? UNANSWERED;
    const after = mergeResponse(before, filled);
    if (JSON.stringify(after) !== JSON.stringify(before)) merged.set(question, after);
  }
  return merged;
}
