import { type CommandModule, optionText } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { openAssessment, reportOn } from '../open-assessment.ts';
import { findFormat, formatIds, showDocument } from '../show-document.ts';

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--vorm, --format <format>', texts('cli.option-format', { formats: formatIds('measurement') }))
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting report\n  nulmeting report --format html --out nulmeting.html\n  nulmeting report --format json > nulmeting.json`,
      );
  },

  async run([folder], options, outer) {
    const format = findFormat(optionText(options, 'format') ?? (outer.json ? 'json' : 'md'), 'measurement');
    const opened = await openAssessment(folder as string | null, optionText(options, 'measurement'), outer);
    const report = reportOn(opened);
    const name = `nulmeting-${opened.assessment.measurement.id}`;
    const place = { root: opened.dossier.root, name };
    await showDocument(
      { kind: 'measurement', report },
      format,
      optionText(options, 'out'),
      place,
      opened.context,
    );
    return EXIT.done;
  },
};
