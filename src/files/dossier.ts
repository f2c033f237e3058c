import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SchemaName } from '#generated/validators.js';
import type { Organisation } from '../domain/assessment.ts';
import { NamedError } from '../domain/named-error.ts';
import type { Problem } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { DOSSIER_FILE, findDossierRoot, listDossiersIn } from './dossier-root.ts';
import { asFields, asNumberOrNull, asString, asStringOrNull, asStrings, type Fields } from './lenient.ts';
import { recall, remember } from './recall.ts';

/** A file of the dossier that was read, with what is wrong with it. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  readonly fields: Fields;
  /** Adds the places to what the rules found in this file, as far as the shape does not explain it. */
  readonly locate: (problems: readonly Problem[]) => Promise<readonly Diagnostic[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML text and holds it against its schema; loads what that takes. */
async function readText(path: string, schema: SchemaName, text: string): Promise<ReadFile> {
  const { readYaml } = await import('./yaml-document.ts');
  const { checkShape, withoutRepeats } = await import('./check-shape.ts');
  const { locateProblems } = await import('./diagnostic.ts');
  const yaml = readYaml(text);
  const shown = relative(process.cwd(), path) || path;
  const shape = yaml.syntax.length > 0 && yaml.value === null ? [] : await checkShape(schema, yaml.value);
  const locate: ReadFile['locate'] = async (problems) => {
    const more = withoutRepeats(shape, problems).slice(shape.length);
    return locateProblems(shown, text, { ...yaml, syntax: [] }, more);
  };
  const { value } = yaml;
  const diagnostics = locateProblems(shown, text, yaml, shape);
  return { path, text, value, fields: asFields(value), locate, diagnostics };
}

/** Reads one YAML file of ours and holds it against its schema. What is given as `text` does not stand on disk. */
export async function readYamlFile(path: string, schema: SchemaName, text?: string): Promise<ReadFile> {
  if (text !== undefined) return readText(path, schema, text);
  const content = readFileSync(path, 'utf8');
  const known = recall(path, content, schema);
  if (known !== undefined) {
    const locate: ReadFile['locate'] = async (problems) =>
      problems.length === 0 ? [] : (await readText(path, schema, content)).locate(problems);
    return { path, text: content, value: known, fields: asFields(known), locate, diagnostics: [] };
  }
  const read = await readText(path, schema, content);
  if (read.diagnostics.length === 0) remember(path, content, schema, read.value);
  return read;
}

/** A dossier as it was found; nothing of its measurements has been read. */
export interface Dossier {
  readonly root: string;
  readonly organisation: Organisation;
  /** What the person chose for this dossier, or null. */
  readonly language: Language | null;
  readonly targets: Fields;
  readonly file: ReadFile;
  /** The ids of the measurements, by name. */
  readonly measurements: readonly string[];
}

function listMeasurements(root: string): readonly string[] {
  const folder = join(root, 'metingen');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'meting.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** Why there is no dossier to open, and where there might be one. */
function noDossier(path: string): NamedError {
  if (!existsSync(path))
    return new NamedError('no-such-folder', { path: relative(process.cwd(), path) || path }, true);
  const below = statSync(path).isDirectory() ? listDossiersIn(path) : [];
  const [first] = below;
  if (first === undefined) return new NamedError('no-dossier', { path }, true);
  const shown = relative(process.cwd(), join(path, first));
  return new NamedError('dossier-below', { found: below.join(', '), first: shown }, true);
}

/**
 * Reads `dossier.yaml` of the dossier at or above a folder.
 * @throws NamedError `no-dossier`, `no-such-folder`, `dossier-below`
 */
export async function readDossier(start: string): Promise<Dossier> {
  const root = findDossierRoot(start);
  if (root === null) throw noDossier(start);
  const file = await readYamlFile(join(root, DOSSIER_FILE), 'dossier');
  const organisation = asFields(file.fields['organisation']);
  const language = file.fields['language'];
  return {
    root,
    organisation: {
      id: asString(organisation['id']),
      name: asString(organisation['name']),
      sector: asStringOrNull(organisation['sector']),
      headcount: asNumberOrNull(organisation['headcount']),
      roles: asStrings(organisation['roles']),
    },
    language: language === 'nl' || language === 'en' ? language : null,
    targets: asFields(file.fields['targets']),
    file,
    measurements: listMeasurements(root),
  };
}
