/** The most values in a YAML file when every alias is replaced by what it stands for, and the most characters in them. */
const MAX_VALUES = 200_000;
const MAX_CHARACTERS = 4_000_000;
/** The most maps and lists inside each other. */
const MAX_DEPTH = 200;

/**
 * Whether a parsed value can be walked through. Aliases can repeat a part of it until it is huge, or put a part into itself, after which it
 * has no end; JSON can be deeper than a program can follow.
 */
export function isWithinReach(value: unknown, mostValues = MAX_VALUES): boolean {
  let values = 0;
  let characters = 0;
  const left = [{ one: value, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { one, depth } = next;
    values += 1;
    if (typeof one === 'string') characters += one.length;
    if (values + left.length > mostValues || characters > MAX_CHARACTERS || depth > MAX_DEPTH) return false;
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, child] of Object.entries(one)) {
      if (!Array.isArray(one)) characters += key.length;
      left.push({ one: child, depth: depth + 1 });
    }
  }
  return true;
}
