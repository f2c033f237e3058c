import { dirname } from 'node:path';
import { findDossierRoot } from '../../files/disk/dossier-root.ts';
import { isReadOnly } from '../../files/disk/write-atomically.ts';
import type { WrittenDocument } from '../../files/dossier/write-document.ts';
import { showPath } from '../../files/system/show-path.ts';
import type { Texts } from '../../texts/texts.ts';
import { typeCommand } from './command.ts';
import type { Context } from './context.ts';
import { STDIN } from './read-input.ts';

/** Says where a document went, and what was left alone for it: that is said to who asked for silence too, who looks for it elsewhere. */
export function sayWritten(written: WrittenDocument, context: Context): void {
  const { texts } = context;
  const path = showPath(written.path);
  if (written.beside === null) {
    context.say(texts('cli.written', { path }));
    return;
  }
  const values = { existing: showPath(written.beside), path };
  if (isReadOnly(written.beside)) {
    context.insist(texts('cli.written-beside-read-only', values));
    return;
  }
  const isInDossier = findDossierRoot(dirname(written.path)) !== null;
  context.insist(texts(isInDossier ? 'cli.written-beside' : 'cli.written-beside-elsewhere', values));
}

/** The command line once more, with more words; null when it cannot be given again. */
export function commandWith(words: readonly string[], more: readonly string[], texts: Texts): string | null {
  return words.length === 0 || words.includes(STDIN) || words.includes('--')
    ? null
    : typeCommand([...words, ...more], texts);
}

/** Says how a document that was written is opened; nothing of what is not a file. */
export function sayHowToOpen({ isFile }: WrittenDocument, { commandLine, texts, say }: Context): void {
  if (!isFile) return;
  const command = commandWith(commandLine, ['--open'], texts);
  say(command === null ? texts('cli.open-by-hand') : texts('cli.open-by-command', { command }));
}

/** Opens a document that was written, and says so; where that is not possible, says why and where it is. */
export async function openWritten(
  { path, isFile }: WrittenDocument,
  { world, texts, say }: Context,
): Promise<void> {
  if (!isFile) return;
  const opening = await world.programs.openFile(path);
  say(texts(`cli.${opening}`, { path }));
}
