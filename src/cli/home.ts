import { join, relative } from 'node:path';
import { readDepth } from '../documents/dossier/read-measurement.ts';
import { dotUnseen, removeUnseen } from '../domain/instrument/visible-text.ts';
import { findDossierRoot, listDossiersIn } from '../files/disk/dossier-root.ts';
import { listBegun, readDossier } from '../files/dossier/dossier.ts';
import { keysTheme } from '../interview/prompts/keys-theme.ts';
import { COMMANDS } from './program.ts';
import { type Context, inLanguageOf } from './session/context.ts';
import type { ExitCode } from './session/exit-code.ts';

async function runCommand(
  name: string,
  args: readonly (string | readonly string[])[],
  options: Record<string, string | true>,
  context: Context,
): Promise<ExitCode> {
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`no command ${name}`);
  const words = Object.entries(options).map(([option, value]) =>
    value === true ? `--${option}` : `--${option} ${context.texts.quote(value)}`,
  );
  context.say(
    context.style.faint(
      context.texts('home.same', {
        command: ['nulmeting', name, ...args.flat().map(context.texts.quote), ...words].join(' '),
      }),
    ),
  );
  const command = await entry.load();
  return command.run(args, options, context);
}

/** Choices that fit on a terminal of 24 lines, with what stands above them. */
const MOST_SHOWN = 11;

async function begin(context: Context): Promise<void> {
  const { texts } = context;
  const { default: inquirer } = await import('inquirer');
  const below = listDossiersIn(context.world.cwd).slice(0, MOST_SHOWN - 2);
  context.say(`${context.style.strong(texts('home.welcome'))}\n\n${texts('home.intro')}\n`);
  const { action } = await inquirer.prompt<{ action: string }>([
    {
      type: 'select',
      name: 'action',
      theme: keysTheme(texts),
      message: texts('home.what'),
      pageSize: MOST_SHOWN,
      loop: false,
      choices: [
        ...below.map((name) => ({ value: `in ${name}`, name: texts('home.open', { folder: name }) })),
        { value: 'start', name: texts(below.length === 0 ? 'home.start' : 'home.start-other') },
        { value: 'stop', name: texts('home.stop') },
      ],
    },
  ]);
  const opened = below.find((name) => action === `in ${name}`);
  if (opened !== undefined) return showDossier(join(context.world.cwd, opened), context);
  if (action === 'stop') return;
  const { folder } = await inquirer.prompt<{ folder: string }>([
    {
      type: 'input',
      name: 'folder',
      message: texts('home.folder'),
      default: texts('home.folder-default'),
      transformer: dotUnseen,
      filter: removeUnseen,
    },
  ]);
  await runCommand('init', [folder], {}, context);
  await runCommand('interview', [folder], {}, context);
}

/** What each choice in a dossier does: a command, with its options. */
const ACTIONS: Readonly<
  Record<string, { readonly command: string; readonly options: Record<string, string | true> }>
> = {
  interview: { command: 'interview', options: {} },
  status: { command: 'status', options: {} },
  report: { command: 'report', options: { format: 'html' } },
  plan: { command: 'plan', options: {} },
  texts: { command: 'interview', options: { texts: true } },
  compare: { command: 'compare', options: { format: 'html' } },
  full: { command: 'interview', options: { depth: 'full' } },
  again: { command: 'interview', options: { new: true } },
};

/** What stands in front of a person who typed only the name of the program: what can be done from here, in plain words. */
export async function showHome(runContext: Context): Promise<void> {
  runContext.takeTerminal();
  const root = findDossierRoot(runContext.world.cwd);
  return root === null ? begin(runContext) : showDossier(root, runContext);
}

async function showDossier(root: string, runContext: Context): Promise<void> {
  const dossier = await readDossier(root);
  const context = await inLanguageOf(runContext, dossier.language);
  const { texts, world } = context;
  const { default: inquirer } = await import('inquirer');
  const folder = relative(world.cwd, root) || '.';
  // Measuring again comes after measuring.
  const begun = listBegun(dossier).length;
  const last = dossier.measurements.at(-1);
  const isShort = last !== undefined && readDepth(last.document.fields) === 'short';
  const { action } = await inquirer.prompt<{ action: string }>([
    {
      type: 'select',
      name: 'action',
      theme: keysTheme(texts),
      message: texts('home.what-in', { name: dossier.organisation.name }),
      pageSize: MOST_SHOWN,
      loop: false,
      choices: [
        { value: 'interview', name: texts('home.go-on') },
        ...(isShort ? [{ value: 'full', name: texts('home.full') }] : []),
        { value: 'status', name: texts('home.look') },
        { value: 'report', name: texts('home.report') },
        { value: 'plan', name: texts('home.plan') },
        ...(begun > 0 ? [{ value: 'texts', name: texts('home.texts') }] : []),
        ...(begun > 1 ? [{ value: 'compare', name: texts('home.compare') }] : []),
        ...(begun > 0 ? [{ value: 'again', name: texts('home.again') }] : []),
        { value: 'stop', name: texts('home.stop') },
      ],
    },
  ]);
  const chosen = ACTIONS[action];
  if (chosen === undefined) return;
  const args = chosen.command === 'compare' ? [[folder]] : [folder];
  await runCommand(chosen.command, args, chosen.options, context);
}
