import { readAsset } from '#generated/assets.js';

/** Of a schema what says which fields there are. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

/** The schemas by the names of their files, without what those end in. */
export type Schemas = ReadonlyMap<string, Schema>;

export function readSchemas(): Schemas {
  const content = JSON.parse(readAsset('schemas.json')) as Readonly<Record<string, string>>;
  return new Map(Object.entries(content).map(([name, text]) => [name, JSON.parse(text) as Schema]));
}

/** The schema that a reference in a file leads to, and the file that it stands in; a schema that is none as it is. */
export function followReference(schema: Schema, file: string, schemas: Schemas): readonly [Schema, string] {
  if (schema.$ref === undefined) return [schema, file];
  const [named = '', path = ''] = schema.$ref.split('#');
  const target = named === '' ? file : named.replace('.schema.json', '');
  const whole = schemas.get(target);
  const part = path === '' ? whole : whole?.$defs?.[path.replace('/$defs/', '')];
  if (part === undefined) throw new Error(`no schema ${schema.$ref}`);
  return followReference(part, target, schemas);
}
