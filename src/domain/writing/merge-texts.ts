import { removeUnseen } from '../instrument/visible-text.ts';
import { type KeptText, OPEN, type TextsById, type WrittenText } from './written-text.ts';

/** A text that comes in the place of what is kept. */
export interface TextChange {
  readonly id: string;
  readonly before: KeptText;
  readonly after: WrittenText;
}

/** What becomes of texts that are offered. */
export interface TextMerge {
  /** Texts where there was none, and approvals of a text that is there. */
  readonly added: readonly TextChange[];
  /** Texts in the place of another text. */
  readonly replaced: readonly TextChange[];
  /** Texts that were withdrawn: those whose text it was decide, not a file. */
  readonly refused: readonly string[];
}

/** A text as it is compared: what nobody sees, and what an office changes of itself, makes no other text. */
function fold(text: string): string {
  return removeUnseen(text)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n\n')
    .trim();
}

/** Compares texts that are offered with those that are kept. What is not offered stays as it is. */
export function mergeTexts(kept: TextsById, offered: ReadonlyMap<string, WrittenText>): TextMerge {
  const added: TextChange[] = [];
  const replaced: TextChange[] = [];
  const refused: string[] = [];
  for (const [id, after] of offered) {
    const before = kept.get(id) ?? OPEN;
    if (before.kind === 'withdrawn') refused.push(id);
    else if (before.kind === 'open') added.push({ id, before, after });
    else if (fold(before.text) !== fold(after.text)) replaced.push({ id, before, after });
    else if (after.approval !== null && JSON.stringify(after.approval) !== JSON.stringify(before.approval)) {
      const approved = { id, before, after: { ...before, approval: after.approval } };
      (before.approval === null ? added : replaced).push(approved);
    }
  }
  return { added, replaced, refused };
}
