import { join, relative } from 'node:path';
import type { ListedMeasurement } from '../../documents/dossier/folder/list-measurements.ts';
import { PLAN_FILE } from '../../documents/dossier/folder/names.ts';
import { planHeader } from '../../documents/dossier/plan/plan-header.ts';
import type { Renewal } from '../../documents/dossier/plan/renew-plan-text.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { requireId } from '../../domain/instrument/id.ts';
import { findMeasurementOfPlan } from '../../domain/planning/measurement-of-plan.ts';
import { withOutdated } from '../../domain/planning/merge-plan.ts';
import { ACTIONS_IN_A_PERIOD, type KeptPlan, withoutDropped } from '../../domain/planning/plan.ts';
import { proposePlan } from '../../domain/planning/propose-plan.ts';
import { isUnanswered, scoreMeasurement } from '../../domain/scoring/score.ts';
import { readPlan, renewPlan } from '../../files/dossier/plan-file.ts';
import { planWords } from '../../reports/words.ts';
import { showDate } from '../../texts/show-date.ts';
import type { Texts } from '../../texts/texts.ts';
import { findShownFormat } from '../session/choose-template.ts';
import { type CommandModule, type Options, optionText } from '../session/command.ts';
import { sayWaiting } from '../session/context.ts';
import { EXIT } from '../session/exit-code.ts';
import { type Opened, openDossier, openMeasurement } from '../session/open-assessment.ts';
import { openTexts, textsOfPlan } from '../session/open-texts.ts';
import { reportOn } from '../session/report-on.ts';
import { asksForDocument, formatIds, showDocument } from '../session/show-document.ts';

function readMost(options: Options): number {
  const written = optionText(options, 'most');
  if (written === null) return ACTIONS_IN_A_PERIOD;
  const most = Number(written);
  if (Number.isInteger(most) && most >= 1) return most;
  throw new NamedError('bad-number', { written });
}

/** The most ids of actions that a message names: after a year they can all be others. */
const MOST_NAMED = 8;

/** The ids of some actions in words: all of them, or the first few and how many more there are. */
function nameIds(ids: readonly string[], texts: Texts): string {
  if (ids.length <= MOST_NAMED) return ids.join(', ');
  const few = ids.slice(0, MOST_NAMED - 1);
  return texts('plan.some-ids', { ids: few.join(', '), n: ids.length - few.length });
}

const dateOf = ({ id, document }: ListedMeasurement, texts: Texts): string =>
  showDate(String(document.fields['date'] ?? id), texts);

function sayRenewal(
  renewal: Renewal,
  path: string,
  most: string | null,
  { context, assessment, dossier }: Opened,
): void {
  const { texts } = context;
  const { added, outdated, plan, kind, before } = renewal;
  const shown = relative(context.world.cwd, path) || path;
  const folder = relative(context.world.cwd, join(path, '..'));
  context.say(texts(`plan.${kind}`, { path: shown }));
  if (before !== null) {
    const measured = dossier.measurements.find(({ id }) => id === before);
    const was = measured === undefined ? before : dateOf(measured, texts);
    const date = showDate(assessment.measurement.date, texts);
    context.say(texts('plan.follows', { date, before: was }));
  }
  if (added.length > 0) context.say(texts('plan.added', { n: added.length, ids: nameIds(added, texts) }));
  if (outdated.length > 0)
    context.say(texts('plan.outdated', { n: outdated.length, ids: nameIds(outdated, texts) }));
  if (kind === 'extended' && most !== null) context.say(texts('plan.most-stands', { most }));
  const { actions, later } = withoutDropped(plan);
  context.say(texts('plan.count', { n: actions.length, later: later.length }));
  context.say(texts('plan.see', { path: folder }));
}

/** Nothing was answered: there is no plan, and one that was made before stays as it is. */
function sayEmpty({ context, dossier }: Opened): void {
  context.say(context.texts('plan.empty'));
  context.say(context.texts('plan.empty-next', { path: relative(context.world.cwd, dossier.root) }));
}

/**
 * Opens what a document of a kept plan is about: the measurement that the plan follows from, whatever came later. Says where it was not
 * renewed with a later one, and where the one that it names is not there.
 * @throws NamedError `plan-stands`
 */
async function openPlanned(
  kept: KeptPlan,
  options: Options,
  opening: Pick<Opened, 'context' | 'dossier'>,
): Promise<Opened> {
  const { dossier, context } = opening;
  const { texts, say, world } = context;
  const { measured, newer } = findMeasurementOfPlan(kept.measurement, dossier.measurements);
  const asked = optionText(options, 'measurement');
  const opened = await openMeasurement(opening, asked ?? measured?.id ?? null);
  const path = relative(world.cwd, dossier.root);
  const isOther = asked !== null && measured !== null && measured.id !== asked;
  const most = optionText(options, 'most');
  if (isOther) throw new NamedError('plan-stands', { option: `--measurement ${asked}`, path });
  if (most !== null) throw new NamedError('plan-stands', { option: `--most ${most}`, path });
  if (newer !== null && measured !== null)
    say(texts('plan.older', { date: dateOf(measured, texts), newer: dateOf(newer, texts), path }));
  if (kept.measurement !== null && measured === null) {
    const date = showDate(opened.assessment.measurement.date, texts);
    say(texts('plan.measurement-gone', { id: kept.measurement, date, path }));
  }
  return opened;
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--vorm, --format <format>', texts('cli.option-format', { formats: formatIds('plan') }))
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--sjabloon, --template <path>', texts('cli.option-template'))
      .option('--openen, --open', texts('cli.option-open'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .option('--hoogstens, --most <number>', texts('cli.option-most'))
      .addHelpText('after', `\n${texts('cli.examples')}\n  nulmeting plan\n  nulmeting plan --out plan.html`);
  },

  async run([folder], options, context) {
    const most = readMost(options);
    const isShown = asksForDocument(options);
    const format = findShownFormat(options, 'plan', context);
    const opening = await openDossier((folder ?? null) as string | null, context);
    const { root } = opening.dossier;
    const kept = isShown ? await readPlan(root) : null;
    const opened = await (kept === null
      ? openMeasurement(opening, optionText(options, 'measurement'))
      : openPlanned(kept, options, opening));
    const { texts } = opened.context;
    const scored = scoreMeasurement(opened.assessment);
    const proposed = proposePlan(scored, texts.language, planWords(texts), most);
    const place = { root, name: `plan-${requireId(opened.assessment.measurement.id)}` };
    const written = isShown || context.json ? textsOfPlan(await openTexts(opened)) : [];
    if (isShown) {
      const report = reportOn(opened, scored, []);
      const document = {
        ...report,
        kind: 'plan',
        plan: kept === null ? proposed : withOutdated(kept, proposed),
        texts: written,
      } as const;
      await showDocument(document, format, options, place, opened.context);
      return EXIT.done;
    }
    const header = planHeader(opened.assessment.measurement.id, texts);
    const renewal = isUnanswered(scored.scores)
      ? null
      : await renewPlan(root, proposed, header, most, sayWaiting(opened.context));
    if (context.json) {
      const plan = withOutdated(renewal?.plan ?? (await readPlan(root)) ?? proposed, proposed);
      const document = { ...reportOn(opened, scored, []), kind: 'plan', plan, texts: written } as const;
      await showDocument(document, format, {}, place, opened.context);
    } else if (renewal === null) sayEmpty(opened);
    else sayRenewal(renewal, join(root, PLAN_FILE), optionText(options, 'most'), opened);
    return EXIT.done;
  },
};
