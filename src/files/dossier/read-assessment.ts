import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { readAnswers } from '../../documents/dossier/read-answers.ts';
import {
  asFields,
  asList,
  asNumberOrNull,
  asString,
  asStringOrNull,
  type Fields,
} from '../../documents/yaml/lenient.ts';
import type { Assessment, Measurement, Table, Targets } from '../../domain/assessment/assessment.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { findAnswer, toHundred } from '../../domain/instrument/answer-scale.ts';
import { type Framework, type Question, questionsOf, type Step } from '../../domain/instrument/framework.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { type ReadFile, readYamlFile } from '../disk/read-yaml-file.ts';
import { type AskedFramework, loadAskedFramework } from '../frameworks/load-asked-framework.ts';
import type { Dossier } from './dossier.ts';

/** A measurement as it was read, with what is worth a warning. */
export interface ReadAssessment {
  readonly assessment: Assessment;
  /** The folder `metingen/<id>`. */
  readonly folder: string;
  readonly warnings: readonly Diagnostic[];
}

/** Every question of the frameworks, by id; one that two share stands once. */
export function questionsById(frameworks: readonly Framework[]): ReadonlyMap<string, Question> {
  return new Map(
    frameworks
      .flatMap(questionsOf)
      .toReversed()
      .map((question) => [question.id, question]),
  );
}

/** One target: an answer of the step's scale, or a score of 0 to 100. */
function readTarget(written: unknown, step: Step, pointer: string, problems: Problem[]): number | null {
  if (typeof written === 'number') return written;
  const scale = step.questions.find((question) => question.kind === 'scale')?.scale;
  const answer = typeof written === 'string' && scale ? findAnswer(scale, written) : null;
  if (answer !== null && scale) return toHundred(scale, answer.value, false);
  const known = scale?.answers.map(({ id }) => id) ?? [];
  const values = { written: String(written), known: known.join(', ') };
  problems.push(
    problem('unknown-answer', pointer, values, { suggestion: findSuggestion(String(written), known) }),
  );
  return null;
}

/** The organisation's own targets; those for a framework that this measurement does not ask are passed over. */
export function readTargets(chosen: Fields, frameworks: readonly Framework[], problems: Problem[]): Targets {
  const targets = new Map<string, ReadonlyMap<string, number>>();
  for (const framework of frameworks) {
    const byStep = new Map<string, number>();
    for (const [id, written] of Object.entries(asFields(chosen[framework.id]))) {
      const pointer = joinPointer('/targets', framework.id, id);
      const step = framework.steps.find((candidate) => candidate.id === id);
      if (step === undefined) {
        const suggestion = findSuggestion(
          id,
          framework.steps.map((candidate) => candidate.id),
        );
        problems.push(
          problem(
            'unknown-step',
            pointer,
            { written: id, framework: framework.id },
            { at: 'key', suggestion },
          ),
        );
        continue;
      }
      const target = readTarget(written, step, pointer, problems);
      if (target !== null) byStep.set(id, target);
    }
    targets.set(framework.id, byStep);
  }
  return targets;
}

/** A measurement that is meant, and which one in the row of dates it is. */
interface Chosen {
  readonly id: string;
  readonly file: ReadFile;
  readonly sequence: number;
}

function readMeasurement({ file, id, sequence }: Chosen): Measurement {
  const { fields } = file;
  return {
    id,
    date: asString(fields['date']),
    mode: 'consensus',
    basis: fields['basis'] === 'publication' ? 'publication' : 'conversation',
    sequence,
    status: fields['status'] === 'adopted' ? 'adopted' : 'draft',
    headcount: asNumberOrNull(fields['headcount']),
    remark: asStringOrNull(fields['remark']),
  };
}

const ANSWERS = /^antwoorden(?:-(.+))?\.yaml$/;

/** The answers files of a measurement: `antwoorden.yaml`, or one a table. */
export function listAnswersFiles(
  folder: string,
): readonly { readonly table: string | null; readonly path: string }[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const match = ANSWERS.exec(name);
      return match === null ? [] : [{ table: match[1] ?? null, path: join(folder, name) }];
    });
}

async function readTables(
  folder: string,
  frameworks: readonly Framework[],
  diagnostics: Diagnostic[],
): Promise<Table[]> {
  const questions = questionsById(frameworks);
  const tables: Table[] = [];
  for (const { table, path } of listAnswersFiles(folder)) {
    const file = await readYamlFile(path, 'answers');
    const { problems, present, absent, responses } = readAnswers(file.value, questions);
    diagnostics.push(...file.diagnostics, ...(await file.locate(problems)));
    tables.push({ id: table, present, absent, responses });
  }
  // An empty file for everyone beside files of tables is no table of its own.
  const others = tables.filter(({ id, responses }) => id !== null || responses.size > 0);
  return tables.length > 1 && others.length > 0 ? others : tables;
}

const NO_TABLE: Table = { id: null, present: [], absent: [], responses: new Map() };

/** The measurement that is meant: the one that is named, or the latest. */
async function chooseMeasurement(dossier: Dossier, wanted: string | null): Promise<Chosen> {
  const { measurements } = dossier;
  if (wanted !== null && !measurements.includes(wanted)) {
    throw new NamedError(
      'unknown-measurement',
      { id: wanted, known: measurements.join(', ') },
      findSuggestion(wanted, measurements),
    );
  }
  const files = await Promise.all(
    measurements.map(async (id) => {
      const file = await readYamlFile(join(dossier.root, 'metingen', id, 'meting.yaml'), 'measurement');
      return { id, file, date: asString(file.fields['date']) };
    }),
  );
  files.sort((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1));
  const index = wanted === null ? files.length - 1 : files.findIndex(({ id }) => id === wanted);
  const chosen = files[index];
  if (chosen === undefined) throw new NamedError('no-measurement', { path: dossier.root });
  return { id: chosen.id, file: chosen.file, sequence: index + 1 };
}

/**
 * Reads one measurement of a dossier, whole.
 * @throws NamedError `unknown-measurement`, `no-measurement`; DiagnosticsError with every mistake in every file of it.
 */
export async function readAssessment(
  dossier: Dossier,
  wanted: string | null,
  language: Language,
): Promise<ReadAssessment> {
  const chosen = await chooseMeasurement(dossier, wanted);
  const { id, file } = chosen;
  const folder = join(dossier.root, 'metingen', id);
  const diagnostics: Diagnostic[] = [...dossier.file.diagnostics, ...file.diagnostics];
  const frameworks: Framework[] = [];
  for (const part of asList(file.fields['frameworks'])) {
    const { id: name, version, hash } = asFields(part);
    const asked: AskedFramework = { id: asString(name), version: asString(version), hash: asString(hash) };
    if (!/^[\w-]+$/.test(asked.id)) continue; // The schema has reported it.
    const loaded = await loadAskedFramework(join(folder, 'kaders', `${asked.id}.yaml`), asked);
    diagnostics.push(...loaded.diagnostics);
    if (loaded.framework !== null) frameworks.push(loaded.framework);
  }
  const problems: Problem[] = [];
  const targets = readTargets(dossier.targets, frameworks, problems);
  diagnostics.push(...(await dossier.file.locate(problems)));
  const tables = existsSync(folder) ? await readTables(folder, frameworks, diagnostics) : [];
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticsError(diagnostics);
  const assessment: Assessment = {
    organisation: dossier.organisation,
    language,
    targets,
    measurement: readMeasurement(chosen),
    frameworks,
    tables: tables.length === 0 ? [NO_TABLE] : tables,
  };
  return { assessment, folder, warnings: diagnostics };
}
