import { join } from 'node:path';
import { REPORTS_FOLDER } from '../documents/dossier/folder/names.ts';
import type { Asker } from '../interview/asker.ts';
import type { Texts } from '../texts/texts.ts';
import type { MenuAction, MenuState } from './menu.ts';
import type { Typed } from './run-typed.ts';

type Options = Typed['options'];

/** What can be handed out, with how the name of its file ends. */
const HANDOUTS = { paper: '.html', invitation: '.txt', yaml: '.yaml' } as const;
type Handout = keyof typeof HANDOUTS;

/** Asks to choose one of a few things; null for who goes back. */
async function pickOne<Id extends string>(
  message: string,
  choices: readonly { readonly id: Id; readonly label: string }[],
  asker: Asker,
  ready?: Id,
): Promise<Id | null> {
  const options = choices.map((choice, index) => ({ ...choice, key: String(index + 1), sentence: '' }));
  const chosen = await asker.pick(message, options, ready === undefined ? {} : { ready });
  return choices.find(({ id }) => id === chosen)?.id ?? null;
}

/** Asks what is handed out, and of a form for which table; it is written below the dossier. */
async function askHandout(
  { tables }: MenuState,
  folder: string,
  asker: Asker,
  texts: Texts,
): Promise<Options | null> {
  const kinds = (Object.keys(HANDOUTS) as readonly Handout[]).map((id) => ({
    id,
    label: texts(`home.form-${id}`),
  }));
  const format = await pickOne(texts('home.ask-form'), kinds, asker, 'paper');
  if (format === null) return null;
  const named = tables.map(({ id, name }) => ({
    id: id ?? '',
    label: name ?? texts('interview.table-unnamed'),
  }));
  const asksTable = format === 'yaml' && named.length > 0;
  const table = asksTable ? await pickOne(texts('home.ask-form-table'), named, asker) : '';
  if (table === null) return null;
  const name = [texts(`home.file-${format}`), ...(table === '' ? [] : [table])].join('-');
  const out = join(folder, REPORTS_FOLDER, name + HANDOUTS[format]);
  return { format, ...(table === '' ? {} : { table }), out };
}

/** Asks whether all questions are to be asked from now on; who presses Enter changes nothing. */
async function isSureOfFull({ extent }: MenuState, asker: Asker, texts: Texts): Promise<boolean> {
  const { asked, all } = extent ?? { asked: 0, all: 0 };
  const choices = (['no', 'yes'] as const).map((id) => ({ id, label: texts(`home.full-${id}`) }));
  return (await pickOne(texts('home.ask-full', { asked, all }), choices, asker, 'no')) === 'yes';
}

/** The options with which a choice of the menu is run, after what must be asked for it; null for who goes back. */
export async function refineOptions(
  { id, options }: MenuAction,
  state: MenuState,
  folder: string,
  asker: Asker,
  texts: Texts,
): Promise<Options | null> {
  if (id === 'form') return askHandout(state, folder, asker, texts);
  if (id === 'full') return (await isSureOfFull(state, asker, texts)) ? options : null;
  if (id === 'earlier' && state.earlier !== null) return { measurement: state.earlier.id };
  return options;
}
