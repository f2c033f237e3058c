import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import type { Texts } from '../../texts/texts.ts';
import { type FolderTemplate, type TemplateName, templateFile } from '../own-template.ts';
import { type Answer, commonInstructions, type Instruction, type Instructions } from './instructions.ts';
import { locate, partialFinder, readAll } from './render-in-folder.ts';
import { SAMPLE_TEXT, sampleData } from './sample-data.ts';
import type { TemplateProblem } from './template-problem.ts';
import { fillTemplate } from './walk-template.ts';

const DOCUMENTS: readonly TemplateName[] = ['measurement', 'plan', 'over-time', 'across'];
/** The charts of each document. */
const CHARTS: Readonly<Record<TemplateName, string>> = {
  measurement: 'profile',
  plan: 'profile',
  'over-time': 'slope',
  across: 'dots',
};

/** Takes what a sample stands in for as good: what a document holds there is only known when it is written. */
const lenient =
  (instruction: Instruction): Instruction =>
  (given, named) => {
    const answer = instruction(given, named);
    const isSample = given.some((one) => one === SAMPLE_TEXT || one === null);
    return answer.kind === 'refused' && isSample ? { kind: 'value', value: null } : answer;
  };

function checkChart(known: string): Instruction {
  return (given): Answer => {
    const [kind, id] = given;
    if (kind === known && typeof id === 'string') return { kind: 'value', value: null };
    return {
      kind: 'refused',
      found: given.map((one) => JSON.stringify(one)).join(' '),
      suggestion: `chart "${known}"`,
    };
  };
}

function instructionsFor(name: TemplateName, format: string, texts: Texts): Instructions {
  const common = Object.entries(commonInstructions(texts)).map(([id, one]) => [id, lenient(one)] as const);
  const instructions = {
    ...Object.fromEntries(common),
    // What it finds has the fields of every other item.
    find: ([items]: readonly unknown[]): Answer =>
      Array.isArray(items)
        ? { kind: 'value', value: items[0] ?? null }
        : { kind: 'refused', found: '…', suggestion: null },
  };
  return format === 'html' ? { ...instructions, chart: checkChart(CHARTS[name]) } : instructions;
}

const FORMATS = ['html', 'md'];
/** The names by which templates are found. */
const NAMES = DOCUMENTS.flatMap((name) => FORMATS.map((format) => templateFile(name, format)));

/** A file that is no part and has not the name of a document is never filled in. */
function findUnused(file: string): readonly TemplateProblem[] {
  if (NAMES.includes(file) || /^_.*\.(?:html|md)\.hbs$/.test(file)) return [];
  const values = { known: NAMES.join(', ') };
  const suggestion = findSuggestion(file, NAMES);
  return [{ file, line: 1, column: 1, length: 1, code: 'template-not-used', values, suggestion }];
}

function checkFile(template: FolderTemplate, file: string, texts: Texts): readonly Diagnostic[] {
  const [, base = '', format = ''] = /^(.*)\.(html|md)\.hbs$/.exec(file) ?? [];
  const name = DOCUMENTS.find((one) => one === base) ?? null;
  const instructions = instructionsFor(name ?? 'measurement', format, texts);
  try {
    const programs = readAll(template, file, format, Object.keys(instructions));
    // A part has the fields of where it stands.
    if (name === null) return locate(findUnused(file), template);
    const findPartial = partialFinder(template, format);
    const filling = { file, programs, findPartial, instructions, inert: String, everyBranch: true };
    return locate(fillTemplate(sampleData(name), filling).problems, template);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return error.diagnostics;
  }
}

/**
 * What is wrong in the templates of a folder, or in one of them and the parts that it names, without a document: each is walked through with
 * data that have every field, in all its branches.
 */
export function checkFolder(
  template: FolderTemplate,
  texts: Texts,
  only: string | null = null,
): readonly Diagnostic[] {
  const files = only === null ? [...template.files.keys()] : [only];
  const found = new Map<string, Diagnostic>();
  for (const file of files)
    for (const one of checkFile(template, file, texts))
      found.set(`${one.path}:${one.line}:${one.column}:${one.code}`, one);
  return [...found.values()];
}
