import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { ReadDocument } from '../../documents/diagnostics/read-document.ts';
import { ARCHIVE_EXTENSION } from '../../documents/dossier/file-names.ts';
import { listBegun } from '../../documents/dossier/folder/count-measurements.ts';
import type { MeasurementList } from '../../documents/dossier/folder/list-measurements.ts';
import { DOSSIER_FILE } from '../../documents/dossier/folder/names.ts';
import { readLanguage, readOrganisation } from '../../documents/dossier/read-organisation.ts';
import type { Organisation } from '../../domain/assessment/assessment.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { findDossierRoot, listDossiersIn } from '../disk/dossier-root.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { listMeasurements } from './list-measurements.ts';
import { listUncounted } from './uncounted-files.ts';

export { listBegun };

/** A dossier, without the answers of its measurements. */
export interface Dossier extends MeasurementList {
  readonly root: string;
  readonly organisation: Organisation;
  /** The language chosen for this dossier, or null. */
  readonly language: Language | null;
  readonly file: ReadDocument;
  /** What was seen in it and does not count. */
  readonly remarks: readonly Diagnostic[];
}

/** The error for a folder without a dossier; it names dossiers directly below the folder. */
function noDossier(path: string): NamedError {
  const below = listDossiersIn(path);
  const [first] = below;
  if (first === undefined) return new NamedError('no-dossier', { path });
  const shown = relative(process.cwd(), join(path, first));
  return new NamedError('dossier-below', { found: listNames(below), first: shown });
}

/**
 * Reads `dossier.yaml` of the dossier at or above a path.
 * @throws NamedError `no-dossier`, `no-such-folder`, `file-no-dossier`, `dossier-packed`, `dossier-below`
 */
export async function readDossier(start: string): Promise<Dossier> {
  // A path that does not exist is a mistake, even below a dossier.
  const shown = relative(process.cwd(), start);
  if (!existsSync(start)) throw new NamedError('no-such-folder', { path: shown });
  const isFile = !statSync(start).isDirectory();
  if (isFile && start.endsWith(ARCHIVE_EXTENSION)) throw new NamedError('dossier-packed', { path: shown });
  const root = findDossierRoot(start);
  if (root === null) throw isFile ? new NamedError('file-no-dossier', { path: shown }) : noDossier(start);
  const file = await readYamlFile(join(root, DOSSIER_FILE), 'dossier');
  const organisation = readOrganisation(file.fields);
  const listed = await listMeasurements(root, organisation.id);
  return {
    root,
    organisation,
    language: readLanguage(file.fields),
    file,
    measurements: listed.measurements,
    elsewhere: listed.elsewhere,
    remarks: [...listed.remarks, ...listUncounted(root, listed.measurements)],
  };
}
