import { mapTexts, removeUnseen } from '../instrument/visible-text.ts';
import { type Response, UNANSWERED } from './assessment.ts';

type Responses = ReadonlyMap<string, Response>;

/** The value in a form, without characters that are not seen; the current one when the form leaves it open or has the same. */
function mergeValue<Value>(current: Value, filled: Value, isEmpty: boolean): Value {
  const isSame = isEmpty || JSON.stringify(filled) === JSON.stringify(current);
  return isSame ? current : mapTexts(filled, removeUnseen);
}

function mergeResponse(current: Response, filled: Response): Response {
  return {
    state: mergeValue(current.state, filled.state, filled.state.kind === 'unanswered'),
    note: mergeValue(current.note, filled.note, filled.note === null),
    evidence: mergeValue(current.evidence, filled.evidence, filled.evidence === null),
  };
}

/**
 * Merges a form into the current responses: an empty field in the form keeps its value, and what people pasted is stored without
 * characters that are not seen, as what they type in the conversation. Returns the changed responses by question.
 */
export function mergeForm(current: Responses, form: Responses): Responses {
  const merged = new Map<string, Response>();
  for (const [question, filled] of form) {
    const before = current.get(question) ?? UNANSWERED;
    const after = mergeResponse(before, filled);
    if (JSON.stringify(after) !== JSON.stringify(before)) merged.set(question, after);
  }
  return merged;
}
