import { resolve } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { FORMS } from '../../surveys/forms.ts';
import { type CommandModule, optionText } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { openAssessment } from '../open-assessment.ts';
import { sayWritten, writeForPeople } from '../show-document.ts';

export const command: CommandModule = {
  define(command, { texts }) {
    const formats = FORMS.map(({ id }) => id).join(', ');
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--vorm, --format <format>', texts('cli.option-format', { formats }), 'yaml')
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting form --format yaml --out formulier.yaml\n  nulmeting interview --answers formulier.yaml`,
      );
  },

  async run([folder], options, outer) {
    const id = optionText(options, 'format') ?? 'yaml';
    const form = FORMS.find((candidate) => candidate.id === id);
    if (form === undefined)
      throw new NamedError(
        'unknown-format',
        { format: id, known: FORMS.map((one) => one.id).join(', ') },
        true,
      );
    const opened = await openAssessment(folder as string | null, optionText(options, 'measurement'), outer);
    const { render } = await form.load();
    const content = render(opened.assessment, opened.context.texts);
    const out = optionText(options, 'out');
    if (out === null || out === '-') opened.context.print(content);
    else {
      const path = resolve(outer.world.cwd, out);
      sayWritten(await writeForPeople(path, content), opened.context);
    }
    return EXIT.done;
  },
};
