import { type SchemaName, type ShapeError, validators } from '#generated/validators.js';
import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer, splitPointer } from '../../domain/checking/pointer.ts';
import { type Problem, type ProblemValues, problem } from '../../domain/checking/problem.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { toId } from '../../domain/instrument/id.ts';
import { asString, MOST_READ, shorten } from '../yaml/lenient.ts';
import { type ColonMistake, findColonMistake } from '../yaml/look-alikes.ts';
import { findFileKind } from './kind-of-file.ts';
import { isNewerSchema } from './schema-version.ts';
import { type Schema, walkSchema } from './schema-walk.ts';

export type { SchemaName };

/** The schema of what stands at a pointer. */
type SchemaAt = (pointer: string) => Schema;

/** Problem codes for schema patterns, by the beginning of the pattern. */
const PATTERN_CODES: readonly (readonly [string, ProblemCode])[] = [
  ['^\\d{4}', 'not-a-date'],
  ['^sha256', 'not-a-hash'],
  ['^(0|', 'not-a-version'],
  ['^[^/', 'not-a-table-name'],
];

function valueAt(value: unknown, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>(
    (current, key) => (current as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
}

/** The beginning of a value as JSON: whole when it is shorter than `room`, else at least that many characters. */
function startOfJson(value: unknown, room: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const isList = Array.isArray(value);
  let text = '';
  for (const [key, child] of Object.entries(value)) {
    if (text.length > room) break;
    const name = isList ? '' : `${JSON.stringify(key.slice(0, room))}:`;
    text += `${text === '' ? '' : ','}${name}${startOfJson(child, room - text.length)}`;
  }
  return isList ? `[${text}]` : `{${text}}`;
}

/** A value for a message. */
const abbreviate = (value: unknown): string =>
  shorten(typeof value === 'string' ? value : startOfJson(value, MOST_READ));

/** A field that was read as a text, because of what stands behind its colon. */
const mendField = ({ code, values }: ColonMistake, pointer: string, at: Problem['at']): Problem =>
  problem(code, pointer, values, { at });

function unknownField(error: ShapeError, schemaAt: SchemaAt): Problem {
  const field = String(error.params['additionalProperty']);
  const colon = findColonMistake(field);
  if (colon !== null) return mendField(colon, joinPointer(error.instancePath, field), 'key');
  const known = Object.keys(schemaAt(error.instancePath).properties ?? {});
  const values = { field: abbreviate(field), known: listNames(known) };
  const suggest = (): string | null => findSuggestion(field, known);
  return problem('unknown-field', joinPointer(error.instancePath, field), values, { at: 'key', suggest });
}

const codeOfPattern = (pattern: string): ProblemCode =>
  PATTERN_CODES.find(([start]) => pattern.startsWith(start))?.[1] ?? 'not-an-id';

/** A number or truth where a text belongs: between quotes it is one, unless it then still has another form than it should. */
function bareValue(value: number | boolean, pointer: string, { pattern }: Schema): Problem {
  const written = { asRead: String(value) };
  const isOfForm = pattern === undefined || new RegExp(pattern, 'u').test(String(value));
  return problem(isOfForm ? 'text-needs-quotes' : codeOfPattern(pattern), pointer, { written });
}

function toProblem(error: ShapeError, root: unknown, schemaAt: SchemaAt): Problem | null {
  const { instancePath: pointer, keyword, params } = error;
  // Only for the keywords that show the value: of an object with twenty thousand wrong fields it is the same large one each time.
  const write = (): ProblemValues[string] => {
    const value = valueAt(root, pointer);
    return value === null ? { text: 'type.nothing' } : abbreviate(value);
  };
  switch (keyword) {
    case 'required':
      return problem('missing-field', pointer, { field: String(params['missingProperty']) }, { at: 'key' });
    case 'additionalProperties':
      return unknownField(error, schemaAt);
    case 'type': {
      const value = valueAt(root, pointer);
      if (pointer === '' && value === null) return problem('empty-file', pointer);
      const colon = typeof value === 'string' ? findColonMistake(value) : null;
      if (colon !== null) return mendField(colon, pointer, 'value');
      const types = [params['type']].flat();
      const isBare = typeof value === 'number' || typeof value === 'boolean';
      if (isBare && types.includes('string') && !types.includes('number'))
        return bareValue(value, pointer, schemaAt(pointer));
      const expected = types.join('-or-');
      return problem('wrong-type', pointer, { written: write(), expected: { text: `type.${expected}` } });
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[])
        .filter((value) => value !== null)
        .map(String);
      return problem(
        'not-in-list',
        pointer,
        { written: write(), allowed: listNames(allowed) },
        { suggest: () => findSuggestion(abbreviate(valueAt(root, pointer)), allowed) },
      );
    }
    case 'const': {
      const expected = String(params['allowedValue']);
      const isNewer = isNewerSchema(asString(valueAt(root, pointer)), [expected]);
      return isNewer
        ? problem('newer-file', pointer, { written: write() })
        : problem('other-schema', pointer, { written: write(), expected });
    }
    case 'pattern': {
      const form = codeOfPattern(String(params['pattern']));
      const suggest = (): string | null =>
        form === 'not-an-id' ? toId(asString(valueAt(root, pointer))) : null;
      return problem(form, pointer, { written: write() }, { suggest });
    }
    case 'propertyNames': {
      const name = String(params['propertyName']);
      const more = { at: 'key', suggest: () => toId(name) } as const;
      return problem('not-an-id', joinPointer(pointer, name), { written: name }, more);
    }
    case 'minLength':
    case 'minProperties':
      return problem('empty-text', pointer);
    case 'maxLength':
      return problem('too-long', pointer, { most: Number(params['limit']) });
    case 'minItems':
      return problem('too-few', pointer, { least: Number(params['limit']) });
    case 'maxItems':
      return problem('too-many', pointer, { most: Number(params['limit']) });
    case 'minimum':
      return problem('too-low', pointer, { written: write(), least: Number(params['limit']) });
    case 'exclusiveMinimum': {
      // It stands beside a `minimum` of the same bound, because only what is lower is a problem of shape (`SHAPE_CODES`).
      const bound = Number(params['limit']);
      return valueAt(root, pointer) === bound
        ? problem('not-above', pointer, { written: bound, bound })
        : null;
    }
    case 'maximum':
      return problem('too-high', pointer, { written: write(), most: Number(params['limit']) });
    default:
      if (keyword === 'if') return null;
      throw new Error(`There are no words for the schema keyword ${keyword}.`);
  }
}

/** The most problems of shape that are made: a file can have hundreds of thousands. */
const MAX_PROBLEMS = 20_000;

/** Whether a file is one of a newer version, or of another kind of ours: then nothing in it is to be mended. */
const isOtherFile = ({ code, values }: Problem): boolean =>
  code === 'newer-file' || (code === 'other-schema' && findFileKind(`schema: ${values['written']}`) !== null);

/**
 * Problems of shape, followed by those of the rules at every pointer without a problem of shape. Of a file of a newer version, or of another
 * kind, nothing else is said: other rules are its own.
 */
export function withoutRepeats(shape: readonly Problem[], rules: readonly Problem[]): readonly Problem[] {
  if (shape.some(isOtherFile)) return shape;
  const explained = new Set(shape.map(({ pointer }) => pointer));
  // What is in a value of the wrong kind cannot be read, so it is not missing there.
  const unread = new Set(shape.filter(({ code }) => code === 'wrong-type').map(({ pointer }) => pointer));
  const isUnread = (pointer: string): boolean =>
    unread.size > 0 &&
    splitPointer(pointer).some((_, depth, path) => unread.has(joinPointer('', ...path.slice(0, depth))));
  return [...shape, ...rules.filter(({ pointer }) => !explained.has(pointer) && !isUnread(pointer))];
}

/**
 * Checks a value by a schema and returns every problem; of a file of a newer version or of another kind only that it is one.
 * @throws Error when the schema uses a keyword without a problem code: a bug in the program.
 */
export async function checkShape(name: SchemaName, value: unknown): Promise<readonly Problem[]> {
  const { validate } = await validators[name]();
  if (validate(value)) return [];
  const walk = walkSchema(name);
  const schemaAt: SchemaAt = (pointer) => walk.schemaAt(value, splitPointer(pointer));
  const found = (validate.errors ?? [])
    .filter(({ propertyName }) => propertyName === undefined)
    .slice(0, MAX_PROBLEMS)
    .map((error) => toProblem(error, value, schemaAt))
    .filter((one) => one !== null);
  const other = found.filter(isOtherFile);
  return other.length > 0 ? other : found;
}
