import type { Fingerprints } from '../src/files/frameworks/fingerprints.ts';

/**
 * The fingerprints with those of the frameworks added. A version that stands there already keeps its fingerprint, unless `force`; where
 * the content is another than it was, it is named in `refused`.
 */
export function addFingerprints(
  known: Fingerprints,
  frameworks: readonly { readonly id: string; readonly version: string; readonly hash: string }[],
  force: boolean,
): { readonly fingerprints: Fingerprints; readonly refused: readonly string[] } {
  const fingerprints: Record<string, Readonly<Record<string, string>>> = { ...known };
  const refused: string[] = [];
  for (const { id, version, hash } of frameworks) {
    const isChanged = (known[id]?.[version] ?? hash) !== hash;
    if (isChanged && !force) refused.push(`${id} ${version}`);
    else fingerprints[id] = { ...fingerprints[id], [version]: hash };
  }
  return { fingerprints, refused };
}
