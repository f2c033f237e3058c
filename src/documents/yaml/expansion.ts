/** The most values in a file when every alias is replaced by what it stands for. */
const MAX_VALUES = 500_000;
/** The most characters in those values. */
const MAX_CHARACTERS = 4_000_000;

/**
 * Whether a parsed value can be walked through: aliases can repeat a part of it until it is huge, or put a part into itself, after which it
 * has no end.
 */
export function isWithinReach(value: unknown): boolean {
  let values = 0;
  let characters = 0;
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    values += 1;
    if (typeof one === 'string') characters += one.length;
    if (values > MAX_VALUES || characters > MAX_CHARACTERS) return false;
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, child] of Object.entries(one)) {
      if (!Array.isArray(one)) characters += key.length;
      left.push(child);
    }
  }
  return true;
}
