import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_WORDS } from '../domain/answer-scale.ts';
import type { Response } from '../domain/assessment.ts';
import { emptyAnswers } from './create-dossier.ts';
import { editYaml } from './edit-yaml.ts';
import { asFields } from './lenient.ts';
import { withLock } from './lock.ts';
import { writeAtomically } from './write-atomically.ts';
import { readYaml } from './yaml-document.ts';
import type { YamlEdit } from './yaml-splice.ts';

/** The answers file of a table: `antwoorden.yaml`, or `antwoorden-<table>.yaml`. */
export function answersPath(folder: string, table: string | null): string {
  return join(folder, table === null ? 'antwoorden.yaml' : `antwoorden-${table}.yaml`);
}

type Entry = Readonly<Record<'answer' | 'low' | 'high' | 'reason' | 'note' | 'evidence', unknown>>;

/** What is written for a response; undefined takes a field out, null leaves what a person wrote there. */
function entryOf({ state, note, evidence }: Response): Entry {
  const base = {
    low: undefined,
    high: undefined,
    reason: null,
    note: note ?? undefined,
    evidence: evidence ?? undefined,
  };
  switch (state.kind) {
    case 'answered':
      return { ...base, answer: state.answer };
    case 'given':
      return { ...base, answer: state.value };
    case 'unanswered':
      return { ...base, answer: undefined };
    case 'unknown':
      return { ...base, answer: STATE_WORDS.unknown[1] };
    case 'divided':
      return { ...base, answer: STATE_WORDS.divided[1], low: state.low, high: state.high };
    default:
      return { ...base, answer: STATE_WORDS[state.kind][1], reason: state.reason };
  }
}

function editsFor(text: string, question: string, response: Response): readonly YamlEdit[] {
  const answers = asFields(asFields(readYaml(text).value)['answers']);
  const existing = asFields(answers[question]);
  return Object.entries(entryOf(response)).flatMap(([field, value]): YamlEdit[] => {
    const path = ['answers', question, field];
    if (value === null) return [];
    // A field that a person left empty stays where it is.
    if (value === undefined)
      return existing[field] === undefined || existing[field] === null ? [] : [{ path, value }];
    return [{ path, value }];
  });
}

/**
 * Saves responses into an answers file, to the byte around what changed: the file is read again first, so that what another program
 * or a person wrote meanwhile stays. On disk when it returns.
 */
export async function saveResponses(
  root: string,
  path: string,
  responses: ReadonlyMap<string, Response>,
  heading: string,
): Promise<void> {
  await withLock(root, () => {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : emptyAnswers(heading);
    let text = before;
    for (const [question, response] of responses) text = editYaml(text, editsFor(text, question, response));
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
