/** The Damerau–Levenshtein distance: the number of letters to insert, delete, replace or swap with a neighbour to turn a into b. */
function distance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The most names that are compared. */
const MOST_NAMES = 1000;

/** The known name nearest to `written`, ignoring case; null when more than about a quarter of the letters differ. Of more than a
 * thousand names the first thousand are compared. */
export function findSuggestion(written: string, known: Iterable<string>): string | null {
  const folded = written.toLowerCase().slice(0, 100);
  let best: string | null = null;
  let least = Math.max(1, Math.floor((folded.length - 1) / 4)) + 0.5;
  let count = 0;
  for (const name of known) {
    count += 1;
    if (count > MOST_NAMES) break;
    // At least as many letters are to be inserted as one is longer than the other.
    if (Math.abs(name.length - folded.length) >= least) continue;
    const steps = distance(folded, name.toLowerCase());
    if (steps < least) {
      best = name;
      least = steps;
    }
  }
  return best;
}
