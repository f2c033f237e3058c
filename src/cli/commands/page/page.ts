import { basename, dirname, join, resolve } from 'node:path';
import { readAsset } from '#generated/assets.js';
import { ARCHIVE_EXTENSION, packDossier } from '../../../documents/archive/archive.ts';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { readDossierBytes } from '../../../files/dossier/dossier-texts.ts';
import { writeDocument } from '../../../files/dossier/write-document.ts';
import { type CommandModule, optionText } from '../../session/command.ts';
import { inLanguageOf, sayWaiting } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { sayWritten } from '../../session/say-written.ts';
import { pageNote } from './page-note.ts';

const NAME = 'nulmeting.html';

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
    if (options['note'] === true) {
      outer.print(pageNote(page, outer.texts));
      return EXIT.done;
    }
    const out = optionText(options, 'out') ?? NAME;
    if (out === '-') {
      outer.print(page);
      return EXIT.done;
    }
    const path = resolve(world.cwd, out);
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
