import { checkFramework } from '../../domain/checking/check-framework.ts';
import { checkScales } from '../../domain/checking/check-scales.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { checkCharacters } from '../diagnostics/check-characters.ts';
import { checkShape, withoutRepeats } from '../diagnostics/check-shape.ts';
import { type Diagnostic, locateProblems, sortByPlace } from '../diagnostics/diagnostic.ts';
import { asFields, type Fields } from '../yaml/lenient.ts';
import { readYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { checkTranslations } from './check-translations.ts';
import { hashContent } from './content-hash.ts';
import { type Library, readDocuments, readScales } from './framework-library.ts';
import { makeSelfContained } from './make-self-contained.ts';
import { readContent } from './read-content.ts';

/** A framework parsed from its text. */
export interface ParsedFramework {
  /** Where there are mistakes, with empty defaults. */
  readonly framework: Framework;
  /** Self-contained, as data; its SHA-256 is the hash of the framework. */
  readonly content: Fields;
  readonly diagnostics: readonly Diagnostic[];
}

/** Optional input for reading a framework. */
interface ReadOptions {
  /** The hash that the measurement lists for this snapshot. */
  readonly snapshotHash?: string | null;
  /** The parsed text, to avoid parsing it again. */
  readonly yaml?: YamlDocument;
}

/**
 * Parses the text of a framework and checks it. `path` is the file's name in messages. A snapshot is read with an empty library; one
 * with the expected `snapshotHash` is not checked, because it was checked when the measurement began and rules may have changed since.
 */
export async function readFramework(
  path: string,
  text: string,
  library: Library,
  { snapshotHash = null, yaml = readYaml(text) }: ReadOptions = {},
): Promise<ParsedFramework> {
  const written = asFields(yaml.value);
  const selfContained = makeSelfContained(written, library);
  const { content } = selfContained;
  const hash = hashContent(content);
  const { framework, problems } = readContent(selfContained, library, hash);
  if (hash === snapshotHash && yaml.syntax.length === 0) return { framework, content, diagnostics: [] };
  const isUnreadable = yaml.syntax.length > 0 && yaml.value === null;
  const shape = isUnreadable ? [] : await checkShape('framework', yaml.value);
  // The content has the cited publications without their sections; the library has the sections.
  const documents = [...new Map([...library.documents, ...readDocuments(written['documents'])]).values()];
  const rules = [
    ...problems,
    ...checkScales(readScales(written['scales']).values()),
    ...checkFramework({ ...framework, documents }, selfContained.fromBank),
    ...checkTranslations(yaml.value),
  ];
  const located = locateProblems(path, text, yaml, withoutRepeats(shape, rules));
  // Characters that nobody sees were let in with a snapshot, if they are in it: it can still be read.
  const unseen = snapshotHash === null ? checkCharacters(path, text, yaml) : [];
  return { framework, content, diagnostics: sortByPlace([...located, ...unseen]) };
}
