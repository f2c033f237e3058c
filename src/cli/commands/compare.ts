import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import type { ListedMeasurement } from '../../documents/dossier/folder/list-measurements.ts';
import { REPORTS_FOLDER } from '../../documents/dossier/folder/names.ts';
import { asString } from '../../documents/yaml/lenient.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { nameTablesAlike } from '../../domain/assessment/named-table.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { compareAcross } from '../../domain/comparison/compare-across.ts';
import { compareOverTime } from '../../domain/comparison/compare-over-time.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { findNameIn, nameComparison } from '../../domain/comparison/name-comparison.ts';
import type { Naming } from '../../domain/comparison/naming.ts';
import { isCalendarDate } from '../../domain/instrument/calendar-date.ts';
import { type ScoredMeasurement, scoreMeasurement } from '../../domain/scoring/score.ts';
import { expandDossiers, findDossierRoot } from '../../files/disk/dossier-root.ts';
import { type Dossier, readDossier } from '../../files/dossier/dossier.ts';
import { findLatest, readAssessment } from '../../files/dossier/read-assessment.ts';
import { showDiagnostic } from '../diagnostics/text.ts';
import { findShownFormat } from '../session/choose-template.ts';
import { type CommandModule, type Options, optionText } from '../session/command.ts';
import { type Context, inLanguageOf } from '../session/context.ts';
import { EXIT } from '../session/exit-code.ts';
import { formatIds, showDocument } from '../session/show-document.ts';
import { tellProgress } from '../session/terminal/tell-progress.ts';
import { VERSION } from '../session/version.ts';

/** What several measurements of one dossier say of the same file, once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

interface Wanted {
  readonly dossier: Dossier;
  readonly measurement: string | null;
  /** False for a measurement that is only shown beside the two that are compared: with mistakes in it, it is left out with a warning. */
  readonly isNeeded: boolean;
}

/** Reads measurements; what is wrong in any of them is thrown all at once. */
async function readAll(wanted: readonly Wanted[], context: Context): Promise<readonly Assessment[]> {
  const broken: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const assessments: Assessment[] = [];
  const read = async ({ dossier, measurement, isNeeded }: Wanted): Promise<void> => {
    try {
      const { assessment, warnings: found } = await readAssessment(
        dossier,
        measurement,
        context.texts.language,
      );
      warnings.push(...found);
      assessments.push(assessment);
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      (isNeeded ? broken : warnings).push(...error.diagnostics);
    }
  };
  await tellProgress(wanted, read, context);
  if (broken.length > 0) throw new DiagnosticsError(withoutRepeats(broken));
  for (const warning of withoutRepeats(warnings)) context.say(showDiagnostic(warning, context.texts));
  return assessments;
}

/** The two measurements that are compared: those named, or the first and the last. `measurements` are in the order of their dates. */
function choosePair(
  measurements: readonly ScoredMeasurement[],
  options: Options,
): { readonly from: ScoredMeasurement; readonly to: ScoredMeasurement } {
  const find = (name: string, otherwise: ScoredMeasurement | undefined): ScoredMeasurement | undefined => {
    const id = optionText(options, name);
    if (id === null) return otherwise;
    const found = measurements.find(({ measurement }) => measurement.id === id);
    if (found !== undefined) return found;
    const known = measurements.map(({ measurement }) => measurement.id).join(', ');
    throw new NamedError('unknown-measurement', { id, known });
  };
  const from = find('from', measurements[0]);
  const to = find('to', measurements.at(-1));
  if (from === undefined || to === undefined) throw new Error('no measurements');
  if (measurements.indexOf(from) >= measurements.indexOf(to)) throw new NamedError('measurements-reversed');
  return { from, to };
}

async function compareTimes(dossier: Dossier, options: Options, context: Context): Promise<Comparison> {
  const path = relative(context.world.cwd, dossier.root) || '.';
  const named = ['from', 'to'].map((option) => optionText(options, option));
  // One in which nobody gave anything yet has nothing to compare, and one without a day has no place, unless it is asked for by name.
  const isCounted = ({ id, isBegun, document }: ListedMeasurement): boolean =>
    named.includes(id) || (isBegun && isCalendarDate(asString(document.fields['date'])));
  const counted = dossier.measurements.filter(isCounted).map(({ id }) => id);
  const aside = dossier.measurements
    .filter((one) => !isCounted(one))
    .flatMap(({ document }) => document.diagnostics);
  for (const one of aside) context.say(showDiagnostic(one, context.texts));
  if (counted.length === 0) findLatest(dossier, false);
  if (counted.length <= 1) throw new NamedError('one-measurement', { path });
  const pair = [named[0] ?? counted[0], named[1] ?? counted.at(-1)];
  const wanted = counted.map((measurement) => ({
    dossier,
    measurement,
    isNeeded: pair.includes(measurement),
  }));
  const measurements = nameTablesAlike(await readAll(wanted, context)).map(scoreMeasurement);
  const { from, to } = choosePair(measurements, options);
  return compareOverTime(measurements, from, to, {
    language: context.texts.language,
    program: VERSION,
    showsRefused: options['showRefused'] === true,
  });
}

/** The organisation that looks: the one that is named, by folder or id, or the one in whose dossier the person stands. */
function findOwn(dossiers: readonly Dossier[], options: Options, { world }: Context): string | null {
  const written = optionText(options, 'own');
  const root = written === null ? findDossierRoot(world.cwd) : resolve(world.cwd, written);
  const found = dossiers.find(
    (dossier) => dossier.root === root || dossier.organisation.id === (written ?? undefined),
  );
  if (found === undefined && written !== null)
    throw new NamedError('unknown-own', {
      written,
      known: dossiers.map(({ organisation }) => organisation.id).join(', '),
    });
  return found?.organisation.id ?? null;
}

