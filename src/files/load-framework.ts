import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { frameworks as bundled } from '#generated/frameworks.js';
import type { Framework } from '../domain/framework.ts';
import { NamedError } from '../domain/named-error.ts';
import { findSuggestion } from '../domain/suggestion.ts';
import { checkShape, withoutRepeats } from './check-shape.ts';
import { compileFramework, freezeFramework } from './compile-framework.ts';
import { hashContent } from './content-hash.ts';
import { type Diagnostic, locateProblems } from './diagnostic.ts';
import { DiagnosticsError } from './diagnostics-error.ts';
import { EMPTY_LIBRARY, type Library, readLibrary } from './framework-library.ts';
import { listOwnIds, ownFrameworkPath } from './own-frameworks.ts';
import { type PackedFramework, packFramework, unpackFramework } from './packed-framework.ts';
import { readFramework } from './read-framework.ts';
import { recall, remember } from './recall.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** A framework that is ready to be asked, with the text of its frozen copy. */
export interface LoadedFramework {
  readonly framework: Framework;
  readonly frozen: string;
}

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

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

async function loadOwn(path: string): Promise<LoadedFramework> {
  const text = readFileSync(path, 'utf8');
  const known = recall(path, text, 'own') as { packed: PackedFramework; frozen: string } | undefined;
  if (known !== undefined) return { framework: unpackFramework(known.packed), frozen: known.frozen };
  const library = await loadLibrary();
  const shown = relative(process.cwd(), path) || path;
  const { framework: read, wire, diagnostics } = await readFrameworkText(shown, text, library);
  if (diagnostics.some(isError)) throw new DiagnosticsError(diagnostics.filter(isError));
  const compiled = compileFramework(wire, library, read);
  const { framework } = readFramework(compiled.wire, EMPTY_LIBRARY, hashContent(compiled.wire));
  const frozen = freezeFramework(compiled.wire);
  remember(path, text, 'own', { packed: packFramework(framework), frozen });
  return { framework, frozen };
}

/** The ids of the frameworks that can be asked: those that come with the program, and an organisation's own in `kaders/`. */
export function listFrameworkIds(root: string): readonly string[] {
  return [...bundled.map(({ id }) => id), ...listOwnIds(root)];
}

/**
 * Loads a framework to ask: an organisation's own from `kaders/`, or one that comes with the program.
 * @throws NamedError `unknown-framework`; DiagnosticsError when an own framework has mistakes.
 */
export async function loadFramework(id: string, root: string): Promise<LoadedFramework> {
  const own = ownFrameworkPath(root, id);
  if (/^[\w-]+$/.test(id) && existsSync(own)) return loadOwn(own);
  const entry = bundled.find((candidate) => candidate.id === id);
  if (entry === undefined) {
    const known = listFrameworkIds(root);
    throw new NamedError(
      'unknown-framework',
      { id, known: known.join(', '), suggestion: findSuggestion(id, known) ?? '' },
      true,
    );
  }
  return {
    framework: unpackFramework(entry.load()),
    frozen: entry.loadFrozen().toString('utf8'),
  };
}

/** Loads a framework from a file that a person points at. */
export async function loadFrameworkFile(path: string): Promise<LoadedFramework> {
  if (!existsSync(path)) throw new NamedError('no-such-file', { path }, true);
  return loadOwn(path);
}

/** Loads a framework as a person names it on the command line: by its id, or as the path of a file seen from `cwd`. */
export function loadNamedFramework(written: string, cwd: string, root: string): Promise<LoadedFramework> {
  return /[./\\]/.test(written) ? loadFrameworkFile(resolve(cwd, written)) : loadFramework(written, root);
}
