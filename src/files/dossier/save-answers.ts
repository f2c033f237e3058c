import { dirname, join } from 'node:path';
import { editResponses, editTableRoles } from '../../documents/dossier/edit-answers.ts';
import { newAnswersText } from '../../documents/dossier/new-dossier.ts';
import { type ReadAnswers, readAnswers } from '../../documents/dossier/read-answers.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';
import { mergeForm } from '../../domain/assessment/merge-form.ts';
import type { UnsavedAnswers } from '../../domain/assessment/unsaved-answers.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Question } from '../../domain/instrument/framework.ts';
import type { Id } from '../../domain/instrument/id.ts';
import { MEASUREMENT_FILE } from '../disk/measurement-folder.ts';
import { showPath } from '../system/show-path.ts';
import { type CurrentFiles, changeDossier, type Decision } from './change-dossier.ts';

/** The path of a table's answers file: `antwoorden.yaml` for the only table, else `antwoorden-<table>.yaml`. */
export function answersPath(folder: string, table: Id | null): string {
  return join(folder, table === null ? 'antwoorden.yaml' : `antwoorden-${table}.yaml`);
}

/** An answers file that is saved to. */
export interface AnswersFile {
  /** The folder of the dossier. */
  readonly root: string;
  readonly path: string;
  /** The comment at its top when it is new. */
  readonly heading: string;
  /** Whether the file was there when the measurement was read, or was saved since: then it is never made anew. */
  readonly isExpected: boolean;
}

/**
 * The text of an answers file, or of a new one.
 * @throws NamedError `answers-gone`, also when its measurement is gone; `answers-empty`
 */
function readCurrent({ path, heading, isExpected }: AnswersFile, current: CurrentFiles): string {
  const text = current.readText(path);
  if (text === null) {
    const isMeasured = current.readBytes(join(dirname(path), MEASUREMENT_FILE)) !== null;
    if (isExpected || !isMeasured) throw new NamedError('answers-gone', { path: showPath(path) });
    return newAnswersText(heading);
  }
  // A program that synchronises or an editor may have been cut off while it wrote.
  if (text.trim() === '') throw new NamedError('answers-empty', { path: showPath(path) });
  return text;
}

/** Edits an answers file on disk, or creates it; resolves to the outcome of `edit`. */
function changeAnswers<Outcome>(
  file: AnswersFile,
  edit: (text: string) => { readonly text: string; readonly outcome: Outcome },
  onWait: (() => void) | undefined,
): Promise<Outcome> {
  const decide = (current: CurrentFiles): Decision<Outcome> => {
    const { text, outcome } = edit(readCurrent(file, current));
    return { files: [{ path: file.path, content: text }], outcome };
  };
  return changeDossier(file.root, decide, { onWait });
}

/**
 * Saves answers in an answers file. Only the differences from the known responses are written, so that changes by another program or a
 * person are not overwritten.
 * @throws NamedError `answers-gone`, `answers-empty`, `cannot-edit-yaml`, and those of `changeDossier`
 */
export function saveAnswers(
  file: AnswersFile,
  { responses, known, roles }: UnsavedAnswers,
  onWait?: () => void,
): Promise<void> {
  return changeAnswers(
    file,
    (before) => {
      const text = editResponses(before, responses, known);
      return { text: roles === null ? text : editTableRoles(text, roles), outcome: undefined };
    },
    onWait,
  );
}

/**
 * Merges a filled-in form into an answers file: a field that is empty in the form keeps its value. Resolves to the number of changed
 * responses.
 * @throws NamedError `answers-gone`, `answers-empty`, `cannot-edit-yaml`, and those of `changeDossier`
 */
export function saveForm(
  file: AnswersFile,
  form: ReadAnswers,
  questions: ReadonlyMap<string, Question>,
  onWait?: () => void,
): Promise<number> {
  return changeAnswers(
    file,
    (before) => {
      const current = readAnswers(readYaml(before).value, questions).responses;
      const changed = mergeForm(current, form.responses);
      const text = editResponses(before, changed, current);
      const hasRoles = form.present.length + form.absent.length > 0;
      return { text: hasRoles ? editTableRoles(text, form) : text, outcome: changed.size };
    },
    onWait,
  );
}
