import { join } from 'node:path';
import { editResponses, editTableRoles } from '../../documents/dossier/answers/edit-answers.ts';
import { type NewMeasurement, newAnswersText } from '../../documents/dossier/new-dossier.ts';
import { type Settled, settleMeasurement } from '../../documents/dossier/settle-measurement.ts';
import type { UnsavedAnswers } from '../../domain/assessment/unsaved-answers.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { MEASUREMENT_FILE } from '../disk/measurement-folder.ts';
import { showPath } from '../system/show-path.ts';
import { answersPath } from './answers-file.ts';
import { type CurrentFiles, changeDossier, type Decision, type FileToWrite } from './change-dossier.ts';
import { refuseExistingMeasurement } from './create-dossier.ts';
import { measurementFiles } from './measurement-files.ts';

/** An answers file that is saved to. */
export interface AnswersFile {
  /** The folder of the dossier. */
  readonly root: string;
  /** The folder of the measurement. */
  readonly folder: string;
  /** The comment at its top when it is new. */
  readonly heading: string;
  /** Whether the file was there when the measurement was read, or was saved since: then it is never made anew. */
  readonly isExpected: boolean;
  /** What the measurement says from its first answer on, the table of this file among it. */
  readonly settled: Settled;
  /** The measurement that is made with this answer; null when it is there. */
  readonly making: NewMeasurement | null;
}

/** The path of an answers file. */
export const pathOf = ({ folder, settled }: AnswersFile): string => answersPath(folder, settled.table);

/**
 * The text of an answers file, or of a new one.
 * @throws NamedError `answers-gone`, also when its measurement is gone; `answers-empty`
 */
function readCurrent(file: AnswersFile, current: CurrentFiles): string {
  const path = pathOf(file);
  const text = current.readText(path);
  if (text === null) {
    const isMeasured = current.readBytes(join(file.folder, MEASUREMENT_FILE)) !== null;
    if (file.isExpected || !(isMeasured || file.making !== null))
      throw new NamedError('answers-gone', { path: showPath(path) });
    return newAnswersText(file.heading);
  }
  // A program that synchronises or an editor may have been cut off while it wrote.
  if (text.trim() === '') throw new NamedError('answers-empty', { path: showPath(path) });
  return text;
}

/** The files of the measurement itself: those of a new one, else `meting.yaml` with what it does not say yet. `meting.yaml` is the last. */
function measurementChanges(file: AnswersFile, current: CurrentFiles): readonly FileToWrite[] {
  const { folder, settled, making } = file;
  const path = join(folder, MEASUREMENT_FILE);
  const settle = (text: string): string => settleMeasurement(text, settled);
  if (making !== null)
    return measurementFiles(file.root, making, current)
      .filter((one) => one.path !== answersPath(folder, null))
      .map((one) => (one.path === path ? { ...one, content: settle(String(one.content)) } : one));
  const text = current.readText(path);
  return text === null ? [] : [{ path, content: settle(text) }];
}

/** What an edit of an answers file decides: its new text, or null when nothing is to be written, and files that are written before it. */
export interface Edited<Outcome> {
  readonly text: string | null;
  readonly before?: readonly FileToWrite[];
  readonly outcome: Outcome;
}

/**
 * Edits an answers file on disk, or creates it, with its measurement where that is new; resolves to the outcome of `edit`.
 * @throws NamedError `measurement-exists` when another program made the measurement meanwhile
 */
export function changeAnswers<Outcome>(
  file: AnswersFile,
  edit: (text: string, current: CurrentFiles) => Edited<Outcome>,
  onWait: (() => void) | undefined,
): Promise<Outcome> {
  const decide = (current: CurrentFiles): Decision<Outcome> => {
    if (file.making !== null) refuseExistingMeasurement(file.root, file.making.measurement.id);
    const { text, before = [], outcome } = edit(readCurrent(file, current), current);
    if (text === null) return { files: [], outcome };
    const answers = { path: pathOf(file), content: text };
    const around = measurementChanges(file, current);
    return { files: [...before, ...around.slice(0, -1), answers, ...around.slice(-1)], outcome };
  };
  return changeDossier(file.root, decide, { onWait });
}

/** Whoever watches an answers file for what others write in it. */
export interface Watch {
  /** Sees the text as it is now, and decides what is saved; null when nothing is. */
  readonly look: (text: string, unsaved: UnsavedAnswers) => UnsavedAnswers | null;
  /** Sees the text that is written. */
  readonly written: (text: string) => void;
}

/**
 * Saves answers in an answers file; false when who watches it holds that back. Only the differences from the known responses are written, so that changes by another program or a
 * person are not overwritten.
 * @throws NamedError `answers-gone`, `answers-empty`, `cannot-edit-yaml`, `measurement-exists`, and those of `changeDossier`
 */
export function saveAnswers(
  file: AnswersFile,
  unsaved: UnsavedAnswers,
  onWait?: () => void,
  watch: Watch | null = null,
): Promise<boolean> {
  return changeAnswers(
    file,
    (before) => {
      const saved = watch === null ? unsaved : watch.look(before, unsaved);
      if (saved === null) return { text: null, outcome: false };
      const { responses, known, roles } = saved;
      const answers = editResponses(before, responses, known);
      const text = roles === null ? answers : editTableRoles(answers, roles);
      watch?.written(text);
      return { text, outcome: true };
    },
    onWait,
  );
}
