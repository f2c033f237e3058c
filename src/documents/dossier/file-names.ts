import { type Id, isId } from '../../domain/instrument/id.ts';

/** The name of a table's answers file: `antwoorden.yaml` for the table without a name, else `antwoorden-<table>.yaml`. */
export function answersName(table: Id | null): string {
  return table === null ? 'antwoorden.yaml' : `antwoorden-${table}.yaml`;
}

/** The table that an answers file would be of, by its name; null when that is not the name of an answers file of a table. */
export function tableOfName(name: string): Id | null {
  const table = /^antwoorden-(.+)\.yaml$/.exec(name)?.[1] ?? '';
  return isId(table) ? table : null;
}

/** What people wrote for report and plan. */
export const TEXTS_FILE = 'teksten.yaml';

/** The end of the name of a dossier as one file. */
export const ARCHIVE_EXTENSION = '.nulmeting.zip';

/** The names of the files of a dossier, without their ending. */
export type FileStem = 'dossier' | 'meting' | 'antwoorden' | 'plan' | 'teksten';

/** The files of a dossier that are known by their name alone. */
const KNOWN_BY_NAME: readonly string[] = [
  'dossier',
  'meting',
  'plan',
  'teksten',
] satisfies readonly FileStem[];

/** Whether a file with this name, before its `.yaml`, is known as a file of a dossier: no framework has it for an id. */
export const isNameOfFile = (stem: string): boolean => KNOWN_BY_NAME.includes(stem);

/** What an editor or a program leaves for itself is not meant for people. */
const HIDDEN = /^[.~]/;
const YAML = /\.ya?ml(?![\p{L}\p{N}])/iu;

/** Whether a name says that a file is YAML, whatever stands around that: `x.yaml`, `x.YML`, `x.yaml.txt`, `x.yaml (1)`. */
export function isYamlName(name: string): boolean {
  return !HIDDEN.test(name) && YAML.test(name);
}

/**
 * Whether a name looks like one of our files or like a copy of it, as programs that synchronise and people make them:
 * `antwoorden-LAPTOP-7F3K2.yaml`, `antwoorden (1).yaml`, `Kopie van antwoorden.yaml`, `antwoorden.yml`.
 */
export function looksLike(name: string, stem: FileStem): boolean {
  return isYamlName(name) && new RegExp(`(?<![\\p{L}])${stem}(?![\\p{L}])`, 'iu').test(name);
}
