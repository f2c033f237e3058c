import { existsSync } from 'node:fs';
import { readAsset } from '#generated/assets.js';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { writeAtomically } from '../disk/write-atomically.ts';

/**
 * Writes an example of a framework for a person to change, with comments that explain it. In a dossier an editor finds the schema
 * beside it; elsewhere there is none to point at.
 * @throws NamedError `framework-exists`: what stands there is left as it is.
 */
export function writeStarter(
  path: string,
  shown: string,
  made: { readonly id: string; readonly language: Language; readonly isInDossier: boolean },
): void {
  if (existsSync(path)) throw new NamedError('framework-exists', { path: shown });
  const [, ...lines] = readAsset(`starter-framework.${made.language}.yaml`).split('\n');
  const head = '# yaml-language-server: $schema=../.nulmeting/schemas/framework.schema.json\n';
  const text = lines.join('\n').replace(/^id: .*$/m, `id: ${made.id}`);
  writeAtomically(path, (made.isInDossier ? head : '') + text);
}
