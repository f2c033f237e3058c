import { withCapital } from '../../../domain/instrument/text.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Sitting } from '../../sitting.ts';
import { type Child, element } from '../../view/element.ts';

/** The table that answers, as it is called beside what else is told; null for the only one. */
export const tableWords = ({ table }: Sitting, texts: Texts): string | null =>
  table.name === null ? null : texts('interview.table-now', { table: table.name });

/** The table that answers, above a heading. */
export function tableLine(sitting: Sitting, texts: Texts): Child {
  const words = tableWords(sitting, texts);
  return words === null ? null : element('p', { class: 'where' }, withCapital(words, texts.language));
}
