import type { Framework } from '../../domain/instrument/framework.ts';
import { type Diagnostic, diagnoseFile } from '../diagnostics/diagnostic.ts';
import { hashText } from '../frameworks/content-hash.ts';
import { EMPTY_LIBRARY } from '../frameworks/framework-library.ts';
import { type BundledFramework, listBundledFrameworks } from './bundled-frameworks.ts';

/** A framework that was read from the copy that a measurement keeps; null where that is missing. */
export interface ReadSnapshot {
  readonly framework: Framework | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The framework that comes with the program, where a measurement lists it and the text of the snapshot is its own, line ends aside; null
 * where there is none. A text is known by its hash: it need not be parsed, nor the program's copy be unpacked. Of bytes the line ends count:
 * these need not be decoded either.
 */
export function findBundled(
  { id, hash }: Pick<Framework, 'id' | 'hash'>,
  snapshot: string | Uint8Array | null,
): BundledFramework | null {
  const bundled = listBundledFrameworks().find((one) => one.id === id && one.hash === hash);
  if (bundled === undefined) return null;
  const written = typeof snapshot === 'string' ? snapshot.replaceAll('\r\n', '\n') : snapshot;
  return written === null || hashText(written) === bundled.snapshotHash ? bundled : null;
}

/**
 * Reads a framework of a measurement from the text of its snapshot; null where there is none. The bundled framework with the same hash is
 * used when the snapshot has the same text or is missing. Reports a missing or changed snapshot and its errors, without other warnings:
 * nobody should change a snapshot. `path` is its name in messages.
 */
export async function readSnapshot(
  path: string,
  text: string | null,
  measured: Pick<Framework, 'id' | 'hash'>,
): Promise<ReadSnapshot> {
  const bundled = findBundled(measured, text);
  if (bundled !== null) return { framework: bundled.load(), diagnostics: [] };
  const values = { id: measured.id };
  if (text === null)
    return { framework: null, diagnostics: [diagnoseFile(path, 'frozen-missing', values, '')] };
  const { readFramework } = await import('../frameworks/read-framework.ts');
  const { framework, diagnostics } = await readFramework(path, text, EMPTY_LIBRARY, { measured });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || framework.hash === measured.hash) return { framework, diagnostics: errors };
  const changed = diagnoseFile(path, 'frozen-changed', values, text.split('\n')[0] ?? '');
  return { framework, diagnostics: [changed] };
}
