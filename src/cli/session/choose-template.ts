import { dirname, resolve } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { requirePath } from '../../files/disk/require-file.ts';
import { readTemplateFolder, readWordTemplate } from '../../files/templates/read-templates.ts';
import type { OfficeFormat } from '../../office/formats.ts';
import type { Document, DocumentKind } from '../../reports/document.ts';
import { type OwnTemplate, templateFile, templatesFor } from '../../reports/own-template.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Options, optionText } from './command.ts';
import type { Context } from './context.ts';
import { everyFormat, findFormat } from './show-document.ts';

/** What `--template` names: a folder of handlebars files, or a file of Word. */
interface Named {
  readonly kind: OwnTemplate['kind'];
  /** As it is read, and as messages show it. */
  readonly path: string;
  readonly shown: string;
}

/** @throws NamedError `no-such-file`, `template-one-of-folder` */
function findTemplate(options: Options, { cwd }: Context['world']): Named | null {
  const written = optionText(options, 'template');
  if (written === null) return null;
  const path = resolve(cwd, written);
  const kind = requirePath(path, written).isDirectory() ? 'folder' : 'word';
  if (kind === 'word' && /\.(hbs|handlebars)$/i.test(written))
    throw new NamedError('template-one-of-folder', { path: written, folder: dirname(written) });
  return { kind, path, shown: written.replace(/(?<=.)[\\/]+$/, '') };
}

/** The ids of the formats that a kind of template is for. */
function formatsFor(kind: OwnTemplate['kind']): readonly string[] {
  return everyFormat()
    .filter(({ own }) => own?.kind === kind)
    .map(({ id }) => id);
}

/** The format that a template is for where the command line says none: Word, or the one in which the folder has a template for this document. */
function usualFormat({ kind, path, shown }: Named, document: DocumentKind): string {
  const known = formatsFor(kind);
  const [first = ''] = known;
  if (kind === 'word') return first;
  const files = readTemplateFolder(path, shown);
  const has = (format: string): boolean =>
    templatesFor(document).some((name) => files.has(templateFile(name, format)));
  return has('html') ? 'html' : (known.find(has) ?? first);
}

/** The same format, written in the template. */
function inTemplate(format: OfficeFormat, { kind, path, shown }: Named): OfficeFormat {
  const { own, id } = format;
  if (kind === 'word' && own?.kind === 'word') {
    const template = { kind, path: shown, bytes: readWordTemplate(path) } as const;
    const load = async () => {
      const { renderIn } = await own.load();
      return { render: (document: Document, texts: Texts) => renderIn(document, template, texts, id) };
    };
    return { ...format, load };
  }
  if (kind === 'folder' && own?.kind === 'folder') {
    const template = { kind, path: shown, files: readTemplateFolder(path, shown) } as const;
    const load = async () => {
      const { renderIn } = await own.load();
      return { render: (document: Document, texts: Texts) => renderIn(document, template, texts, id) };
    };
    return { ...format, load };
  }
  const known = formatsFor(kind).join(', ');
  throw new NamedError('template-other-format', { path: shown, format: id, known });
}

/**
 * The format in which a command line asks for a document, in the template that `--template` names.
 * @throws NamedError as `findFormat` does, and `no-such-file`, `template-one-of-folder`, `template-other-format`, `templates-not-here`
 */
export function findShownFormat(options: Options, kind: DocumentKind, context: Context): OfficeFormat {
  const named = findTemplate(options, context.world);
  if (named === null) return findFormat(options, kind, context);
  if (named.kind === 'folder' && kind === 'framework')
    throw new NamedError('templates-not-here', { path: named.shown });
  return inTemplate(findFormat(options, kind, context, everyFormat(), usualFormat(named, kind)), named);
}
