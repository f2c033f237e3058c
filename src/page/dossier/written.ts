import {
  decideTexts,
  readTextsText,
  savesOne,
  textsDossier,
} from '../../documents/dossier/folder/change-texts.ts';
import { textsPath } from '../../documents/dossier/folder/paths.ts';
import { type KeptText, type KeptTexts, NO_TEXTS, OPEN, textsAt } from '../../domain/writing/written-text.ts';
import type { WritingItem } from '../../texts/blanks.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Change } from './change-dossier.ts';
import { currentFiles } from './files.ts';
import type { Dossier } from './open-dossier.ts';

/** A text is another one than the person saw who wants to replace it; nothing was written. */
export class TextChanged extends Error {}

/**
 * What people wrote for report and plan.
 * @throws DiagnosticsError with every mistake in `teksten.yaml`
 */
export async function readWritten(dossier: Dossier): Promise<KeptTexts> {
  const path = textsPath('');
  const text = dossier.texts.get(path);
  return text === undefined ? NO_TEXTS : (await readTextsText(path, text, textsDossier(dossier))).texts;
}

/**
 * Saves one text in the place of what is kept of it as far as the person saw.
 * @throws TextChanged where another program wrote it meanwhile; DiagnosticsError with every mistake in `teksten.yaml`
 */
export function saveWritten(dossier: Dossier, item: WritingItem, text: KeptText, texts: Texts): Change {
  const { place, blank, kept } = item;
  const headings = { texts: texts('file.texts'), replaced: texts('file.replaced-texts') };
  return (now) =>
    decideTexts(
      { root: '', known: textsDossier(dossier) },
      headings,
      (there) => {
        const found = textsAt(there, place).get(blank.id) ?? OPEN;
        if (JSON.stringify(found) !== JSON.stringify(kept))
          throw new TextChanged('the text was changed meanwhile');
        return savesOne(place, blank.id, text)();
      },
      currentFiles(now),
    );
}
