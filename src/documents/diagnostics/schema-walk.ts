import { readAsset } from '#generated/assets.js';

/** The parts of a JSON Schema that say which fields there are and what a text in one is. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly if?: { readonly required?: readonly string[] };
  readonly then?: Schema;
  readonly else?: Schema;
}

/** Follows a value through a schema. */
export interface SchemaWalk {
  /** The schema of the field or item at a path in a value, without references; `{}` where there is none. */
  readonly schemaAt: (root: unknown, path: readonly string[]) => Schema;
}

/** A schema in its file: references in it are relative to that. */
type Placed = readonly [schema: Schema, file: string];

/** Opens the schemas to walk through that with this name: references, fields, items and the branch that applies. */
export function walkSchema(name: string): SchemaWalk {
  const content = JSON.parse(readAsset('schemas.json')) as Readonly<Record<string, string>>;
  const documents = new Map<string, Schema>();
  const open = (file: string): Schema => {
    const document = documents.get(file) ?? (JSON.parse(content[file] ?? '{}') as Schema);
    documents.set(file, document);
    return document;
  };
  const find = (document: Schema, path: string): Schema =>
    path
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (part, key) => (part as Record<string, unknown> | undefined)?.[key],
        document,
      ) as Schema;
  const resolve = (schema: Schema, file: string, value: unknown): Placed => {
    if (schema.$ref !== undefined) {
      const [target = '', path = ''] = schema.$ref.split('#');
      const next = target === '' ? file : target.replace(/\.schema\.json$/, '');
      return resolve(find(open(next), path), next, value);
    }
    if (schema.if === undefined) return [schema, file];
    const isThen = (schema.if.required ?? []).every((field) => Object.hasOwn(Object(value), field));
    return resolve((isThen ? schema.then : schema.else) ?? {}, file, value);
  };
  return {
    schemaAt: (root, path) => {
      let value = root;
      let [schema, file] = resolve(open(name), name, value);
      for (const segment of path) {
        value = (value as Record<string, unknown> | null | undefined)?.[segment];
        const additional = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
        const { properties = {} } = schema;
        const own = Object.hasOwn(properties, segment) ? properties[segment] : undefined;
        [schema, file] = resolve(own ?? schema.items ?? additional, file, value);
      }
      return schema;
    },
  };
}
