import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editYaml } from '../../documents/yaml/edit-yaml.ts';
import { asFields } from '../../documents/yaml/lenient.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';
import type { YamlEdit } from '../../documents/yaml/yaml-splice.ts';
import { type Response, type ResponseState, UNANSWERED } from '../../domain/assessment/assessment.ts';
import { STATE_WORDS } from '../../domain/instrument/answer-scale.ts';
import { withLock } from '../disk/lock.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import { emptyAnswers } from './create-dossier.ts';

/** The answers file of a table: `antwoorden.yaml`, or `antwoorden-<table>.yaml`. */
export function answersPath(folder: string, table: string | null): string {
  return join(folder, table === null ? 'antwoorden.yaml' : `antwoorden-${table}.yaml`);
}

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

/** What changes in the file: only what differs from what was known before, so that what was written there meanwhile stays. */
function editsFor(text: string, question: string, response: Response, before: Response): readonly YamlEdit[] {
  const answers = asFields(asFields(readYaml(text).value)['answers']);
  const existing = asFields(answers[question]);
  const isSame = JSON.stringify(response.state) === JSON.stringify(before.state);
  const fields = [
    ...(isSame ? [] : stateFields(response.state)),
    ...(response.note === before.note ? [] : [['note', response.note ?? undefined] as const]),
    ...(response.evidence === before.evidence ? [] : [['evidence', response.evidence ?? undefined] as const]),
  ];
  return fields.flatMap(([field, value]): YamlEdit[] => {
    // A field that a person left empty stays where it is.
    const isGone = existing[field] === undefined || existing[field] === null;
    return value === undefined && isGone ? [] : [{ path: ['answers', question, field], value }];
  });
}

/**
 * Saves responses into an answers file, to the byte around what changed: the file is read again first, so that what another program
 * or a person wrote meanwhile stays. `known` is what was read before. On disk when it returns.
 */
export async function saveResponses(
  root: string,
  path: string,
  responses: ReadonlyMap<string, Response>,
  heading: string,
  known: ReadonlyMap<string, Response> = new Map(),
): Promise<void> {
  await withLock(root, () => {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : emptyAnswers(heading);
    let text = before;
    for (const [question, response] of responses) {
      text = editYaml(text, editsFor(text, question, response, known.get(question) ?? UNANSWERED));
    }
    if (text !== before || !existsSync(path)) writeAtomically(path, text);
  });
}

/** Saves which roles sat at the table and which were missing. */
export async function saveTable(
  root: string,
  path: string,
  roles: { readonly present: readonly string[]; readonly absent: readonly string[] },
  heading: string,
): Promise<void> {
  await withLock(root, () => {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : emptyAnswers(heading);
    const text = editYaml(before, [
      { path: ['table', 'present'], value: roles.present },
      { path: ['table', 'absent'], value: roles.absent },
    ]);
    if (text !== before) writeAtomically(path, text);
  });
}
