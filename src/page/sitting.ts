import { watchAnswers } from '../documents/dossier/answers/watch-answers.ts';
import { type AnswersFile, pathOf } from '../documents/dossier/folder/change-answers.ts';
import { measurementFolder } from '../documents/dossier/folder/paths.ts';
import type { NewMeasurement } from '../documents/dossier/new-dossier.ts';
import type { Assessment, Table } from '../domain/assessment/assessment.ts';
import type { Clash } from '../domain/assessment/meet-meanwhile.ts';
import { emptyTable, type NamedTable, namedOf } from '../domain/assessment/named-table.ts';
import type { TableRoles, UnsavedAnswers } from '../domain/assessment/unsaved-answers.ts';
import {
  addResponse,
  isAllSaved,
  NOTHING_UNSAVED,
  withoutSaved,
} from '../domain/assessment/unsaved-answers.ts';
import { requireId } from '../domain/instrument/id.ts';
import { carryOut } from '../interview/navigator/carry-out.ts';
import type { Command } from '../interview/navigator/command.ts';
import { beginConversation, type Conversation, type Place } from '../interview/navigator/conversation.ts';
import { findEarlier } from '../interview/navigator/earlier.ts';
import { isSamePlace } from '../interview/navigator/places.ts';
import type { Texts } from '../texts/texts.ts';
import { saveAnswers } from './dossier/change-dossier.ts';
import { type HalfAnswered, tableKey } from './stores/unconfirmed.ts';
import type { Work } from './work.ts';

/** A table at which the questions are put: the conversation, and what is saved of it. */
export interface Sitting {
  readonly assessment: Assessment;
  readonly table: Table;
  readonly conversation: () => Conversation;
  /** Carries out a command, and saves what it asks to be saved, with what could not be saved before. */
  readonly command: (command: Command) => Promise<void>;
  /** Keeps what is chosen or typed at a question without confirming it. */
  readonly draft: (deed: Drafting) => void;
  /** Saves what is not saved yet; what another program answered is taken in. Throws what `Work.change` throws, and holds it then. */
  readonly save: () => Promise<void>;
  /** Whether every answer that was confirmed is in the dossier, and who is at the table where its measurement is. */
  readonly isSaved: () => boolean;
  /** Whether its measurement is made with its first answer, which nobody gave yet. */
  readonly isMaking: () => boolean;
  /** Whether saving failed, so that there is something to try again. */
  readonly isHeld: () => boolean;
  /** Goes to a place where one was before. */
  readonly returnTo: (place: Place) => Promise<void>;
  readonly roles: () => TableRoles;
  readonly saveRoles: (roles: TableRoles) => Promise<void>;
  /** A question that somebody else answered otherwise meanwhile: nothing is saved before it is chosen which answer stays. */
  readonly clash: () => Clash | null;
  /** Chooses which of two answers stays, and saves what waited for that. */
  readonly settle: (stays: 'here' | 'there') => Promise<void>;
  /** How many answers others gave since this was last asked. */
  readonly takeReceived: () => number;
}

/** What is done at a question without confirming anything. */
export type Drafting = Extract<Command, { kind: 'choose' | 'type' }>;

/** What a sitting begins with. */
export interface SittingStart {
  readonly work: Work;
  readonly assessment: Assessment;
  readonly table: NamedTable | null;
  /** The measurement that is made with its first answer; null for one that is there. */
  readonly making: NewMeasurement | null;
  /** The measurement before this one. */
  readonly before: Assessment | null;
  readonly texts: Texts;
  /** What was not confirmed at a table, by its key. */
  readonly answered: (key: string) => HalfAnswered;
  /** What is half typed, and left for later, changed. */
  readonly keep: (key: string, answered: HalfAnswered) => void;
  /** Is told that who is at the table is in the dossier, with its id. */
  readonly rolesSaved: (table: string | null) => void;
}

