import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAsset } from '#generated/assets.js';
import { type Diagnostic, sortByPlace } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { TEXTS_FILE } from '../../documents/dossier/file-names.ts';
import { checkTexts, type TextsDossier } from '../../documents/dossier/texts/check-texts.ts';
import { editTexts, newTextsText } from '../../documents/dossier/texts/edit-texts.ts';
import { readTexts } from '../../documents/dossier/texts/read-texts.ts';
import {
  type KeptText,
  type KeptTexts,
  NO_TEXTS,
  type TextPlace,
  type TextsById,
} from '../../domain/writing/written-text.ts';
import { readText } from '../disk/read-text.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { type CurrentFiles, changeDossier, type Decision, type FileToWrite } from './change-dossier.ts';
import type { Dossier } from './dossier.ts';

/** What is to be known of a dossier to check its texts. */
export function textsDossier({ organisation, measurements, elsewhere }: Dossier): TextsDossier {
  const ids = measurements.map(({ id }) => id);
  return { organisation: organisation.id, roles: organisation.roles, measurements: [...ids, ...elsewhere] };
}

/** What people wrote, with the remarks on the file in which it stands. */
export interface ReadTexts {
  readonly texts: KeptTexts;
  readonly warnings: readonly Diagnostic[];
}

async function readTextsText(dossier: Dossier, path: string, text: string): Promise<ReadTexts> {
  const { value, fields, diagnostics, locate, remarks } = await readYamlFile(path, 'texts', text);
  const all = sortByPlace([...diagnostics, ...locate(checkTexts(value, textsDossier(dossier)))]);
  if (all.some(({ severity }) => severity === 'error')) throw new DiagnosticsError(all);
  return { texts: readTexts(fields), warnings: [...all, ...remarks()] };
}

/**
 * Reads `teksten.yaml`; without it nobody wrote anything.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readTextsFile(dossier: Dossier): Promise<ReadTexts> {
  const path = join(dossier.root, TEXTS_FILE);
  return existsSync(path) ? readTextsText(dossier, path, readText(path)) : { texts: NO_TEXTS, warnings: [] };
}

/** Texts to be saved: of the plan, of measurements, or of both. */
export type TextsToSave = readonly { readonly place: TextPlace; readonly texts: TextsById }[];

/** What is done with the texts as they are at the moment of saving. */
export interface TextEdit<Outcome> {
  readonly save: TextsToSave;
  /** Texts that a save replaces, to be kept in a file of their own. */
  readonly keep: TextsToSave;
  readonly outcome: Outcome;
}

/** The comments at the top of the files. */
export interface TextHeadings {
  readonly texts: string;
  readonly replaced: string;
}

const editAll = (text: string, all: TextsToSave): string =>
  all.reduce((before, { place, texts }) => editTexts(before, place, texts), text);

/** The file that keeps what is replaced, under the first number that is free; null when nothing is. */
function keepReplaced(
  { root, organisation }: Dossier,
  keep: TextsToSave,
  heading: string,
  current: CurrentFiles,
): FileToWrite | null {
  if (keep.every(({ texts }) => texts.size === 0)) return null;
  const content = editAll(newTextsText(organisation.id, heading), keep);
  for (let number = 1; ; number += 1) {
    const path = join(root, `vervangen-${number}.yaml`);
    const there = current.readBytes(path);
    if (there === null || Buffer.from(content).equals(there)) return { path, content };
  }
}

/**
 * Changes `teksten.yaml`, or makes it, by what it holds at that moment; resolves to the outcome and the path of the file that keeps what
 * was replaced, or null.
 * @throws DiagnosticsError with every mistake in the file; NamedError `cannot-edit-yaml`, and those of `changeDossier`
 */
export function changeTexts<Outcome>(
  dossier: Dossier,
  headings: TextHeadings,
  decide: (texts: KeptTexts) => TextEdit<Outcome>,
  onWait?: () => void,
): Promise<{ readonly outcome: Outcome; readonly kept: string | null }> {
  const path = join(dossier.root, TEXTS_FILE);
  const change = async (
    current: CurrentFiles,
  ): Promise<Decision<{ outcome: Outcome; kept: string | null }>> => {
    const before = current.readText(path);
    const { texts } = before === null ? { texts: NO_TEXTS } : await readTextsText(dossier, path, before);
    const { save, keep, outcome } = decide(texts);
    const isNothing = save.every((one) => one.texts.size === 0);
    const replaced = isNothing ? null : keepReplaced(dossier, keep, headings.replaced, current);
    const content = editAll(before ?? newTextsText(dossier.organisation.id, headings.texts), save);
    const schema = join(dossier.root, '.nulmeting', 'schemas', 'texts.schema.json');
    const files = [
      ...(replaced === null ? [] : [replaced]),
      ...(before === null ? [{ path: schema, content: readSchema() }] : []),
      { path, content },
    ];
    return { files: isNothing ? [] : files, outcome: { outcome, kept: replaced?.path ?? null } };
  };
  return changeDossier(dossier.root, change, { onWait });
}

/** So that an editor can complete and check the file offline. A dossier of before there were texts lacks it. */
function readSchema(): string {
  return (JSON.parse(readAsset('schemas.json')) as Readonly<Record<string, string>>)['texts'] ?? '';
}

/** Saves one text, as it is asked for in the interview. */
export async function saveText(
  dossier: Dossier,
  headings: TextHeadings,
  place: TextPlace,
  id: string,
  text: KeptText,
  onWait?: () => void,
): Promise<void> {
  const save = [{ place, texts: new Map([[id, text]]) }];
  await changeTexts(dossier, headings, () => ({ save, keep: [], outcome: undefined }), onWait);
}
