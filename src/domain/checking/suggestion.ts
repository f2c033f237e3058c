/** The number of letters that must be put in, left out, replaced or swapped with a neighbour to get from a to b (Damerau–Levenshtein). */
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

/** The known name that is nearest to what was written, or null when none is near (a quarter of its letters). */
export function findSuggestion(written: string, known: Iterable<string>): string | null {
  const folded = written.toLowerCase().slice(0, 100);
  let best: string | null = null;
  let least = Math.max(1, Math.floor((folded.length - 1) / 4)) + 0.5;
  for (const name of known) {
    const steps = distance(folded, name.toLowerCase());
    if (steps < least) {
      best = name;
      least = steps;
    }
  }
  return best;
}
