import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars/runtime.js';
import type { Texts } from '../texts/texts.ts';

type Specification = Parameters<typeof Handlebars.template>[0];

/** Compiled templates of one format by name; a name that begins with `_` is a partial. */
export type Templates = Readonly<Record<string, unknown>>;

type Environment = ReturnType<typeof Handlebars.create>;

/** Handlebars gives a helper the place of its call in the template, which its types do not know. */
type PlacedOptions = HelperOptions & {
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
};

/**
 * Handlebars' own strictness leaves out what a helper is given. A view has null where something is absent, so undefined is a field
 * that does not exist.
 */
function makeStrict(environment: Environment, helper: 'if' | 'unless' | 'each'): void {
  const original = environment.helpers[helper];
  if (original === undefined) throw new Error(`handlebars has no ${helper}`);
  environment.registerHelper(helper, function (this: unknown, value: unknown, options: PlacedOptions) {
    if (helper === 'each' ? !Array.isArray(value) : value === undefined)
      throw new Error(
        `#${helper} of ${String(value)} - ${options.loc.start.line}:${options.loc.start.column}`,
      );
    return original.call(this, value, options);
  });
}

function createEnvironment(texts: Texts, helpers: Readonly<Record<string, HelperDelegate>>): Environment {
  const environment = Handlebars.create();
  for (const helper of ['if', 'unless', 'each'] as const) makeStrict(environment, helper);
  environment.registerHelper('t', (key: string) => {
    const text = texts.find(key);
    if (text === null) throw new Error(`no text ${key}`);
    return text;
  });
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper);
  return environment;
}

/**
 * Fills a template. Texts of the program are reached with `{{t "key"}}`; a format can add helpers of its own. Throws when the
 * template names a field that the view does not have, or a text that does not exist.
 */
export function renderTemplate(
  name: string,
  view: unknown,
  texts: Texts,
  available: Templates,
  helpers: Readonly<Record<string, HelperDelegate>> = {},
): string {
  const environment = createEnvironment(texts, helpers);
  const find = (wanted: string): HandlebarsTemplateDelegate => {
    const specification = available[wanted];
    if (specification === undefined) throw new Error(`no template ${wanted}`);
    return environment.template(specification as Specification);
  };
  const partials = Object.keys(available).filter((partial) => partial.startsWith('_'));
  for (const partial of partials) environment.registerPartial(partial, find(partial));
  const template = find(name);
  try {
    return template(view);
  } catch (error) {
    throw new Error(`template ${name}: ${(error as Error).message}`, { cause: error });
  }
}
