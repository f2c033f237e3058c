import { callsInstruction, PARTIAL_BLOCK } from './check-template.ts';
import type { Instruction, Instructions } from './instructions.ts';
import { markupOf } from './markup.ts';
import { findValue, isInside, type Scope, suggestField, within } from './scope.ts';
import { placeOf, type TemplateCode, type TemplateProblem, TemplateStop } from './template-problem.ts';

/** What a template may cost: blocks and partials in one another, steps, and characters of what it makes. */
const MOST_DEEP = 100;
const MOST_STEPS = 2_000_000;
const MOST_CHARACTERS = 20_000_000;
const MOST_PROBLEMS = 100;
/** The fields of what has none. */
const NOTHING = '–';

export interface Filling {
  readonly file: string;
  readonly programs: ReadonlyMap<string, hbs.AST.Program>;
  readonly findPartial: (name: string) => string | null;
  readonly instructions: Instructions;
  /** A text that a person typed, so that nothing in it works. */
  readonly inert: (text: string) => string;
  /** Whether what stands after an else is walked as well, whatever the data say: to find mistakes in data with every field. */
  readonly everyBranch?: boolean;
}

export interface Filled {
  readonly text: string;
  readonly problems: readonly TemplateProblem[];
}

/** As Handlebars has it: 0, an empty text and an empty list are not true. */
function isTrue(value: unknown, countsZero: boolean): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value === 0 ? countsZero : Boolean(value);
}

/** What a place in a template is about, as a message names it: a field, an instruction or a value. */
function nameOf(node: hbs.AST.Node | undefined): string {
  if (node?.type === 'SubExpression') return nameOf((node as hbs.AST.SubExpression).path);
  return String((node as hbs.AST.PathExpression | undefined)?.original ?? NOTHING);
}

/** The names that a block gives to what is in it; none for one that begins with `^`, which has only an inverse. */
function paramsOf({ program }: { readonly program?: hbs.AST.Program }): readonly string[] {
  return program?.blockParams ?? [];
}

/**
 * Fills a template that was checked with data. It is walked through, and never made into code: it reaches the fields that its data have
 * themselves, and the instructions it is given.
 */
