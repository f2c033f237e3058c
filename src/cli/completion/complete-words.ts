import type { Choice, KnownCommand, KnownOption, OfDossier, Value } from './command-line.ts';
import { argumentAt, findPlace, type Place } from './find-place.ts';

/** What can stand at the cursor: whole words, the paths of dossiers, or any file or folder that begins with what was written after `before`. */
export type Completions =
  | { readonly kind: 'words' | 'paths'; readonly choices: readonly Choice[] }
  | { readonly kind: 'files' | 'folders'; readonly written: string; readonly before: string };

/** Which dossier and which of its measurements a command line names; null for the one in which a person stands, and the latest. */
export interface Meant {
  readonly folder: string | null;
  readonly measurement: string | null;
}

/** What is looked up while a person types. */
export interface CompletionWorld {
  readonly isInDossier: () => boolean;
  /** The paths of dossiers that begin with what was written. */
  readonly findDossiers: (written: string) => readonly string[];
  /** The frameworks of the organisation's own. */
  readonly listOwn: (meant: Meant) => readonly Choice[];
  readonly listOfDossier: (kind: OfDossier, meant: Meant) => Promise<readonly Choice[]>;
}

const NOTHING: Completions = { kind: 'words', choices: [] };

/** Any file that begins with what was written. */
export function anyFile(written: string) {
  return { kind: 'files', written, before: '' } as const;
}

/** Names of which something was typed, each of its own; of those that were not, one. */
function matchNames(
  known: readonly { readonly names: readonly string[]; readonly meaning: string }[],
  written: string,
): readonly Choice[] {
  const isBegun = /[^-]/.test(written);
  return known.flatMap(({ names, meaning }) =>
    names
      .filter((name, index) => name.startsWith(written) && (isBegun || index === 0))
      .map((word) => ({ word, meaning })),
  );
}

/** The options that can still be given; one letter after one dash is quicker to type than to complete. */
function listOptions({ command, given }: Place, written: string): readonly Choice[] {
  const left = command.options
    .filter((option) => option.isVariadic || !given.has(option))
    .map(({ names, meaning }: KnownOption) => ({
      names: names.filter((name) => name.startsWith('--')),
      meaning,
    }));
  return matchNames(left, written);
}

/** The dossier and the measurement that the line names. */
function findMeant({ command, args, given }: Place): Meant {
  const isFolder = ({ kind }: Value): boolean => kind === 'dossier' || kind === 'folder';
  const at = command.arguments.findIndex(({ value }) => isFolder(value));
  const [measurement = null] = [...given].find(([{ value }]) => value?.kind === 'measurement')?.[1] ?? [];
  return { folder: args[at] ?? null, measurement };
}

const matching = (choices: readonly Choice[], written: string): readonly Choice[] =>
  choices.filter(({ word }) => word.startsWith(written));

async function completeValue(
  value: Value,
  written: string,
  place: Place,
  world: CompletionWorld,
): Promise<Completions> {
  const meant = findMeant(place);
  switch (value.kind) {
    case 'text':
      return NOTHING;
    case 'fixed':
      return { kind: 'words', choices: matching(value.choices, written) };
    case 'framework': {
      const choices = matching([...value.choices, ...world.listOwn(meant)], written);
      return choices.length > 0 ? { kind: 'words', choices } : anyFile(written);
    }
    case 'dossier': {
      const found = world.findDossiers(written).map((word) => ({ word, meaning: '' }));
      return found.length > 0 ? { kind: 'paths', choices: found } : { ...anyFile(written), kind: 'folders' };
    }
    case 'file':
      return anyFile(written);
    case 'folder':
      return { ...anyFile(written), kind: 'folders' };
    default:
      return { kind: 'words', choices: matching(await world.listOfDossier(value.kind, meant), written) };
  }
}

/** What can stand where no option is being typed: a command, an argument, or, where neither is, an option. */
async function completeWord(written: string, place: Place, world: CompletionWorld): Promise<Completions> {
  const { command, argumentsBefore } = place;
  const commands = argumentsBefore === 0 ? matchNames(command.commands, written) : [];
  if (commands.length > 0) return { kind: 'words', choices: commands };
  const value = argumentAt(command, argumentsBefore)?.value;
  // Who stands in a dossier need not name one.
  const isNeeded = value !== undefined && !(value.kind === 'dossier' && world.isInDossier());
  if (written === '' && !isNeeded) return { kind: 'words', choices: listOptions(place, '') };
  return value === undefined ? NOTHING : completeValue(value, written, place, world);
}

/** Finds what can stand at the cursor, among the words after the name of the program. Every choice is a whole word. */
export async function completeWords(
  program: KnownCommand,
  words: readonly string[],
  cursor: number,
  world: CompletionWorld,
): Promise<Completions> {
  const place = findPlace(program, words, cursor);
  const { typed } = place;
  if (typed.kind === 'option') return { kind: 'words', choices: listOptions(place, typed.written) };
  if (typed.kind === 'word') return completeWord(typed.written, place, world);
  const found = await completeValue(typed.value, typed.written, place, world);
  const { before } = typed;
  if (!('choices' in found)) return { ...found, before };
  const choices = found.choices.map(({ word, meaning }) => ({ word: before + word, meaning }));
  return { ...found, choices };
}
