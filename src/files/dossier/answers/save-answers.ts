import {
  type AnswersFile,
  decideEdit,
  type Edited,
  editUnsaved,
} from '../../../documents/dossier/folder/change-answers.ts';
import type { UnsavedAnswers } from '../../../domain/assessment/unsaved-answers.ts';
import { changeDossier, type FilesOnDisk } from '../change-dossier.ts';

/**
 * Edits an answers file on disk, or creates it, with its measurement where that is new; resolves to the outcome of `edit`.
 * @throws NamedError those of `decideEdit` and `changeDossier`
 */
export function changeAnswers<Outcome>(
  file: AnswersFile,
  edit: (text: string, current: FilesOnDisk) => Edited<Outcome>,
  onWait: (() => void) | undefined,
): Promise<Outcome> {
  return changeDossier(file.root, (current) => decideEdit(file, edit, current), { onWait });
}

/** Whoever watches an answers file for what others write in it. */
export interface Watch {
  /** Sees the text as it is now, and decides what is saved; null when nothing is. */
  readonly look: (text: string, unsaved: UnsavedAnswers) => UnsavedAnswers | null;
  /** Sees the text that is written. */
  readonly written: (text: string) => void;
}

/**
 * Saves answers in an answers file; false when who watches it holds that back. Only the differences from the known responses are written,
 * so that changes by another program or a person are not overwritten.
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
      const text = editUnsaved(before, saved);
      watch?.written(text);
      return { text, outcome: true };
    },
    onWait,
  );
}
