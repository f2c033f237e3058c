import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { placeOf, type TemplateCode, type TemplateProblem } from './template-problem.ts';

const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with'];
/** The name of what stands between the tags of a partial with a block. */
export const PARTIAL_BLOCK = '@partial-block';

/** What a template can call on. */
export interface Known {
  readonly instructions: readonly string[];
  /** The file of a partial; null when there is none. */
  readonly findPartial: (name: string) => string | null;
  readonly partials: readonly string[];
}

export interface Checked {
  readonly problems: readonly TemplateProblem[];
  /** The files of the partials that it names. */
  readonly partials: readonly string[];
}

type Node = hbs.AST.Node;

function pathOf(node: Node): hbs.AST.PathExpression | null {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression) : null;
}

/** Whether a place in a template calls an instruction: something is given to it, or it stands between round brackets. */
export function callsInstruction({
  params,
  hash,
}: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>): boolean {
  return params.length > 0 || hash !== undefined;
}

/** Finds what a template asks that there is not, in every branch of it: blocks, instructions and partials, and what is not taken from Handlebars. */
export function checkTemplate(file: string, program: hbs.AST.Program, known: Known): Checked {
  const problems: TemplateProblem[] = [];
  const partials: string[] = [];
  const report = (
    node: Node,
    code: TemplateCode,
    values: TemplateProblem['values'],
    suggestion: string | null = null,
  ): void => {
    problems.push({ file, ...placeOf(node.loc), code, values, suggestion });
  };
  const requireName = (path: Node, names: readonly string[]): void => {
    const name = pathOf(path)?.original ?? '';
    if (names.includes(name)) return;
    const suggestion = findSuggestion(name, names);
    report(path, 'template-unknown-instruction', { name, known: names.join(', ') }, suggestion);
  };
  const checkGiven = ({ params, hash }: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>): void => {
    const values = (hash as hbs.AST.Hash | undefined)?.pairs.map(({ value }) => value) ?? [];
    for (const node of [...params, ...values]) {
      if (node.type !== 'SubExpression') continue;
      const call = node as hbs.AST.SubExpression;
      requireName(call.path, known.instructions);
      checkGiven(call);
    }
  };
  const checkPartial = (node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    checkGiven(node);
    const name = pathOf(node.name)?.original ?? (node.name as unknown as hbs.AST.StringLiteral).original;
    if (typeof name !== 'string') {
      report(node, 'template-not-taken', { what: '{{> (…)}}' });
      return;
    }
    if (name === PARTIAL_BLOCK) return;
    const found = known.findPartial(name);
    if (found !== null) partials.push(found);
    else
      report(
        node.name,
        'template-unknown-partial',
        { name, known: known.partials.join(', ') },
        findSuggestion(name.replace(/^_/, ''), known.partials),
      );
  };
  const checkProgram = (part: hbs.AST.Program | undefined): void => {
    for (const node of part?.body ?? []) checkNode(node);
  };
  const checkNode = (node: hbs.AST.Statement): void => {
    switch (node.type) {
      case 'MustacheStatement': {
        const mustache = node as hbs.AST.MustacheStatement;
        if (!mustache.escaped) report(node, 'template-not-taken', { what: '{{{ }}}' });
        else if (callsInstruction(mustache)) requireName(mustache.path, known.instructions);
        checkGiven(mustache);
        break;
      }
      case 'BlockStatement': {
        const block = node as hbs.AST.BlockStatement;
        requireName(block.path, BLOCKS);
        if (block.params.length !== 1 && BLOCKS.includes(block.path.original))
          report(block.path, 'template-bad-value', {
            name: `#${block.path.original}`,
            found: block.params.length,
          });
        checkGiven(block);
        checkProgram(block.program);
        checkProgram(block.inverse);
        break;
      }
      case 'PartialStatement':
        checkPartial(node as hbs.AST.PartialStatement);
        break;
      case 'PartialBlockStatement':
        checkPartial(node as hbs.AST.PartialBlockStatement);
        checkProgram((node as hbs.AST.PartialBlockStatement).program);
        break;
      case 'Decorator':
      case 'DecoratorBlock':
        report(node, 'template-not-taken', { what: '{{* }}' });
        break;
      default:
    }
  };
  checkProgram(program);
  return { problems, partials };
}
