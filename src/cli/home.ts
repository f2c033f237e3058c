import { join, relative, resolve } from 'node:path';
import { removeUnseen } from '../domain/instrument/visible-text.ts';
import { findDossierRoot, listDossiersIn } from '../files/disk/dossier-root.ts';
import { findDocuments, findHome } from '../files/disk/program-folder.ts';
import { readDossier } from '../files/dossier/dossier.ts';
import { askChoice, optionKey } from '../interview/ask-choice.ts';
import type { Asker } from '../interview/asker.ts';
import { showDate } from '../texts/show-date.ts';
import { typedPath } from './completion/typed-path.ts';
import { listActions, type MenuAction, type MenuState, proposeAction } from './menu.ts';
import { findMenuState, stateWords } from './menu-state.ts';
import { refineOptions } from './refine-options.ts';
import { runTyped, type Typed } from './run-typed.ts';
import { type Context, inLanguageOf } from './session/context.ts';
import { EXIT } from './session/exit-code.ts';
import { createAsker } from './session/terminal/create-asker.ts';

/** The folders of the dossiers that lie here, or else among the documents of the person. They are looked for each time, and nothing is kept. */
function listNearby({ cwd, env }: Context['world']): readonly string[] {
  const here = listDossiersIn(cwd);
  const home = findHome(env);
  if (here.length > 0 || home === '') return here;
  try {
    const documents = findDocuments(home);
    return listDossiersIn(documents).map((name) => join(documents, name));
  } catch {
    // A folder that may not be looked into is not offered.
    return [];
  }
}

/** Asks what to do where there is no dossier: to open one that lies here or among her documents, or to begin. */
async function begin(context: Context): Promise<void> {
  const { texts, world } = context;
  const asker = await createAsker(context);
  for (;;) {
    const nearby = listNearby(world);
    const choices = [
      ...nearby.map((folder) => ({ kind: 'open' as const, folder, title: texts('home.open', { folder }) })),
      { kind: 'start' as const, title: texts(nearby.length === 0 ? 'home.start' : 'home.start-other') },
      { kind: 'stop' as const, title: texts('home.stop') },
    ];
    const welcome = `${texts('home.welcome')}\n\n${texts('home.intro')}`;
    const chosen = await askChoice(texts('home.what'), choices, asker, welcome);
    if (chosen === null || chosen.kind === 'stop') return;
    if (chosen.kind === 'start') {
      if (await start(asker, context)) return;
      continue;
    }
    await showDossier(resolve(world.cwd, chosen.folder), context);
    // Here one is out of the dossier again, and of its language.
    context.ending.texts = texts;
  }
}

/** Runs a command, and waits until what it said is read; who went back at once is back at once. */
async function runAndPause(typed: Typed, asker: Asker, context: Context): Promise<void> {
  if ((await runTyped(typed, context)) !== null) await asker.pause(context.texts('home.pause'));
}

/** Makes a dossier and begins with its questions; false for who goes back, and when none was made. */
async function start(asker: Asker, context: Context): Promise<boolean> {
  const { texts, world } = context;
  const typed = await asker.text(texts('home.folder'), texts('home.folder-default'), { isProposal: true });
  const written = removeUnseen(typed ?? '').trim();
  if (written === '') return false;
  const root = typedPath(world.cwd, written);
  // No command knows a tilde: a shell puts the folder in its place.
  const folder = root === resolve(world.cwd, written) ? written : root;
  const exit = await runTyped({ name: 'init', args: [folder], options: {} }, context);
  if (exit === null) return false;
  if (exit !== EXIT.done || findDossierRoot(root) !== root) {
    await asker.pause(texts('home.pause'));
    return false;
  }
  await asker.pause(texts('home.pause-questions'));
  await runAndPause({ name: 'interview', args: [folder], options: {} }, asker, context);
  await showDossier(root, context);
  return true;
}

/** What stands in front of a person who named no command: what can be done from here, or in a dossier, in plain words. */
export async function showHome(folder: string, runContext: Context): Promise<void> {
  const root = findDossierRoot(resolve(runContext.world.cwd, folder));
  return root === null ? begin(runContext) : showDossier(root, runContext);
}

/** What a choice of the menu is called. */
function labelOf({ id, text }: MenuAction, { earlier }: MenuState, { texts }: Context): string {
  if (id === 'earlier' && earlier !== null)
    return texts('home.earlier', { date: showDate(earlier.date, texts) });
  return texts.find(text) ?? id;
}

/** Asks what to do in a dossier, does it, and asks again. */
async function showDossier(root: string, runContext: Context): Promise<void> {
  for (;;) {
    const dossier = await readDossier(root);
    const context = await inLanguageOf(runContext, dossier.language);
    const { texts, world } = context;
    const asker = await createAsker(context);
    const folder = relative(world.cwd, root) || '.';
    const state = await findMenuState(dossier, context);
    const actions = listActions(state);
    const options = [
      ...actions.map((action) => ({ id: action.id, label: labelOf(action, state, context) })),
      { id: 'stop', label: texts('home.stop') },
    ].map((option, index) => ({ ...option, key: optionKey(option.id, index), sentence: '' }));
    const chosen = await asker.pick(texts('home.what-in', { name: dossier.organisation.name }), options, {
      ready: proposeAction(state),
      about: stateWords(state, context),
    });
    const action = actions.find(({ id }) => id === chosen);
    if (action === undefined) return;
    const refined = await refineOptions(action, state, folder, asker, texts);
    if (refined === null) continue;
    const args = ['compare', 'check'].includes(action.command) ? [[folder]] : [folder];
    await runAndPause({ name: action.command, args, options: refined }, asker, context);
  }
}
