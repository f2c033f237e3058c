import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { type TemplateProblem, TemplateStop } from './template-problem.ts';

/** How deep blocks may stand in one another. */
const MOST_DEEP = 50;
/** Comments, and the beginnings and ends of blocks. */
const BLOCKS = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|\{\{~?([#^/])[>*]?\s*([^\s~}|]*)/g;

/** What stands for bytes that are not UTF-8, or what such a text is full of: it would stand in every document. */
const UNDECODED = /[\0\uFFFD]/;

interface OpenBlock {
  readonly name: string;
  readonly at: number;
}

function stop(
  file: string,
  text: string,
  at: number,
  code: TemplateProblem['code'],
  values: TemplateProblem['values'],
): TemplateStop {
  const before = text.slice(0, at).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  const length = Math.max(1, (/^\{\{[^}\n]*\}\}/.exec(text.slice(at, at + 200))?.[0] ?? '').length);
  return new TemplateStop({ file, line, column, length, code, values, suggestion: null });
}

/** The blocks that are never closed, the outermost first. Stops where they stand too deep: the parser would take minutes. */
function findOpen(file: string, text: string): readonly OpenBlock[] {
  const open: OpenBlock[] = [];
  for (const { 1: sign, 2: name = '', index } of text.matchAll(BLOCKS)) {
    if (sign === undefined || (sign === '^' && name === '')) continue;
    if (sign === '/') open.pop();
    else open.push({ name, at: index });
    if (open.length > MOST_DEEP) throw stop(file, text, index, 'template-too-deep', { most: MOST_DEEP });
  }
  return open;
}

/** Where the parser stopped: it gives a line in its message, and what it shows of that line up to the mistake. */
function placeIn(text: string, message: string): number {
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const [, shown = '', dashes = ''] = message.split('\n');
  const found = text.indexOf(shown.slice(0, dashes.indexOf('^')).replace(/^\.\.\./, ''), start);
  const part = shown.slice(0, dashes.indexOf('^')).replace(/^\.\.\./, '');
  return found === -1 || part === '' ? start : found + part.length;
}

/**
 * The tree of a template.
 * @throws TemplateStop for what cannot be read
 */
export function parseTemplate(file: string, text: string): hbs.AST.Program {
  const undecoded = text.search(UNDECODED);
  if (undecoded !== -1) throw stop(file, text, undecoded, 'not-utf8', {});
  const open = findOpen(file, text);
  try {
    return parse(text);
  } catch (error) {
    const last = open.at(-1);
    const { message, lineNumber, column } = error as Error & {
      readonly lineNumber?: number;
      readonly column?: number;
    };
    if (last !== undefined && message.includes("got 'EOF'"))
      throw stop(file, text, last.at, 'template-not-closed', { name: last.name });
    if (lineNumber === undefined || column === undefined)
      throw stop(file, text, placeIn(text, message), 'template-syntax', {});
    const place = { line: lineNumber, column: column + 1, length: 1 };
    // A block that ends with the end of another has none of its own.
    const name = / doesn't match /.test(message) ? message.split(' ', 1)[0] : undefined;
    const found =
      name === undefined
        ? ({ code: 'template-syntax', values: {} } as const)
        : ({ code: 'template-not-closed', values: { name } } as const);
    throw new TemplateStop({ file, ...place, ...found, suggestion: null });
  }
}
