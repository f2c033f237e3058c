import type { Draft } from '../../interview/navigator/conversation.ts';

/** What stands in the fields of a text of report or plan that is not saved. */
export interface HalfWritten {
  readonly text: string;
  /** Who approved it: nobody yet, whose text it is, or another role. */
  readonly by: 'no' | 'author' | 'other';
  /** That other role, and the day, as they were typed. */
  readonly role: string;
  readonly on: string;
}

/** What people at a table chose or typed without confirming it, and the questions that they left for later. */
export interface HalfAnswered {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly later: ReadonlySet<string>;
}

/** Under what is kept what was not confirmed at a table. */
export const tableKey = (measurement: string, table: string | null): string =>
  `${measurement}/${table ?? ''}`;

/** The measurement and the table of such a key. */
export function readTableKey(key: string): { readonly measurement: string; readonly table: string | null } {
  const [measurement = '', table = ''] = key.split('/');
  return { measurement, table: table === '' ? null : table };
}

export const NOTHING_ANSWERED: HalfAnswered = { drafts: new Map(), later: new Set() };

/** What people typed and did not confirm. */
export interface Unconfirmed {
  /** By measurement and table. */
  readonly tables: ReadonlyMap<string, HalfAnswered>;
  /** Texts of report and plan. */
  readonly half: ReadonlyMap<string, HalfWritten>;
}

export const NOTHING_UNCONFIRMED: Unconfirmed = { tables: new Map(), half: new Map() };
