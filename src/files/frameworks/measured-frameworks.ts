import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asFields, asList, asString } from '../../documents/yaml/lenient.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { type AskedFramework, loadAskedFramework } from './load-asked-framework.ts';

export const MEASUREMENT_FILE = 'meting.yaml';

/** What the content of `meting.yaml` says was asked. */
export function listAsked(measurement: unknown): readonly AskedFramework[] {
  return asList(asFields(measurement)['frameworks'])
    .map(asFields)
    .map(({ id, version, hash }) => ({
      id: asString(id),
      version: asString(version),
      hash: asString(hash),
    }));
}

/** Where the frozen copy of a framework stands. */
export function frozenPath(folder: string, id: string): string {
  return join(folder, 'kaders', `${/^[\w-]+$/.test(id) ? id : ''}.yaml`);
}

/** What the measurement in a folder says it asked; nothing when there is none, or when it cannot be read. */
export async function readAsked(folder: string): Promise<readonly AskedFramework[]> {
  const path = join(folder, MEASUREMENT_FILE);
  return existsSync(path) ? listAsked((await readYamlFile(path, 'measurement')).value) : [];
}

/** The frameworks of the measurement in a folder, as far as they are there. */
export async function loadMeasured(folder: string): Promise<readonly Framework[]> {
  const loaded = await Promise.all(
    (await readAsked(folder)).map((asked) => loadAskedFramework(frozenPath(folder, asked.id), asked)),
  );
  return loaded.map(({ framework }) => framework).filter((framework) => framework !== null);
}
