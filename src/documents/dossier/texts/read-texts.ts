import { EXPERT_BY_EXPERIENCE } from '../../../domain/assessment/roles.ts';
import { readWrittenDate } from '../../../domain/instrument/written/written-date.ts';
import type { Blank } from '../../../domain/writing/blank.ts';
import {
  type Approval,
  isOfExperts,
  type KeptText,
  type KeptTexts,
  OPEN,
  type TextsById,
} from '../../../domain/writing/written-text.ts';
import { findBlank } from '../../../texts/blanks.ts';
import { namesRole, toTermId } from '../../../texts/vocabulary.ts';
import { asFields, asString, type Fields } from '../../yaml/lenient.ts';

/** Whether a role may approve what stands in a blank: only experts by experience approve a text of theirs. */
export function mayApprove(blank: Blank, role: string): boolean {
  return !isOfExperts(blank) || namesRole(EXPERT_BY_EXPERIENCE, role);
}

/** Who approved a text; null as long as role and day are not both known, or the role is not one that may. */
function readApproval(fields: Fields, blank: Blank): Approval | null {
  const by = toTermId('role', asString(fields['approvedBy']).trim());
  const on = readWrittenDate(asString(fields['approvedOn']));
  return by === '' || on.kind !== 'date' || !mayApprove(blank, by) ? null : { by, on: on.iso };
}

function readText(value: unknown, blank: Blank): KeptText {
  const fields = asFields(value);
  if (fields['withdrawn'] === true) return { kind: 'withdrawn' };
  const text = asString(fields['text']).trim();
  return text === '' ? OPEN : { kind: 'written', text, approval: readApproval(fields, blank) };
}

function readMap(value: unknown, document: Blank['document']): TextsById {
  return new Map(
    Object.entries(asFields(value)).flatMap(([id, one]): readonly (readonly [string, KeptText])[] => {
      const blank = findBlank(id);
      if (blank === null || blank.document !== document) return [];
      const text = readText(one, blank);
      return text.kind === 'open' ? [] : [[id, text]];
    }),
  );
}

/** Reads the fields of `teksten.yaml`; never throws. Blank lines around a text are not a part of it. */
export function readTexts(fields: Fields): KeptTexts {
  const measurements = Object.entries(asFields(fields['measurements'])).map(
    ([id, value]) => [id, readMap(value, 'measurement')] as const,
  );
  return { plan: readMap(fields['plan'], 'plan'), measurements: new Map(measurements) };
}
