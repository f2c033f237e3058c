import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { unsavedAnswersText } from '../../../documents/dossier/answers/unsaved-answers-text.ts';
import type { AnswersFile } from '../../../documents/dossier/folder/change-answers.ts';
import type { Response, Table } from '../../../domain/assessment/assessment.ts';
import { type NamedTable, namedOf } from '../../../domain/assessment/named-table.ts';
import {
  isAllSaved,
  type TableRoles,
  type UnsavedAnswers,
} from '../../../domain/assessment/unsaved-answers.ts';
import type { ErrorCode } from '../../../domain/checking/error-codes.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { dayOf } from '../../../domain/instrument/calendar-date.ts';
import { findHome } from '../../../files/disk/program-folder.ts';
import { answersPath } from '../../../files/dossier/answers/answers-file.ts';
import { rescueAnswers } from '../../../files/dossier/answers/rescue-answers.ts';
import { saveAnswers } from '../../../files/dossier/answers/save-answers.ts';
import { nameSystemError } from '../../../files/system/system-error.ts';
import type { Asker } from '../../../interview/asker.ts';
import { createSaver, type Saver } from '../../../interview/saving.ts';
import { errorWords } from '../../../texts/error-words.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { watchMeanwhile } from './meanwhile.ts';

/** The errors after which trying again is no use: what was saved before is not there any more. */
const LOST: readonly ErrorCode[] = ['answers-gone', 'answers-empty', 'dossier-gone', 'measurement-exists'];

const isLost = (error: unknown): boolean => error instanceof NamedError && LOST.includes(error.code);

/** A time as it stands in the name of a file: `2026-11-28-0912`. */
function timeStamp(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${dayOf(now)}-${two(now.getHours())}${two(now.getMinutes())}`;
}

/** Saves the answers of an interview, and puts what cannot be saved elsewhere. */
export interface InterviewSaver extends Saver {
  /** Puts what is not in the answers file in a file beside it, or on the screen, and says so. False when everything is saved. */
  readonly rescue: (error: unknown) => boolean;
  /** What others wrote in the answers file since this was last asked. */
  readonly received: () => ReadonlyMap<string, Response>;
  /** Whether the measurement is on disk: a new one is made with its first answer. */
  readonly isMade: () => boolean;
}

/** The answers file of a table in an opened measurement. */
export function answersFile(
  table: NamedTable | null,
  isExpected: boolean,
  { context, dossier, assessment, folder, making }: Opened,
): AnswersFile {
  const { root, organisation } = dossier;
  const { targets, facts } = assessment;
  const settled = { organisation: organisation.id, targets, facts, table };
  return { root, folder, heading: context.texts('file.answers'), isExpected, settled, making };
}

/** Creates the saver of an interview with a table. */
export function createInterviewSaver(table: Table, asker: Asker, opened: Opened): InterviewSaver {
  const { context, dossier, assessment, folder } = opened;
  const { texts, world } = context;
  const { root, organisation } = dossier;
  // The folder in which the person stands may be gone when it is needed.
  const { cwd } = world;
  const show = (shown: string): string => relative(cwd, shown) || '.';
  const named = namedOf(table);
  const id = named?.id ?? null;
  let file = answersFile(named, existsSync(answersPath(folder, id)) || table.responses.size > 0, opened);
  const meanwhile = watchMeanwhile(table.responses, asker, opened);
  /** Who is at the table of a measurement that is not made yet. */
  let roles: TableRoles | null = null;

  const save = async (unsaved: UnsavedAnswers): Promise<string | null> => {
    roles = unsaved.roles ?? roles;
    if (file.making !== null && unsaved.responses.size === 0) return null;
    try {
      const onWait = (): void => asker.say(texts('cli.waiting'));
      let wanted: UnsavedAnswers = { ...unsaved, roles };
      while (!(await saveAnswers(file, wanted, onWait, meanwhile.watch)))
        wanted = await meanwhile.settle(wanted);
      file = { ...file, isExpected: true, making: null };
      roles = null;
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
    const kept = isLost(error) ? saver.everything() : { ...unsaved, roles: unsaved.roles ?? roles };
    const { id: measurement, date } = assessment.measurement;
    const ofTable = id === null ? '' : ` --table ${id}`;
    const option = file.making === null ? ofTable : ` --new --date ${date}${ofTable}`;
    const heading = texts('file.unsaved', { option });
    const text = unsavedAnswersText({ organisation: organisation.id, measurement, table: id }, heading, kept);
    const elsewhere = [cwd, findHome(world.env)].filter((place) => place !== '');
    const written = rescueAnswers(text, timeStamp(new Date()), { root, folder, elsewhere });
    if (written === null) {
      asker.say(texts('interview.unsaved-shown'));
      context.print(`\n${text}\n`);
      return true;
    }
    const command = `nulmeting interview ${texts.quote(show(root))}${option} --answers ${texts.quote(show(written))}`;
    asker.say(texts('interview.unsaved-beside', { path: show(written), command }));
    return true;
  };
  return { ...saver, rescue, received: meanwhile.received, isMade: () => file.making === null };
}
