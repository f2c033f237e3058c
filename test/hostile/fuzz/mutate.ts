/** Numbers from 0 up to 1, the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[below(random, list.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '../../../outside',
  'con',
  '<<',
  '?',
  'null',
];
const NUMBERS = [
  '.nan',
  'NaN',
  '.inf',
  '-.inf',
  '1e308',
  '-1e308',
  '1e999',
  '-1',
  '0',
  '0.1',
  '-0',
  '1e-320',
  '9007199254740993',
  '0x7fffffff',
  'null',
  'true',
  '[]',
  '{}',
  '""',
];
const VALUES = [
  ...NUMBERS,
  '../../../../outside/owned',
  '/tmp/outside',
  '"@constructor"',
  '"@cli.bug"',
  '"@"',
  '@type.number',
  '"{path}"',
  '"\\u001b[31m\\u202E\\u0000"',
  '"\\ud800"',
  '*a',
  '&a',
  '&a [*a]',
  '!!js/function x',
  '!!binary aGVs',
  '2026-02-30',
  '"<script>alert(1)</script>"',
  '__proto__',
  'constructor',
  'verdeeld',
  'nvt',
  '| \n',
  '{ a: { b: { c: 1 } } }',
  '[[[[[[1]]]]]]',
  `"${'x'.repeat(5000)}"`,
  '"((((not a = b"',
];
const SIGNS = [
  '\0',
  '\u0007',
  '\u001B[2J',
  '\u0085',
  '\u2028',
  '\u202E',
  '\uFEFF',
  '\uFFFD',
  '\r',
  '\t',
  '\u{1F600}',
  '\uD800',
];
const SIGN_BYTES = SIGNS.map((sign) => Buffer.from(sign).toString('latin1'));
const SYNTAX = [
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '? ',
  ',',
  '&a ',
  '*a ',
  '!t ',
  '| ',
  '> ',
  "'",
  '"',
  '#',
  '%',
  '---\n',
  '...\n',
  '\\',
  '<<: *a\n',
];

/** Changes bytes, as a text with a character for each (latin1). */
type Mutation = (text: string, random: Random) => string;

const splice = (text: string, at: number, remove: number, add: string): string =>
  text.slice(0, at) + add + text.slice(at + remove);
const insertOneOf =
  (list: readonly string[]): Mutation =>
  (text, random) =>
    splice(text, below(random, text.length + 1), 0, pick(random, list));

/** Replaces what one match of a pattern holds between its groups. */
const replaceOne =
  (pattern: RegExp, list: readonly string[]): Mutation =>
  (text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const { index, 0: whole, 1: before = '', 2: after = '' } = pick(random, matches);
    return splice(text, index, whole.length, before + pick(random, list) + after);
  };
const changeLines =
  (change: (lines: string[], random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };

/** Every kind of mutation, by its name in the table. The texts are bytes: a character for each (latin1). */
export const MUTATIONS = {
  'flip a bit': (text, random) => {
    const at = below(random, text.length);
    return splice(text, at, 1, String.fromCharCode((text.charCodeAt(at) ^ (1 << below(random, 8))) & 255));
  },
  'cut off': (text, random) => text.slice(0, below(random, text.length)),
  'cut out': (text, random) => splice(text, below(random, text.length), below(random, 200), ''),
  'double a line': changeLines((lines, random) => {
    const at = below(random, lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  }),
  'leave out a line': changeLines((lines, random) => lines.splice(below(random, lines.length), 1)),
  'swap lines': changeLines((lines, random) => {
    const [a, b] = [below(random, lines.length), below(random, lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  }),
  'indent a line': changeLines((lines, random) => {
    const at = below(random, lines.length);
    lines[at] = ' '.repeat(below(random, 6)) + (lines[at] ?? '').trimStart();
  }),
  'another number': replaceOne(/([:[,]\s*"?)-?\d[\d.]*("?)/g, NUMBERS),
  'another key': replaceOne(/()[\w-]+("?:)/g, KEYS),
  'another value': replaceOne(/(:\s+)[^\s,{}[\]][^,{}[\]\n]*()/g, VALUES),
  'a value of elsewhere': (text, random) => {
    const found = [...text.matchAll(/:\s+([^\n{}[\],]+)/g)].map((match) => match[1] ?? '');
    return found.length === 0 ? text : replaceOne(/(:\s+)[^\n{}[\],]+()/g, found)(text, random);
  },
  'a control character': insertOneOf(SIGN_BYTES),
  'a sign of YAML': insertOneOf(SYNTAX),
  'an anchor and its alias': (text, random) => {
    const anchored = replaceOne(/(: )()(?=\S)/g, ['&a '])(text, random);
    return replaceOne(/(:\s+)[^\s,{}[\]][^,{}[\]\n]*()/g, ['*a'])(anchored, random);
  },
  'a part many times': (text, random) => {
    const at = below(random, text.length);
    return splice(text, at, 0, text.slice(at, at + below(random, 80)).repeat(below(random, 60)));
  },
} as const satisfies Readonly<Record<string, Mutation>>;

export type MutationName = keyof typeof MUTATIONS;
const NAMES = Object.keys(MUTATIONS) as MutationName[];

/** One to three mutations of a text, one after the other; gives the name of the first. */
export function mutate(text: string, random: Random): { readonly name: MutationName; readonly text: string } {
  const name = pick(random, NAMES);
  let mutated = MUTATIONS[name](text, random);
  for (let more = below(random, 3); more > 0; more -= 1)
    mutated = MUTATIONS[pick(random, NAMES)](mutated, random);
  return { name, text: mutated };
}
