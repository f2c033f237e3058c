import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { frameworks as bundled } from '#generated/frameworks.js';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { compileFramework, freezeFramework } from '../../documents/frameworks/compile-framework.ts';
import { hashContent } from '../../documents/frameworks/content-hash.ts';
import { EMPTY_LIBRARY } from '../../documents/frameworks/framework-library.ts';
import {
  type PackedFramework,
  packFramework,
  unpackFramework,
} from '../../documents/frameworks/packed-framework.ts';
import { readFramework } from '../../documents/frameworks/read-framework.ts';
import { loadLibrary, readFrameworkText } from '../../documents/frameworks/read-framework-text.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { recall, remember } from '../disk/recall.ts';
import { requireFile } from '../disk/require-file.ts';
import { listOwnIds, ownFrameworkPath } from './own-framework-files.ts';

/** A framework that is ready to be asked, with the text of its frozen copy. */
export interface LoadedFramework {
  readonly framework: Framework;
  readonly frozen: string;
  /** The text as a person wrote it, of a file that she pointed at. */
  readonly written?: string;
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
    throw new NamedError('unknown-framework', { id, known: known.join(', ') }, findSuggestion(id, known));
  }
  return {
    framework: unpackFramework(entry.load()),
    frozen: entry.loadFrozen().toString('utf8'),
  };
}

/** Loads a framework from a file that a person points at. */
export async function loadFrameworkFile(path: string): Promise<LoadedFramework> {
  requireFile(path, path);
  return { ...(await loadOwn(path)), written: readFileSync(path, 'utf8') };
}

/** Loads a framework as a person names it on the command line: by its id, or as the path of a file seen from `cwd`. */
export function loadNamedFramework(written: string, cwd: string, root: string): Promise<LoadedFramework> {
  return /[./\\]/.test(written) ? loadFrameworkFile(resolve(cwd, written)) : loadFramework(written, root);
}
