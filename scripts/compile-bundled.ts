import { asFields, asString, asText } from '../src/documents/yaml/lenient.ts';

/** What stands beside the bundled frameworks: which is the default, and how each relates to other instruments. */
export interface Bundled {
  readonly byDefault: string;
  /** The module with the relations, and its types. */
  readonly files: readonly (readonly [string, string])[];
}

/** A framework that comes with the program, with the hash of each of its versions. */
export interface BundledVersions {
  readonly id: string;
  readonly hashes: readonly string[];
}

/**
 * Compiles `frameworks/bundled.json`.
 * @throws when it names a framework that does not come with the program.
 */
export function compileBundled(content: unknown, bundled: readonly BundledVersions[]): Bundled {
  const fields = asFields(content);
  const byDefault = asString(fields['default']);
  const written = Object.entries(asFields(fields['relations']));
  const named = [byDefault, ...written.map(([id]) => id)];
  const unknown = named.filter((id) => !bundled.some((framework) => framework.id === id));
  if (unknown.length > 0) throw new Error(`frameworks/bundled.json: no framework ${unknown.join(', ')}`);
  const relations = written.flatMap(([id, text]) =>
    bundled
      .filter((framework) => framework.id === id)
      .flatMap(({ hashes }) => hashes.map((hash) => [hash, asText(text)] as const)),
  );
  const types = `import type { LocalText } from '../src/domain/instrument/text.ts';
/**
 * How a framework that comes with the program relates to other instruments, by the content hash of each of its versions, so that an own
 * framework with the same id has none.
 */
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
