import { type Response, type ResponseState, UNANSWERED } from '../../domain/assessment/assessment.ts';
import { STATE_WORDS } from '../../domain/instrument/answer-scale.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import { asFields } from '../yaml/lenient.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import type { YamlEdit } from '../yaml/yaml-splice.ts';

/** The fields that say what the answer is; undefined takes a field out. A reason that was typed stays. */
function stateFields(state: ResponseState): readonly (readonly [string, unknown])[] {
  const range = [
    ['low', state.kind === 'divided' ? state.low : undefined],
    ['high', state.kind === 'divided' ? state.high : undefined],
  ] as const;
  switch (state.kind) {
    case 'answered':
      return [['answer', state.answer], ...range];
    case 'given':
      return [['answer', state.value], ...range];
    case 'unanswered':
      return [['answer', undefined], ...range];
    case 'unknown':
    case 'divided':
      return [['answer', STATE_WORDS[state.kind][1]], ...range];
    default:
      return [['answer', STATE_WORDS[state.kind][1]], ...range, ['reason', state.reason]];
  }
}

/** The edits for one response: only what differs from the response that was known, so that what was written meanwhile stays. */
function editsFor(text: string, question: string, response: Response, known: Response): readonly YamlEdit[] {
  const answers = asFields(asFields(readYaml(text).value)['answers']);
  const existing = asFields(answers[question]);
  const isSame = JSON.stringify(response.state) === JSON.stringify(known.state);
  const fields = [
    ...(isSame ? [] : stateFields(response.state)),
    ...(response.note === known.note ? [] : [['note', response.note ?? undefined] as const]),
    ...(response.evidence === known.evidence ? [] : [['evidence', response.evidence ?? undefined] as const]),
  ];
  return fields.flatMap(([field, value]): YamlEdit[] => {
    // A field that a person left empty stays where it is.
    const isGone = existing[field] === undefined || existing[field] === null;
    return value === undefined && isGone ? [] : [{ path: ['answers', question, field], value }];
  });
}

/**
 * Puts responses into the text of an answers file, which stays as it is to the byte around what changed from the responses that were
 * `known`.
 * @throws NamedError `cannot-edit-yaml`
 */
export function editResponses(
  text: string,
  responses: ReadonlyMap<string, Response>,
  known: ReadonlyMap<string, Response>,
): string {
  let edited = text;
  for (const [question, response] of responses)
    edited = editYaml(edited, editsFor(edited, question, response, known.get(question) ?? UNANSWERED));
  return edited;
}

/** The roles that sat at a table, and those that were missing. */
export interface TableRoles {
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/**
 * Puts the roles of a table into the text of an answers file.
 * @throws NamedError `cannot-edit-yaml`
 */
export function editTableRoles(text: string, { present, absent }: TableRoles): string {
  return editYaml(text, [
    { path: ['table', 'present'], value: present },
    { path: ['table', 'absent'], value: absent },
  ]);
}
