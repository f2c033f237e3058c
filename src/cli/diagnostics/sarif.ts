import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { Place } from '../../documents/yaml/yaml-document.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { toJson } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { limitShown } from './limit-shown.ts';
import { diagnosticMessage } from './message.ts';

/** The most diagnostics of a file; code hosts take no more than a few thousand in all. */
const MOST_OF_A_FILE = 1000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A path as a URI reference (RFC 3986): relative where the path is, with forward slashes, everything unusual encoded. */
function uriOf(path: string): string {
  const segments = path.replaceAll('\\', '/').split('/');
  const drive = /^[A-Za-z]:$/.test(segments[0] ?? '');
  const encoded = segments
    .map((segment, index) => (drive && index === 0 ? segment : encodeURIComponent(segment)))
    .join('/');
  if (drive) return `file:///${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** A place, on one line; the end is the column after the last character. */
function locationOf(path: string, { line, column, length }: Place): object {
  const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } };
}

function ruleOf(code: ProblemCode, texts: Texts): object {
  const say = (key: string): string => texts.find(key) ?? code;
  return {
    id: code,
    shortDescription: { text: say(`problem.${code}`).replace(/\{\$?\w+\}/g, '…') },
    help: { text: `${say(`problem-help.${code}.why`)} ${say(`problem-help.${code}.mend`)}` },
  };
}

/** What was found as SARIF 2.1.0 (OASIS), the form that editors and code hosts read. Columns count UTF-16 code units. */
export function render(diagnostics: readonly Diagnostic[], texts: Texts, program: string): string {
  const { shown } = limitShown(diagnostics, MOST_OF_A_FILE);
  const codes = [...new Set(shown.map(({ code }) => code))].sort();
  const results = shown.map((diagnostic) => {
    const { path, code, severity, suggestion, related } = diagnostic;
    const hint = suggestion === null ? '' : ` ${texts('cli.did-you-mean', { suggestion })}`;
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: severity,
      message: { text: diagnosticMessage(diagnostic, texts) + hint },
      locations: [locationOf(path, diagnostic)],
      ...(related === null ? {} : { relatedLocations: [locationOf(path, related)] }),
    };
  });
  const driver = { name: 'nulmeting', version: program, rules: codes.map((code) => ruleOf(code, texts)) };
  const run = { tool: { driver }, language: texts.language, columnKind: 'utf16CodeUnits', results };
  return toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}
