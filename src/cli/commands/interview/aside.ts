import { listBegunBefore } from '../../../documents/dossier/folder/count-measurements.ts';
import type { Table } from '../../../domain/assessment/assessment.ts';
import type { DraftFile } from '../../../files/dossier/draft-file.ts';
import { readAssessment } from '../../../files/dossier/read-assessment.ts';
import { DRAFT_TEXTS, type Earlier } from '../../../interview/navigator/conversation.ts';
import { findEarlier } from '../../../interview/navigator/earlier.ts';
import { type Kept, readKept } from '../../../interview/navigator/kept.ts';
import type { Opened } from '../../session/open-assessment.ts';

/** What conversations that were cut off left unconfirmed at a table: the latest draft of each question. */
export function keptOf({ found }: DraftFile): Kept {
  const all = found.map(readKept);
  return {
    drafts: new Map(all.flatMap(({ drafts }) => [...drafts])),
    later: new Set(all.flatMap(({ later }) => [...later])),
  };
}

/** The question at which somebody was typing when she was cut off; null when nobody was. */
export function findDrafted({ drafts }: Kept): string | null {
  const typed = [...drafts].filter(([, draft]) => DRAFT_TEXTS.some((text) => draft[text] !== null));
  return typed.at(-1)?.[0] ?? null;
}

/** What the measurement before this one says at a table; null without one, and where it cannot be read: that is told elsewhere. */
export async function findEarlierAnswers(
  { id }: Table,
  { dossier, assessment, context }: Opened,
): Promise<Earlier | null> {
  const last = listBegunBefore(dossier, assessment.measurement.date).at(-1);
  if (last === undefined) return null;
  try {
    const read = await readAssessment(dossier, last.id, context.texts.language);
    return findEarlier(read.assessment, assessment.frameworks, id);
  } catch {
    return null;
  }
}
