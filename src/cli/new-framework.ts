import { basename, join, relative } from 'node:path';
import { NamedError } from '../domain/checking/named-error.ts';
import { findDossierRoot } from '../files/disk/dossier-root.ts';
import { withLock } from '../files/disk/lock.ts';
import { readDossier } from '../files/dossier/dossier.ts';
import { listBundledFrameworks } from '../files/frameworks/bundled-frameworks.ts';
import { ownFrameworkPath } from '../files/frameworks/own-framework-files.ts';
import { writeStarter } from '../files/frameworks/start-framework.ts';
import { type Context, inLanguageOf } from './context.ts';
import { nameToId } from './name-to-id.ts';

/** @throws NamedError `bad-framework-id`, `framework-id-taken` */
function checkId(id: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64) {
    const suggestion = nameToId(basename(id).replace(/\.ya?ml$/i, ''));
    throw new NamedError('bad-framework-id', { id, suggestion: suggestion ?? '' }, true);
  }
  if (listBundledFrameworks().some((bundled) => bundled.id === id))
    throw new NamedError('framework-id-taken', { id }, true);
}

/** Writes an example of a framework: in the dossier in which a person stands, else in the folder itself. Says what comes next. */
export async function newFramework(id: string, outer: Context): Promise<void> {
  const { cwd } = outer.world;
  const root = findDossierRoot(cwd);
  const dossier = root === null ? null : await readDossier(root);
  const context = await inLanguageOf(outer, dossier?.language ?? null);
  const { texts, say } = context;
  checkId(id);
  const path = dossier === null ? join(cwd, `${id}.yaml`) : ownFrameworkPath(dossier.root, id);
  const shown = relative(cwd, path);
  const made = { id, language: texts.language, isInDossier: dossier !== null };
  if (dossier === null) writeStarter(path, shown, made);
  else await withLock(dossier.root, () => writeStarter(path, shown, made));
  // A dossier is made beside the one that is there, never in it.
  const beside = dossier === null ? cwd : join(dossier.root, '..');
  const folder = relative(cwd, join(beside, texts('frameworks.new-folder')));
  say(texts('frameworks.written', { path: shown }));
  say(`\n${texts('frameworks.written-check', { path: shown })}`);
  say(texts('frameworks.written-use', { folder, framework: shown }));
}
