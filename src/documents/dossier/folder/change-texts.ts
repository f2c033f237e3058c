import type { Organisation } from '../../../domain/assessment/assessment.ts';
import type { KeptText, KeptTexts, TextPlace, TextsById } from '../../../domain/writing/written-text.ts';
import { NO_TEXTS } from '../../../domain/writing/written-text.ts';
import { type Diagnostic, sortByPlace } from '../../diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../diagnostics/diagnostics-error.ts';
import { readDocument } from '../../diagnostics/read-document.ts';
import { checkTexts, type TextsDossier } from '../texts/check-texts.ts';
import { editTexts, newTextsText } from '../texts/edit-texts.ts';
import { readTexts } from '../texts/read-texts.ts';
import type { CurrentFiles, Decision, FileToWrite } from './change.ts';
import { schemaFiles } from './new-files.ts';
import { replacedPath, textsPath } from './paths.ts';

/** The dossier whose texts are changed; `root` is empty where its paths are relative. */
export interface WrittenDossier {
  readonly root: string;
  readonly known: TextsDossier;
}

/** What is to be known of a dossier to check its texts, among it every measurement that it has, also those that do not count. */
export function textsDossier({
  organisation: { id, roles },
  measurements,
  elsewhere,
}: {
  readonly organisation: Pick<Organisation, 'id' | 'roles'>;
  readonly measurements: readonly { readonly id: string }[];
  readonly elsewhere: readonly string[];
}): TextsDossier {
  return { organisation: id, roles, measurements: [...measurements.map((one) => one.id), ...elsewhere] };
}

/** What people wrote, with the remarks on the file in which it stands. */
export interface ReadTexts {
  readonly texts: KeptTexts;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Reads the text of `teksten.yaml`; `path` is its name in messages.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readTextsText(path: string, text: string, known: TextsDossier): Promise<ReadTexts> {
  const { value, fields, diagnostics, locate, remarks } = await readDocument(path, text, 'texts');
  const all = sortByPlace([...diagnostics, ...locate(checkTexts(value, known))]);
  if (all.some(({ severity }) => severity === 'error')) throw new DiagnosticsError(all);
  return { texts: readTexts(fields), warnings: [...all, ...remarks()] };
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

/** The outcome of a change of texts, and the path of the file that keeps what was replaced, or null. */
export interface ChangedTexts<Outcome> {
  readonly outcome: Outcome;
  readonly kept: string | null;
}

const editAll = (text: string, all: TextsToSave): string =>
  all.reduce((before, { place, texts }) => editTexts(before, place, texts), text);

/** The file that keeps what is replaced, under the first number that is free; null when nothing is. */
function keepReplaced(
  { root, known }: WrittenDossier,
  keep: TextsToSave,
  heading: string,
  current: CurrentFiles,
): FileToWrite | null {
  if (keep.every(({ texts }) => texts.size === 0)) return null;
  const content = editAll(newTextsText(known.organisation, heading), keep);
  for (let number = 1; ; number += 1) {
    const path = replacedPath(root, number);
    if (!current.exists(path) || current.readText(path) === content) return { path, content };
  }
}

/**
 * Decides how `teksten.yaml` is changed, or made, by what it holds at that moment.
 * @throws DiagnosticsError with every mistake in the file; NamedError `cannot-edit-yaml`
 */
export async function decideTexts<Outcome>(
  dossier: WrittenDossier,
  headings: TextHeadings,
  decide: (texts: KeptTexts) => TextEdit<Outcome>,
  current: CurrentFiles,
): Promise<Decision<ChangedTexts<Outcome>>> {
  const { root, known } = dossier;
  const path = textsPath(root);
  const before = current.readText(path);
  const { texts } =
    before === null ? { texts: NO_TEXTS } : await readTextsText(current.showPath(path), before, known);
  const { save, keep, outcome } = decide(texts);
  if (save.every((one) => one.texts.size === 0)) return { files: [], outcome: { outcome, kept: null } };
  const replaced = keepReplaced(dossier, keep, headings.replaced, current);
  const content = editAll(before ?? newTextsText(known.organisation, headings.texts), save);
  const files = [
    ...(replaced === null ? [] : [replaced]),
    // A dossier of before there were texts lacks it.
    ...(before === null ? schemaFiles(root, ['texts']) : []),
    { path, content },
  ];
  return { files, outcome: { outcome, kept: replaced?.path ?? null } };
}

/** Saves one text, whatever was there. */
export const savesOne = (place: TextPlace, id: string, text: KeptText) => (): TextEdit<undefined> => ({
  save: [{ place, texts: new Map([[id, text]]) }],
  keep: [],
  outcome: undefined,
});
