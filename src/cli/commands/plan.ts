import { join, relative } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findFindings } from '../../domain/planning/finding.ts';
import { ACTIONS_IN_A_PERIOD, type Plan, planActions } from '../../domain/planning/plan.ts';
import { scoreAssessment } from '../../domain/scoring/score.ts';
import { withLock } from '../../files/disk/lock.ts';
import { PLAN_FILE, type Renewal, readPlan, renewPlan } from '../../files/dossier/plan-file.ts';
import { type CommandModule, type Options, optionText } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { type Opened, openAssessment, planWords, reportOn } from '../open-assessment.ts';
import { findFormat, formatIds, showDocument } from '../show-document.ts';

function readMost(options: Options): number {
  const written = optionText(options, 'most');
  if (written === null) return ACTIONS_IN_A_PERIOD;
  const most = Number(written);
  if (Number.isInteger(most) && most >= 1) return most;
  throw new NamedError('bad-number', { written }, true);
}

function propose({ assessment, context }: Opened, most: number): Plan {
  const { texts } = context;
  return planActions(findFindings(scoreAssessment(assessment)), texts.language, planWords(texts), most);
}

function tell(renewal: Renewal, path: string, { context }: Opened): void {
  const { texts } = context;
  const { added, outdated, plan, kind } = renewal;
  const shown = relative(context.world.cwd, path) || path;
  const folder = relative(context.world.cwd, join(path, '..'));
  context.say(texts(`plan.${kind}`, { path: shown }));
  if (added.length > 0) context.say(texts('plan.added', { n: added.length, ids: added.join(', ') }));
  if (outdated.length > 0)
    context.say(texts('plan.outdated', { n: outdated.length, ids: outdated.join(', ') }));
  context.say(texts('plan.count', { n: plan.actions.length, later: plan.later.length }));
  context.say(texts('plan.see', { path: folder }).replace(/ {2,}(?=--)/, ' '));
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--vorm, --format <format>', texts('cli.option-format', { formats: formatIds('plan') }))
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .option('--hoogstens, --most <number>', texts('cli.option-most'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting plan\n  nulmeting plan --format html --out plan.html`,
      );
  },

  async run([folder], options, outer) {
    const most = readMost(options);
    const format = optionText(options, 'format');
    const opened = await openAssessment(folder as string | null, optionText(options, 'measurement'), outer);
    const { root } = opened.dossier;
    const proposed = propose(opened, most);
    const existing = await readPlan(root);
    if (format !== null) {
      const document = { kind: 'plan', report: reportOn(opened), plan: existing ?? proposed } as const;
      const place = { root, name: `plan-${opened.assessment.measurement.id}` };
      await showDocument(
        document,
        findFormat(format, 'plan'),
        optionText(options, 'out'),
        place,
        opened.context,
      );
      return EXIT.done;
    }
    const heading = opened.context.texts('file.plan');
    const { id } = opened.assessment.measurement;
    const renewal = await withLock(root, () => renewPlan(root, existing, proposed, id, heading, most));
    if (outer.json) {
      const document = { kind: 'plan', report: reportOn(opened), plan: renewal.plan } as const;
      const { render } = await findFormat('json', 'plan').load();
      opened.context.print(await render(document, opened.context.texts));
    } else tell(renewal, join(root, PLAN_FILE), opened);
    return EXIT.done;
  },
};
