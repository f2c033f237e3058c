import { basename, join, relative } from 'node:path';
import { listBundledFrameworks } from '../../../documents/bundled/bundled-frameworks.ts';
import { isNameOfFile } from '../../../documents/dossier/file-names.ts';
import type { Decision } from '../../../documents/dossier/folder/change.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { type FileId, isFileId, toId } from '../../../domain/instrument/id.ts';
import { findDossierRoot } from '../../../files/disk/dossier-root.ts';
import { changeDossier, type FilesOnDisk } from '../../../files/dossier/change-dossier.ts';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { ownFrameworkPath } from '../../../files/frameworks/own-framework-files.ts';
import { starterText } from '../../../files/frameworks/start-framework.ts';
import type { CommandModule } from '../../session/command.ts';
import { type Context, inLanguageOf, sayWaiting } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';

/** @throws NamedError `bad-framework-id`, `framework-id-of-file`, `framework-id-taken` */
function readId(id: string): FileId {
  if (!isFileId(id)) {
    const suggestion = toId(basename(id).replace(/\.ya?ml$/i, ''));
    throw new NamedError('bad-framework-id', { id }, suggestion === id ? null : suggestion);
  }
  if (isNameOfFile(id)) throw new NamedError('framework-id-of-file', { id });
  if (listBundledFrameworks().some((bundled) => bundled.id === id))
    throw new NamedError('framework-id-taken', { id });
  return id;
}

/** Writes an example of a framework: in the dossier in which a person stands, else in the folder itself. Says what comes next. */
async function newFramework(name: string, runContext: Context): Promise<void> {
  const { cwd } = runContext.world;
  const root = findDossierRoot(cwd);
  const dossier = root === null ? null : await readDossier(root);
  const context = await inLanguageOf(runContext, dossier?.language ?? null);
  const { texts, say } = context;
  const id = readId(name);
  const path = dossier === null ? join(cwd, `${id}.yaml`) : ownFrameworkPath(dossier.root, id);
  const shown = relative(cwd, path);
  const content = starterText({ id, language: texts.language, isInDossier: dossier !== null });
  const decide = (current: FilesOnDisk): Decision<void> => {
    if (current.readBytes(path) !== null) throw new NamedError('framework-exists', { path: shown });
    return { files: [{ path, content }], outcome: undefined };
  };
  await changeDossier(dossier?.root ?? null, decide, { onWait: sayWaiting(context) });
  // A dossier is made beside the one that is there, never in it.
  const beside = dossier === null ? cwd : join(dossier.root, '..');
  const folder = relative(cwd, join(beside, texts('frameworks.new-folder')));
  say(texts('frameworks.written', { path: shown }));
  say(`\n${texts('frameworks.written-check', { path: shown })}`);
  say(texts('frameworks.written-use', { folder, framework: shown }));
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('<name>', texts('frameworks.argument-new'))
      .addHelpText('after', `\n${texts('cli.examples')}\n  nulmeting frameworks new ons-kader`);
  },

  async run([name], _options, context) {
    await newFramework(String(name), context);
    return EXIT.done;
  },
};
