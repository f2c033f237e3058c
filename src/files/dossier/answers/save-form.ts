import { join } from 'node:path';
import { readYamlOf } from '../../../documents/diagnostics/read-yaml-of.ts';
import { editResponses, editTableRoles } from '../../../documents/dossier/answers/edit-answers.ts';
import { holdsAnswers, readAnswers } from '../../../documents/dossier/answers/read-answers.ts';
import { unsavedAnswersText } from '../../../documents/dossier/answers/unsaved-answers-text.ts';
import type { FileToWrite } from '../../../documents/dossier/folder/change.ts';
import type { AnswersFile } from '../../../documents/dossier/folder/change-answers.ts';
import type { Response } from '../../../domain/assessment/assessment.ts';
import { mergeForm, type Replacement, type TableContent } from '../../../domain/assessment/merge-form.ts';
import type { Question } from '../../../domain/instrument/framework.ts';
import type { FilesOnDisk } from '../change-dossier.ts';
import { changeAnswers } from './save-answers.ts';

/** A name that is none of an answers file, so that what was replaced does not count. */
const NAME = 'vervangen';

/** A form that is taken over. */
export interface FormToSave {
  readonly form: TableContent;
  readonly questions: ReadonlyMap<string, Question>;
  /** The id of a role for every word that there is for it. */
  readonly roleId: (role: string) => string;
  /** The measurement that it is taken over in. */
  readonly measurement: string;
  /** What may be replaced: what a person agreed to, or everything. */
  readonly agreed: readonly Replacement[] | 'all';
  /** The comment of the file that keeps what is replaced. */
  readonly heading: string;
}

/** What became of a form: saved; or not, because it would replace more than was agreed to. */
export type FormOutcome =
  | {
      readonly kind: 'saved';
      /** The questions of which the response is new or other than it was. */
      readonly changed: readonly string[];
      /** The responses of the table as they are now. */
      readonly responses: ReadonlyMap<string, Response>;
      /** Whether the table has answers now, so that the measurement names it. */
      readonly isBegun: boolean;
      /** False when there was nothing to write; without a changed response it is who was at the table. */
      readonly isWritten: boolean;
      /** The path of the file that keeps what was replaced, or null. */
      readonly kept: string | null;
    }
  | { readonly kind: 'would-replace'; readonly replaced: readonly Replacement[] };

/**
 * The file that keeps what a form replaces, as a form that puts it back; null when nothing is replaced. Its name has the first number that
 * is free; the one that a run which was cut off wrote is used again.
 */
function keepReplaced(
  replaced: readonly Replacement[],
  { settled, folder }: AnswersFile,
  { measurement, heading }: FormToSave,
  current: FilesOnDisk,
): FileToWrite | null {
  if (replaced.length === 0) return null;
  const responses = new Map(
    replaced.flatMap((one) => (one.kind === 'response' ? [[one.question, one.before] as const] : [])),
  );
  const roles = replaced.flatMap((one) => (one.kind === 'roles' ? [one.before] : []))[0] ?? null;
  const { organisation, table } = settled;
  const unsaved = { responses, known: new Map(), roles };
  const content = unsavedAnswersText(
    { organisation, measurement, table: table?.id ?? null },
    heading,
    unsaved,
  );
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${NAME}-${number}.yaml`);
    const there = current.readBytes(path);
    if (there === null || Buffer.from(content).equals(there)) return { path, content };
  }
}

/** Whether every replacement is among those that were agreed to. */
function isAgreed(replaced: readonly Replacement[], agreed: FormToSave['agreed']): boolean {
  if (agreed === 'all') return true;
  const known = new Set(agreed.map((one) => JSON.stringify(one)));
  return replaced.every((one) => known.has(JSON.stringify(one)));
}

/**
 * Merges a filled-in form into an answers file: a field that is empty in the form keeps its value, unless it is of an answer that the form
 * replaces. What would be replaced without being agreed to is returned, and nothing is written; what is replaced is kept in a file beside.
 * @throws NamedError `answers-gone`, `answers-empty`, `cannot-edit-yaml`, `measurement-exists`, and those of `changeDossier`
 */
export function saveForm(file: AnswersFile, toSave: FormToSave, onWait?: () => void): Promise<FormOutcome> {
  const { form, questions, roleId, agreed } = toSave;
  return changeAnswers<FormOutcome>(
    file,
    (before, current) => {
      const { value } = readYamlOf('answers', before);
      const held = readAnswers(value, questions);
      const { changed, replaced, roles } = mergeForm(held, form, roleId);
      if (!isAgreed(replaced, agreed)) return { text: null, outcome: { kind: 'would-replace', replaced } };
      const text = editResponses(before, changed, held.responses, { removesReasons: true });
      const kept = keepReplaced(replaced, file, toSave, current);
      const isWritten = changed.size > 0 || roles !== null;
      const isBegun = isWritten || holdsAnswers(value);
      // The measurement may not name the table yet although its answers are there: then they count from now on.
      const isNamed = file.settled.table !== null && isBegun;
      return {
        text: isWritten || isNamed ? (roles === null ? text : editTableRoles(text, roles)) : null,
        before: kept === null ? [] : [kept],
        outcome: {
          kind: 'saved',
          changed: [...changed.keys()],
          responses: new Map([...held.responses, ...changed]),
          isBegun,
          isWritten,
          kept: kept?.path ?? null,
        },
      };
    },
    onWait,
  );
}
