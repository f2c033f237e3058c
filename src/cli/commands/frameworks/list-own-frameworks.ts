import { relative } from 'node:path';
import type { BundledFramework } from '../../../documents/bundled/bundled-frameworks.ts';
import { type AskedCount, countAsked } from '../../../domain/assessment/count-asked.ts';
import { sectorOfWords } from '../../../domain/instrument/facts.ts';
import { fitToFacts } from '../../../domain/instrument/framework.ts';
import type { Language } from '../../../domain/instrument/text.ts';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { readOwnFrameworks } from '../../../files/frameworks/own-frameworks.ts';
import type { Listed } from './listed-framework.ts';

/** What a dossier adds to the list of frameworks, and to what is said of those that come with the program. */
export interface OwnList {
  /** The name of the organisation. */
  readonly name: string;
  readonly sector: string | null;
  readonly language: Language | null;
  /** How many questions the organisation can be asked by a framework that comes with the program. */
  readonly countBundled: (framework: BundledFramework) => AskedCount;
  readonly frameworks: readonly Listed[];
}

/** Reads the frameworks that an organisation keeps in its dossier; paths are as seen from `cwd`. */
export async function listOwnFrameworks(root: string, cwd: string): Promise<OwnList> {
  const { organisation, language } = await readDossier(root);
  const frameworks = (await readOwnFrameworks(root, organisation)).map(({ path, ...framework }) => ({
    ...framework,
    path: relative(cwd, path),
    use: null,
  }));
  return {
    name: organisation.name,
    sector: sectorOfWords(organisation),
    language,
    countBundled: ({ load }) => countAsked(fitToFacts(load(), organisation)),
    frameworks,
  };
}
