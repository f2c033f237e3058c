import type { UnsavedAnswers } from '../../../domain/assessment/unsaved-answers.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { readYaml } from '../../yaml/yaml-document.ts';
import { findBecome } from '../answers/answers-of-tables.ts';
import { editResponses, editTableRoles } from '../answers/edit-answers.ts';
import { type NewMeasurement, newAnswersText, newMeasurementText } from '../new-dossier.ts';
import { isSameMeasurement, listNamedTables } from '../read-measurement.ts';
import { type Settled, settleMeasurement } from '../settle-measurement.ts';
import type { CurrentFiles, Decision, FileToWrite } from './change.ts';
import { newMeasurementFiles } from './new-files.ts';
import { answersPath, measurementPath } from './paths.ts';

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
  /** The measurement that is made with this answer, unless another program made the same one meanwhile; null when it is there. */
  readonly making: NewMeasurement | null;
}

/** What an edit of an answers file decides: its new text, or null when nothing is to be written, and files that are written before it. */
export interface Edited<Outcome> {
  readonly text: string | null;
  readonly before?: readonly FileToWrite[];
  readonly outcome: Outcome;
}

/** The path of an answers file. */
export const pathOf = ({ folder, settled }: AnswersFile): string =>
  answersPath(folder, settled.table?.id ?? null);

/** The table that the one of `antwoorden.yaml` has become, among those that this measurement names or is about to; null where it has no name. */
function findBecomeIn(text: string | null, { folder, settled }: AnswersFile, { readText }: CurrentFiles) {
  const measurement = readYaml(readText(measurementPath(folder)) ?? '').value;
  const named = listNamedTables(measurement).map(({ id }) => id);
  const { table } = settled;
  return findBecome(readYaml(text ?? '').value, table === null ? named : [...named, table.id]);
}

/**
 * The text with the answers of a table; null where it has none. A table that was given a name may have them in `antwoorden.yaml` still, and
 * what stands there while it has them in a file of its own is nobody's.
 */
function readOwn(file: AnswersFile, current: CurrentFiles): string | null {
  const { readText, exists } = current;
  const { folder, settled } = file;
  const text = readText(pathOf(file));
  if (settled.table !== null && text !== null) return text;
  const unnamed = readText(answersPath(folder, null));
  const become = findBecomeIn(unnamed, file, current);
  if (settled.table !== null) return become === settled.table.id ? unnamed : null;
  return become !== null && exists(answersPath(folder, become)) ? newAnswersText(file.heading) : text;
}

/**
 * The text of an answers file, or of a new one.
 * @throws NamedError `answers-gone`, also when its measurement is gone; `answers-empty`
 */
function readCurrent(file: AnswersFile, current: CurrentFiles): string {
  const { exists, showPath } = current;
  const path = pathOf(file);
  const text = readOwn(file, current);
  if (text === null) {
    if (file.isExpected || !(exists(measurementPath(file.folder)) || file.making !== null))
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
  const path = measurementPath(folder);
  const settle = (text: string): string => settleMeasurement(text, settled);
  if (making !== null)
    return newMeasurementFiles(file.root, making, current)
      .filter((one) => one.path !== answersPath(folder, null))
      .map((one) => (one.path === path ? { ...one, content: settle(String(one.content)) } : one));
  const text = current.readText(path);
  return text === null ? [] : [{ path, content: settle(text) }];
}

/**
 * The measurement that is made now; null when it is there, also where another program made the same one meanwhile.
 * @throws NamedError `measurement-exists` when another one is there
 */
function findMaking(
  { root, folder, making }: AnswersFile,
  { readText, showPath }: CurrentFiles,
): NewMeasurement | null {
  const text = making === null ? null : readText(measurementPath(folder));
  if (making === null || text === null) return making;
  if (isSameMeasurement(readYaml(text).value, readYaml(newMeasurementText(making)).value)) return null;
  throw new NamedError('measurement-exists', { id: making.measurement.id, path: showPath(root) });
}

/**
 * Decides an edit of an answers file, or of a new one, with its measurement where that is new. One that another program made meanwhile stays
 * as it is, and gets the table that answers here.
 * @throws NamedError `answers-gone`, `answers-empty`, `measurement-exists`
 */
export function decideEdit<Outcome, Files extends CurrentFiles>(
  wanted: AnswersFile,
  edit: (text: string, current: Files) => Edited<Outcome>,
  current: Files,
): Decision<Outcome> {
  const file = { ...wanted, making: findMaking(wanted, current) };
  const { text, before = [], outcome } = edit(readCurrent(file, current), current);
  if (text === null) return { files: [], outcome };
  const answers = { path: pathOf(file), content: text };
  const around = measurementChanges(file, current);
  // A table is named before its answers are there, so that none are left which do not count. Else its last file makes a measurement what it is.
  const isNamedFirst = file.making === null && file.settled.table !== null;
  const files = isNamedFirst ? [...around, answers] : [...around.slice(0, -1), answers, ...around.slice(-1)];
  return { files: [...before, ...files], outcome };
}

/**
 * Writes answers into the text of an answers file: only the differences from the known responses, so that changes by another program or
 * a person are not overwritten.
 * @throws NamedError `cannot-edit-yaml`
 */
export function editUnsaved(text: string, { responses, known, roles }: UnsavedAnswers): string {
  const edited = editResponses(text, responses, known);
  return roles === null ? edited : editTableRoles(edited, roles);
}
