import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { measurementFolder } from '../../documents/dossier/folder/paths.ts';
import { planMeasurement } from '../../documents/dossier/plan-measurement.ts';
import { readDepth } from '../../documents/dossier/read-measurement.ts';
import { countQuestions } from '../../domain/assessment/count-questions.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { dayOf, isCalendarDate } from '../../domain/instrument/calendar-date.ts';
import type { Depth } from '../../domain/instrument/depth.ts';
import { requireId } from '../../domain/instrument/id.ts';
import { answersPath } from '../../files/dossier/answers/answers-file.ts';
import { createMeasurement, refuseExistingMeasurement } from '../../files/dossier/create-dossier.ts';
import { type Dossier, listBegun, readDossier } from '../../files/dossier/dossier.ts';
import { loadLatestFrameworks } from '../../files/dossier/load-latest-frameworks.ts';
import { findLatest, readAssessment } from '../../files/dossier/read-assessment.ts';
import { fitLoaded, type LoadedFramework, loadFramework } from '../../files/frameworks/load-framework.ts';
import { showDate } from '../../reports/wording.ts';
import { type Options, optionText } from '../session/command.ts';
import { type Context, inLanguageOf, sayWaiting } from '../session/context.ts';
import { type Opened, openAssessment } from '../session/open-assessment.ts';
import { possibleDepth, readDepthOption } from './depth.ts';
import { chooseFrameworks } from './frameworks/choose-frameworks.ts';

const YEAR = 366 * 24 * 60 * 60 * 1000;

/**
 * The date that is given, or today, as `2026-11-22`. One that lies more than a year ahead is taken, and remarked upon: it may be a slip.
 * @throws NamedError `bad-date`
 */
export function readDate(options: Options, { texts, say }: Context): string {
  const written = optionText(options, 'date');
  if (written === null) return dayOf(new Date());
  if (!isCalendarDate(written)) throw new NamedError('bad-date', { date: written });
  if (Date.parse(written) - Date.now() > YEAR)
    say(texts('interview.far-ahead', { date: showDate(written, texts) }));
  return written;
}

/** The latest measurement, where questions of it are open, with how many are answered. */
export interface Unfinished {
  readonly id: string;
  readonly date: string;
  readonly answered: number;
  readonly questions: number;
}

/** Finds out whether the latest measurement that was begun still has open questions; null when it has none, or none was begun. */
async function findUnfinished(dossier: Dossier, { texts }: Context): Promise<Unfinished | null> {
  if (listBegun(dossier).length === 0) return null;
  const { assessment } = await readAssessment(dossier, null, texts.language);
  const { shown, answered } = countQuestions(assessment.frameworks, assessment.tables);
  const { id, date } = assessment.measurement;
  return answered === shown ? null : { id, date, answered, questions: shown };
}

/** Whether there is no measurement, and none of others either. */
const hasNone = ({ measurements, elsewhere }: Dossier): boolean =>
  measurements.length + elsewhere.length === 0;

/**
 * The frameworks of a new measurement: those of the latest. Where there is none the person chooses, as for a new dossier, and the first
 * that comes with the program is taken where nobody can be asked; null for who goes back.
 */
async function loadFrameworks(
  dossier: Dossier,
  context: Context,
): Promise<readonly LoadedFramework[] | null> {
  const { organisation, root } = dossier;
  if (!hasNone(dossier)) return loadLatestFrameworks(dossier, context.texts.language);
  const chosen = context.isInteractive()
    ? await chooseFrameworks(null, root, organisation, context)
    : [await loadFramework(listBundledFrameworks()[0]?.id ?? '', root)];
  return chosen?.map((framework) => fitLoaded(framework, organisation)) ?? null;
}

/**
 * The new measurement as it is before anybody answered: nothing of it is on disk. Null for who goes back.
 * @throws DiagnosticsError those of `planMeasurement`
 */
async function openPlanned(
  dossier: Dossier,
  date: string,
  wanted: Depth | null,
  context: Context,
): Promise<Opened | null> {
  const loaded = await loadFrameworks(dossier, context);
  if (loaded === null) return null;
  const whole = loaded.map(({ framework }) => framework);
  const last = hasNone(dossier) ? 'full' : readDepth(findLatest(dossier, false).document.fields);
  const depth = wanted === null ? last : possibleDepth(wanted, whole, context);
  const planned = planMeasurement({ dossier, date, depth, frameworks: loaded }, context.texts);
  return {
    context,
    dossier,
    folder: measurementFolder(dossier.root, requireId(date)),
    named: [],
    ...planned,
  };
}

/** Puts a planned measurement on disk without answers, and says where. */
async function makeMeasurement(opened: Opened): Promise<void> {
  if (opened.making === null) return;
  await createMeasurement(opened.dossier.root, opened.making, sayWaiting(opened.context));
  sayNewMeasurement(opened);
}

/** Says where a new measurement stands and, where there is another, that it stays. */
export function sayNewMeasurement({ assessment, dossier, folder, context }: Opened): void {
  const { texts, world, say } = context;
  const made = texts('interview.new-measurement', { path: relative(world.cwd, folder) || folder });
  const hasOther = dossier.measurements.some(({ id }) => id !== assessment.measurement.id);
  say(hasOther ? `${made} ${texts('interview.earlier-kept')}` : made);
}

/** How a new measurement is begun. */
export interface Beginning {
  /** Whether nobody is there to answer and no form is given: then it is made at once, to be filled in later. */
  readonly isUnattended: boolean;
  /** Asks whether to finish the latest measurement first; null when nobody can be asked. */
  readonly ask: ((unfinished: Unfinished, dossier: Dossier) => Promise<'finish' | 'anew' | 'stop'>) | null;
}

/**
 * Begins a new measurement in a dossier: the same frameworks as the latest, in the version they have now, and as short or full unless
 * `--depth` says otherwise. It is made with its first answer.
 * Where the latest is not finished that is asked about first: then this may be the latest itself, or null for who stops. Where nobody can be
 * asked it is told.
 * @throws NamedError `measurement-exists`, `bad-date`, `bad-depth`
 */
export async function beginMeasurement(
  folder: string | null,
  options: Options,
  runContext: Context,
  { isUnattended, ask }: Beginning,
): Promise<Opened | null> {
  const dossier = await readDossier(resolve(runContext.world.cwd, folder ?? '.'));
  const context = await inLanguageOf(runContext, dossier.language);
  const date = readDate(options, context);
  const depth = readDepthOption(options);
  const unfinished = await findUnfinished(dossier, context);
  if (unfinished === null || ask === null || unfinished.id === date)
    refuseExistingMeasurement(dossier.root, date);
  if (unfinished !== null && ask === null) {
    const { date: left, answered, questions } = unfinished;
    context.say(
      context.texts('interview.left-open', { date: showDate(left, context.texts), answered, questions }),
    );
  } else if (unfinished !== null && ask !== null) {
    const choice = await ask(unfinished, dossier);
    if (choice === 'stop') return null;
    if (choice === 'finish') return openAssessment(folder, unfinished.id, runContext);
    refuseExistingMeasurement(dossier.root, date);
  }
  const planned = await openPlanned(dossier, date, depth, context);
  if (planned === null) return null;
  // Answers that lie there already are of a measurement that was cut off while it was made: it is made whole, and goes on.
  const isCutOff = existsSync(answersPath(planned.folder, null));
  if (!isUnattended && !isCutOff) return planned;
  await makeMeasurement(planned);
  return openAssessment(folder, date, runContext);
}
