import { stringify } from 'yaml';

/**
 * The text of a new YAML file in a dossier, with `heading` as a comment. `up` is the relative path to the root of the dossier: '' or ending
 * in `/`.
 */
export function newFileText(schema: string, up: string, heading: string, content: unknown): string {
  const comment = heading.replace(/^/gm, '# ');
  const yaml = stringify(content, { lineWidth: 110, nullStr: '' });
  return `# yaml-language-server: $schema=${up}.nulmeting/schemas/${schema}.schema.json\n${comment}\n${yaml}`;
}
