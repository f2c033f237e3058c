import { foldWords } from '../instrument/fold-words.ts';

export const ACTION_STATUSES = ['proposed', 'planned', 'in-progress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What a person may write for a status, beside its id; the first is the word that reports show, in each language. */
const STATUS_WORDS: Readonly<Record<ActionStatus, readonly string[]>> = {
  proposed: ['voorstel', 'voorgesteld', 'proposal'],
  planned: ['gepland', 'ingepland'],
  'in-progress': ['bezig', 'in uitvoering', 'loopt', 'onderweg', 'gestart', 'begonnen', 'started'],
  done: ['klaar', 'gedaan', 'afgerond', 'gereed', 'voltooid', 'uitgevoerd', 'finished', 'completed'],
  dropped: ['vervallen', 'gestopt', 'geschrapt', 'gaat niet door', 'cancelled', 'canceled'],
};

/** The words that a message names: one of each status, Dutch and English. */
export const STATUS_EXAMPLES: readonly string[] = [
  ...ACTION_STATUSES.flatMap((status) => STATUS_WORDS[status].slice(0, 1)),
  ...ACTION_STATUSES,
];

/** The status that a person wrote, in Dutch or English, whatever its capitals and spaces; null for another word. */
export function findActionStatus(written: string): ActionStatus | null {
  const folded = foldWords(written);
  const names = (status: ActionStatus): readonly string[] => [status, ...STATUS_WORDS[status]];
  return ACTION_STATUSES.find((status) => names(status).some((name) => foldWords(name) === folded)) ?? null;
}
