import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { writeSnapshot } from '../../documents/frameworks/write-snapshot.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import type { Facts } from '../../domain/instrument/facts.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { isFileId } from '../../domain/instrument/id.ts';
import { readLimited } from '../disk/read-limited.ts';
import { readText } from '../disk/read-text.ts';
import { requireFile } from '../disk/require-file.ts';
import { listOwnIds, ownFrameworkPath } from './own-framework-files.ts';
import { hasErrors, type OwnFrameworkFile, readOwnFramework } from './read-own-framework.ts';

/** A framework without mistakes, with the text of its snapshot. */
export interface LoadedFramework {
  readonly framework: Framework;
  readonly snapshot: string;
  /** The original text, when it was loaded from a path on the command line. */
  readonly written?: string;
  /** For one in a file of a person: gives problems their place in it. */
  readonly locate?: OwnFrameworkFile['locate'];
}

/** The same framework as an organisation is asked it; what is kept of it stays as it was written. */
export function fitLoaded(loaded: LoadedFramework, facts: Facts): LoadedFramework {
  return { ...loaded, framework: fitToOrganisation(loaded.framework, facts) };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

async function loadOwn(path: string, text: string): Promise<LoadedFramework> {
  const shown = relative(process.cwd(), path) || path;
  const own = await readOwnFramework(path, shown, text);
  if (hasErrors(own)) throw new DiagnosticsError(own.diagnostics.filter(isError));
  const { framework, content, locate } = own;
  return { framework, snapshot: writeSnapshot(content), locate };
}

/** The ids of the frameworks that can be used: the bundled ones, and the organisation's own in `kaders/`. */
export function listFrameworkIds(root: string): readonly string[] {
  const bundled = listBundledFrameworks().map(({ id }) => id);
  return [...bundled.toSorted(), ...listOwnIds(root)];
}

/**
 * Loads the organisation's own framework with this id from `kaders/`, else the bundled one.
 * @throws NamedError `unknown-framework`; DiagnosticsError when an own framework has mistakes.
 */
export async function loadFramework(id: string, root: string): Promise<LoadedFramework> {
  const own = isFileId(id) ? ownFrameworkPath(root, id) : null;
  if (own !== null && existsSync(own)) return loadOwn(own, readText(own));
  const entry = listBundledFrameworks().find((candidate) => candidate.id === id);
  if (entry === undefined) {
    const known = listFrameworkIds(root);
    throw new NamedError('unknown-framework', { id, known: listNames(known) }, findSuggestion(id, known));
  }
  return { framework: entry.load(), snapshot: entry.loadSnapshot() };
}

/** Whether what a person named is the file of a framework, and no id. */
export const isFrameworkPath = (written: string): boolean => /[./\\]/.test(written);

/**
 * Loads a framework of which a person gave the text; `path` is where it comes from.
 * @throws DiagnosticsError when the framework has mistakes.
 */
export async function loadGivenFramework(path: string, text: string): Promise<LoadedFramework> {
  return { ...(await loadOwn(path, text)), written: text };
}

/** Loads a framework from a file named on the command line. */
async function loadFrameworkFile(written: string, cwd: string): Promise<LoadedFramework> {
  const path = resolve(cwd, written);
  requireFile(path, written);
  return loadGivenFramework(path, readLimited(path));
}

/**
 * Loads a framework named on the command line: an id, or a path relative to `cwd`.
 * @throws NamedError `unknown-framework`, `no-such-file`; DiagnosticsError when the framework has mistakes.
 */
export function loadNamedFramework(written: string, cwd: string, root: string): Promise<LoadedFramework> {
  return isFrameworkPath(written) ? loadFrameworkFile(written, cwd) : loadFramework(written, root);
}