export function fillTemplate(
  data: unknown,
  { file, programs, findPartial, instructions, inert, everyBranch = false }: Filling,
): Filled {
  const out: string[] = [];
  const problems = new Map<string, TemplateProblem>();
  let [characters, steps, deep] = [0, 0, 0];

  const problemAt = (
    node: hbs.AST.Node,
    scope: Scope,
    code: TemplateCode,
    values: TemplateProblem['values'],
    suggestion: string | null = null,
  ): TemplateProblem => ({ file: scope.file, ...placeOf(node.loc), code, values, suggestion });
  const report = (problem: TemplateProblem): void => {
    problems.set(`${problem.file}:${problem.line}:${problem.column}`, problem);
    if (problems.size >= MOST_PROBLEMS) throw new TemplateStop(problem);
  };
  const write = (text: string, node: hbs.AST.Node, scope: Scope): void => {
    characters += text.length;
    if (characters > MOST_CHARACTERS)
      throw new TemplateStop(
        problemAt(node, scope, 'template-too-large', { most: MOST_CHARACTERS / 1_000_000 }),
      );
    out.push(text);
  };

  const valueAt = (path: hbs.AST.PathExpression, scope: Scope): unknown => {
    const found = findValue(path, scope);
    if (found.kind === 'found') return found.value;
    const { name, of } = found;
    if (Array.isArray(of)) report(problemAt(path, scope, 'template-no-text', { name: path.original }));
    else {
      const known = typeof of === 'object' && of !== null ? Object.keys(of).join(', ') : NOTHING;
      const suggestion = path.data ? null : suggestField(name, of, scope);
      report(problemAt(path, scope, 'template-unknown-field', { name, known }, suggestion));
    }
    return null;
  };

  const call = (
    node: { readonly path: hbs.AST.Node } & Pick<hbs.AST.SubExpression, 'params' | 'hash' | 'loc'> &
      hbs.AST.Node,
    scope: Scope,
  ): unknown => {
    const name = (node.path as hbs.AST.PathExpression).original;
    const instruction: Instruction | undefined = instructions[name];
    if (instruction === undefined) throw new Error(`no instruction ${name}`);
    const given = node.params.map((param) => evaluate(param, scope));
    const answer = instruction(given, hashOf(node.hash, scope));
    if (answer.kind === 'value') return answer.value;
    const values = { name, found: answer.found };
    report(problemAt(node, scope, 'template-bad-value', values, answer.suggestion));
    return null;
  };

  const evaluate = (node: hbs.AST.Expression, scope: Scope): unknown => {
    switch (node.type) {
      case 'PathExpression':
        return valueAt(node as hbs.AST.PathExpression, scope);
      case 'SubExpression':
        return call(node as hbs.AST.SubExpression, scope);
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return (node as hbs.AST.StringLiteral).value;
      default:
        return null;
    }
  };

  const hashOf = (hash: hbs.AST.Hash | undefined, scope: Scope): Readonly<Record<string, unknown>> =>
    Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, evaluate(value, scope)]));

  const print = (node: hbs.AST.MustacheStatement, scope: Scope): void => {
    const value = callsInstruction(node) ? call(node, scope) : evaluate(node.path, scope);
    const markup = markupOf(value);
    if (markup !== null) write(markup, node, scope);
    else if (typeof value === 'object' && value !== null)
      report(problemAt(node, scope, 'template-no-text', { name: nameOf(node.path) }));
    else if (value !== null && value !== undefined) write(inert(String(value)), node, scope);
  };

  const each = (node: hbs.AST.BlockStatement, value: unknown, scope: Scope): boolean => {
    const entries = Object.entries((value ?? {}) as object);
    const params = paramsOf(node);
    for (const [index, [key, item]] of entries.entries()) {
      const name = Array.isArray(value) ? index : key;
      const marks = { index, key: name, first: index === 0, last: index === entries.length - 1 };
      run(node.program, within(scope, item, marks, params));
    }
    return entries.length > 0;
  };

  const choose = (isMet: boolean, node: hbs.AST.BlockStatement, scope: Scope, inner: Scope): void => {
    if (isMet || everyBranch) run(node.program, inner);
    if (!isMet || everyBranch) run(node.inverse, scope);
  };

  const block = (node: hbs.AST.BlockStatement, scope: Scope): void => {
    const [param] = node.params;
    const value = param === undefined ? null : evaluate(param, scope);
    const countsZero = hashOf(node.hash, scope)['includeZero'] === true;
    const name = node.path.original;
    switch (name) {
      case 'if':
      case 'unless':
        choose(isTrue(value, countsZero) === (name === 'if'), node, scope, scope);
        break;
      case 'with':
        choose(isTrue(value, true), node, scope, within(scope, value, null, paramsOf(node)));
        break;
      default:
        if (value !== null && typeof value !== 'object') {
          report(problemAt(node.path, scope, 'template-no-list', { name: nameOf(param) }));
        } else if (!each(node, value, scope) || everyBranch) run(node.inverse, scope);
    }
  };

  const partial = (node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope: Scope): void => {
    const { original: name } = node.name as hbs.AST.PathExpression;
    if (name === PARTIAL_BLOCK) {
      scope.block?.();
      return;
    }
    const found = findPartial(name) ?? '';
    // Data end somewhere; every branch of a part that brings in itself does not.
    if (everyBranch && isInside(scope, found)) return;
    const [param] = node.params;
    const context = param === undefined ? scope.context : evaluate(param, scope);
    const hash = hashOf(node.hash, scope);
    const own = typeof context === 'object' && context !== null ? { ...context, ...hash } : hash;
    const inner = 'program' in node ? node.program : undefined;
    run(programs.get(found), {
      ...within(scope, node.hash === undefined ? context : own),
      file: found,
      names: {},
      block: inner === undefined ? scope.block : () => run(inner, scope),
    });
  };

  /** Goes into a block or a partial, not deeper than can be. */
  const enter = (node: hbs.AST.Statement, scope: Scope): void => {
    deep += 1;
    if (deep > MOST_DEEP)
      throw new TemplateStop(problemAt(node, scope, 'template-too-deep', { most: MOST_DEEP }));
    if (node.type === 'BlockStatement') block(node as hbs.AST.BlockStatement, scope);
    else partial(node as hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope);
    deep -= 1;
  };

  const run = (program: hbs.AST.Program | undefined, scope: Scope): void => {
    for (const node of program?.body ?? []) {
      steps += 1;
      if (steps > MOST_STEPS)
        throw new TemplateStop(
          problemAt(node, scope, 'template-too-large', { most: MOST_CHARACTERS / 1_000_000 }),
        );
      if (node.type === 'ContentStatement') write((node as hbs.AST.ContentStatement).value, node, scope);
      else if (node.type === 'MustacheStatement') print(node as hbs.AST.MustacheStatement, scope);
      else if (node.type !== 'CommentStatement') enter(node, scope);
    }
  };

  try {
    const marks = { values: { root: data }, outer: null };
    run(programs.get(file), { file, context: data, outer: null, marks, names: {}, block: null });
  } catch (error) {
    if (!(error instanceof TemplateStop)) throw error;
    problems.set('', error.problem);
  }
  return { text: out.join(''), problems: [...problems.values()] };
}
