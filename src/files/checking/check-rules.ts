import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { readOrigin } from '../../documents/dossier/answers/answers-origin.ts';
import { checkOwnRoles } from '../../documents/dossier/answers/check-roles.ts';
import { questionsById } from '../../documents/dossier/answers/questions-by-id.ts';
import { readAnswers } from '../../documents/dossier/answers/read-answers.ts';
import { checkFrozen } from '../../documents/dossier/check-frozen.ts';
import { MEASUREMENT_FILE, MEASUREMENTS_FOLDER } from '../../documents/dossier/folder/names.ts';
import { measurementFolder } from '../../documents/dossier/folder/paths.ts';
import { checkPlan } from '../../documents/dossier/plan/check-plan.ts';
import { listMeasuredFrameworks } from '../../documents/dossier/read-measurement.ts';
import { readOrganisation } from '../../documents/dossier/read-organisation.ts';
import { readTargets } from '../../documents/dossier/read-targets.ts';
import { checkTexts } from '../../documents/dossier/texts/check-texts.ts';
import { checkTermsIn, checkTermWords } from '../../documents/frameworks/check-terms.ts';
import { checkTranslations } from '../../documents/frameworks/check-translations.ts';
import { loadLibrary, readScales } from '../../documents/frameworks/framework-library.ts';
import { readContent } from '../../documents/frameworks/read-content.ts';
import { checkRatings, isAbout, readRatings } from '../../documents/frameworks/review/read-ratings.ts';
import { checkOutcomes, readDisagreements, readTrace } from '../../documents/frameworks/trace/read-trace.ts';
import { asFields, asString } from '../../documents/yaml/lenient.ts';
import { checkFramework } from '../../domain/checking/check-framework.ts';
import { checkRepeated, placeIds } from '../../domain/checking/check-repeated.ts';
import { checkScales } from '../../domain/checking/check-scales.ts';
import { checkSharedQuestions } from '../../domain/checking/check-shared-questions.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import { questionsOf } from '../../domain/instrument/framework.ts';
import { isId } from '../../domain/instrument/id.ts';
import { checkDisagreements, checkTrace, type Traceable } from '../../domain/trace/check-trace.ts';
import { toTermId } from '../../texts/vocabulary.ts';
import { findDossierRoot, listDossiersIn } from '../disk/dossier-root.ts';
import { readDossier } from '../dossier/dossier.ts';
import { listMeasurements } from '../dossier/list-measurements.ts';
import { writtenDossier } from '../dossier/texts-file.ts';
import { listFrameworkIds, loadFramework } from '../frameworks/load-framework.ts';
import { loadSnapshot, loadSnapshots, readFactsAt } from '../frameworks/load-snapshot.ts';
import { checkAnswersOrigin, checkMeasurementPlace, organisationAt } from './check-measurement.ts';

/** Checks the rules for one kind of file that a schema cannot express; `path` is the path of the file. */
type Rules = (value: unknown, path: string) => Promise<readonly Problem[]> | readonly Problem[];

/**
 * The folder of the measurement that an answers file belongs to: its own folder, or that of the measurement named in a form, in the
 * dossier around the form or in the only dossier beside it that has this measurement; of several, that of the organisation in the form.
 */
async function findMeasurement(path: string, value: unknown): Promise<string> {
  const folder = dirname(path);
  const { organisation, measurement } = readOrigin(asFields(value));
  if (existsSync(join(folder, MEASUREMENT_FILE)) || measurement === null || !isId(measurement)) return folder;
  const root = findDossierRoot(folder);
  const roots = root === null ? listDossiersIn(folder).map((name) => join(folder, name)) : [root];
  const found = roots.filter((one) =>
    existsSync(join(measurementFolder(one, measurement), MEASUREMENT_FILE)),
  );
  const named: string[] = [];
  if (found.length > 1)
    for (const one of found) if ((await organisationAt(one)) === organisation) named.push(one);
  const [only, ...others] = found.length > 1 ? named : found;
  return only === undefined || others.length > 0 ? folder : measurementFolder(only, measurement);
}

