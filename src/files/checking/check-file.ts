import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findBundled } from '../../documents/bundled/read-snapshot.ts';
import { checkCharacters } from '../../documents/diagnostics/check-characters.ts';
import { checkCutTexts } from '../../documents/diagnostics/check-cut-texts.ts';
import { checkShape, withoutRepeats } from '../../documents/diagnostics/check-shape.ts';
import {
  type Diagnostic,
  diagnoseFile,
  locateProblems,
  sortByPlace,
} from '../../documents/diagnostics/diagnostic.ts';
import { readYamlOf } from '../../documents/diagnostics/read-yaml-of.ts';
import { isNewerSchema } from '../../documents/diagnostics/schema-version.ts';
import { ARCHIVE_EXTENSION, TEXTS_FILE } from '../../documents/dossier/file-names.ts';
import {
  DOSSIER_FILE,
  FRAMEWORKS_FOLDER,
  MEASUREMENT_FILE,
  PLAN_FILE,
} from '../../documents/dossier/folder/names.ts';
import { EMPTY_LIBRARY } from '../../documents/frameworks/framework-library.ts';
import { readFramework } from '../../documents/frameworks/read-framework.ts';
import { readReport } from '../../documents/reports/read-report.ts';
import { asFields, asString } from '../../documents/yaml/lenient.ts';
import { readYaml, type YamlDocument } from '../../documents/yaml/yaml-document.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { findDossierRoot } from '../disk/dossier-root.ts';
import { isLink } from '../disk/own-path.ts';
import { diagnoseUncounted } from '../dossier/uncounted-files.ts';
import { findMeasured } from '../frameworks/load-snapshot.ts';
import { readOwnFramework } from '../frameworks/read-own-framework.ts';
import { isTemporaryName } from '../system/leftover.ts';
import { RULES } from './check-rules.ts';

type Kind = 'framework' | keyof typeof RULES;
const KINDS: readonly Kind[] = ['framework', ...(Object.keys(RULES) as (keyof typeof RULES)[])];

const REPORT = 'nulmeting/report@1';

/** The kinds of the files with a fixed name; `schema:` in the file is ignored. */
const BY_NAME: ReadonlyMap<string, Kind> = new Map([
  [DOSSIER_FILE, 'dossier'],
  [MEASUREMENT_FILE, 'measurement'],
  [PLAN_FILE, 'plan'],
  [TEXTS_FILE, 'texts'],
]);

/** The kind by folder or name, undefined for other files. A file in `kaders/` is used as a framework, whatever its name and `schema:` are. */
function kindByPlace(path: string): Kind | undefined {
  return basename(dirname(path)) === FRAMEWORKS_FOLDER ? 'framework' : BY_NAME.get(basename(path));
}

/** Whether a framework is the snapshot of a measurement: then only errors are reported, because nobody should change it. */
function isSnapshot(path: string): boolean {
  const folder = dirname(path);
  return basename(folder) === FRAMEWORKS_FOLDER && existsSync(join(dirname(folder), MEASUREMENT_FILE));
}

/** Whether a file is the snapshot of a framework of the program, to the letter: there is nothing to find in it, and it is not parsed. */
async function isBundledSnapshot(path: string, text: string): Promise<boolean> {
  const measured = isSnapshot(path) ? await findMeasured(path) : null;
  return measured !== null && findBundled(measured, text) !== null;
}

/** Whether a value is a result that the program wrote as JSON; a report is one that it reads back. */
const isResult = (written: string): boolean =>
  /^nulmeting\/(?:comparison|status|check|organisation|frameworks|(?:framework|review|trace)-shown)@\d+$/.test(
    written,
  );

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

