import type { DossierTexts } from '../../documents/archive/archive.ts';
import { locateProblems } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';

/** Files that stayed where they are while all else was put somewhere else. */
export class LeftBehind extends Error {
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super('not all files could be read');
    this.paths = paths;
  }
}

/** Whether every byte of a file could be read as UTF-8; what stood in the place of the sign for one that could not is not in the text. */
const isDecoded = (text: string): boolean => !text.includes('\uFFFD');

/** The texts that hold all that stands in their files: only these are put somewhere else. The others stay behind where they are. */
export function decodedOf(texts: DossierTexts): DossierTexts {
  return new Map([...texts].filter(([, text]) => isDecoded(text)));
}

/**
 * Says which texts stay behind.
 * @throws LeftBehind
 */
export function sayLeftBehind(texts: DossierTexts): void {
  const paths = [...texts].filter(([, text]) => !isDecoded(text)).map(([path]) => path);
  if (paths.length > 0) throw new LeftBehind(paths);
}

/**
 * Refuses texts of which a part could not be read because it was not saved as UTF-8, also of a file that nobody opens: once the dossier is
 * saved as one file, what stood there would be gone.
 * @throws DiagnosticsError
 */
export function refuseUndecoded(texts: DossierTexts): void {
  const diagnostics = [...texts]
    .filter(([, text]) => !isDecoded(text))
    .flatMap(([path, text]) => {
      const yaml = readYaml(text);
      const syntax = yaml.syntax.filter(({ code }) => code === 'not-utf8' || yaml.isRefused);
      return locateProblems(path, text, { ...yaml, syntax }, []);
    });
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
}
