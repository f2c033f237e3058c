import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { findBundled, type ReadSnapshot, readSnapshot } from '../../documents/bundled/read-snapshot.ts';
import { DOSSIER_FILE, FRAMEWORKS_FOLDER, MEASUREMENT_FILE } from '../../documents/dossier/folder/names.ts';
import { readMeasuredFacts } from '../../documents/dossier/read-facts.ts';
import { listMeasuredFrameworks, type MeasuredFramework } from '../../documents/dossier/read-measurement.ts';
import type { Fields } from '../../documents/yaml/lenient.ts';
import type { Facts } from '../../domain/instrument/facts.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { type FileId, isFileId, requireFileId } from '../../domain/instrument/id.ts';
import { findDossierRoot } from '../disk/dossier-root.ts';
import { readText, readTextBytes } from '../disk/read-text.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';

/** The path of the snapshot of a framework, in the folder of a measurement. */
export function snapshotPath(folder: string, id: FileId): string {
  return join(folder, FRAMEWORKS_FOLDER, `${id}.yaml`);
}

/**
 * Loads a framework of a measurement from its snapshot on disk. An id that cannot be the name of a file has no snapshot; the schema of the
 * measurement reports it.
 */
export async function loadSnapshot(folder: string, measured: MeasuredFramework): Promise<ReadSnapshot> {
  const { id } = measured;
  if (!isFileId(id)) return { framework: null, diagnostics: [] };
  const path = snapshotPath(folder, id);
  const bytes = existsSync(path) ? readTextBytes(path) : null;
  const bundled = bytes && findBundled(measured, bytes);
  if (bundled !== null) return { framework: bundled.load(), diagnostics: [] };
  const text = bytes && Buffer.from(bytes).toString('utf8');
  return readSnapshot(relative(process.cwd(), path) || path, text, measured);
}

/** The self-contained content of a framework of a measurement, from its snapshot, else from the bundled framework. */
export async function loadSnapshotContent(
  folder: string,
  measured: Pick<Framework, 'id' | 'hash'>,
): Promise<object> {
  const path = snapshotPath(folder, requireFileId(measured.id));
  const bundled = listBundledFrameworks().find(({ hash }) => hash === measured.hash);
  const text = existsSync(path) ? readText(path) : (bundled?.loadSnapshot() ?? '');
  const { readSnapshotContent } = await import('../../documents/frameworks/read-snapshot-content.ts');
  return readSnapshotContent(text);
}

/** The frameworks that the measurement in a folder lists; empty when it is missing or cannot be read. */
export async function readMeasuredFrameworks(folder: string): Promise<readonly MeasuredFramework[]> {
  const path = join(folder, MEASUREMENT_FILE);
  return existsSync(path) ? listMeasuredFrameworks((await readYamlFile(path, 'measurement')).value) : [];
}

/** The framework of which a file is the snapshot, as its measurement lists it; null when it lists none. */
export async function findMeasured(path: string): Promise<MeasuredFramework | null> {
  const measured = await readMeasuredFrameworks(dirname(dirname(path)));
  return measured.find(({ id }) => `${id}.yaml` === basename(path)) ?? null;
}

/** The facts of the measurement in a folder: its own, else those of the dossier in which it lies, if there is one. */
export async function readFactsAt(folder: string): Promise<Facts> {
  const fieldsOf = async (path: string, kind: 'dossier' | 'measurement'): Promise<Fields> =>
    existsSync(path) ? (await readYamlFile(path, kind)).fields : {};
  const measurement = await fieldsOf(join(folder, MEASUREMENT_FILE), 'measurement');
  const root = findDossierRoot(folder);
  return readMeasuredFacts(
    root === null ? {} : await fieldsOf(join(root, DOSSIER_FILE), 'dossier'),
    measurement,
  );
}

/** The frameworks of the measurement in a folder, as its organisation is asked them, without those that are missing. */
export async function loadSnapshots(folder: string): Promise<readonly Framework[]> {
  const facts = await readFactsAt(folder);
  const loaded = await Promise.all(
    (await readMeasuredFrameworks(folder)).map((measured) => loadSnapshot(folder, measured)),
  );
  return loaded.flatMap(({ framework }) => (framework === null ? [] : [fitToOrganisation(framework, facts)]));
}
