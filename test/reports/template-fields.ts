import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

type Path = hbs.AST.PathExpression;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** A value of a view with where it stands in it, such as `frameworks[].steps[]`. */
interface Placed {
  readonly value: unknown;
  readonly place: string;
}

/** What a template reads its fields from: the object of a view, with the values that a partial is given besides. */
interface Frame extends Placed {
  readonly given: Readonly<Record<string, Placed>>;
  readonly parent: Frame | null;
  readonly root: Placed;
}

/** What templates were found to do with the fields of a view. */
export interface Found {
  /** Fields that a template names and a view does not have: template, line, field. */
  readonly unknown: Set<string>;
  /** All conditions and lists, and those of them that a view leads into: the fields of the others are unchecked. */
  readonly blocks: Set<string>;
  readonly reached: Set<string>;
  /** The places of the fields that are named. */
  readonly used: Set<string>;
}

const isPath = (expression: hbs.AST.Node): expression is Path => expression.type === 'PathExpression';
const isTruthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Follows a template over a view as rendering does, and notes every field that it names. */
class Walk {
  readonly template: string;
  readonly found: Found;

  constructor(template: string, found: Found) {
    this.template = template;
    this.found = found;
  }

  find(path: Path, frame: Frame): Placed | null {
    let at: Frame | null = frame;
    for (let depth = path.depth; depth > 0; depth -= 1) at = at?.parent ?? null;
    const parts = path.parts as readonly string[];
    let current: Placed | null = path.data ? frame.root : at;
    for (const [index, part] of (path.data ? parts.slice(1) : parts).entries()) {
      const given: Placed | undefined = index === 0 && !path.data ? at?.given[part] : undefined;
      const { value, place } = current ?? { value: null, place: '' };
      if (given !== undefined) current = given;
      else if (typeof value === 'object' && value !== null && part in value)
        current = { value: (value as Record<string, unknown>)[part], place: `${place}.${part}` };
      else {
        this.found.unknown.add(`${this.template}:${path.loc.start.line} ${path.original}`);
        return null;
      }
      this.found.used.add(current.place);
    }
    return current;
  }

  /** The fields that a call hands to its helper. */
  arguments({ params, hash }: Call, frame: Frame): readonly (Placed | null)[] {
    const values = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)];
    return values.map((value) => {
      if (isPath(value)) return this.find(value, frame);
      if (value.type === 'SubExpression') this.arguments(value as hbs.AST.SubExpression, frame);
      return null;
    });
  }

  block(block: hbs.AST.BlockStatement, frame: Frame): void {
    const helper = (block.path as Path).original;
    const { line, column } = block.loc.start;
    const name = `${this.template}:${line}:${column} #${helper}`;
    const [subject] = this.arguments(block, frame);
    const value = subject?.value;
    const isMet = isTruthy(value) !== (helper === 'unless');
    this.found.blocks.add(name);
    if (isMet) this.found.reached.add(name);
    if (!isMet) this.body(block.inverse, frame);
    else if (helper === 'each' && Array.isArray(value)) {
      const place = `${subject?.place}[]`;
      for (const item of value)
        this.body(block.program, { value: item, place, given: {}, parent: frame, root: frame.root });
    } else this.body(block.program, frame);
  }

  partial({ name, params, hash }: hbs.AST.PartialStatement, frame: Frame): void {
    const [context] = params.map((param) => this.find(param as Path, frame));
    const given = Object.fromEntries(
      (hash?.pairs ?? []).map(({ key, value }) => {
        const placed = isPath(value) ? this.find(value, frame) : null;
        return [key, placed ?? { value: 'text', place: 'text' }];
      }),
    );
    const file = (name as Path).original;
    const inner: Frame = { ...frame, ...context, given: { ...frame.given, ...given } };
    new Walk(file, this.found).body(parse(file), inner);
  }

  body(program: hbs.AST.Program | undefined, frame: Frame): void {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'BlockStatement') this.block(statement as hbs.AST.BlockStatement, frame);
      if (statement.type === 'PartialStatement') this.partial(statement as hbs.AST.PartialStatement, frame);
      if (statement.type !== 'MustacheStatement') continue;
      const mustache = statement as hbs.AST.MustacheStatement;
      if (mustache.params.length > 0) this.arguments(mustache, frame);
      else this.find(mustache.path as Path, frame);
    }
  }
}

function parse(template: string): hbs.AST.Program {
  return Handlebars.parse(readFileSync(`templates/${template}.hbs`, 'utf8'));
}

/** Adds to what was found what a template does with a view. */
export function walkTemplate(template: string, view: object, found: Found): void {
  const root = { value: view, place: '' };
  new Walk(template, found).body(parse(template), { ...root, given: {}, parent: null, root });
}

/** The places of all fields in a view; the figures of a chart are read by what draws it. */
export function placesIn(value: unknown, place = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => placesIn(item, `${place}[]`));
  if (typeof value !== 'object' || value === null || 'zones' in value) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    `${place}.${key}`,
    ...placesIn(child, `${place}.${key}`),
  ]);
}