async function compareOrganisations(
  dossiers: readonly Dossier[],
  options: Options,
  context: Context,
): Promise<Comparison> {
  const folders = new Map<string, string>();
  for (const { organisation, root } of dossiers) {
    // A dossier without a readable id is reported with its other mistakes.
    if (organisation.id === '') continue;
    const folder = relative(context.world.cwd, root) || '.';
    const first = folders.get(organisation.id);
    if (first !== undefined)
      throw new NamedError('same-organisation', { id: organisation.id, first, second: folder });
    folders.set(organisation.id, folder);
  }
  const own = findOwn(dossiers, options, context);
  const wanted = dossiers.map((dossier) => ({ dossier, measurement: null, isNeeded: true }));
  const comparison = compareAcross(await readAll(wanted, context), {
    language: context.texts.language,
    program: VERSION,
    showsRefused: options['showRefused'] === true,
    anonymous: options['anonymous'] === true,
    own,
  });
  if (comparison.frameworks.length === 0) throw new NamedError('nothing-in-common');
  const titles = [...comparison.frameworks, ...comparison.steps].map(({ title }) => title);
  const names = dossiers.map(({ organisation }) => organisation.name);
  const telling = comparison.anonymous
    ? titles.find((title) => findNameIn(title, names) !== null)
    : undefined;
  if (telling !== undefined) context.say(context.texts('compare.title-names', { title: telling }));
  return comparison;
}

const ONLY_ONE = ['from', 'to'];
const ONLY_SEVERAL = ['own', 'anonymous'];

/** An option that would do nothing is not passed over: who asks for no names must not get them. */
function refuseUnused(isOverTime: boolean, options: Options): void {
  const unused = (isOverTime ? ONLY_SEVERAL : ONLY_ONE).find((name) => options[name] !== undefined);
  if (unused === undefined) return;
  const code = isOverTime ? 'only-several-organisations' : 'only-one-organisation';
  throw new NamedError(code, { option: `--${unused}` });
}

/** The words of an option in one line; null without it. Throws when it holds no words. */
function readWords(options: Options, name: 'title' | 'client'): string | null {
  const written = optionText(options, name);
  if (written === null) return null;
  const words = written.replace(/\s+/g, ' ').trim();
  if (words === '') throw new NamedError('empty-option', { option: `--${name}` });
  return words;
}

/** The title and the client that were given; in a comparison without names these name nobody either. */
function readNaming(dossiers: readonly Dossier[], options: Options): Naming {
  const naming = { title: readWords(options, 'title'), client: readWords(options, 'client') };
  if (options['anonymous'] !== true) return naming;
  const names = dossiers.map(({ organisation }) => organisation.name);
  for (const option of ['title', 'client'] as const) {
    const name = findNameIn(naming[option] ?? '', names);
    if (name !== null) throw new NamedError('option-names-organisation', { option: `--${option}`, name });
  }
  return naming;
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folders...]', texts('cli.argument-folders'))
      .option('--vorm, --format <format>', texts('cli.option-format', { formats: formatIds('comparison') }))
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--sjabloon, --template <path>', texts('cli.option-template'))
      .option('--openen, --open', texts('cli.option-open'))
      .option('--van, --from <id>', texts('cli.option-from'))
      .option('--tot, --to <id>', texts('cli.option-to'))
      .option('--eigen, --own <folder>', texts('cli.option-own'))
      .option('--anoniem, --anonymous', texts('cli.option-anonymous'))
      .option('--titel, --title <text>', texts('cli.option-title'))
      .option('--opdrachtgever, --client <name>', texts('cli.option-client'))
      .option('--toon-geweigerd, --show-refused', texts('cli.option-show-refused'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting compare mijn-organisatie\n  nulmeting compare a b c d e f --own a --anonymous --out naast-elkaar.html`,
      );
  },

  async run([given], options, runContext) {
    const folders = (given ?? []) as readonly string[];
    const format = findShownFormat(options, 'comparison', runContext);
    const { cwd } = runContext.world;
    const paths =
      folders.length === 0 ? [cwd] : folders.flatMap((folder) => expandDossiers(resolve(cwd, folder)));
    const telling = { ...runContext, json: format.id === 'json' };
    const dossiers: Dossier[] = [];
    await tellProgress(paths, async (path) => void dossiers.push(await readDossier(path)), telling);
    const [first] = dossiers;
    if (first === undefined) throw new Error('no dossiers');
    const context = await inLanguageOf(telling, first.language);
    const isOverTime = dossiers.length === 1;
    refuseUnused(isOverTime, options);
    const naming = readNaming(dossiers, options);
    const comparison = isOverTime
      ? await compareTimes(first, options, context)
      : await compareOrganisations(dossiers, options, context);
    // What is said of several organisations is not put into the dossier of one of them.
    const place = isOverTime
      ? { root: first.root, folder: REPORTS_FOLDER, name: 'vergelijking' }
      : { root: context.world.cwd, folder: '', name: 'organisaties-naast-elkaar' };
    const named = { kind: 'comparison', comparison: nameComparison(comparison, naming) } as const;
    await showDocument(named, format, options, place, context);
    return EXIT.done;
  },
};
