import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { requireId } from '../../domain/instrument/id.ts';
import { scoreMeasurement } from '../../domain/scoring/score.ts';
import { termWord } from '../../texts/vocabulary.ts';
import { showDiagnostic } from '../diagnostics/text.ts';
import { findShownFormat } from '../session/choose-template.ts';
import { type CommandModule, type Options, optionText } from '../session/command.ts';
import { type Context, inLanguageOf } from '../session/context.ts';
import { EXIT } from '../session/exit-code.ts';
import { openAssessment } from '../session/open-assessment.ts';
import { openTexts, textsOfReport } from '../session/open-texts.ts';
import { readInput } from '../session/read-input.ts';
import { type ReportDocument, reportOn } from '../session/report-on.ts';
import { everyFormat, formatIds, type Place, showDocument } from '../session/show-document.ts';
import { listAudiences, readAudience } from './audience.ts';

/** A report to be shown, where it goes when no file is named, and the context in its language. */
interface Shown {
  readonly document: ReportDocument;
  readonly place: Place;
  readonly context: Context;
}

/** The report on a measurement of a dossier. */
async function reportOnDossier(folder: string | null, options: Options, runContext: Context): Promise<Shown> {
  const opened = await openAssessment(folder, optionText(options, 'measurement'), runContext);
  const texts = textsOfReport(await openTexts(opened), opened);
  const document = reportOn(opened, scoreMeasurement(opened.assessment), texts);
  const name = `nulmeting-${requireId(opened.assessment.measurement.id)}`;
  return { document, place: { root: opened.dossier.root, name }, context: opened.context };
}

/**
 * A report that was written as JSON before, in the language of this run or else in its own.
 * @throws NamedError `no-such-file`; DiagnosticsError with every reason why it cannot be shown.
 */
async function reportFromFile(file: string, runContext: Context): Promise<Shown> {
  const { path, text } = await readInput(file, runContext.world);
  const { readReport } = await import('../../documents/reports/read-report.ts');
  const { read, diagnostics } = await readReport(path, text);
  if (read === null) throw new DiagnosticsError(diagnostics);
  const { report, frameworks, instrument } = read;
  const context = await inLanguageOf(runContext, report.language);
  for (const warning of diagnostics) context.say(showDiagnostic(warning, context.texts));
  const loadInstrument = () => Promise.resolve(instrument);
  const place = {
    root: runContext.world.cwd,
    folder: '',
    name: `nulmeting-${requireId(report.measurement.id)}`,
  };
  return { document: { kind: 'measurement', report, frameworks, loadInstrument }, place, context };
}

/** @throws NamedError `from-and-dossier`: the file says which measurement it is about. */
function refuseDossier(folder: string | null, options: Options): void {
  if (folder !== null) throw new NamedError('from-and-dossier', { name: folder });
  if (options['measurement'] !== undefined)
    throw new NamedError('from-and-dossier', { name: '--measurement' });
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--vorm, --format <format>', texts('cli.option-format', { formats: formatIds('measurement') }))
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--sjabloon, --template <path>', texts('cli.option-template'))
      .option('--openen, --open', texts('cli.option-open'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .option('--voor, --for <reader>', texts('cli.option-for', { known: listAudiences(texts) }))
      .option('--van, --from <file>', texts('cli.option-from-report'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting report\n  nulmeting report --out nulmeting.html\n  nulmeting report --open\n  nulmeting report --template huisstijl.docx\n  nulmeting report --format json > nulmeting.json\n  nulmeting --lang en report --from nulmeting.json --out report.html`,
      );
  },

  async run([given], options, runContext) {
    const folder = typeof given === 'string' ? given : null;
    const format = findShownFormat(options, 'measurement', runContext);
    const from = optionText(options, 'from');
    if (from !== null) refuseDossier(folder, options);
    const audience = readAudience(options, format, everyFormat(), runContext.texts);
    const { document, place, context } =
      from === null
        ? await reportOnDossier(folder, options, runContext)
        : await reportFromFile(from, runContext);
    const shown = audience === null ? document : { ...document, audience };
    const name =
      audience === null ? place.name : `${place.name}-${termWord('audience', audience, context.texts)}`;
    await showDocument(shown, format, options, { ...place, name }, context);
    return EXIT.done;
  },
};
