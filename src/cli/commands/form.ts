import { isAbsolute, relative, resolve } from 'node:path';
import { writeDocument } from '../../files/dossier/write-document.ts';
import { sizeOfMeasured } from '../../interview/depth-choices.ts';
import { FORMS } from '../../surveys/forms.ts';
import { chooseFormatFor, listFormats, namedFormat } from '../session/choose-format.ts';
import { type CommandModule, optionText } from '../session/command.ts';
import { sayWaiting } from '../session/context.ts';
import { EXIT } from '../session/exit-code.ts';
import { type Opened, openAssessment } from '../session/open-assessment.ts';
import { sayWritten } from '../session/say-written.ts';
import { chooseTable, findTable, readTable, sayFilledIn } from './interview/filled-in.ts';

/** The folder of the dossier as it was typed; seen from here where that says where it is on this computer. */
function typedFolder(given: string | null | undefined, { context, dossier }: Opened): string {
  if (given === null || given === undefined) return '';
  return isAbsolute(given) ? relative(context.world.cwd, dossier.root) || '.' : given;
}

/** The form that comes back filled in. */
const USUAL = 'yaml';

export const command: CommandModule = {
  define(command, { texts }) {
    const formats = listFormats(FORMS);
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option(
        '--vorm, --format <format>',
        `${texts('cli.option-format', { formats })} (${texts('cli.default')}: ${USUAL})`,
      )
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--tafel, --table <id>', texts('cli.option-form-table'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting form --out formulier.yaml\n  nulmeting interview --answers formulier.yaml\n  nulmeting form --format paper --out voorbereiding.html\n  nulmeting form --format invitation`,
      );
  },

  async run([folder], options, context) {
    const out = optionText(options, 'out');
    const form = chooseFormatFor(FORMS, { named: namedFormat(options), out, usual: USUAL });
    const table = readTable(options);
    const measurement = optionText(options, 'measurement');
    const reading = { table: table?.id ?? null, isFilled: true };
    const opened = await openAssessment(folder as string | null, measurement, context, reading);
    if (measurement === null) sayFilledIn(opened);
    const { assessment } = opened;
    // What comes back from nobody is for every table.
    const asked = findTable(opened, form.isOfTable || table !== null ? chooseTable(opened, table) : null);
    const size = sizeOfMeasured(assessment.frameworks, opened.context.texts);
    const content = form.render(
      { assessment, table: asked, folder: typedFolder(folder as string | null, opened), size },
      opened.context.texts,
    );
    if (out === null || out === '-') opened.context.print(content);
    else {
      const path = resolve(context.world.cwd, out);
      const written = await writeDocument(path, content, sayWaiting(opened.context));
      sayWritten(written, opened.context);
    }
    return EXIT.done;
  },
};
