import type { ProblemCode } from '../../domain/checking/problem-codes.ts';

export type TemplateCode = Extract<ProblemCode, `template-${string}` | 'not-utf8'>;

/** Something wrong in a template, at a place in a file of the folder. Lines and columns begin at 1. */
export interface TemplateProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly code: TemplateCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly suggestion: string | null;
}

/** The place of a node of a template. */
export function placeOf(loc: hbs.AST.SourceLocation): Pick<TemplateProblem, 'line' | 'column' | 'length'> {
  const { start, end } = loc;
  const length = start.line === end.line ? Math.max(1, end.column - start.column) : 1;
  return { line: start.line, column: start.column + 1, length };
}

/** A template cannot be carried out any further. */
export class TemplateStop extends Error {
  readonly problem: TemplateProblem;

  constructor(problem: TemplateProblem) {
    super(problem.code);
    this.name = 'TemplateStop';
    this.problem = problem;
  }
}
