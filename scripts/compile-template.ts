import Handlebars from 'handlebars';

/** The helpers that templates of a format may use besides Handlebars' own. */
const HELPERS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  md: { t: true },
  html: { t: true, chart: true, cssText: true },
};

/** How Handlebars reads a field where its runtime is one of years ago; each of a template's functions brings it along. */
const OLD_RUNTIME =
  / \|\| function\(parent, propertyName\) \{\s+if \(Object\.prototype\.hasOwnProperty\.call\(parent, propertyName\)\) \{\s+return parent\[propertyName\];\s+\}\s+return undefined\s+\}/g;

/** The code of a template; strict, so that a field which the view does not have fails instead of printing nothing. */
export function compileTemplate(text: string, format: string): string {
  const code = Handlebars.precompile(text, {
    preventIndent: true,
    strict: true,
    knownHelpers: HELPERS[format] ?? { t: true },
    knownHelpersOnly: true,
    // Markdown is escaped before it reaches a template.
    noEscape: format === 'md',
  });
  return String(code).replaceAll(OLD_RUNTIME, '');
}
