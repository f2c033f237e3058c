import { join } from 'node:path';
import { editResponses, editTableRoles, type TableRoles } from '../../documents/dossier/edit-answers.ts';
import { newAnswersText } from '../../documents/dossier/new-dossier.ts';
import { type ReadAnswers, readAnswers } from '../../documents/dossier/read-answers.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';
import type { Response } from '../../domain/assessment/assessment.ts';
import { mergeForm } from '../../domain/assessment/merge-form.ts';
import type { Question } from '../../domain/instrument/framework.ts';
import type { Id } from '../../domain/instrument/id.ts';
import { changeDossier, type Decision } from './change-dossier.ts';

/** The path of a table's answers file: `antwoorden.yaml` for the only table, else `antwoorden-<table>.yaml`. */
export function answersPath(folder: string, table: Id | null): string {
  return join(folder, table === null ? 'antwoorden.yaml' : `antwoorden-${table}.yaml`);
}

/** Edits an answers file on disk, or creates it with `heading` as its comment; resolves to the outcome of `edit`. */
function changeAnswers<Outcome>(
  root: string,
  path: string,
  heading: string,
  edit: (text: string) => { readonly text: string; readonly outcome: Outcome },
): Promise<Outcome> {
  return changeDossier(root, (current): Decision<Outcome> => {
    const { text, outcome } = edit(current.readText(path) ?? newAnswersText(heading));
    return { files: [{ path, content: text }], outcome };
  });
}

/**
 * Saves responses in an answers file. Only the differences from the `known` responses are written, so that changes by another program or
 * a person are not overwritten.
 * @throws NamedError `cannot-edit-yaml`, `dossier-busy`
 */
export function saveResponses(
  root: string,
  path: string,
  responses: ReadonlyMap<string, Response>,
  heading: string,
  known: ReadonlyMap<string, Response> = new Map(),
): Promise<void> {
  return changeAnswers(root, path, heading, (text) => ({
    text: editResponses(text, responses, known),
    outcome: undefined,
  }));
}

/**
 * Saves which roles were present at the table and which were absent.
 * @throws NamedError `cannot-edit-yaml`, `dossier-busy`
 */
export function saveTable(root: string, path: string, roles: TableRoles, heading: string): Promise<void> {
  return changeAnswers(root, path, heading, (text) => ({
    text: editTableRoles(text, roles),
    outcome: undefined,
  }));
}

/**
 * Merges a filled-in form into an answers file: a field that is empty in the form keeps its value. Resolves to the number of changed
 * responses.
 * @throws NamedError `cannot-edit-yaml`, `dossier-busy`
 */
export function saveForm(
  root: string,
  path: string,
  form: ReadAnswers,
  questions: ReadonlyMap<string, Question>,
  heading: string,
): Promise<number> {
  return changeAnswers(root, path, heading, (before) => {
    const current = readAnswers(readYaml(before).value, questions).responses;
    const changed = mergeForm(current, form.responses);
    const text = editResponses(before, changed, current);
    const hasRoles = form.present.length + form.absent.length > 0;
    return { text: hasRoles ? editTableRoles(text, form) : text, outcome: changed.size };
  });
}
