import { basename, dirname, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../../documents/diagnostics/diagnostic.ts';
import { requirePath } from '../../../files/disk/require-file.ts';
import {
  isHandlebars,
  readTemplateFolder,
  readWordTemplate,
} from '../../../files/templates/read-templates.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Context } from '../../session/context.ts';

export interface CheckedTemplates {
  /** How many templates were looked at. */
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The paths that name no template, or something else besides. */
  readonly others: readonly string[];
}

const isWord = (path: string): boolean => /\.do[ct]x$/i.test(path);

const NO_TEMPLATE = { count: 0, diagnostics: [] };

async function checkWord(path: string, shown: string): Promise<Omit<CheckedTemplates, 'others'>> {
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
): Promise<Omit<CheckedTemplates, 'others'>> {
  const files = readTemplateFolder(folder, shown);
  if (files.size === 0) return NO_TEMPLATE;
  const { checkFolder } = await import('../../../reports/own/check-folder.ts');
  const diagnostics = checkFolder({ kind: 'folder', path: shown, files }, texts, only);
  return { count: only === null ? files.size : 1, diagnostics };
}

/**
 * Checks the templates among what a person named: a file or a folder of Handlebars, a file of Word.
 * @throws NamedError `no-such-file`, and what is wrong with a Word file: what it would be refused for in use
 */
export async function checkTemplates(
  named: readonly string[],
  { texts, world: { cwd } }: Context,
): Promise<CheckedTemplates> {
  const others: string[] = [];
  const checked: Omit<CheckedTemplates, 'others'>[] = [];
  for (const written of named) {
    const path = resolve(cwd, written);
    const isFolder = requirePath(path, written).isDirectory();
    const show = (one: string): string => relative(cwd, one) || '.';
    if (isFolder) checked.push(await checkHandlebars(path, show(path), null, texts));
    else if (isHandlebars(path))
      checked.push(await checkHandlebars(dirname(path), show(dirname(path)), basename(path), texts));
    else if (isWord(path)) checked.push(await checkWord(path, written));
    // A folder may hold other files too.
    if (isFolder || !(isHandlebars(path) || isWord(path))) others.push(path);
  }
  return {
    count: checked.reduce((sum, { count }) => sum + count, 0),
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
    others,
  };
}
