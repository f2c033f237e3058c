/** The answers of a scale, and "?" where the text of the organisation is silent. */
const LEVELS = ['0', '1', '2', '3'] as const;
const CODES: readonly string[] = [...LEVELS, '?'];

interface Coded {
  readonly code: string;
  readonly doubt: string | null;
}

/** What one reader chose, by number of the organisation and question ("4 huidige-inzet"). */
export type Coding = ReadonlyMap<string, Coded>;

type Written = Readonly<
  Record<string, Readonly<Record<string, { readonly code: string | number; readonly doubt: string | null }>>>
>;

/** The coding in the text of a JSON file. Throws where a code is none of 0 to 3 and "?". */
export function readCoding(path: string, text: string): Coding {
  const organisations = Object.entries(JSON.parse(text) as Written);
  const coded = organisations.flatMap(([number, answers]) =>
    Object.entries(answers).map(([question, { code, doubt }]) => {
      if (!CODES.includes(String(code))) throw new Error(`${path}: ${number} ${question}: no code ${code}`);
      return [`${number} ${question}`, { code: String(code), doubt }] as const;
    }),
  );
  return new Map(coded);
}

type Pair = readonly [string, string];

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Cohen's kappa: 1 less the distance seen divided by the distance that chance would give. NaN where chance leaves none. */
export function kappa(
  pairs: readonly Pair[],
  codes: readonly string[],
  distance: (a: string, b: string) => number,
): number {
  const share = (side: 0 | 1, code: string): number =>
    pairs.filter((pair) => pair[side] === code).length / pairs.length;
  const seen = total(pairs.map(([a, b]) => distance(a, b))) / pairs.length;
  const chance = total(codes.flatMap((a) => codes.map((b) => share(0, a) * share(1, b) * distance(a, b))));
  return 1 - seen / chance;
}

/** How far two readers agree on what both coded, then what they chose apart, then every other doubt. */
export function compareCodings(a: Coding, b: Coding): string {
  const both = [...a].flatMap(([key, one]) => {
    const other = b.get(key);
    return other === undefined ? [] : [{ key, one, other, pair: [one.code, other.code] as Pair }];
  });
  const same = both.filter(({ pair: [x, y] }) => x === y);
  const certain = both.filter(({ one, other }) => one.doubt === null && other.doubt === null);
  const doubted = same.filter(({ one, other }) => one.doubt !== null || other.doubt !== null);
  const pairs = both.map(({ pair }) => pair);
  const known = pairs.filter((pair) => !pair.includes('?'));
  const percent = (count: number): string =>
    `${count} of ${both.length} (${((100 * count) / both.length).toFixed(1)}%)`;
  const list = (items: typeof both): readonly string[] =>
    items.flatMap(({ key, one, other }) => [
      `${key}: a ${one.code}, b ${other.code}`,
      ...(one.doubt === null ? [] : [`    a: ${one.doubt}`]),
      ...(other.doubt === null ? [] : [`    b: ${other.doubt}`]),
    ]);
  return [
    `the same:                ${percent(same.length)}`,
    `kappa, 0 to 3 and "?":   ${kappa(pairs, CODES, (x, y) => (x === y ? 0 : 1)).toFixed(3)}`,
    `weighted kappa, 0 to 3:  ${kappa(known, LEVELS, (x, y) => Math.abs(Number(x) - Number(y))).toFixed(3)} (${known.length} codings)`,
    `without doubt by either: ${percent(certain.length)}`,
    ...['', 'Apart', ...list(both.filter((item) => !same.includes(item)))],
    ...['', 'The same, with a doubt', ...list(doubted)],
  ].join('\n');
}
