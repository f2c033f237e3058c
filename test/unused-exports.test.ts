import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/*
 * What a file exports, another file of the program uses: `src`, `bin` or `scripts`. Tests do not count. A type is used, too, when the
 * signature of another export of its file names it: whoever calls that, may have to name it. Of a file that is loaded with `import()`
 * the exports are reached as fields: one is used when another file has a field of that name. What a script hands to the bundler, by its
 * path, is put in the place of another file, and used as that is.
 */

const [whole, page] = ['tsconfig.json', 'tsconfig.page.json'].map((path) =>
  ts.getParsedCommandLineOfConfigFile(path, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} }),
);
const fileNames = [...(whole?.fileNames ?? []), ...(page?.fileNames ?? [])];
// The page needs the names of a browser, the rest those of Node.
const options = { ...whole?.options, ...(page?.options.lib === undefined ? {} : { lib: page.options.lib }) };
const ours = (path: string): boolean => /^(src|bin|scripts)\//.test(relative('.', path));
const program = ts.createProgram(
  [...new Set(fileNames)].filter((path) => ours(path)),
  options,
);
const checker = program.getTypeChecker();
const sources = program.getSourceFiles().filter(({ fileName }) => ours(fileName));

/** The thing itself that a name stands for, behind any import. */
function resolveAlias(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Whether a name stands where a type can be named in what its file exports: not in the body of a function. */
function isInSignature(node: ts.Node): boolean {
  if (!ts.isTypeReferenceNode(node.parent) && !ts.isExpressionWithTypeArguments(node.parent)) return false;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isBlock(at)) return false;
    if (
      ts.canHaveModifiers(at) &&
      ts.getModifiers(at)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      return true;
  }
  return false;
}

function listNodes(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => {
    found.push(...listNodes(child));
  });
  return found;
}

/** What `import('./x.ts')` names, also where only the type of it is meant. */
function loadedName(node: ts.Node): string | null {
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const name = isImport ? node.arguments[0] : ts.isImportTypeNode(node) ? node.argument : undefined;
  return name?.getText().slice(1, -1) ?? null;
}

/** The field that is taken from a value, or asked of one. */
function fieldName(node: ts.Node): string | null {
  if (ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText();
  return ts.isPropertySignature(node) || ts.isPropertyAccessExpression(node) ? node.name.getText() : null;
}

const isText = (value: string | null): value is string => value !== null;

/** The symbols that a file names without declaring them there, of those with these names. An export under another name is named once as itself. */
function listUses(
  source: ts.SourceFile,
  nodes: readonly ts.Node[],
  names: ReadonlySet<string>,
): readonly ts.Symbol[] {
  const named = nodes.filter((node) => ts.isIdentifier(node) && names.has(node.text));
  return named.flatMap((node) => {
    const symbol = checker.getSymbolAtLocation(node);
    if (symbol === undefined) return [];
    const target = resolveAlias(symbol);
    const isElsewhere = target.declarations?.some((one) => one.getSourceFile() !== source) === true;
    return isElsewhere || isInSignature(node) ? [target] : [];
  });
}

/** The file of ours that a text of a script names. */
function handedName(node: ts.Node): string | null {
  return ts.isStringLiteral(node) && /^src\/.*\.ts$/.test(node.text) ? node.text : null;
}

test('every export of the program is used by the program', () => {
  expect(sources.length).toBeGreaterThan(50);
  const read = sources.map((source) => ({ source, nodes: listNodes(source) }));
  const exportsOf = (source: ts.SourceFile): readonly ts.Symbol[] => {
    const module = checker.getSymbolAtLocation(source);
    return module === undefined ? [] : checker.getExportsOfModule(module);
  };
  const names = new Set(
    sources.flatMap((source) => exportsOf(source).flatMap((one) => [one.name, resolveAlias(one).name])),
  );
  const uses = new Set(read.flatMap(({ source, nodes }) => listUses(source, nodes, names)));
  const fields = new Set(read.flatMap(({ nodes }) => nodes.map(fieldName)));
  const loaded = new Set(
    read.flatMap(({ source: { fileName }, nodes }) =>
      nodes
        .map(loadedName)
        .filter(isText)
        .map((name) => resolve(dirname(fileName), name)),
    ),
  );
  const handed = new Set(
    read
      .filter(({ source }) => relative('.', source.fileName).startsWith('scripts/'))
      .flatMap(({ nodes }) => nodes.map(handedName).filter(isText)),
  );
  const unused = sources
    .filter(({ fileName }) => relative('.', fileName).startsWith('src/'))
    .filter(({ fileName }) => !handed.has(relative('.', fileName)))
    .flatMap((source) =>
      exportsOf(source)
        .filter((one) => !uses.has(resolveAlias(one)))
        .filter(({ name }) => !(loaded.has(resolve(source.fileName)) && fields.has(name)))
        .map(({ name }) => `${relative('.', source.fileName)} ${name}`),
    );
  expect(unused).toEqual([]);
});
