import type { Framework } from '../../domain/instrument/framework.ts';
import { checkShape, withoutRepeats } from '../diagnostics/check-shape.ts';
import { type Diagnostic, locateProblems } from '../diagnostics/diagnostic.ts';
import { readYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { hashContent } from './content-hash.ts';
import { EMPTY_LIBRARY, type Library, readLibrary } from './framework-library.ts';
import { readFramework } from './read-framework.ts';

export interface ReadFrameworkFile {
  readonly framework: Framework;
  readonly wire: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

export async function loadLibrary(): Promise<Library> {
  const { loadContent } = await import('#generated/library.js');
  return readLibrary(loadContent());
}

/**
 * Reads the text of a framework and says everything that is wrong with it. `path` is what messages call the file; `parsed` is the
 * text as YAML, where it was parsed already. The framework has no hash yet: that is of its self-contained content.
 */
export async function readFrameworkText(
  path: string,
  text: string,
  library: Library,
  parsed?: YamlDocument,
): Promise<ReadFrameworkFile> {
  const yaml = parsed ?? readYaml(text);
  const shapeProblems =
    yaml.syntax.length > 0 && yaml.value === null ? [] : await checkShape('framework', yaml.value);
  const { framework, problems } = readFramework(yaml.value, library, '');
  const { judgeFramework } = await import('./judge-framework.ts');
  const rules = [...problems, ...judgeFramework(yaml.value, framework)];
  const diagnostics = locateProblems(path, text, yaml, withoutRepeats(shapeProblems, rules));
  return { framework, wire: yaml.value, diagnostics };
}

/** Reads a frozen copy, which brings everything itself. What is still as it was asked was judged then, by the rules of then. */
export async function readFrozen(path: string, text: string, asked: string): Promise<ReadFrameworkFile> {
  const yaml = readYaml(text);
  const hash = hashContent(yaml.value);
  if (yaml.syntax.length > 0 || hash !== asked) {
    const read = await readFrameworkText(path, text, EMPTY_LIBRARY, yaml);
    return { ...read, framework: { ...read.framework, hash } };
  }
  const { framework } = readFramework(yaml.value, EMPTY_LIBRARY, hash);
  return { framework, wire: yaml.value, diagnostics: [] };
}
