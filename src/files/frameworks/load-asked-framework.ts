import { existsSync, readFileSync } from 'node:fs';
import { type BundledFramework, frameworks as bundled } from '#generated/frameworks.js';
import { type Diagnostic, diagnoseFile } from '../../documents/diagnostics/diagnostic.ts';
import {
  type PackedFramework,
  packFramework,
  unpackFramework,
} from '../../documents/frameworks/packed-framework.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { recall, remember } from '../disk/recall.ts';

const unpacked = new Map<string, Framework>();

/** A bundled framework; many dossiers ask the same one. */
function unpackOnce({ hash, load }: BundledFramework): Framework {
  const framework = unpacked.get(hash) ?? unpackFramework(load());
  unpacked.set(hash, framework);
  return framework;
}

/** Whether two files say the same, whatever their line ends. */
function isSameText(a: Buffer, b: Buffer): boolean {
  return (
    a.equals(b) || (a.includes('\r\n') && a.toString('utf8').replaceAll('\r\n', '\n') === b.toString('utf8'))
  );
}

/** What a measurement says of a framework that it asked. */
export interface AskedFramework {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/**
 * Loads a framework as it was asked in a measurement. The frozen copy counts; where it is the bundled one to the letter, the
 * compiled form saves reading it.
 */
export async function loadAskedFramework(
  path: string,
  asked: AskedFramework,
): Promise<{ readonly framework: Framework | null; readonly diagnostics: readonly Diagnostic[] }> {
  const entry = bundled.find(({ id, hash }) => id === asked.id && hash === asked.hash);
  const bytes = existsSync(path) ? readFileSync(path) : null;
  if (entry !== undefined && (bytes === null || isSameText(bytes, entry.loadFrozen()))) {
    return { framework: unpackOnce(entry), diagnostics: [] };
  }
  const values = { id: asked.id };
  if (bytes === null) {
    return { framework: null, diagnostics: [diagnoseFile(path, 'frozen-missing', values, '')] };
  }
  const text = bytes.toString('utf8');
  const known = recall(path, text, 'frozen') as PackedFramework | undefined;
  if (known?.hash === asked.hash) return { framework: unpackFramework(known), diagnostics: [] };
  const { readFrozen } = await import('../../documents/frameworks/read-framework-text.ts');
  const { framework, diagnostics } = await readFrozen(path, text, asked.hash);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { framework, diagnostics: errors };
  if (framework.hash === asked.hash) {
    remember(path, text, 'frozen', packFramework(framework));
    return { framework, diagnostics: [] };
  }
  const changed = diagnoseFile(path, 'frozen-changed', values, text.split('\n')[0] ?? '');
  return { framework, diagnostics: [changed] };
}
