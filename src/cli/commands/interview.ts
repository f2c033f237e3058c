import { relative } from 'node:path';
import { questionsById } from '../../documents/dossier/questions-by-id.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { type Id, isId } from '../../domain/instrument/id.ts';
import { answersPath, saveForm } from '../../files/dossier/save-answers.ts';
import { type CommandModule, type Options, optionText } from '../session/command.ts';
import { sayWaiting } from '../session/context.ts';
import { EXIT } from '../session/exit-code.ts';
import { type Opened, openAssessment } from '../session/open-assessment.ts';
import { interviewInTerminal } from './interview-in-terminal.ts';
import { startMeasurement } from './new-measurement.ts';
import { type Form, readForm } from './read-form.ts';

function readTable(options: Options): Id | null {
  const table = optionText(options, 'table');
  if (table === null || isId(table)) return table;
  throw new NamedError('bad-table', { table });
}

/** Saves what was filled in in a form, and says how much of it was new. */
async function saveFilledForm(form: Form, table: Id | null, opened: Opened): Promise<void> {
  const { context, dossier, assessment, folder } = opened;
  const { world, texts } = context;
  const path = answersPath(folder, table);
  const questions = questionsById(assessment.frameworks);
  const isKnown = assessment.tables.some(({ id, responses }) => id === table && responses.size > 0);
  const file = { root: dossier.root, path, heading: texts('file.answers'), isExpected: isKnown };
  const n = await saveForm(file, form, questions, sayWaiting(context));
  if (n === 0) context.say(texts('interview.imported-nothing'));
  else context.say(texts('interview.imported', { n, path: relative(world.cwd, path) || path }));
}

/**
 * A form of another measurement would put old answers over new ones: it is refused, unless the measurement was named with it.
 * @throws NamedError `form-of-other`
 */
function refuseOtherForm(form: Form, { assessment }: Opened, isNamed: boolean): void {
  const { id } = assessment.measurement;
  if (form.measurement === null || form.measurement === id || isNamed) return;
  throw new NamedError('form-of-other', { id, other: form.measurement });
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--stap, --step <id>', texts('cli.option-step'))
      .option('--vraag, --question <id>', texts('cli.option-question'))
      .option('--tafel, --table <id>', texts('cli.option-table'))
      .option('--antwoorden, --answers <file>', texts('cli.option-answers'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .option('--nieuw, --new', texts('cli.option-new'))
      .option('--datum, --date <date>', texts('cli.option-date'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting interview\n  nulmeting interview --new\n  nulmeting interview --step borging\n  nulmeting interview --answers formulier.yaml`,
      );
  },

  async run([given], options, context) {
    const table = readTable(options);
    const answers = optionText(options, 'answers');
    const measurement = optionText(options, 'measurement');
    const folder = (given ?? null) as string | null;
    let form: Form | null = null;
    const started =
      options['new'] === true
        ? await startMeasurement(folder, options, context, async (frameworks, localised) => {
            if (answers !== null) form = await readForm(answers, frameworks, localised);
          })
        : null;
    const isUnattended = answers === null && !context.isInteractive();
    if (isUnattended && started !== null) return EXIT.done;
    const opened = await openAssessment(folder, started ?? measurement, context);
    if (isUnattended) throw new NamedError('no-terminal');
    if (answers === null) return interviewInTerminal(options, table, opened);
    form ??= await readForm(answers, opened.assessment.frameworks, opened.context);
    refuseOtherForm(form, opened, started !== null || measurement === opened.assessment.measurement.id);
    await saveFilledForm(form, table, opened);
    return EXIT.done;
  },
};
