import { basename, dirname, join, resolve } from 'node:path';
import { readAsset } from '#generated/assets.js';
import { packDossier } from '../../../documents/archive/archive.ts';
import { ARCHIVE_EXTENSION } from '../../../documents/dossier/file-names.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { readDossierBytes } from '../../../files/dossier/dossier-texts.ts';
import { writeDocument } from '../../../files/dossier/write-document.ts';
import { refuseOtherEnding } from '../../session/choose-format.ts';
import { type CommandModule, optionText } from '../../session/command.ts';
import { inLanguageOf, sayWaiting } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { sayWritten } from '../../session/say-written.ts';
import { pageNote } from './page-note.ts';

const NAME = 'nulmeting.html';
const PAGE = { id: 'html', extension: '.html' };
const NOTE = { id: 'md', extension: '.md' };
const STDOUT = '-';

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder-page'))
      .option('--uit, --out <file>', texts('cli.option-out-page'))
      .option('--notitie, --note', texts('cli.option-note'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting page\n  nulmeting page mijn-organisatie\n  nulmeting page --note > nulmeting-ict.md`,
      );
  },

  async run([folder], options, outer) {
    const { world } = outer;
    const page = readAsset('page.html');
    const isNote = options['note'] === true;
    const out = optionText(options, 'out') ?? (isNote ? STDOUT : NAME);
    refuseOtherEnding(isNote ? NOTE : PAGE, out);
    const content = isNote ? pageNote(page, outer.texts) : page;
    // A dossier goes into a file beside the page: it has no place where there is none.
    const other = isNote ? '--note' : `--out ${STDOUT}`;
    if (typeof folder === 'string' && (isNote || out === STDOUT))
      throw new NamedError('options-apart', { option: folder, other });
    if (out === STDOUT) {
      outer.print(content);
      return EXIT.done;
    }
    const path = resolve(world.cwd, out);
    if (isNote) {
      sayWritten(await writeDocument(path, content, sayWaiting(outer)), outer);
      return EXIT.done;
    }
    const dossier = typeof folder === 'string' ? await readDossier(resolve(world.cwd, folder)) : null;
    const context = await inLanguageOf(outer, dossier?.language ?? null);
    const shown = await writeDocument(path, page, sayWaiting(context));
    sayWritten(shown, context);
    if (dossier === null) context.say(context.texts('page.written'));
    else {
      const name = `${dossier.organisation.id || 'dossier'}${ARCHIVE_EXTENSION}`;
      const packed = packDossier(readDossierBytes(dossier.root));
      const written = await writeDocument(join(dirname(path), name), packed, sayWaiting(context));
      sayWritten(written, context);
      const names = { page: basename(shown.path), dossier: basename(written.path) };
      context.say(context.texts('cli.send-both', names));
    }
    return EXIT.done;
  },
};
