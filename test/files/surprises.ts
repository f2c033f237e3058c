/* Checks that figures and texts in reports are valid for every framework and every set of answers. */

const CLOSE = 1e-9;
/** The range of a figure by its field name; any other figure only has to be finite. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  score: [0, 100],
  low: [0, 100],
  high: [0, 100],
  lowest: [0, 100],
  highest: [0, 100],
  values: [0, 100],
  median: [0, 100],
  upperQuartile: [0, 100],
  target: [0, 100],
  difference: [-100, 100],
  coverage: [0, 1],
  commonShare: [0, 1],
  priority: [0, 5],
};

/** Field names whose figures are scores when they are below this one. */
const INSIDE: Readonly<Record<string, readonly [number, number]>> = {
  'common/from': [0, 100],
  'common/to': [0, 100],
  'percentToTarget/from': [0, 1],
  'percentToTarget/to': [0, 1],
};

function judgeNumber(value: number, path: readonly string[]): readonly string[] {
  if (!Number.isFinite(value)) return [`${value} at ${path.join('/')}`];
  const names = path.filter((part) => !/^\d+$/.test(part));
  const [low, high] = INSIDE[names.slice(-2).join('/')] ?? RANGES[names.at(-1) ?? ''] ?? [-1e15, 1e15];
  return value < low - CLOSE || value > high + CLOSE ? [`${value} at ${path.join('/')}`] : [];
}

/** Lists invalid figures (not finite, out of range, or absent other than as null) and invalid texts. */
export function findSurprises(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'number') return judgeNumber(value, path);
  if (value === undefined || typeof value === 'function') return [`${typeof value} at ${path.join('/')}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => findSurprises(part, [...path, key]));
}
