import { relative } from 'node:path';
import type { Language } from '../../../domain/instrument/text.ts';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { readOwnFrameworks } from '../../../files/frameworks/own-frameworks.ts';
import { estimateMinutes } from '../../../interview/agenda.ts';
import type { Listed } from './listed-framework.ts';

/** What a dossier adds to the list of frameworks. */
export interface OwnList {
  /** The name of the organisation. */
  readonly name: string;
  readonly sector: string | null;
  readonly language: Language | null;
  readonly frameworks: readonly Listed[];
}

/** Reads the frameworks that an organisation keeps in its dossier; paths are as seen from `cwd`. */
export async function listOwnFrameworks(root: string, cwd: string): Promise<OwnList> {
  const { organisation, language } = await readDossier(root);
  const frameworks = (await readOwnFrameworks(root, organisation.sector)).map(({ path, ...framework }) => ({
    ...framework,
    minutes: estimateMinutes(framework.questions),
    path: relative(cwd, path),
  }));
  return { name: organisation.name, sector: organisation.sector, language, frameworks };
}
