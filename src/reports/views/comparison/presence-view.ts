import { comparePresence, type Presence } from '../../../domain/comparison/changes/presence.ts';
import type { OverTimeComparison } from '../../../domain/comparison/comparison.ts';
import { makeVisible } from '../../../domain/instrument/visible-text.ts';
import type { Texts } from '../../../texts/texts.ts';
import { termWord } from '../../../texts/vocabulary.ts';
import { joinList, showDate } from '../../wording.ts';
import { tableNames } from './compared-words.ts';

/** Who was at the table in one measurement. */
export interface PresenceRowView {
  readonly when: string;
  readonly present: string;
  readonly absent: string;
}

/** Who was at the table then and now, and what that says of a difference. */
export interface PresenceView {
  readonly rows: readonly PresenceRowView[];
  readonly lines: readonly string[];
}

function joinRoles(roles: readonly string[], texts: Texts): string {
  return joinList(
    roles.map((role) => makeVisible(termWord('role', role, texts))),
    texts,
  );
}

/** The roles at the table, or that they were not written down. */
export function presentWords({ roles }: Presence, texts: Texts): string {
  return roles === null ? texts('compare.present-unknown') : joinRoles(roles, texts);
}

/** The roles that were not at the table; "not written down" is not "nobody". */
export function absentWords({ absent }: Presence, texts: Texts): string {
  if (absent === null) return texts('compare.present-unknown');
  return absent.length === 0 ? texts('compare.present-nobody-absent') : joinRoles(absent, texts);
}

function viewRoles(from: Presence, to: Presence, texts: Texts): readonly string[] {
  const compared = comparePresence(from, to);
  if (compared === null) {
    if (from.roles === null && to.roles === null) return [texts('compare.present-unknown-both')];
    if (from.roles === null) return [texts('compare.present-unknown-then')];
    return [texts(to.roles === null ? 'compare.present-unknown-now' : 'compare.present-unknown-some')];
  }
  const { came, went } = compared;
  if (came.length + went.length === 0) return [texts('compare.present-same')];
  return [
    ...(came.length === 0 ? [] : [texts('compare.present-came', { roles: joinRoles(came, texts) })]),
    ...(went.length === 0 ? [] : [texts('compare.present-went', { roles: joinRoles(went, texts) })]),
    texts('compare.present-explains'),
  ];
}

/** The tables that took part one of the two times. */
function viewTables({ steps }: OverTimeComparison, texts: Texts): readonly string[] {
  const leftOut = (side: 'from' | 'to') => [...new Set(steps.flatMap((step) => step.leftOut[side]))];
  const [then, now] = [leftOut('from'), leftOut('to')];
  return [
    ...(then.length === 0 ? [] : [texts('compare.tables-only-then', { tables: tableNames(then, texts) })]),
    ...(now.length === 0 ? [] : [texts('compare.tables-only-now', { tables: tableNames(now, texts) })]),
  ];
}

/** Puts into words who was at the table at both measurements. */
export function viewPresence(comparison: OverTimeComparison, texts: Texts): PresenceView {
  const find = (id: string): Presence =>
    comparison.present.find(({ measurement }) => measurement === id) as Presence;
  const [from, to] = [find(comparison.from), find(comparison.to)];
  const dateOf = (id: string): string =>
    showDate(comparison.measurements.find((measurement) => measurement.id === id)?.date ?? '', texts);
  const row = (presence: Presence, when: string): PresenceRowView => ({
    when: texts('compare.present-when', { when, date: dateOf(presence.measurement) }),
    present: presentWords(presence, texts),
    absent: absentWords(presence, texts),
  });
  return {
    rows: [row(from, texts('compare.column-from')), row(to, texts('compare.column-to'))],
    lines: [...viewRoles(from, to, texts), ...viewTables(comparison, texts)],
  };
}