async function checkFrameworkFile(
  path: string,
  shown: string,
  text: string,
  yaml: YamlDocument,
): Promise<readonly Diagnostic[]> {
  if (isSnapshot(path)) {
    const options = { measured: await findMeasured(path), yaml };
    const { diagnostics } = await readFramework(shown, text, EMPTY_LIBRARY, options);
    const unseen = options.measured === null ? [] : checkCharacters(shown, text, yaml);
    return sortByPlace([...diagnostics, ...unseen]).filter(isError);
  }
  return (await readOwnFramework(path, shown, text, yaml)).diagnostics;
}

/** The mistake that there is a symbolic link in a dossier: nothing is written through it. */
export function diagnoseLink(shown: string): Diagnostic {
  return diagnoseFile(shown, 'link-in-dossier', {}, '');
}

/** The remark that a write which was cut off left a file over. */
export function diagnoseLeftover(shown: string): Diagnostic {
  return diagnoseFile(shown, 'leftover-file', {}, '');
}

/** The remark that a file in a dossier looks like one of its files and does not count, under the name that it has in messages. */
function checkCounted(path: string, shown: string): readonly Diagnostic[] {
  const root = findDossierRoot(dirname(path));
  const uncounted = root === null ? null : diagnoseUncounted(root, path);
  return uncounted === null ? [] : [{ ...uncounted, path: shown }];
}

/** Checks one file of any kind and returns its mistakes. `shown` is the file's name in messages. */
export async function checkFile(path: string, shown: string, text: string): Promise<readonly Diagnostic[]> {
  const uncounted = checkCounted(path, shown);
  // What is wrong in a copy is no matter; what may be a table is read.
  if (uncounted.some(({ code }) => code === 'file-not-counted')) return uncounted;
  return [...uncounted, ...(await checkContent(path, shown, text))];
}

/** What is wrong with the name of a schema that is none of a file to check. */
function noKind(written: string): Problem {
  const known = [...KINDS.map((candidate) => `nulmeting/${candidate}@1`), REPORT];
  if (isNewerSchema(written, known)) return problem('newer-file', '/schema', { written });
  if (isResult(written)) return problem('written-to-read', '/schema', { written });
  return problem('unknown-kind-of-file', '/schema', {}, { suggest: () => findSuggestion(written, known) });
}

async function checkContent(path: string, shown: string, text: string): Promise<readonly Diagnostic[]> {
  if (isLink(path) && findDossierRoot(dirname(path)) !== null) return [diagnoseLink(shown)];
  if (isTemporaryName(basename(path))) return [diagnoseLeftover(shown)];
  if (await isBundledSnapshot(path, text)) return [];
  if (path.endsWith(ARCHIVE_EXTENSION)) return [diagnoseFile(shown, 'packed-dossier', { path: shown }, '')];
  const yaml = readYaml(text);
  const unseen = checkCharacters(shown, text, yaml);
  const placed = kindByPlace(path);
  if (placed === 'framework') return checkFrameworkFile(path, shown, text, yaml);
  if (yaml.value === null) {
    const empty =
      yaml.syntax.length > 0
        ? []
        : [problem(placed === undefined ? 'unknown-kind-of-file' : 'empty-file', '')];
    return sortByPlace([...locateProblems(shown, text, yaml, empty), ...unseen]);
  }
  const written = asString(asFields(yaml.value)['schema']);
  const kind = placed ?? KINDS.find((candidate) => written === `nulmeting/${candidate}@1`);
  if (kind === undefined) {
    if (written === REPORT) return (await readReport(shown, text)).diagnostics;
    return sortByPlace([...locateProblems(shown, text, yaml, [noKind(written)]), ...unseen]);
  }
  if (kind === 'framework') return checkFrameworkFile(path, shown, text, yaml);
  const { value } = kind === 'answers' ? readYamlOf(kind, text) : yaml;
  const shape = await checkShape(kind, value);
  const rules = [...(await RULES[kind](value, path)), ...checkCutTexts(kind, text, yaml)];
  return sortByPlace([...locateProblems(shown, text, yaml, withoutRepeats(shape, rules)), ...unseen]);
}
