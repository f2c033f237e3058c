import { stringify } from 'yaml';
import type { Fields } from '../yaml/lenient.ts';

const HEADER = '# yaml-language-server: $schema=../../../.nulmeting/schemas/framework.schema.json\n';

/** The text of the copy of a framework that stays with a measurement, from its self-contained content. */
export function writeSnapshot(content: Fields): string {
  return HEADER + stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });
}
