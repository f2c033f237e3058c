import type { DossierTexts } from '../../documents/archive/archive.ts';
import { locateProblems } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';

/**
 * Refuses texts of which a part could not be read because it was not saved as UTF-8, also of a file that nobody opens: once the dossier is
 * saved as one file, what stood there would be gone.
 * @throws DiagnosticsError
 */
export function refuseUndecoded(texts: DossierTexts): void {
  const diagnostics = [...texts]
    .filter(([, text]) => text.includes('\uFFFD'))
    .flatMap(([path, text]) => {
      const yaml = readYaml(text);
      const syntax = yaml.syntax.filter(({ code }) => code === 'not-utf8' || yaml.isRefused);
      return locateProblems(path, text, { ...yaml, syntax }, []);
    });
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
}
