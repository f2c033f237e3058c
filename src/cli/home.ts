import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readDepth } from '../documents/dossier/read-measurement.ts';
import { countQuestions } from '../domain/assessment/count-questions.ts';
import { removeUnseen } from '../domain/instrument/visible-text.ts';
import { findDossierRoot, listDossiersIn } from '../files/disk/dossier-root.ts';
import { type Dossier, listBegun, readDossier } from '../files/dossier/dossier.ts';
import { readAssessment } from '../files/dossier/read-assessment.ts';
import { askChoice } from '../interview/ask-choice.ts';
import type { Asker } from '../interview/asker.ts';
import { listActions, type MenuState, proposeAction } from './menu.ts';
import { COMMANDS } from './program.ts';
import { type Context, inLanguageOf } from './session/context.ts';
import { EXIT, type ExitCode } from './session/exit-code.ts';
import { createAsker } from './session/terminal/create-asker.ts';
import { showProblem } from './show-problem.ts';

const isInterrupted = (error: unknown): boolean => (error as Error | null)?.name === 'ExitPromptError';

/** Runs a command after saying how it is typed. What it cannot do is said, and does not end the menu. */
async function runCommand(
  name: string,
  args: readonly (string | readonly string[])[],
  options: Readonly<Record<string, string | true>>,
  context: Context,
): Promise<ExitCode> {
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`no command ${name}`);
  const words = Object.entries(options).map(([option, value]) =>
    value === true ? `--${option}` : `--${option} ${context.texts.quote(value)}`,
  );
  const typed = ['nulmeting', name, ...args.flat().map(context.texts.quote), ...words].join(' ');
  const command = typed + context.plainOption;
  context.say(context.style.faint(context.texts('home.same', { command })));
  const { command: module } = await entry.load();
  try {
    return await module.run(args, options, context);
  } catch (error) {
    if (isInterrupted(error)) throw error;
    return showProblem(error, context);
  }
}

/** Asks what to do where there is no dossier: to open one that lies here, or to begin. */
async function begin(context: Context): Promise<void> {
  const { texts, world } = context;
  const asker = await createAsker(context);
  for (;;) {
    const below = listDossiersIn(world.cwd);
    const choices = [
      ...below.map((folder) => ({ kind: 'open' as const, folder, title: texts('home.open', { folder }) })),
      { kind: 'start' as const, title: texts(below.length === 0 ? 'home.start' : 'home.start-other') },
      { kind: 'stop' as const, title: texts('home.stop') },
    ];
    const welcome = `${texts('home.welcome')}\n\n${texts('home.intro')}`;
    const chosen = await askChoice(texts('home.what'), choices, asker, welcome);
    if (chosen === null || chosen.kind === 'stop') return;
    if (chosen.kind === 'open') await showDossier(join(world.cwd, chosen.folder), context);
    else if (await start(asker, context)) return;
  }
}

/** Makes a dossier and begins with its questions; false for who goes back, and when none was made. */
async function start(asker: Asker, context: Context): Promise<boolean> {
  const { texts, world } = context;
  const typed = await asker.text(texts('home.folder'), texts('home.folder-default'));
  const folder = removeUnseen(typed ?? '').trim();
  if (folder === '') return false;
  const exit = await runCommand('init', [folder], {}, context);
  const root = join(world.cwd, folder);
  if (exit !== EXIT.done || findDossierRoot(root) !== root) {
    await asker.pause(texts('home.pause'));
    return false;
  }
  await asker.pause(texts('home.pause-questions'));
  await runCommand('interview', [folder], {}, context);
  await asker.pause(texts('home.pause'));
  await showDossier(root, context);
  return true;
}

/** What stands in front of a person who typed only the name of the program: what can be done from here, in plain words. */
export async function showHome(runContext: Context): Promise<void> {
  const root = findDossierRoot(runContext.world.cwd);
  return root === null ? begin(runContext) : showDossier(root, runContext);
}

async function findState(dossier: Dossier, { texts }: Context): Promise<MenuState> {
  const last = dossier.measurements.at(-1);
  const facts = {
    begun: listBegun(dossier).length,
    isShort: last !== undefined && readDepth(last.document.fields) === 'short',
    hasReport: existsSync(join(dossier.root, 'rapporten')),
    hasPlan: existsSync(join(dossier.root, 'plan.yaml')),
  };
  try {
    const { assessment } = await readAssessment(dossier, null, texts.language, { isFilled: true });
    const { shown, answered } = countQuestions(assessment.frameworks, assessment.tables);
    return { ...facts, count: { open: shown - answered, answered } };
  } catch {
    return { ...facts, count: null };
  }
}

/** How far a dossier is, in a line. */
function stateWords({ count }: MenuState, { texts }: Context): string {
  if (count === null) return texts('home.state-mistakes');
  const { open, answered } = count;
  if (open === 0) return texts('home.state-complete');
  return answered === 0
    ? texts('home.state-new', { n: open })
    : texts('home.state-open', { n: open, questions: open + answered });
}

/** Asks what to do in a dossier, does it, and asks again. */
async function showDossier(root: string, runContext: Context): Promise<void> {
  for (;;) {
    const dossier = await readDossier(root);
    const context = await inLanguageOf(runContext, dossier.language);
    const { texts, world } = context;
    const asker = await createAsker(context);
    const folder = relative(world.cwd, root) || '.';
    const state = await findState(dossier, context);
    const actions = listActions(state);
    const options = [
      ...actions.map(({ id, text }) => ({ id, label: texts.find(text) ?? id })),
      { id: 'stop', label: texts('home.stop') },
    ].map((option, index) => ({ ...option, key: String(index + 1), sentence: '' }));
    const chosen = await asker.pick(texts('home.what-in', { name: dossier.organisation.name }), options, {
      ready: proposeAction(state),
      about: stateWords(state, context),
    });
    const action = actions.find(({ id }) => id === chosen);
    if (action === undefined) return;
    const args = ['compare', 'check'].includes(action.command) ? [[folder]] : [folder];
    await runCommand(action.command, args, action.options, context);
    await asker.pause(texts('home.pause'));
  }
}
