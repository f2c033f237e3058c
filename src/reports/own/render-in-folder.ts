import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { PROBLEM_CODES } from '../../domain/checking/problem-codes.ts';
import { escapeUnseen, makeControlsVisible, mapTexts } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Document } from '../document.ts';
import { escapeDeep } from '../escape-markdown.ts';
import { type FolderTemplate, templateFile } from '../own-template.ts';
import { chartStyle } from './chart-style.ts';
import { checkTemplate } from './check-template.ts';
import { chartInstruction, commonInstructions, type Instructions } from './instructions.ts';
import { parseTemplate } from './parse-template.ts';
import { chartsOf, isTemplated, type Templated, templateData, templateName } from './template-data.ts';
import { type TemplateProblem, TemplateStop } from './template-problem.ts';
import { fillTemplate } from './walk-template.ts';

/** How what a person typed is written in a format, so that nothing in it works. */
const ESCAPES: Readonly<Record<string, (text: string) => string>> = {
  html: (text) => text.replace(/[&<>"'`=]/g, (character) => `&#${character.charCodeAt(0)};`),
  md: (text) => String(escapeDeep(text)),
};

/** Problems at their places in the files of the folder. */
export function locate(
  problems: readonly TemplateProblem[],
  { path, files }: FolderTemplate,
): readonly Diagnostic[] {
  return problems
    .map((problem): Diagnostic => {
      const { file, line, column, length, code, values, suggestion } = problem;
      const excerpt = ((files.get(file) ?? '').split('\n')[line - 1] ?? '').replace(/\r$/, '');
      const place = { line, column, length };
      return {
        path: `${path}/${file}`,
        code,
        severity: PROBLEM_CODES[code],
        values,
        suggestion,
        related: null,
        ...place,
        excerpt,
      };
    })
    .toSorted((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column,
    );
}

/** The file of a partial, by its name with or without the underscore; null when there is none. */
export function partialFinder({ files }: FolderTemplate, format: string): (name: string) => string | null {
  return (name) => {
    const file = `_${name.replace(/^_/, '')}.${format}.hbs`;
    return files.has(file) ? file : null;
  };
}

/** The trees of a template and of every partial that it names. Throws what is wrong in any of them. */
export function readAll(
  template: FolderTemplate,
  start: string,
  format: string,
  instructions: readonly string[],
): ReadonlyMap<string, hbs.AST.Program> {
  const findPartial = partialFinder(template, format);
  const end = `.${format}.hbs`;
  const partials = [...template.files.keys()].filter((name) => name.startsWith('_') && name.endsWith(end));
  const names = partials.map((name) => name.slice(1, -end.length));
  const programs = new Map<string, hbs.AST.Program>();
  const problems: TemplateProblem[] = [];
  const seen = new Set([start]);
  // A set that grows while it is walked is walked to its end.
  for (const file of seen) {
    try {
      const program = parseTemplate(file, template.files.get(file) ?? '');
      const checked = checkTemplate(file, program, { instructions, findPartial, partials: names });
      problems.push(...checked.problems);
      for (const partial of checked.partials) seen.add(partial);
      programs.set(file, program);
    } catch (error) {
      if (!(error instanceof TemplateStop)) throw error;
      problems.push(error.problem);
    }
  }
  if (problems.length > 0) throw new DiagnosticsError(locate(problems, template));
  return programs;
}

function instructionsOf(document: Templated, texts: Texts, format: string): Instructions {
  const common = commonInstructions(texts);
  return format === 'html'
    ? { ...common, chart: chartInstruction(chartsOf(document, texts), chartStyle(texts)) }
    : common;
}

/**
 * A document in the template of a folder.
 * @throws NamedError `template-missing`, `templates-not-here`; DiagnosticsError with every mistake in the templates
 */
export async function renderIn(
  document: Document,
  template: FolderTemplate,
  texts: Texts,
  format: string,
): Promise<string> {
  const { path, files } = template;
  if (!isTemplated(document)) throw new NamedError('templates-not-here', { path });
  const file = templateFile(templateName(document), format);
  if (!files.has(file)) throw new NamedError('template-missing', { path, name: file });
  const instructions = instructionsOf(document, texts, format);
  const programs = readAll(template, file, format, Object.keys(instructions));
  const data = templateData(document, texts);
  const { text, problems } = fillTemplate(format === 'html' ? mapTexts(data, makeControlsVisible) : data, {
    file,
    programs,
    findPartial: partialFinder(template, format),
    instructions,
    inert: ESCAPES[format] ?? ((written) => written),
  });
  if (problems.length > 0) throw new DiagnosticsError(locate(problems, template));
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  return format === 'html' ? escapeUnseen(whole, (character) => `&#${character.codePointAt(0)};`) : whole;
}
