import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { unsavedAnswersText } from '../../documents/dossier/unsaved-answers-text.ts';
import type { Table } from '../../domain/assessment/assessment.ts';
import { isAllSaved, type UnsavedAnswers } from '../../domain/assessment/unsaved-answers.ts';
import type { ErrorCode } from '../../domain/checking/error-codes.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { rescueAnswers } from '../../files/dossier/rescue-answers.ts';
import { saveAnswers } from '../../files/dossier/save-answers.ts';
import { nameSystemError } from '../../files/system/system-error.ts';
import type { Asker } from '../../interview/asker.ts';
import { createSaver, type Saver } from '../../interview/saving.ts';
import { quoteArgument } from '../../texts/quote-argument.ts';
import { errorWords } from '../session/error-words.ts';
import type { Opened } from '../session/open-assessment.ts';

/** The errors after which trying again is no use: what was saved before is not there any more. */
const LOST: readonly ErrorCode[] = ['answers-gone', 'answers-empty', 'dossier-gone'];

const isLost = (error: unknown): boolean => error instanceof NamedError && LOST.includes(error.code);

/** A time as it stands in the name of a file: `2026-11-28-0912`. */
function timeStamp(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${date}-${two(now.getHours())}${two(now.getMinutes())}`;
}

/** Saves the answers of an interview, and puts what cannot be saved elsewhere. */
export interface InterviewSaver extends Saver {
  /** Puts what is not in the answers file in a file beside it, or on the screen, and says so. False when everything is saved. */
  readonly rescue: (error: unknown) => boolean;
}

/** Creates the saver of an interview with a table, for its answers file at `path`. */
export function createInterviewSaver(
  table: Table,
  path: string,
  asker: Asker,
  { context, dossier, assessment, folder }: Opened,
): InterviewSaver {
  const { texts, world } = context;
  // The folder in which the person stands may be gone when it is needed.
  const { cwd } = world;
  const show = (shown: string): string => relative(cwd, shown) || '.';
  const { root } = dossier;
  let isExpected = existsSync(path) || table.responses.size > 0;

  const save = async (unsaved: UnsavedAnswers): Promise<string | null> => {
    try {
      const file = { root, path, heading: texts('file.answers'), isExpected };
      await saveAnswers(file, unsaved, () => asker.say(texts('cli.waiting')));
      isExpected = true;
      return null;
    } catch (thrown) {
      const error = nameSystemError(thrown);
      if (!(error instanceof NamedError) || isLost(error)) throw error;
      return errorWords(error, texts);
    }
  };
  const saver = createSaver({ asker, texts, responses: table.responses, save });

  const rescue = (error: unknown): boolean => {
    const unsaved = saver.unsaved();
    if (isAllSaved(unsaved)) return false;
    const kept = isLost(error) ? saver.everything() : unsaved;
    const option = table.id === null ? '' : ` --table ${table.id}`;
    const heading = texts('file.unsaved', { option });
    const text = unsavedAnswersText(assessment.measurement.id, heading, kept);
    const { HOME, USERPROFILE } = world.env;
    const elsewhere = [cwd, HOME ?? USERPROFILE ?? ''].filter((place) => place !== '');
    const written = rescueAnswers(text, timeStamp(new Date()), { root, folder, elsewhere });
    if (written === null) {
      asker.say(texts('interview.unsaved-shown'));
      context.print(`\n${text}\n`);
      return true;
    }
    const command = `nulmeting interview ${quoteArgument(show(root))}${option} --answers ${quoteArgument(show(written))}`;
    asker.say(texts('interview.unsaved-beside', { path: show(written), command }));
    return true;
  };
  return { ...saver, rescue };
}
