import { asFields, asString, asText } from '../src/documents/yaml/lenient.ts';

/** What stands beside the bundled frameworks: which is the default, and how each relates to other instruments. */
export interface Bundled {
  readonly byDefault: string;
  /** The module with the relations, and its types. */
  readonly files: readonly (readonly [string, string])[];
}

/**
 * Compiles `frameworks/bundled.json`.
 * @throws when it names a framework that does not come with the program.
 */
export function compileBundled(content: unknown, ids: readonly string[]): Bundled {
  const fields = asFields(content);
  const byDefault = asString(fields['default']);
  const relations = Object.entries(asFields(fields['relations'])).map(
    ([id, text]) => [id, asText(text)] as const,
  );
  const unknown = [byDefault, ...relations.map(([id]) => id)].filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new Error(`frameworks/bundled.json: no framework ${unknown.join(', ')}`);
  const types = `import type { LocalText } from '../src/domain/instrument/text.ts';
/** How a framework that comes with the program relates to other instruments, by its id. */
export const relations: Readonly<Record<string, LocalText>>;\n`;
  return {
    byDefault,
    files: [
      [
        'relations.js',
        `export const relations = ${JSON.stringify(Object.fromEntries(relations), null, 2)};\n`,
      ],
      ['relations.d.ts', types],
    ],
  };
}
