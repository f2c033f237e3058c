import { type Response, type ResponseState, UNANSWERED } from '../../../domain/assessment/assessment.ts';
import type { TableRoles } from '../../../domain/assessment/unsaved-answers.ts';
import { STATE_WORDS } from '../../../domain/instrument/answer-scale.ts';
import { editYaml } from '../../yaml/edit-yaml.ts';
import { asFields, type Fields } from '../../yaml/lenient.ts';
import { readYaml } from '../../yaml/yaml-document.ts';
import type { YamlEdit } from '../../yaml/yaml-splice.ts';

/** The fields for a state; undefined removes a field. `reason` is not removed, because a person typed it. */
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

/** The edits for one response: only the differences from the `known` response, so that changes by another writer are not overwritten. */
function editsFor(
  existing: Fields,
  question: string,
  response: Response,
  known: Response,
  removesReasons: boolean,
): readonly YamlEdit[] {
  const isSame = JSON.stringify(response.state) === JSON.stringify(known.state);
  const fields = [
    ...(isSame ? [] : stateFields(response.state)),
    ...(removesReasons && 'reason' in known.state && !('reason' in response.state)
      ? [['reason', undefined] as const]
      : []),
    ...(response.note === known.note ? [] : [['note', response.note ?? undefined] as const]),
    ...(response.evidence === known.evidence ? [] : [['evidence', response.evidence ?? undefined] as const]),
  ];
  return fields.flatMap(([field, value]): YamlEdit[] => {
    // A field without a value is not removed.
    const isGone = existing[field] === undefined || existing[field] === null;
    return value === undefined && isGone ? [] : [{ path: ['answers', question, field], value }];
  });
}

/**
 * Writes responses into the text of an answers file: only the differences from the `known` responses; every other byte stays the same.
 * With `removesReasons` the reason of a state that has none any more goes too; otherwise it stays in the file, unused.
 * @throws NamedError `cannot-edit-yaml`
 */
export function editResponses(
  text: string,
  responses: ReadonlyMap<string, Response>,
  known: ReadonlyMap<string, Response>,
  { removesReasons = false }: { readonly removesReasons?: boolean } = {},
): string {
  const answers = asFields(asFields(readYaml(text).value)['answers']);
  const edits = [...responses].flatMap(([question, response]) =>
    editsFor(
      asFields(answers[question]),
      question,
      response,
      known.get(question) ?? UNANSWERED,
      removesReasons,
    ),
  );
  return editYaml(text, edits);
}

/**
 * Writes the roles of a table into the text of an answers file; every other byte stays the same.
 * @throws NamedError `cannot-edit-yaml`
 */
export function editTableRoles(text: string, { present, absent }: TableRoles): string {
  return editYaml(text, [
    { path: ['table', 'present'], value: present },
    { path: ['table', 'absent'], value: absent },
  ]);
}
