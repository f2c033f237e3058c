import { checkFrameworkShape } from '../../domain/checking/check-framework.ts';
import { checkRepeated, placeIds } from '../../domain/checking/check-repeated.ts';
import { checkScales } from '../../domain/checking/check-scales.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { SHAPE_CODES } from '../../domain/checking/problem-codes.ts';
import { sectorOfWords } from '../../domain/instrument/facts.ts';
import { fitToSector } from '../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import type { MeasurementReport } from '../../domain/report/report.ts';
import { checkShape } from '../diagnostics/check-shape.ts';
import { type Diagnostic, diagnoseFile, locateProblems } from '../diagnostics/diagnostic.ts';
import { hashContent } from '../frameworks/content-hash.ts';
import { EMPTY_LIBRARY, readScales } from '../frameworks/framework-library.ts';
import { readContent } from '../frameworks/read-content.ts';
import { isWithinReach } from '../yaml/expansion.ts';
import { asFields, asList, type Fields } from '../yaml/lenient.ts';
import { readYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { checkReport } from './check-report.ts';

/** The most values in a report: one of a hundred questions at twenty tables has 15 000. */
const MAX_VALUES = 80_000;

/** A report parsed from JSON, with the frameworks that hold its texts. */
export interface ReadReport {
  readonly report: MeasurementReport;
  /** In the words of the organisation's sector. */
  readonly frameworks: readonly Framework[];
  /** The unparsed frameworks, self-contained. */
  readonly instrument: readonly Fields[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A report of before there were short measurements is of a full one; of before there were texts, one without; and tables were called by their id. */
function withLater(report: MeasurementReport): MeasurementReport {
  const { depth = 'full', extent = null }: Partial<MeasurementReport['measurement']> = report.measurement;
  const { texts = [] }: Partial<MeasurementReport> = report;
  const tables = report.measurement.tables.map((table) => ({ ...table, name: table.name ?? table.id }));
  return { ...report, measurement: { ...report.measurement, depth, extent, tables }, texts };
}

/** Reads a framework that a report carries, with its problems of shape: rules of content may have changed since it was measured with. */
function readCarried(
  content: Fields,
  index: number,
): { readonly framework: Framework; readonly problems: readonly Problem[] } {
  const selfContained = { content, fromBank: new Set<string>(), problems: [] };
  const { framework, problems } = readContent(selfContained, EMPTY_LIBRARY, hashContent(content));
  const base = joinPointer('', 'instrument', index);
  const rules = [
    ...problems,
    ...checkScales(readScales(content['scales']).values()),
    ...checkFrameworkShape(framework),
  ];
  const found = rules
    .filter(({ code }) => SHAPE_CODES.has(code))
    .map((one) => ({
      ...one,
      pointer: base + one.pointer,
      related: one.related === null ? null : base + one.related,
    }));
  return { framework, problems: found };
}

/** Reports frameworks whose content no longer has the hash that the report was made with. */
function checkHashes(report: MeasurementReport, frameworks: readonly Framework[]): readonly Problem[] {
  return frameworks.flatMap(({ id, hash }, index) =>
    report.frameworks.some((one) => one.id === id && one.hash !== hash)
      ? [problem('frozen-changed', joinPointer('', 'instrument', index), { id }, { at: 'key' })]
      : [],
  );
}

/**
 * Parses and checks a report that was written as JSON; `read` is null when the report cannot be shown. `path` is the file's name in
 * messages. The text is parsed as YAML, which includes JSON, only when problems need their places.
 */
export async function readReport(
  path: string,
  text: string,
): Promise<{ readonly read: ReadReport | null; readonly diagnostics: readonly Diagnostic[] }> {
  const parsed = parseJson(text);
  if (!isWithinReach(parsed, MAX_VALUES))
    return { read: null, diagnostics: [diagnoseFile(path, 'too-complex', {}, '')] };
  let yaml: YamlDocument | null = null;
  const readPlaces = (): YamlDocument => {
    yaml ??= readYaml(text);
    return yaml;
  };
  const value = parsed ?? readPlaces().value;
  const locate = (problems: readonly Problem[]): readonly Diagnostic[] => {
    if (problems.length === 0 && parsed !== undefined) return [];
    const places = readPlaces();
    // JSON that is too large to be read with its places has problems at its beginning.
    const syntax = places.syntax.filter(({ code }) => parsed === undefined || code !== 'too-complex');
    return locateProblems(path, text, { ...places, syntax }, problems);
  };
  const shape = locate(await checkShape('report', value));
  if (shape.length > 0) return { read: null, diagnostics: shape };
  const report = withLater(value as MeasurementReport);
  const instrument = asList(asFields(value)['instrument']).map(asFields);
  const carried = instrument.map(readCarried);
  const sector = sectorOfWords(report.organisation);
  const frameworks = carried.map(({ framework }) => fitToSector(framework, sector));
  const wrong = locate([
    ...checkRepeated(placeIds(frameworks, '/instrument')),
    ...carried.flatMap(({ problems }) => problems),
    ...checkReport(report, frameworks),
  ]);
  const diagnostics = [...wrong, ...locate(checkHashes(report, frameworks))];
  return { read: wrong.length > 0 ? null : { report, frameworks, instrument }, diagnostics };
}
