import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ARCHIVE_BYTES, textOf, unpackFiles } from '../../../documents/archive/archive.ts';
import { DiagnosticsError } from '../../../documents/diagnostics/diagnostics-error.ts';
import { readDocument } from '../../../documents/diagnostics/read-document.ts';
import { ARCHIVE_EXTENSION } from '../../../documents/dossier/file-names.ts';
import { DOSSIER_FILE } from '../../../documents/dossier/folder/names.ts';
import { readLanguage, readOrganisation } from '../../../documents/dossier/read-organisation.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { findDossierRoot, isDossier } from '../../../files/disk/dossier-root.ts';
import { importDossier } from '../../../files/dossier/import-dossier.ts';
import { showPath } from '../../../files/system/show-path.ts';
import type { CommandModule } from '../../session/command.ts';
import { type Context, inLanguageOf, sayWaiting, type World } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { inputText, readInputBytes } from '../../session/read-input.ts';
import { refuseOtherKind } from '../../session/refuse-other-kind.ts';

/**
 * Refuses a folder: there is nothing to unpack in a dossier, and of another folder the file in it is meant.
 * @throws NamedError `dossier-in-folder`, `is-folder`
 */
function refuseFolder(written: string, { cwd }: World): void {
  const path = resolve(cwd, written);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  if (isDossier(path)) throw new NamedError('dossier-in-folder', { path: written });
  const [archive] = readdirSync(path)
    .filter((name) => name.endsWith(ARCHIVE_EXTENSION))
    .sort();
  throw new NamedError('is-folder', { path: written }, archive === undefined ? null : join(written, archive));
}

/** The dossier in which the person stands, as a command names it; else the name that examples have. */
function ownFolder({ world, texts }: Context): string {
  const root = findDossierRoot(world.cwd);
  return root === null ? texts('home.folder-default') : relative(world.cwd, root) || '.';
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('<file>', texts('cli.argument-archive'))
      .argument('[folder]', texts('cli.argument-folder-import'))
      .option('--vervang, --replace', texts('cli.option-replace-dossier'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting import opvang-de-brug.nulmeting.zip\n  nulmeting import opvang-de-brug.nulmeting.zip mijn-organisatie --replace`,
      );
  },

  async run([file, folder], options, outer) {
    const { world } = outer;
    refuseFolder(String(file), world);
    const archive = await readInputBytes(String(file), world, ARCHIVE_BYTES);
    const given = { path: archive.path, text: inputText(archive.bytes), folder: ownFolder(outer) };
    refuseOtherKind(given, ['archive', 'packed'], outer.texts);
    const files = unpackFiles(archive.bytes, archive.path);
    const dossier = textOf(files.get(DOSSIER_FILE) ?? new Uint8Array());
    const read = await readDocument(DOSSIER_FILE, dossier, 'dossier');
    const context = await inLanguageOf(outer, readLanguage(read.fields));
    const { texts } = context;
    const mistakes = read.diagnostics.filter(({ severity }) => severity === 'error');
    if (mistakes.length > 0) throw new DiagnosticsError(mistakes);
    const { id, name } = readOrganisation(read.fields);
    const root = typeof folder === 'string' ? resolve(world.cwd, folder) : join(world.cwd, id);
    const { changed, kept } = await importDossier(
      root,
      files,
      options['replace'] === true,
      sayWaiting(context),
    );
    const shown = relative(world.cwd, root) || '.';
    context.say(texts(changed === 0 ? 'import.nothing' : 'import.done', { name, path: shown }));
    if (kept !== null) context.say(texts('import.kept', { path: showPath(kept) }));
    context.say(texts('import.next', { path: shown }) + context.plainOption);
    return EXIT.done;
  },
};
