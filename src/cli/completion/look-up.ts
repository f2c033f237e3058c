import { relative, sep } from 'node:path';
import type { Language } from '../../domain/instrument/text.ts';
import { findDossierRoot, listDossiersIn } from '../../files/disk/dossier-root.ts';
import { listOwnIds, ownFrameworkPath } from '../../files/frameworks/own-framework-files.ts';
import type { CompletionWorld } from './complete-words.ts';
import { typedPath } from './typed-path.ts';

/** The dossiers whose paths begin with what was written, as paths that begin with it too. */
function findDossiers(cwd: string, written: string): readonly string[] {
  const end = Math.max(written.lastIndexOf('/'), written.lastIndexOf(sep)) + 1;
  const folder = written.slice(0, end);
  return listDossiersIn(typedPath(cwd, folder))
    .filter((name) => name.startsWith(written.slice(end)))
    .map((name) => folder + name);
}

/**
 * Looks on disk, from the folder in which a person stands; in the words of a dossier where no language was
 * chosen and it has one. Nothing is written.
 */
export function lookFrom(cwd: string, chosen: Language | null, otherwise: Language): CompletionWorld {
  return {
    isInDossier: () => findDossierRoot(cwd) !== null,
    findDossiers: (written) => findDossiers(cwd, written),
    listOwn: ({ folder }) => {
      const root = folder === null ? findDossierRoot(cwd) : typedPath(cwd, folder);
      if (root === null) return [];
      return listOwnIds(root).map((id) => ({ word: id, meaning: relative(cwd, ownFrameworkPath(root, id)) }));
    },
    listOfDossier: async (kind, { folder, measurement }) => {
      // What it takes to read a dossier is loaded only when something of it is asked for.
      const { listOfDossier } = await import('./list-of-dossier.ts');
      return listOfDossier(kind, typedPath(cwd, folder ?? '.'), measurement, { chosen, otherwise });
    },
  };
}
