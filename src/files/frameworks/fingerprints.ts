import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { FRAMEWORKS_FOLDER, MEASUREMENTS_FOLDER } from '../../documents/dossier/folder/names.ts';
import { asFields } from '../../documents/yaml/lenient.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { readText } from '../disk/read-text.ts';
import { readMeasuredFrameworks } from './load-snapshot.ts';

/** The file in a folder of frameworks with the hash of each of their versions. */
export const FINGERPRINTS_FILE = 'fingerprints.json';

/** Framework id → version → SHA-256 of the content. */
export type Fingerprints = Readonly<Record<string, Readonly<Record<string, string>>>>;

function isFingerprints(value: unknown): value is Fingerprints {
  const isMap = (candidate: unknown): candidate is object =>
    typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
  return (
    isMap(value) &&
    Object.values(value).every(
      (versions) => isMap(versions) && Object.values(versions).every((hash) => typeof hash === 'string'),
    )
  );
}

/** Reads the fingerprints in a folder: empty without the file, null when its content is invalid. */
export function readFingerprints(folder: string): Fingerprints | null {
  const file = join(folder, FINGERPRINTS_FILE);
  if (!existsSync(file)) return {};
  try {
    // Some editors put a byte order mark in front.
    const value: unknown = JSON.parse(readText(file).replace(/^\uFEFF/, ''));
    return isFingerprints(value) ? value : null;
  } catch {
    return null;
  }
}

/** The hashes that the measurements of a dossier list for a version of a framework in its `kaders/`. */
async function findMeasuredHashes(folder: string, id: string, version: string): Promise<readonly string[]> {
  const measurements = join(dirname(folder), MEASUREMENTS_FOLDER);
  if (basename(folder) !== FRAMEWORKS_FOLDER || !existsSync(measurements)) return [];
  const names = readdirSync(measurements);
  const measured = await Promise.all(names.map((name) => readMeasuredFrameworks(join(measurements, name))));
  return measured
    .flat()
    .filter((one) => one.id === id && one.version === version)
    .map(({ hash }) => hash);
}

/**
 * Reports a framework whose content changed without a new version, compared with the fingerprints in its folder, the measurements of its
 * dossier and the framework of that name that comes with the program.
 */
export async function checkFingerprint(
  path: string,
  { id, version, hash }: Pick<Framework, 'id' | 'version' | 'hash'>,
): Promise<readonly Problem[]> {
  const folder = dirname(path);
  const known = readFingerprints(folder);
  if (known === null) return [problem('fingerprints-unreadable', '/version', { file: FINGERPRINTS_FILE })];
  const written = asFields(Object.hasOwn(known, id) ? known[id] : null)[version];
  const bundled = listBundledFrameworks().filter((one) => one.id === id && one.version === version);
  const before = [
    ...(written === undefined ? [] : [written]),
    ...bundled.map((one) => one.hash),
    ...(await findMeasuredHashes(folder, id, version)),
  ];
  return before.every((earlier) => earlier === hash)
    ? []
    : [problem('changed-without-version', '/version', { version })];
}
