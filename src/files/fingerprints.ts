import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Framework } from '../domain/framework.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { asFields } from './lenient.ts';
import { readAsked } from './measured-frameworks.ts';

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
function findAsked(folder: string, id: string, version: string): readonly string[] {
  const measurements = join(dirname(folder), 'metingen');
  if (basename(folder) !== 'kaders' || !existsSync(measurements)) return [];
  return readdirSync(measurements)
    .sort()
    .flatMap((name) => readAsked(join(measurements, name)))
    .filter((asked) => asked.id === id && asked.version === version)
    .map(({ hash }) => hash);
}

/**
 * A framework whose content changed must have another version: held against the fingerprints beside it, and against the measurements
 * of its dossier. `hash` is that of the self-contained content.
 */
export function checkFingerprint(
  path: string,
  { id, version }: Pick<Framework, 'id' | 'version'>,
  hash: string,
): readonly Problem[] {
  const folder = dirname(path);
  const known = readFingerprints(folder);
  if (known === null) return [problem('fingerprints-unreadable', '/version', { file: FINGERPRINTS_FILE })];
  const written = asFields(known[id])[version];
  const before = [...(written === undefined ? [] : [written]), ...findAsked(folder, id, version)];
  return before.every((earlier) => earlier === hash)
    ? []
    : [problem('changed-without-version', '/version', { version })];
}