/** Sits down at a table of a measurement. */
export function beginSitting(start: SittingStart): Sitting {
  const { work, assessment, texts, before } = start;
  const { measurement, organisation, targets, facts, frameworks, tables } = assessment;
  const begun = tables.find(({ id }) => id === (start.table?.id ?? null));
  const table = begun ?? (start.table === null ? tables[0] : undefined) ?? emptyTable(start.table);
  const named = namedOf(table);
  const folder = measurementFolder('', requireId(measurement.id));
  const listed = work.dossier().measurements.find(({ id }) => id === measurement.id);
  let file: AnswersFile = {
    root: '',
    folder,
    heading: texts('file.answers'),
    isExpected: listed?.answers.some((one) => one.table === (named?.id ?? null)) ?? false,
    settled: { organisation: organisation.id, targets, facts, table: named },
    making: start.making,
  };
  const key = tableKey(measurement.id, table.id);
  const { drafts, later } = start.answered(key);
  let roles: TableRoles = table;
  let unsaved: UnsavedAnswers = NOTHING_UNSAVED;
  let conversation = beginConversation({
    frameworks,
    depth: measurement.depth,
    responses: table.responses,
    drafts,
    later,
    earlier: before === null ? null : findEarlier(before, frameworks, table.id),
    otherTables: tables
      .filter(({ id }) => id !== table.id)
      .map(({ name, responses }) => ({ name: name ?? texts('interview.table-unnamed'), responses })),
  });

  const watch = watchAnswers(table.responses, frameworks);
  let received = 0;
  let isHeld = false;
  /** Whether there is something to write: a new measurement is made with its first answer, not with who is at the table. */
  const isToWrite = (): boolean =>
    !isAllSaved(unsaved) && (file.making === null || unsaved.responses.size > 0);

  /** Writes what is not saved yet; what is known then is what stands in the dossier, also where that is this page alone by now. */
  const write = async (): Promise<void> => {
    const saving = unsaved;
    let decided: string | null = null;
    const change = saveAnswers(file, saving, watch);
    try {
      await work.change(async (now) => {
        const decision = await change(now);
        decided = String(decision.files.find(({ path }) => path === pathOf(file))?.content ?? '');
        return decision;
      });
    } finally {
      if (decided !== null && work.dossier().texts.get(pathOf(file)) === decided) {
        watch.written(decided);
        file = { ...file, isExpected: true, making: null };
        unsaved = withoutSaved(unsaved, saving);
        if (saving.roles !== null && unsaved.roles === null) start.rolesSaved(table.id);
      }
    }
  };

  const saveNow = async (): Promise<void> => {
    isHeld = false;
    try {
      if (watch.clashes().length === 0 && isToWrite()) await write();
    } catch (error) {
      isHeld = isToWrite();
      throw error;
    }
    const responses = watch.received();
    if (responses.size === 0) return;
    received += responses.size;
    conversation = carryOut(conversation, { kind: 'receive', responses }).conversation;
  };
  // One at a time: the next one saves what is left by then.
  let queue: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    const done = queue.then(saveNow);
    queue = done.catch(() => {});
    return done;
  };

  const take = (given: Command): void => {
    const turn = carryOut(conversation, given);
    conversation = turn.conversation;
    for (const effect of turn.effects) {
      if (effect.kind === 'keep') start.keep(key, { drafts: effect.drafts, later: effect.later });
      else unsaved = addResponse(unsaved, effect.question, effect.response, effect.before);
    }
  };
  const command = (given: Command): Promise<void> => {
    take(given);
    return save();
  };

  return {
    assessment,
    table,
    conversation: () => conversation,
    command,
    draft: take,
    save,
    isSaved: () => !isToWrite(),
    isMaking: () => file.making !== null,
    isHeld: () => isHeld,
    returnTo: async (place) => {
      if (isSamePlace(conversation.place, place)) return;
      const back = carryOut(conversation, { kind: 'back' }).conversation;
      await command(isSamePlace(back.place, place) ? { kind: 'back' } : { kind: 'go', to: place });
    },
    roles: () => roles,
    saveRoles: async (chosen) => {
      roles = chosen;
      unsaved = { ...unsaved, roles: chosen };
      await save();
    },
    clash: () => watch.clashes()[0] ?? null,
    settle: async (stays) => {
      const [clash] = watch.clashes();
      if (clash === undefined) return;
      unsaved = watch.settle(unsaved, clash, stays);
      await save();
    },
    takeReceived: () => {
      const count = received;
      received = 0;
      return count;
    },
  };
}
