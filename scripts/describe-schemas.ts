import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly then?: Schema;
  readonly else?: Schema;
}

/** The pages of schemas that do not bear their name: the page of the trace is the trace itself. */
const PAGES: Readonly<Record<string, string>> = { trace: 'trace-file' };

const pageOf = (name: string): string => `${PAGES[name] ?? name}.md`;

function linkOf(reference: string): string {
  const [file = '', path = ''] = reference.split('#');
  const whole = basename(file, '.schema.json');
  const page = file === '' ? '' : pageOf(whole);
  const name = path.split('/').at(-1) ?? '';
  return name === '' ? `[${whole}](${page})` : `[${name}](${page}#${name.toLowerCase()})`;
}

function kindOf(schema: Schema): string {
  if (schema.$ref !== undefined) return linkOf(schema.$ref);
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined)
    return schema.enum
      .filter((value) => value !== null)
      .map((value) => `\`${String(value)}\``)
      .join(', ');
  if (schema.items !== undefined) {
    const { items } = schema;
    const inner =
      items.then !== undefined && items.else !== undefined
        ? `${kindOf(items.else)} or ${kindOf(items.then)}`
        : kindOf(items);
    const others = [schema.type ?? 'array'].flat().filter((type) => type !== 'array' && type !== 'null');
    return [...others, `list of ${inner}`].join(' or ');
  }
  if (typeof schema.additionalProperties === 'object') return `by id: ${kindOf(schema.additionalProperties)}`;
  const types = [schema.type ?? 'anything'].flat().filter((type) => type !== 'null');
  const range = schema.minimum === undefined ? '' : ` ${schema.minimum}–${schema.maximum ?? '…'}`;
  return types.join(' or ') + range;
}

function describeFields(schema: Schema, path: string): readonly string[] {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const must = (schema.required ?? []).includes(name) ? ' *' : '';
    const byDefault = field.default === undefined ? '' : ` Default: \`${String(field.default)}\`.`;
    return `| \`${path}${name}\`${must} | ${kindOf(field)} | ${field.description ?? ''}${byDefault} |`;
  });
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const target =
      field.items ?? (typeof field.additionalProperties === 'object' ? field.additionalProperties : field);
    const below = field.items === undefined ? (target === field ? '.' : '.<id>.') : '[].';
    return target.properties === undefined ? [] : describeFields(target, `${path}${name}${below}`);
  });
  return [...rows, ...inner];
}

const TABLE = '| field | what it holds | what it means |\n| --- | --- | --- |';

function describeSchema(name: string, schema: Schema): string {
  const parts = Object.entries(schema.$defs ?? {})
    .filter(([, part]) => part.properties !== undefined || part.enum !== undefined)
    .map(([id, part]) => {
      const content =
        part.enum === undefined ? `${TABLE}\n${describeFields(part, '').join('\n')}` : kindOf(part);
      return `## ${id}\n\n${part.description ?? ''}\n\n${content}\n`;
    });
  return [
    `# ${schema.title ?? name}`,
    `<!-- Written by npm run docs from schemas/${name}.schema.json; do not edit. -->`,
    schema.description ?? '',
    'A field with * must be there.',
    `${TABLE}\n${describeFields(schema, '').join('\n')}`,
    ...parts,
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The reference pages of our files, by file name. */
export function describeSchemas(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((file) => {
      const name = basename(file, '.schema.json');
      return [
        pageOf(name),
        describeSchema(name, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema),
      ] as const;
    });
}
