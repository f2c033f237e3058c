import Handlebars from 'handlebars/runtime.js';
import { templates } from '#generated/templates.js';
import type { Texts } from '../texts/texts.ts';
import { escapeDeep } from './escape-markdown.ts';

type Specification = Parameters<typeof Handlebars.template>[0];
type Options = { readonly hash: Readonly<Record<string, string | number>> };

/**
 * Fills a template. In Markdown every text of the view is escaped beforehand, in HTML by the template: a template cannot forget it.
 * Texts of the program are reached with `{{t "key" name=value}}`.
 */
export async function renderTemplate(name: string, view: object, texts: Texts): Promise<string> {
  const environment = Handlebars.create();
  environment.registerHelper('t', (key: string, { hash }: Options) => {
    const text = texts.find(key, hash);
    if (text === null) throw new Error(`template ${name}: no text ${key}`);
    return text;
  });
  const load = async (wanted: string): Promise<Specification> => {
    const entry = templates[wanted];
    if (entry === undefined) throw new Error(`no template ${wanted}`);
    return (await entry()).template as Specification;
  };
  const format = name.slice(name.lastIndexOf('.'));
  const partials = Object.keys(templates).filter(
    (partial) => partial.startsWith('_') && partial.endsWith(format),
  );
  for (const partial of partials)
    environment.registerPartial(partial, environment.template(await load(partial)));
  const template = environment.template(await load(name));
  const text = template(name.endsWith('.md') ? escapeDeep(view) : view);
  return name.endsWith('.md') ? `${text.replace(/\n{3,}/g, '\n\n').trim()}\n` : text;
}