/** Whether a file lies in the folder of a measurement of a dossier: what is wrong with that one is said of the file itself. */
function isInMeasurement(path: string): boolean {
  const root = findDossierRoot(dirname(path));
  return root !== null && dirname(dirname(resolve(path))) === join(root, MEASUREMENTS_FOLDER);
}

/** The id of a role, or what was written when it is not known. */
const toRole = (written: string): string => toTermId('role', written);

/** Checks an answers file by the questions of its measurement; a form of which that is not found gets a remark. */
const checkAnswers: Rules = async (value, path) => {
  const frameworks = await loadSnapshots(await findMeasurement(path, value));
  const unknown = isInMeasurement(path) ? [] : [problem('answers-not-checked', '')];
  const problems =
    frameworks.length === 0 ? unknown : readAnswers(value, questionsById(frameworks), toRole).problems;
  return [...(await checkAnswersOrigin(asFields(value), path)), ...problems];
};

const STEP = '/steps/0';
const fromBank = (pointer: string): string => pointer.slice(STEP.length);

/** Checks the question bank as a framework of one step. The order of questions is checked in the frameworks that use them. */
const checkBank: Rules = (value) => {
  const { questions, scale } = asFields(value);
  const library = loadLibrary();
  const terms = Object.fromEntries(library.terms);
  const content = { scale, terms, steps: [{ id: 'bank', questions }] };
  const { framework, problems } = readContent({ content, fromBank: new Set(), problems: [] }, library, '');
  const documents = [...library.documents.values()];
  const checkedInFrameworks = ['condition-on-unknown', 'condition-on-later'];
  const found = [...problems, ...checkFramework({ ...framework, documents })]
    .filter(({ code }) => !checkedInFrameworks.includes(code))
    .flatMap((one): readonly Problem[] => {
      if (one.pointer === '/scale') return [one];
      if (!one.pointer.startsWith(`${STEP}/questions`)) return [];
      const related = one.related === null ? null : fromBank(one.related);
      return [{ ...one, pointer: fromBank(one.pointer), related }];
    });
  return [
    ...found,
    ...checkTermsIn('question-bank', asFields(value), library.terms.keys()),
    ...checkTranslations(value),
  ];
};

const checkScalesFile: Rules = (value) => [
  ...checkScales(readScales(asFields(value)['scales']).values()),
  ...checkTermsIn('scales', asFields(value), loadLibrary().terms.keys()),
  ...checkTranslations(value),
];

const checkTermsFile: Rules = (value) => [
  ...checkTermWords(asFields(value)['terms']),
  ...checkTranslations(value),
];

