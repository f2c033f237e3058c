import { type SchemaName, type ShapeError, validators } from '#generated/validators.js';
import { type Problem, problem } from '../domain/problem.ts';
import { findSuggestion } from '../domain/suggestion.ts';
import { joinPointer, splitPointer } from './yaml-document.ts';

/** The part of a schema document that an error of the validator points at. */
type SchemaAt = (schemaPath: string) => unknown;

const FORMS: readonly (readonly [string, string])[] = [
  ['^\\d{4}', 'not-a-date'],
  ['^sha256', 'not-a-hash'],
  ['^(0|', 'not-a-version'],
];

function valueAt(value: unknown, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
}

/** A value as it is shown in a message: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function unknownField(error: ShapeError, schemaAt: SchemaAt): Problem {
  const field = String(error.params['additionalProperty']);
  const parent = schemaAt(error.schemaPath.replace(/\/additionalProperties$/, '')) as
    | { properties?: object }
    | undefined;
  const known = Object.keys(parent?.properties ?? {});
  const suggestion = findSuggestion(field, known);
  const values = { field, known: known.join(', ') };
  return problem('unknown-field', joinPointer(error.instancePath, field), values, { at: 'key', suggestion });
}

function translate(error: ShapeError, whole: unknown, schemaAt: SchemaAt): Problem | null {
  const { instancePath: pointer, keyword, params } = error;
  const written = shown(valueAt(whole, pointer));
  switch (keyword) {
    case 'required':
      return problem('missing-field', pointer, { field: String(params['missingProperty']) }, { at: 'key' });
    case 'additionalProperties':
      return unknownField(error, schemaAt);
    case 'type': {
      const expected = [params['type']].flat().join('-or-');
      return problem('wrong-type', pointer, { written, expected: `@type.${expected}` });
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[])
        .filter((value) => value !== null)
        .map(String);
      return problem(
        'not-in-list',
        pointer,
        { written, allowed: allowed.join(', ') },
        { suggestion: findSuggestion(written, allowed) },
      );
    }
    case 'const':
      return problem('other-schema', pointer, { written, expected: String(params['allowedValue']) });
    case 'pattern': {
      const form = FORMS.find(([start]) => String(params['pattern']).startsWith(start))?.[1] ?? 'not-an-id';
      return problem(form, pointer, { written });
    }
    case 'propertyNames': {
      const name = String(params['propertyName']);
      return problem('not-an-id', joinPointer(pointer, name), { written: name }, { at: 'key' });
    }
    case 'minLength':
    case 'minProperties':
      return problem('empty-text', pointer);
    case 'maxLength':
      return problem('too-long', pointer, { most: Number(params['limit']) });
    case 'minItems':
      return problem('too-few', pointer, { least: Number(params['limit']) });
    case 'minimum':
      return problem('too-low', pointer, { written, least: Number(params['limit']) });
    case 'maximum':
      return problem('too-high', pointer, { written, most: Number(params['limit']) });
    default:
      return keyword === 'if' ? null : problem('wrong-shape', pointer, { written });
  }
}

async function loadSchemaAt(name: string): Promise<SchemaAt> {
  const { content } = await import('#generated/schemas.js');
  return (schemaPath) => {
    const [file = '', path = ''] = schemaPath.split('#');
    const document = content[file === '' ? name : file.replace(/\.schema\.json$/, '')];
    return document === undefined ? undefined : valueAt(JSON.parse(document), path);
  };
}

/** Holds a value against a schema and returns every difference, in our own words. */
export async function checkShape(name: SchemaName, value: unknown): Promise<readonly Problem[]> {
  const { validate } = await validators[name]();
  if (validate(value)) return [];
  const schemaAt = await loadSchemaAt(name);
  return (validate.errors ?? [])
    .filter(({ propertyName }) => propertyName === undefined)
    .map((error) => translate(error, value, schemaAt))
    .filter((found) => found !== null);
}
