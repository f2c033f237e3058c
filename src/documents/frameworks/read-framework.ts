import { checkFramework } from '../../domain/checking/check-framework.ts';
import { checkScales } from '../../domain/checking/check-scales.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { checkShape, withoutRepeats } from '../diagnostics/check-shape.ts';
import { type Diagnostic, locateProblems } from '../diagnostics/diagnostic.ts';
import { asFields, type Fields } from '../yaml/lenient.ts';
import { readYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { checkTranslations } from './check-translations.ts';
import { hashContent } from './content-hash.ts';
import { type Library, readDocuments, readScales } from './framework-library.ts';
import { makeSelfContained } from './make-self-contained.ts';
import { readContent } from './read-content.ts';

/** A framework that was read from its text. */
export interface ParsedFramework {
  /** As good as it can be read where there are mistakes in it. */
  readonly framework: Framework;
  /** Self-contained, as data; its SHA-256 is the hash of the framework. */
  readonly content: Fields;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of a text before it is read. */
interface ReadOptions {
  /** The hash that a measurement noted of its snapshot. */
  readonly noted?: string | null;
  /** The text as YAML, where it was parsed already. */
  readonly yaml?: YamlDocument;
}

/**
 * Reads the text of a framework, and finds everything that is wrong with it. `path` is what messages call the file. A snapshot is read
 * with an empty library; as long as its hash is the one that the measurement noted, it is not checked: it was then, by the rules of then.
 */
export async function readFramework(
  path: string,
  text: string,
  library: Library,
  { noted = null, yaml = readYaml(text) }: ReadOptions = {},
): Promise<ParsedFramework> {
  const written = asFields(yaml.value);
  const whole = makeSelfContained(written, library);
  const { content } = whole;
  const hash = hashContent(content);
  const { framework, problems } = readContent(whole, library, hash);
  if (hash === noted && yaml.syntax.length === 0) return { framework, content, diagnostics: [] };
  const isUnreadable = yaml.syntax.length > 0 && yaml.value === null;
  const shape = isUnreadable ? [] : await checkShape('framework', yaml.value);
  // The content names what is cited; which sections there are, only the library knows.
  const documents = [...new Map([...library.documents, ...readDocuments(written['documents'])]).values()];
  const rules = [
    ...problems,
    ...checkScales(readScales(written['scales']).values()),
    ...checkFramework({ ...framework, documents }, whole.fromBank),
    ...checkTranslations(yaml.value),
  ];
  const diagnostics = locateProblems(path, text, yaml, withoutRepeats(shape, rules));
  return { framework, content, diagnostics };
}
