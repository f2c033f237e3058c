import { checkFramework, checkFrameworkShape } from '../../domain/checking/check-framework.ts';
import { checkScales } from '../../domain/checking/check-scales.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { SHAPE_CODES } from '../../domain/checking/problem-codes.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { checkCharacters } from '../diagnostics/check-characters.ts';
import { checkShape, withoutRepeats } from '../diagnostics/check-shape.ts';
import { type Diagnostic, locateProblems, sortByPlace } from '../diagnostics/diagnostic.ts';
import { asFields, type Fields } from '../yaml/lenient.ts';
import { readYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { checkTerms } from './check-terms.ts';
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
  /** For a snapshot: the framework as its measurement lists it; null when it lists none for this file. */
  readonly measured?: Pick<Framework, 'id' | 'hash'> | null;
  /** The parsed text, to avoid parsing it again. */
  readonly yaml?: YamlDocument;
}

/** Reports a snapshot of another framework than the measurement lists. */
function checkMeasured({ id }: Framework, listed: string): readonly Problem[] {
  return id === listed ? [] : [problem('frozen-of-other', '/id', { written: id, listed })];
}

/**
 * Parses the text of a framework and checks it. `path` is the file's name in messages. A snapshot is read with an empty library; one
 * that has the hash of `measured` is checked for its shape only: it was checked when the measurement began, and rules of content may have
 * changed since. Its shape is checked always, because whoever makes a file can write the hash beside it.
 */
export async function readFramework(
  path: string,
  text: string,
  library: Library,
  { measured = null, yaml = readYaml(text) }: ReadOptions = {},
): Promise<ParsedFramework> {
  const written = asFields(yaml.value);
  const selfContained = makeSelfContained(written, library);
  const { content } = selfContained;
  const hash = hashContent(content);
  const { framework, problems } = readContent(selfContained, library, hash);
  const isUnreadable = yaml.syntax.length > 0 && yaml.value === null;
  const shape = isUnreadable ? [] : await checkShape('framework', yaml.value);
  // The content has the cited publications without their sections; the library has the sections.
  const documents = [...new Map([...library.documents, ...readDocuments(written['documents'])]).values()];
  const { fromBank } = selfContained;
  const ofShape = [...problems, ...checkScales(readScales(written['scales']).values())];
  if (hash === measured?.hash && yaml.syntax.length === 0) {
    const isOfShape = ({ code }: Problem): boolean => SHAPE_CODES.has(code);
    const rules = [
      ...ofShape,
      ...checkFrameworkShape(framework, fromBank),
      ...checkMeasured(framework, measured.id),
    ].filter(isOfShape);
    const found = withoutRepeats(shape.filter(isOfShape), rules);
    return { framework, content, diagnostics: locateProblems(path, text, yaml, found) };
  }
  const rules = [
    ...ofShape,
    ...checkFramework({ ...framework, documents }, fromBank),
    ...checkTranslations(yaml.value),
    ...checkTerms(written, content, library),
    ...(measured === null ? [] : checkMeasured(framework, measured.id)),
  ];
  const located = locateProblems(path, text, yaml, withoutRepeats(shape, rules));
  // Characters that nobody sees were let in with a snapshot, if they are in it: it can still be read.
  const unseen = measured === null ? checkCharacters(path, text, yaml) : [];
  return { framework, content, diagnostics: sortByPlace([...located, ...unseen]) };
}
