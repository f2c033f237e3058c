import { join } from 'node:path';
import { isDossierPath } from '../documents/archive/archive.ts';
import { asFields, asList, asString } from '../documents/yaml/lenient.ts';
import { changeDossier } from '../files/dossier/change-dossier.ts';
import { readDossierTexts } from '../files/dossier/dossier-texts.ts';

/** A text that the page wants written, with the one that it replaces as far as the page knows; null for none. */
interface TextToWrite {
  readonly path: string;
  readonly text: string;
  readonly before: string | null;
}

/** What a page sent; null when that is no change of a dossier. */
export function readChange(sent: string): readonly TextToWrite[] | null {
  let value: unknown;
  try {
    value = JSON.parse(sent);
  } catch {
    return null;
  }
  const files = asList(asFields(value)['files']).map((one) => {
    const { path, text, before } = asFields(one);
    const isText = typeof text === 'string' && (before === null || typeof before === 'string');
    return isText && isDossierPath(asString(path)) ? { path: asString(path), text, before } : null;
  });
  return files.length === 0 || files.includes(null) ? null : files.filter((file) => file !== null);
}

/**
 * Writes texts under the lock of the dossier, unless one of those that they replace is another by now.
 * @throws NamedError those of `changeDossier`
 */
export function writeTexts(root: string, files: readonly TextToWrite[]): Promise<'written' | 'changed'> {
  return changeDossier(root, () => {
    const now = readDossierTexts(root);
    const isChanged = files.some(({ path, before }) => (now.get(path) ?? null) !== before);
    if (isChanged) return { files: [], outcome: 'changed' };
    return {
      files: files.map(({ path, text }) => ({ path: join(root, path), content: text })),
      outcome: 'written',
    };
  });
}
