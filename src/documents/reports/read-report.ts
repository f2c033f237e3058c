import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import type { MeasurementReport } from '../../domain/report/report.ts';
import { checkShape } from '../diagnostics/check-shape.ts';
import { type Diagnostic, locateProblems } from '../diagnostics/diagnostic.ts';
import { hashContent } from '../frameworks/content-hash.ts';
import { EMPTY_LIBRARY } from '../frameworks/framework-library.ts';
import { readContent } from '../frameworks/read-content.ts';
import { asFields, asList, type Fields } from '../yaml/lenient.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { checkReport } from './check-report.ts';

/** A report that was written as JSON, with the frameworks in which its words are found. */
export interface ReadReport {
  readonly report: MeasurementReport;
  readonly frameworks: readonly Framework[];
  /** The frameworks as they are written in it, self-contained. */
  readonly instrument: readonly Fields[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The words of a report are proven: the frameworks that it carries still have the hashes that it was made with. */
function checkHashes(report: MeasurementReport, frameworks: readonly Framework[]): readonly Problem[] {
  return frameworks.flatMap(({ id, hash }, index) =>
    report.frameworks.some((one) => one.id === id && one.hash !== hash)
      ? [problem('frozen-changed', joinPointer('', 'instrument', index), { id }, { at: 'key' })]
      : [],
  );
}

/**
 * Reads a report that was written as JSON: its ids and figures, and the frameworks in which its words are found anew. Null with
 * the reasons when it cannot be shown; `path` is what messages call the file. JSON is read as the YAML that it also is only where places are needed.
 */
export async function readReport(
  path: string,
  text: string,
): Promise<{ readonly read: ReadReport | null; readonly diagnostics: readonly Diagnostic[] }> {
  const parsed = parseJson(text);
  const value = parsed ?? readYaml(text).value;
  const locate = (problems: readonly Problem[]): readonly Diagnostic[] =>
    problems.length === 0 && parsed !== undefined ? [] : locateProblems(path, text, readYaml(text), problems);
  const shape = locate(await checkShape('report', value));
  if (shape.length > 0) return { read: null, diagnostics: shape };
  const report = value as MeasurementReport;
  const instrument = asList(asFields(value)['instrument']).map(asFields);
  const frameworks = instrument.map(
    (content) =>
      readContent({ content, fromBank: new Set(), problems: [] }, EMPTY_LIBRARY, hashContent(content))
        .framework,
  );
  const missing = locate(checkReport(report, frameworks));
  const diagnostics = [...missing, ...locate(checkHashes(report, frameworks))];
  return { read: missing.length > 0 ? null : { report, frameworks, instrument }, diagnostics };
}
