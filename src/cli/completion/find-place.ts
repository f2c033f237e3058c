import type { KnownArgument, KnownCommand, KnownOption, Value } from './command-line.ts';

/** What is being typed at the cursor. */
export type Typed =
  | { readonly kind: 'option'; readonly written: string }
  /** `before` is what stands in the same word before the value: `--format=`, or ''. */
  | { readonly kind: 'value'; readonly value: Value; readonly written: string; readonly before: string }
  | { readonly kind: 'word'; readonly written: string };

/** A place in a command line, with what else stands on the line. */
export interface Place {
  /** The command to which the place belongs. */
  readonly command: KnownCommand;
  readonly typed: Typed;
  /** How many arguments of that command stand before the place. */
  readonly argumentsBefore: number;
  /** Every argument on the line but the one at the cursor. */
  readonly args: readonly string[];
  /** The options on the line but the one at the cursor, with their values. */
  readonly given: ReadonlyMap<KnownOption, readonly string[]>;
}

/** The argument of a command at an index; the last one of several takes all that follow. */
export function argumentAt({ arguments: known }: KnownCommand, index: number): KnownArgument | undefined {
  const last = known.at(-1);
  return known[index] ?? (last?.isVariadic === true ? last : undefined);
}

/** How far a line was read, from the left to the right. */
interface Reading {
  readonly command: KnownCommand;
  readonly args: readonly string[];
  readonly given: ReadonlyMap<KnownOption, readonly string[]>;
  /** The option of which the next word is a value. */
  readonly open: KnownOption | null;
  /** After two dashes every word is an argument. */
  readonly hasOnlyArguments: boolean;
}

function findOption({ options }: KnownCommand, name: string): KnownOption | undefined {
  return options.find(({ names }) => names.includes(name));
}

/** The option of which a word is a value: one that takes several ends at the next option. */
function optionOfValue({ open, given }: Reading, word: string): KnownOption | null {
  const isNext = word.startsWith('-') && open?.isVariadic === true && (given.get(open) ?? []).length > 0;
  return isNext ? null : open;
}

function withValue(
  given: Reading['given'],
  option: KnownOption,
  values: readonly string[],
): Reading['given'] {
  return new Map([...given, [option, [...(given.get(option) ?? []), ...values]]]);
}

function readOption(reading: Reading, word: string): Reading {
  const at = word.indexOf('=');
  const option = findOption(reading.command, at < 0 ? word : word.slice(0, at));
  if (option === undefined) return { ...reading, open: null };
  const given = withValue(reading.given, option, at < 0 ? [] : [word.slice(at + 1)]);
  const isOpen = option.value !== null && (at < 0 || option.isVariadic);
  return { ...reading, given, open: isOpen ? option : null };
}

/** Goes on in a command; what stands before its name holds for it too. */
function enter(reading: Reading, command: KnownCommand): Reading {
  const given = [...reading.given].map(
    ([option, values]) => [findOption(command, option.names[0] ?? '') ?? option, values] as const,
  );
  return { ...reading, command, given: new Map(given), open: null };
}

function readWord(reading: Reading, word: string): Reading {
  const { command, args, given, hasOnlyArguments } = reading;
  const option = optionOfValue(reading, word);
  if (option !== null)
    return { ...reading, given: withValue(given, option, [word]), open: option.isVariadic ? option : null };
  if (!hasOnlyArguments && word === '--') return { ...reading, open: null, hasOnlyArguments: true };
  if (!hasOnlyArguments && word.startsWith('-') && word !== '-') return readOption(reading, word);
  const inside = hasOnlyArguments || args.length > 0 ? [] : command.commands;
  const named = inside.find(({ names }) => names.includes(word));
  return named === undefined ? { ...reading, args: [...args, word] } : enter(reading, named);
}

/** What a word at the cursor is. */
function typedAt(reading: Reading, word: string): Typed {
  const open = optionOfValue(reading, word);
  if (open?.value != null) return { kind: 'value', value: open.value, written: word, before: '' };
  if (reading.hasOnlyArguments || !word.startsWith('-')) return { kind: 'word', written: word };
  const at = word.indexOf('=') + 1;
  const value = at === 0 ? null : findOption(reading.command, word.slice(0, at - 1))?.value;
  return value == null
    ? { kind: 'option', written: word }
    : { kind: 'value', value, written: word.slice(at), before: word.slice(0, at) };
}

/** Finds what the word at the cursor is, among the words after the name of the program. */
export function findPlace(program: KnownCommand, words: readonly string[], cursor: number): Place {
  const start: Reading = {
    command: program,
    args: [],
    given: new Map(),
    open: null,
    hasOnlyArguments: false,
  };
  const before = words.slice(0, cursor).reduce(readWord, start);
  const typed = typedAt(before, words[cursor] ?? '');
  // The word at the cursor is the value of the option before it, unless that takes several.
  const open = before.open?.isVariadic === true ? before.open : null;
  const { args, given } = words.slice(cursor + 1).reduce(readWord, { ...before, open });
  return { command: before.command, typed, argumentsBefore: before.args.length, args, given };
}
