import { LONGEST } from '../../../domain/assessment/assessment.ts';
import { readWrittenDate } from '../../../domain/instrument/written/written-date.ts';
import type { Approval, KeptText, WrittenText } from '../../../domain/writing/written-text.ts';
import type { WritingItem } from '../../../texts/blanks.ts';
import { findTooLong, readRole } from '../../../texts/organisation-roles.ts';
import { showDate } from '../../../texts/show-date.ts';
import type { Texts } from '../../../texts/texts.ts';
import { termWord } from '../../../texts/vocabulary.ts';
import type { HalfWritten } from '../../stores/unconfirmed.ts';
import { cleanTyped } from '../question/answer-fields.ts';

/** Where a half typed text is kept: a measurement has its own texts. */
export const halfKey = ({ place, blank }: WritingItem): string =>
  place.document === 'plan' ? blank.id : `${place.measurement}/${blank.id}`;

/** Which text that is, and of the report of which measurement; null for one of the plan. */
export function readHalfKey(key: string): { readonly id: string; readonly measurement: string | null } {
  const [first = '', id] = key.split('/');
  return id === undefined ? { id: first, measurement: null } : { id, measurement: first };
}

/** What stands in the fields of a text as long as nobody types. */
export function fieldsOf({ blank, kept }: WritingItem, texts: Texts): HalfWritten {
  const text = kept.kind === 'written' ? kept.text : '';
  const approval = kept.kind === 'written' ? kept.approval : null;
  if (approval === null) return { text, by: 'no', role: '', on: '' };
  const { by, on } = approval;
  return by === blank.author
    ? { text, by: 'author', role: '', on: showDate(on, texts) }
    : { text, by: 'other', role: termWord('role', by, texts), on: showDate(on, texts) };
}

/** What the fields of a text say: a text to save, that it stays as it is, or what is missing, with the field that it is about. */
export type TextReading =
  | { readonly kind: 'text'; readonly text: WrittenText }
  | { readonly kind: 'same' }
  | { readonly kind: 'problem'; readonly field: 'text' | 'role' | 'on'; readonly text: string };

const problem = (field: 'text' | 'role' | 'on', text: string): TextReading => ({
  kind: 'problem',
  field,
  text,
});

function isSame(kept: KeptText, text: string, approval: Approval | null): boolean {
  if (kept.kind !== 'written' || kept.text !== text) return false;
  return kept.approval?.by === approval?.by && kept.approval?.on === approval?.on;
}

/** Reads the fields of a text. */
export function readText({ blank, kept }: WritingItem, fields: HalfWritten, texts: Texts): TextReading {
  const stood = kept.kind === 'written' ? kept.text : null;
  const text = cleanTyped(fields.text, stood).trim();
  if (text === '') return problem('text', texts('page.need-text'));
  if (fields.by === 'no')
    return isSame(kept, text, null)
      ? { kind: 'same' }
      : { kind: 'text', text: { kind: 'written', text, approval: null } };
  const by = fields.by === 'author' ? (blank.author ?? '') : readRole(fields.role);
  const noRole = by === '' ? texts('page.need-role') : findTooLong([by], LONGEST.role, texts);
  if (noRole !== null) return problem('role', noRole);
  const day = readWrittenDate(fields.on);
  if (day.kind !== 'date') return problem('on', texts(`page.date-${day.kind}`));
  const approval = { by, on: day.iso };
  return isSame(kept, text, approval)
    ? { kind: 'same' }
    : { kind: 'text', text: { kind: 'written', text, approval } };
}

/** Whether the same stands in the fields. */
export const isSameWritten = (one: HalfWritten, other: HalfWritten): boolean =>
  one.text === other.text && one.by === other.by && one.role === other.role && one.on === other.on;
