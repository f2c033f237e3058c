import { readAsset } from '#generated/assets.js';
import type { Language } from '../../domain/instrument/text.ts';

/**
 * The text of an example of a framework for a person to change, with comments that explain it. In a dossier an editor finds the schema
 * beside it; elsewhere there is none to point at.
 */
export function starterText(made: {
  readonly id: string;
  readonly language: Language;
  readonly isInDossier: boolean;
}): string {
  const [, ...lines] = readAsset(`starter-framework.${made.language}.yaml`).split('\n');
  const head = '# yaml-language-server: $schema=../.nulmeting/schemas/framework.schema.json\n';
  const text = lines.join('\n').replace(/^id: .*$/m, `id: ${made.id}`);
  return (made.isInDossier ? head : '') + text;
}