/** What a trace may name: what comes with the program. */
function listTraceable(): Traceable {
  const questions = listBundledFrameworks().flatMap(({ load }) => questionsOf(load()));
  return {
    documents: loadLibrary().documents,
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}

const checkTraceFile: Rules = (value) => [
  ...checkTrace(readTrace(value), listTraceable()),
  ...checkOutcomes(value),
  ...checkTranslations(value),
];

const checkDisagreementsFile: Rules = (value) => [
  ...checkDisagreements(readDisagreements(value), listTraceable()),
  ...checkTranslations(value),
];

/** Checks the form of an expert by the framework that it is about, if that is found as it was then. */
const checkRatingsFile: Rules = async (value, path) => {
  const ratings = readRatings(value);
  const root = findDossierRoot(dirname(path)) ?? dirname(path);
  const known = listFrameworkIds(root);
  if (!known.includes(ratings.framework)) return [];
  // A framework with mistakes is reported where it stands.
  const loaded = await loadFramework(ratings.framework, root).catch((error: unknown) => {
    if (error instanceof DiagnosticsError) return null;
    throw error;
  });
  return loaded !== null && isAbout(ratings, loaded.framework) ? checkRatings(ratings, loaded.framework) : [];
};

/** Reports a folder of a measurement whose name is not an id: that is the id of the measurement. */
function checkFolderName(path: string): readonly Problem[] {
  const folder = dirname(path);
  const name = basename(folder);
  if (basename(dirname(folder)) !== MEASUREMENTS_FOLDER || isId(name)) return [];
  return [problem('not-an-id', '/id', { written: name })];
}

/** Whether the measurement that a folder says it is stands beside it, in a folder of its own. */
function isCopy(value: unknown, path: string): boolean {
  const id = asString(asFields(value)['id']);
  const folder = dirname(path);
  return isId(id) && id !== basename(folder) && existsSync(join(dirname(folder), id, MEASUREMENT_FILE));
}

/** Reports missing and changed snapshots of a measurement, frameworks that it lists twice, and questions that only share an id. */
const checkMeasurement: Rules = async (value, path) => {
  const all = listMeasuredFrameworks(value);
  const loaded = await Promise.all(all.map((measured) => loadSnapshot(dirname(path), measured)));
  const found = loaded.map(({ diagnostics }, index) => {
    const pointer = joinPointer('/frameworks', index);
    return diagnostics.flatMap(({ code, values }) => {
      if (code === 'frozen-missing') return [problem(code, `${pointer}/id`, values)];
      return code === 'frozen-changed' ? [problem(code, `${pointer}/hash`, values)] : [];
    });
  });
  const facts = await readFactsAt(dirname(path));
  const frameworks = loaded.map(({ framework }) => framework && fitToOrganisation(framework, facts));
  const placed = await checkMeasurementPlace(asFields(value), path);
  return [
    // Of a copy beside what it was copied from, the name is not what is wrong.
    ...(isCopy(value, path) ? [] : checkFolderName(path)),
    ...checkRepeated(placeIds(all, '/frameworks')),
    ...placed,
    ...found.flat(),
    ...checkSharedQuestions(frameworks),
  ];
};

/** Checks targets by the latest snapshot of each framework, and tells those that the latest measurement does not use. */
const checkDossier: Rules = async (value, path) => {
  const root = dirname(path);
  const dossier = asFields(value);
  const { id: organisation, roles } = readOrganisation(dossier);
  const { measurements } = await listMeasurements(root, organisation);
  const measured = await Promise.all(measurements.map(({ folder }) => loadSnapshots(folder)));
  const latest = new Map(measured.flat().map((framework) => [framework.id, framework]));
  const targets = asFields(dossier['targets']);
  const known = [...new Set([...latest.keys(), ...listFrameworkIds(root)])];
  const unknown = Object.keys(targets)
    .filter((id) => !known.includes(id))
    .map((id) => {
      const values = { written: id, known: listNames(known) };
      const more = { at: 'key', suggest: () => findSuggestion(id, known) } as const;
      return problem('unknown-framework', joinPointer('/targets', id), values, more);
    });
  const problems = [...unknown, ...checkOwnRoles(roles, toRole)];
  readTargets(targets, [...latest.values()], problems);
  const at = measurements.findLastIndex(({ isBegun }) => isBegun);
  const last = measurements[at];
  if (last === undefined) return problems;
  return [...problems, ...checkFrozen(dossier, last.document.fields, last.id, measured[at] ?? [])];
};

/** Checks texts by the roles and measurements of the dossier in which they lie. */
const checkTextsFile: Rules = async (value, path) => {
  const root = findDossierRoot(dirname(path));
  return checkTexts(value, root === null ? null : writtenDossier(await readDossier(root)).known);
};

/** The rules for every kind of file except frameworks, by the name in `schema:`. */
export const RULES = {
  'question-bank': checkBank,
  sources: checkTranslations,
  scales: checkScalesFile,
  terms: checkTermsFile,
  trace: checkTraceFile,
  disagreements: checkDisagreementsFile,
  ratings: checkRatingsFile,
  dossier: checkDossier,
  measurement: checkMeasurement,
  answers: checkAnswers,
  plan: checkPlan,
  texts: checkTextsFile,
} as const satisfies Readonly<Record<string, Rules>>;
