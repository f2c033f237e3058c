/** What was typed of a number, and the place of the key that it is, or null while it is none. */
export interface TypedNumber {
  readonly typed: string;
  readonly index: number | null;
}

const plain = (key: string): string => key.replace(',', '.');

/**
 * A character after what was `typed` before it: it continues a key of more characters (`10`, `0,25`) where there is one, and else begins
 * anew. No clock: a slow person types `10` as well.
 */
export function typeNumber(before: string, character: string, keys: readonly string[]): TypedNumber {
  if (!/^[\d.,-]$/.test(character)) return { typed: '', index: null };
  const known = keys.map(plain);
  for (const typed of [plain(before + character), plain(character)]) {
    if (!known.some((key) => key.startsWith(typed))) continue;
    const index = known.indexOf(typed);
    return { typed, index: index === -1 ? null : index };
  }
  return { typed: '', index: null };
}
