import type { ProblemValues } from '../../domain/checking/problem.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { nameCharacter } from '../../domain/instrument/visible-text.ts';
import { shorten } from './lenient.ts';
import type { TextRange } from './yaml-node.ts';

/** A sign that looks like one of YAML and is another, or the other way round, or a mark that a program left in the file. */
export interface LookAlike {
  readonly code: Extract<
    ProblemCode,
    'merge-mark' | 'odd-space' | 'curly-quotes' | 'dash-for-hyphen' | 'term-needs-quotes'
  >;
  readonly range: TextRange;
  readonly values: ProblemValues;
}

/** Spaces that are none to YAML, among them those without a width. */
const ODD = '[\\u00A0\\u1680\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF]';
const START = '(^|[\\n\\r])';

/** What is sought, by code: the first group is before it, the second is it. */
const KINDS: readonly (readonly [LookAlike['code'], RegExp])[] = [
  ['merge-mark', new RegExp(`${START}(<{7}|={7}|>{7}|\\|{7})(?=[ \\r\\n]|$)`, 'gu')],
  ['odd-space', new RegExp(`(?:${START} *|([\\w"'-]:))(${ODD}+)`, 'gu')],
  ['curly-quotes', /([:\-,[{] +)([“”„‟‘’«])/gu],
  // To YAML a text that begins with `{clients}` is a map with more behind it.
  ['term-needs-quotes', /([:\-,[{] +)(\{[\p{L}\p{N}-]+\})(?=[^\n\r,}\]]*[^\s,}\]#])/gu],
  ['dash-for-hyphen', new RegExp(`${START} *([–—−])(?= )`, 'gu')],
];

/** The most that are listed of one kind. */
const MOST = 100;

/** The look-alikes in a text, in its order. Honest in a text between quotes, so they are sought only where YAML cannot be read. */
export function listLookAlikes(text: string): readonly LookAlike[] {
  const found = KINDS.flatMap(([code, pattern]) =>
    [...text.matchAll(pattern)].slice(0, MOST).map((match): LookAlike => {
      const sign = match.at(-1) ?? '';
      const end = match.index + match[0].length;
      return { code, range: [end - sign.length, end], values: { sign: nameCharacter(sign) } };
    }),
  );
  // A byte order mark at the beginning is no space.
  return found
    .filter(({ range }) => range[0] > 0 || !text.startsWith('\uFEFF'))
    .sort((a, b) => a.range[0] - b.range[0]);
}

/** A space that is none, or no space, behind the colon of a field that was read as a text. */
export interface ColonMistake {
  readonly code: 'odd-space' | 'colon-without-space';
  readonly values: ProblemValues;
}

/** The mistake behind the colon at the beginning of a text; null when there is none. */
export function findColonMistake(written: string): ColonMistake | null {
  const [, odd = null] = new RegExp(`^[\\w-]+ *:(${ODD})`, 'u').exec(written) ?? [];
  if (odd !== null) return { code: 'odd-space', values: { sign: nameCharacter(odd) } };
  if (!/^[a-zA-Z][\w-]*:(?!\/\/)\S/u.test(written)) return null;
  return { code: 'colon-without-space', values: { mended: shorten(written).replace(/:\s*/u, ': ') } };
}
