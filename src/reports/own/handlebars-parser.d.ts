declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  /** The tree of a template, with white space around blocks that stand alone taken out. Throws on a mistake in it. */
  export const parse: (text: string) => hbs.AST.Program;
}
