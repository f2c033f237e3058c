import { stringify } from 'yaml';
import type { Fields } from '../yaml/lenient.ts';

const HEADER = '# yaml-language-server: $schema=../../../.nulmeting/schemas/framework.schema.json\n';

/** Serialises the self-contained content of a framework as the snapshot of a measurement. */
export function writeSnapshot(content: Fields): string {
  return HEADER + stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });
}
