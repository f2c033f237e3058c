import type { DossierTexts } from '../../documents/archive/archive.ts';
import type { CurrentFiles, Decision } from '../../documents/dossier/folder/change.ts';
import { isRecorded, recordText } from '../../documents/dossier/folder/written-record.ts';

const RECORD = '.nulmeting/written.json';

/** The files of a dossier in a page, as deciding a change looks at them. */
export function currentFiles(texts: DossierTexts): CurrentFiles {
  return {
    readText: (path) => texts.get(path) ?? null,
    exists: (path) => texts.has(path),
    isUntouched: (path) => isRecorded(texts.get(RECORD) ?? null, path, texts.get(path) ?? ''),
    showPath: (path) => (path === '' ? '.' : path),
  };
}

/** The texts of a dossier after a change, in the order in which they are to be written. */
export function listChanged(texts: DossierTexts, { files }: Pick<Decision<unknown>, 'files'>): DossierTexts {
  const changed = new Map<string, string>();
  for (const { path, content, isGenerated = false } of files) {
    const text = String(content);
    if (texts.get(path) === text) continue;
    changed.set(path, text);
    if (isGenerated)
      changed.set(RECORD, recordText(changed.get(RECORD) ?? texts.get(RECORD) ?? null, path, text));
  }
  return changed;
}
