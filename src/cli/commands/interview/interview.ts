import type { NamedTable } from '../../../domain/assessment/named-table.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { showPath } from '../../../files/system/show-path.ts';
import { type CommandModule, type Options, optionText } from '../../session/command.ts';
import { type Context, endBack } from '../../session/context.ts';
import { EXIT, type ExitCode } from '../../session/exit-code.ts';
import { type Opened, openAssessment } from '../../session/open-assessment.ts';
import { askReplace, askUnfinished } from '../ask-first.ts';
import { changeDepth, readDepthOption } from '../depth.ts';
import { type FittingOptions, refuseUnfitting } from '../fitting-options.ts';
import { readTable, sayFilledIn } from './filled-in.ts';
import { interviewInTerminal } from './interview-in-terminal.ts';

/** What is written for report and plan is of no table and no question; a form answers without asking. */
const FITTING: FittingOptions = {
  apart: [
    ['texts', ['new', 'date', 'depth', 'table', 'team', 'review', 'step', 'question']],
    ['answers', ['team', 'review', 'step', 'question']],
    ['new', ['measurement']],
    ['question', ['step']],
  ],
  needs: [
    ['date', 'new'],
    ['replace', 'answers'],
  ],
};

/** Opens the measurement that is filled in: the one that is named, the latest, or a new one; null for who stops. */
async function openToFill(
  folder: string | null,
  table: NamedTable | null,
  options: Options,
  context: Context,
): Promise<Opened | null> {
  const measurement = optionText(options, 'measurement');
  const isAsked = context.isInteractive();
  if (options['new'] !== true) {
    const opened = await openAssessment(folder, measurement, context, {
      table: table?.id ?? null,
      isFilled: true,
    });
    if (measurement === null) sayFilledIn(opened);
    return opened;
  }
  const { beginMeasurement } = await import('../new-measurement.ts');
  return beginMeasurement(folder, options, context, {
    isUnattended: !isAsked && optionText(options, 'answers') === null,
    ask: isAsked ? (unfinished, dossier) => askUnfinished(unfinished, dossier, context) : null,
  });
}

/** Takes over a form; a measurement that is named, or new, takes one of another measurement too. */
async function takeOver(
  answers: string,
  table: NamedTable | null,
  options: Options,
  opened: Opened,
): Promise<ExitCode> {
  const { context, assessment } = opened;
  const { readForm } = await import('../forms/read-form.ts');
  const { takeOverForm } = await import('../forms/take-over-form.ts');
  const form = await readForm(answers, opened);
  await takeOverForm(form, opened, {
    table,
    isNamed: options['new'] === true || optionText(options, 'measurement') === assessment.measurement.id,
    replaces: options['replace'] === true,
    ask: context.isInteractive() && answers !== '-' ? askReplace : null,
  });
  return EXIT.done;
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--stap, --step <id>', texts('cli.option-step'))
      .option('--vraag, --question <id>', texts('cli.option-question'))
      .option('--nalopen, --review', texts('cli.option-review'))
      .option('--tafel, --table [id]', texts('cli.option-table'))
      .option('--groep, --team', texts('cli.option-team'))
      .option('--antwoorden, --answers <file>', texts('cli.option-answers'))
      .option('--vervang, --replace', texts('cli.option-replace'))
      .option('--teksten, --texts', texts('cli.option-texts'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .option('--nieuw, --new', texts('cli.option-new'))
      .option('--datum, --date <date>', texts('cli.option-date'))
      .option('--omvang, --depth <depth>', texts('cli.option-depth-change'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting interview\n  nulmeting interview --new\n  nulmeting interview --depth full\n  nulmeting interview --step borging\n  nulmeting interview --team\n  nulmeting interview --answers formulier.yaml\n  nulmeting interview --texts\n  nulmeting interview --texts --answers nulmeting.docx`,
      );
  },

  async run([given], options, context) {
    refuseUnfitting(options, FITTING);
    if (options['texts'] === true) {
      const { interviewForTexts } = await import('../texts/texts.ts');
      return interviewForTexts(typeof given === 'string' ? given : null, options, context);
    }
    const table = readTable(options);
    const answers = optionText(options, 'answers');
    const depth = readDepthOption(options);
    const toFill = await openToFill((given ?? null) as string | null, table, options, context);
    if (toFill === null) return endBack(context);
    const opened = await changeDepth(depth, toFill);
    if (answers !== null) return takeOver(answers, table, options, opened);
    if (context.isInteractive()) return interviewInTerminal(options, table, opened);
    if (options['new'] === true || depth !== null) return EXIT.done;
    throw new NamedError('no-terminal', { path: showPath(opened.dossier.root) });
  },
};
