import { existsSync } from 'node:fs';
import {
  type ChangedTexts,
  decideTexts,
  type ReadTexts,
  readTextsText,
  savesOne,
  type TextEdit,
  type TextHeadings,
  textsDossier,
  type WrittenDossier,
} from '../../documents/dossier/folder/change-texts.ts';
import { textsPath } from '../../documents/dossier/folder/paths.ts';
import {
  type KeptText,
  type KeptTexts,
  NO_TEXTS,
  type TextPlace,
} from '../../domain/writing/written-text.ts';
import { readText } from '../disk/read-text.ts';
import { showPath } from '../system/show-path.ts';
import { changeDossier } from './change-dossier.ts';
import type { Dossier } from './dossier.ts';

/** A dossier with what is to be known of it to check its texts. */
export function writtenDossier(dossier: Dossier): WrittenDossier {
  return { root: dossier.root, known: textsDossier(dossier) };
}

/**
 * Reads `teksten.yaml`; without it nobody wrote anything.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readTextsFile(dossier: Dossier): Promise<ReadTexts> {
  const { root, known } = writtenDossier(dossier);
  const path = textsPath(root);
  return existsSync(path)
    ? readTextsText(showPath(path), readText(path), known)
    : { texts: NO_TEXTS, warnings: [] };
}

/**
 * Changes `teksten.yaml`, or makes it, by what it holds at that moment.
 * @throws DiagnosticsError with every mistake in the file; NamedError `cannot-edit-yaml`, and those of `changeDossier`
 */
export function changeTexts<Outcome>(
  dossier: Dossier,
  headings: TextHeadings,
  decide: (texts: KeptTexts) => TextEdit<Outcome>,
  onWait?: () => void,
): Promise<ChangedTexts<Outcome>> {
  const written = writtenDossier(dossier);
  return changeDossier(dossier.root, (current) => decideTexts(written, headings, decide, current), {
    onWait,
  });
}

/** Saves one text, as it is asked for in the interview. */
export async function saveText(
  dossier: Dossier,
  headings: TextHeadings,
  place: TextPlace,
  id: string,
  text: KeptText,
  onWait?: () => void,
): Promise<void> {
  await changeTexts(dossier, headings, savesOne(place, id, text), onWait);
}
