import type { TemplateName } from '../own-template.ts';
import { followReference, readSchemas, type Schema, type Schemas } from './schemas.ts';

/** Stands for every text of a sample. */
export const SAMPLE_TEXT = '…';

/**
 * A value in which every field that a schema describes is there, with one item in every list. Nothing stands for what may be of several kinds,
 * for what has fields by their ids, and for what is in itself again.
 */
function sampleOf(given: Schema, from: string, schemas: Schemas, around: readonly Schema[] = []): unknown {
  const [schema, file] = followReference(given, from, schemas);
  if (around.includes(schema)) return null;
  const inside = (part: Schema): unknown => sampleOf(part, file, schemas, [...around, schema]);
  if (schema.const !== undefined || schema.enum !== undefined) return SAMPLE_TEXT;
  const kinds = [schema.type ?? []].flat().filter((kind) => kind !== 'null');
  switch (kinds.length === 1 ? kinds[0] : null) {
    case 'string':
      return SAMPLE_TEXT;
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return schema.items === undefined ? [] : [inside(schema.items)].filter((item) => item !== null);
    case 'object': {
      const fields = Object.entries(schema.properties ?? {});
      return fields.length === 0
        ? null
        : Object.fromEntries(fields.map(([name, part]) => [name, inside(part)]));
    }
    default:
      return null;
  }
}

/** Data with every field that the template of a document can name. */
export function sampleData(name: TemplateName): unknown {
  const schemas = readSchemas();
  const sample = (schema: string): object =>
    sampleOf({ $ref: `${schema}.schema.json` }, schema, schemas) as object;
  const { instrument: _, ...report } = sample('report') as { readonly instrument?: unknown };
  if (name === 'measurement') return report;
  return name === 'plan' ? { ...sample('plan'), report } : sample('comparison');
}
