import { basename, dirname, relative, resolve } from 'node:path';
import { type Diagnostic, diagnoseFile } from '../../../documents/diagnostics/diagnostic.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { textInEach } from '../../../domain/instrument/text.ts';
import { requirePath } from '../../../files/disk/require-file.ts';
import {
  isHandlebars,
  readTemplateFolder,
  readWordTemplate,
} from '../../../files/templates/read-templates.ts';
import { errorWords } from '../../../texts/error-words.ts';
import { loadTexts, type Texts } from '../../../texts/texts.ts';

export interface CheckedTemplates {
  /** How many templates were looked at. */
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The paths that name no template, or something else besides. */
  readonly others: readonly string[];
}

type Looked = Omit<CheckedTemplates, 'others'>;

const isWord = (path: string): boolean => /\.do[ct]x$/i.test(path);

const NO_TEMPLATE = { count: 0, diagnostics: [] };

/** The words of an error in each language: where it is shown they are chosen. */
const inEach = (error: NamedError) => ({
  inEach: textInEach((language) => errorWords(error, loadTexts(language)).replaceAll('\n', ' ')),
});

/** What is found in a template; that it would be refused as a whole is a problem like any other, and keeps none of others from being told. */
async function orRefusal(shown: string, looking: Promise<Looked>): Promise<Looked> {
  try {
    return await looking;
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
    return { count: 1, diagnostics: [diagnoseFile(shown, 'template-refused', { why: inEach(error) }, '')] };
  }
}

async function checkWord(path: string, shown: string): Promise<Looked> {
  const { openTemplate } = await import('../../../office/template/open-template.ts');
  openTemplate({ kind: 'word', path: shown, bytes: readWordTemplate(path) });
  return { count: 1, diagnostics: [] };
}

/** Checks the templates of a folder; or one of them, and the parts that it brings in. */
async function checkHandlebars(
  folder: string,
  shown: string,
  only: string | null,
  texts: Texts,
): Promise<Looked> {
  const files = readTemplateFolder(folder, shown);
  if (files.size === 0) return NO_TEMPLATE;
  const { checkFolder } = await import('../../../reports/own/check-folder.ts');
  const diagnostics = checkFolder({ kind: 'folder', path: shown, files }, texts, only);
  return { count: only === null ? files.size : 1, diagnostics };
}

/**
 * Checks the templates among what a person named: a file or a folder of Handlebars, a file of Word.
 * @throws NamedError `no-such-file`
 */
export async function checkTemplates(
  named: readonly string[],
  { texts, world: { cwd } }: { readonly texts: Texts; readonly world: { readonly cwd: string } },
): Promise<CheckedTemplates> {
  const others: string[] = [];
  const checked: Looked[] = [];
  for (const written of named) {
    const path = resolve(cwd, written);
    const isFolder = requirePath(path, written).isDirectory();
    const show = (one: string): string => relative(cwd, one) || '.';
    const [folder, only] = isFolder ? [path, null] : [dirname(path), basename(path)];
    if (isFolder || isHandlebars(path))
      checked.push(await orRefusal(show(path), checkHandlebars(folder, show(folder), only, texts)));
    else if (isWord(path)) checked.push(await orRefusal(show(path), checkWord(path, show(path))));
    // A folder may hold other files too.
    if (isFolder || !(isHandlebars(path) || isWord(path))) others.push(path);
  }
  return {
    count: checked.reduce((sum, { count }) => sum + count, 0),
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
    others,
  };
}
