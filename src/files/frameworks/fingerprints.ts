import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asFields } from '../../documents/yaml/lenient.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import type { Framework } from '../../domain/instrument/framework.ts';

/** The file beside frameworks that remembers what each version of them said: id → version → SHA-256 of the content. */
export const FINGERPRINTS_FILE = 'fingerprints.json';

export type Fingerprints = Readonly<Record<string, Readonly<Record<string, string>>>>;

function isFingerprints(value: unknown): value is Fingerprints {
  const isMap = (part: unknown): part is object =>
    typeof part === 'object' && part !== null && !Array.isArray(part);
  return (
    isMap(value) &&
    Object.values(value).every(
      (versions) => isMap(versions) && Object.values(versions).every((hash) => typeof hash === 'string'),
    )
  );
}

/** Reads the fingerprints in a folder: empty when there are none, null when the file cannot be read as such. */
export function readFingerprints(folder: string): Fingerprints | null {
  const file = join(folder, FINGERPRINTS_FILE);
  if (!existsSync(file)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isFingerprints(value) ? value : null;
  } catch {
    return null;
  }
}

/** What the measurements of a dossier say they asked, for a framework that stands in its `kaders/`. */
async function findAsked(folder: string, id: string, version: string): Promise<readonly string[]> {
  const measurements = join(dirname(folder), 'metingen');
  if (basename(folder) !== 'kaders' || !existsSync(measurements)) return [];
  // A measurement in which its name does not stand asked something else; that is seen without reading YAML.
  const names = readdirSync(measurements)
    .sort()
    .filter((name) => {
      const file = join(measurements, name, 'meting.yaml');
      return existsSync(file) && readFileSync(file, 'utf8').includes(id);
    });
  if (names.length === 0) return [];
  const { readAsked } = await import('./measured-frameworks.ts');
  const asked = await Promise.all(names.map((name) => readAsked(join(measurements, name))));
  return asked
    .flat()
    .filter((one) => one.id === id && one.version === version)
    .map(({ hash }) => hash);
}

/**
 * A framework whose content changed must have another version: held against the fingerprints beside it, and against the measurements
 * of its dossier. `hash` gives that of the self-contained content, and is asked only when there is something to hold it against.
 */
export async function checkFingerprint(
  path: string,
  { id, version }: Pick<Framework, 'id' | 'version'>,
  hash: () => Promise<string>,
): Promise<readonly Problem[]> {
  const folder = dirname(path);
  const known = readFingerprints(folder);
  if (known === null) return [problem('fingerprints-unreadable', '/version', { file: FINGERPRINTS_FILE })];
  const written = asFields(known[id])[version];
  const before = [...(written === undefined ? [] : [written]), ...(await findAsked(folder, id, version))];
  if (before.length === 0) return [];
  const now = await hash();
  return before.every((earlier) => earlier === now)
    ? []
    : [problem('changed-without-version', '/version', { version })];
}
