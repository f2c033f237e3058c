import { readAsset } from '#generated/assets.js';
import type { Language } from '../../domain/instrument/text.ts';

/**
 * The text of an example framework with explaining comments, for a person to change. It refers to the schema only in a dossier, where
 * there is a copy of it.
 */
export function starterText(options: {
  readonly id: string;
  readonly language: Language;
  readonly isInDossier: boolean;
}): string {
  const [, ...lines] = readAsset(`starter-framework.${options.language}.yaml`).split('\n');
  const head = '# yaml-language-server: $schema=../.nulmeting/schemas/framework.schema.json\n';
  const text = lines.join('\n').replace(/^id: .*$/m, `id: ${options.id}`);
  return (options.isInDossier ? head : '') + text;
}
