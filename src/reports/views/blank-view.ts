import { type Blank, blanksIn, type WrittenIn } from '../../domain/writing/blank.ts';
import { type Approval, isOfExperts, type ShownText, showTexts } from '../../domain/writing/written-text.ts';
import { BLANKS } from '../../texts/blanks.ts';
import type { Texts } from '../../texts/texts.ts';
import { termWord } from '../../texts/vocabulary.ts';
import { showDate } from '../wording.ts';

/** A place for what a person must write, with what was written there. */
export interface BlankView {
  readonly id: string;
  readonly label: string;
  /** What was written; null where nothing is shown. An empty line in a text begins a paragraph. */
  readonly paragraphs: readonly string[] | null;
  /** Whether a person still has something to write here. */
  readonly isOpen: boolean;
  /** What stands there instead of a text; null with one. */
  readonly hint: string | null;
  /** Who approved it, or that nobody did yet; null where that says nothing. */
  readonly approval: string | null;
}

/** The blanks of a document, by chapter. */
export type BlanksView = Readonly<Record<string, readonly BlankView[]>>;

function approvalWords(approval: Approval | null, blank: Blank, texts: Texts): string | null {
  // What the organisation says of itself is adopted with the whole document.
  if (approval === null) return blank.author === null ? null : texts('report.text-not-approved');
  const plural = isOfExperts(blank) ? texts.find(`role-plural.${blank.author}`) : null;
  const role = plural ?? termWord('role', approval.by, texts);
  return texts('report.text-approved', { role, date: showDate(approval.on, texts) });
}

function viewBlank(blank: Blank, shown: ShownText, texts: Texts): BlankView {
  const place = { id: blank.id, label: blank.heading[texts.language] };
  switch (shown.kind) {
    case 'written':
      return {
        ...place,
        paragraphs: shown.text.split(/\n{2,}/u),
        isOpen: false,
        hint: null,
        approval: approvalWords(shown.approval, blank, texts),
      };
    case 'withdrawn':
      return {
        ...place,
        paragraphs: null,
        isOpen: false,
        hint: texts('report.text-withdrawn'),
        approval: null,
      };
    case 'being-written':
      return {
        ...place,
        paragraphs: null,
        isOpen: true,
        hint: texts('report.text-being-written'),
        approval: null,
      };
    case 'open':
      return { ...place, paragraphs: null, isOpen: true, hint: texts('report.open-hint'), approval: null };
  }
}

/** What a document shows in its blanks. What a document of earlier does not know of is open. */
export function viewBlanks(document: WrittenIn, texts: readonly ShownText[], words: Texts): BlanksView {
  const own = blanksIn(document, BLANKS);
  const shown = showTexts(document, new Map(texts.map((text) => [text.id, text])), BLANKS);
  const chapters = [...new Set(own.map(({ chapter }) => chapter))];
  return Object.fromEntries(
    chapters.map((chapter) => [
      chapter,
      own.flatMap((blank, index) => {
        const text = shown[index];
        return blank.chapter === chapter && text !== undefined ? [viewBlank(blank, text, words)] : [];
      }),
    ]),
  );
}

/** The hints that stand in a blank without a text: who leaves one of them as it is, wrote nothing. */
export const HINT_KEYS = ['report.open-hint', 'report.text-being-written'] as const;
