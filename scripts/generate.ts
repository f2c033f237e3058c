/** Compiles what can be known before the program runs: checks of shape, texts, templates, frameworks. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { LANGUAGES } from '../src/domain/instrument/text.ts';
import { compileBlanks, nameBlanks } from './compile-blanks.ts';
import { compileBundled } from './compile-bundled.ts';
import { compileTemplate } from './compile-template.ts';
import { compileTexts } from './compile-texts.ts';
import { jsonText } from './json-text.ts';

const OUT = 'generated';
const DISAGREEMENTS = 'disagreements.yaml';
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort();
const write = (name: string, text: string): void => writeFileSync(join(OUT, name), text);
const writeJson = (name: string, value: unknown): void => write(name, jsonText(value));
/** What is seldom read is kept small. */
const writePacked = (name: string, text: string): void =>
  writeFileSync(join(OUT, `${name}.gz`), gzipSync(text, { level: 9 }));
const PACKED = ['library.json', 'trace.json', 'schemas.json'];

/**
 * The one door to data: texts, schemas, frameworks. They are files of their own, read when they are needed, because a module with a
 * large text in it costs more to load than the text. What is seldom read is kept small: frameworks as they are frozen with a measurement,
 * and what commands for authors need. A build for a browser, or into one file, puts another module in its place.
 */
function writeAssetReader(): void {
  write(
    'assets.js',
    `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const read = (name) => readFileSync(join(import.meta.dirname, name));
export const readAsset = (name) =>
  name.startsWith('snapshot-') || ${JSON.stringify(PACKED)}.includes(name)
    ? process.getBuiltinModule('node:zlib').gunzipSync(read(\`\${name}.gz\`)).toString()
    : read(name).toString();\n`,
  );
  write(
    'assets.d.ts',
    '/** The text of a file of data that comes with the program. */\nexport const readAsset: (name: string) => string;\n',
  );
}

/**
 * Adds the errors of a part of a schema to the list itself. The code that ajv writes copies the list each time, which takes ten seconds
 * for the mistakes that fit in 200 kB.
 */
function appendErrors(code: string): string {
  const appended = code.replaceAll(
    /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g,
    'append(vErrors, $1.errors)',
  );
  if (appended.includes('vErrors.concat')) throw new Error('ajv copies its list of errors in another way');
  return `${appended}
function append(all, more) {
  if (all === null) return more;
  for (const one of more) all.push(one);
  return all;
}`;
}

/** Where in the schema a rule stands is told to nobody, and was a fifth of the code. */
const withoutSchemaPaths = (code: string): string => code.replaceAll(/schemaPath:"[^"]*",/g, '');

/** ajv counts the characters of a text one by one; here a pair of halves counts as one, which gives the same and is quicker. */
const quickCount: Plugin = {
  name: 'quick-count',
  setup({ onLoad }) {
    const contents = `export default (text) => text.length - (text.match(/[\\ud800-\\udbff][\\udc00-\\udfff]/g)?.length ?? 0);`;
    onLoad({ filter: /[\\/]ucs2length\.js$/ }, () => ({ contents }));
  },
};

const TEXTS_SCHEMA = 'schemas/texts.schema.json';

/** What people can write, also where the published schema names it. */
function writeBlanks(): void {
  const blanks = compileBlanks(parse(readFileSync('templates/blanks.yaml', 'utf8')));
  write('blanks.js', `export const blanks = ${JSON.stringify(blanks)};\n`);
  write(
    'blanks.d.ts',
    `import type { Blank } from '../src/domain/writing/blank.ts';\nexport const blanks: readonly Blank[];\n`,
  );
  const schema = JSON.parse(readFileSync(TEXTS_SCHEMA, 'utf8')) as object;
  const named = nameBlanks(schema, blanks);
  if (JSON.stringify(named) === JSON.stringify(schema)) return;
  // Lists of words stand on one line, as the formatter wants them.
  const text = JSON.stringify(named, null, 2).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, words: string) => {
    return `[${words.replace(/\s*\n\s*/g, ' ')}]`;
  });
  writeFileSync(TEXTS_SCHEMA, `${text}\n`);
}

/** What describes a part of a schema to people: no check needs it, and it would be in the code of each. */
const withoutProse = (key: string, value: unknown): unknown =>
  key === 'description' && typeof value === 'string' ? undefined : value;

async function compileSchemas(): Promise<void> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    // What a text is, for whom reads the schema: a `reference` to an id, a `condition`, or the `status` of an action. `check` looks at the texts themselves.
    formats: { reference: true, condition: true, status: true },
    code: { source: true, esm: true },
    inlineRefs: false,
  });
  const texts: Record<string, string> = {};
  for (const name of filesIn('schemas', '.schema.json')) {
    const text = readFileSync(join('schemas', name), 'utf8');
    ajv.addSchema(JSON.parse(text, withoutProse) as object);
    texts[basename(name, '.schema.json')] = text;
  }
  const names = Object.keys(texts);
  for (const name of names) {
    const code = withoutSchemaPaths(
      appendErrors(standaloneCode.default(ajv, { validate: `${name}.schema.json` })),
    );
    await build({
      stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
      bundle: true,
      format: 'esm',
      minify: true,
      plugins: [quickCount],
      outfile: join(OUT, `validate-${name}.js`),
      logLevel: 'error',
    });
  }
  // Nearly every command reads a dossier: these checks are loaded with it.
  const always = ['answers', 'dossier', 'measurement'];
  const imports = always.map((name) => `import * as ${name} from './validate-${name}.js';\n`);
  const entries = names.map((name) => {
    const load = always.includes(name) ? `async () => ${name}` : `() => import('./validate-${name}.js')`;
    return `  ${JSON.stringify(name)}: ${load},`;
  });
  write('validators.js', `${imports.join('')}export const validators = {\n${entries.join('\n')}\n};\n`);
  write(
    'validators.d.ts',
    `export interface ShapeError { instancePath: string; keyword: string; params: Record<string, unknown>; propertyName?: string }
export type Validator = ((value: unknown) => boolean) & { errors?: ShapeError[] | null };
export type SchemaName = ${names.map((name) => JSON.stringify(name)).join(' | ')};
export const validators: Readonly<Record<SchemaName, () => Promise<{ validate: Validator }>>>;\n`,
  );
  writePacked('schemas.json', jsonText(texts));
}

/** One module a document and format, and one for the partials of a format, so that a report does not load the templates of all the rest. */
function compileTemplates(): void {
  const entries = filesIn('templates', '.hbs').map((name) => {
    const template = basename(name, '.hbs');
    const format = template.slice(template.lastIndexOf('.') + 1);
    const code = compileTemplate(readFileSync(join('templates', name), 'utf8'), format);
    return { template, format, code };
  });
  for (const format of new Set(entries.map((entry) => entry.format))) {
    const ofFormat = entries.filter((entry) => entry.format === format);
    const partials = ofFormat.filter(({ template }) => template.startsWith('_'));
    const documents = ofFormat.filter(({ template }) => !template.startsWith('_'));
    for (const { template, code } of documents)
      write(`template-${template}.js`, `export const template = ${code};\n`);
    const loads = documents.map(({ template }) => {
      const [name = ''] = template.split('.');
      return `  ${JSON.stringify(name)}: () => import('./template-${template}.js'),`;
    });
    const codes = partials.map(({ template, code }) => `  ${JSON.stringify(template)}: ${code},`);
    write(
      `templates-${format}.js`,
      `export const partials = {\n${codes.join('\n')}\n};
const documents = {\n${loads.join('\n')}\n};
export async function load(name) {
  const { template } = await documents[name]();
  return { ...partials, [\`\${name}.${format}\`]: template };
}
`,
    );
    write(
      `templates-${format}.d.ts`,
      `type Templates = Readonly<Record<string, unknown>>;
export const partials: Templates;
/** The template of a document, and the partials. */
export function load(name: string): Promise<Templates>;
`,
    );
  }
}

async function compileFrameworks(): Promise<void> {
  const { loadLibrary } = await import('../src/documents/frameworks/framework-library.ts');
  const { readFramework } = await import('../src/documents/frameworks/read-framework.ts');
  const { hashText } = await import('../src/documents/frameworks/content-hash.ts');
  const { listTermIds } = await import('../src/documents/frameworks/term-texts.ts');
  const { countAsked } = await import('../src/domain/assessment/count-asked.ts');
  const { writeSnapshot } = await import('../src/documents/frameworks/write-snapshot.ts');
  const { questionsOf } = await import('../src/domain/instrument/framework.ts');
  const readText = (name: string): string => readFileSync(join('frameworks', name), 'utf8');
  const notFrameworks = ['question-bank.yaml', 'sources.yaml', 'scales.yaml', 'terms.yaml'];
  const [bank, sources, scales, terms] = notFrameworks.map((name): unknown => parse(readText(name)));
  writePacked('library.json', jsonText({ bank, sources, scales, terms }));
  const library = loadLibrary();
  const facts: { readonly id: string; readonly hash: string; readonly [field: string]: unknown }[] = [];
  for (const name of filesIn('frameworks', '.yaml').filter((file) => !notFrameworks.includes(file))) {
    const { framework, content, diagnostics } = await readFramework(name, readText(name), library);
    const [mistake] = diagnostics.filter(({ severity }) => severity === 'error');
    if (mistake !== undefined) throw new Error(`frameworks/${name}:${mistake.line}: ${mistake.code}`);
    const { id, version, hash, title, summary } = framework;
    const all = questionsOf(framework);
    const questionIds = all.map((question) => question.id);
    const used = listTermIds({ title, summary });
    const terms = Object.fromEntries(Object.entries(framework.terms).filter(([term]) => used.has(term)));
    writeJson(`framework-${id}.json`, framework);
    const snapshot = writeSnapshot(content);
    writePacked(`snapshot-${id}.yaml`, snapshot);
    const snapshotHash = hashText(snapshot);
    const told = { id, version, hash, snapshotHash, title, summary, terms };
    facts.push({ ...told, ...countAsked(framework), questionIds });
  }
  const traced = readdirSync('frameworks/trace').sort();
  const readTraced = (name: string): unknown => parse(readText(join('trace', name)));
  const disagreements = readTraced(DISAGREEMENTS);
  const documents = traced.filter((name) => name !== DISAGREEMENTS).map(readTraced);
  writePacked('trace.json', jsonText({ documents, disagreements }));
  const fingerprints = JSON.parse(readText('fingerprints.json')) as Record<string, Record<string, string>>;
  const { checkShape } = await import('../src/documents/diagnostics/check-shape.ts');
  const bundled = JSON.parse(readText('bundled.json')) as unknown;
  const [wrong] = await checkShape('bundled', bundled);
  if (wrong !== undefined) throw new Error(`frameworks/bundled.json: ${wrong.pointer}: ${wrong.code}`);
  const { byDefault, uses, files } = compileBundled(
    bundled,
    facts.map(({ id, hash }) => ({ id, hashes: [...Object.values(fingerprints[id] ?? {}), hash] })),
  );
  for (const [name, text] of files) write(name, text);
  const order = [byDefault, ...uses.keys()];
  const ordered = facts
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((framework) => ({ ...framework, use: uses.get(framework.id) }));
  write('frameworks.js', `export const frameworks = ${JSON.stringify(ordered, null, 2)};\n`);
  write(
    'frameworks.d.ts',
    `import type { FrameworkUse } from '../src/domain/instrument/framework-use.ts';
import type { Terms } from '../src/domain/instrument/terms.ts';
import type { AskedCount } from '../src/domain/assessment/count-asked.ts';
import type { LocalText } from '../src/domain/instrument/text.ts';
/** What a list shows of a framework that comes with the program; its questions are counted for an organisation of which no facts are known. */
export interface FrameworkFacts extends AskedCount {
  readonly id: string; readonly version: string; readonly hash: string;
  /** The SHA-256 of the text of its snapshot. */
  readonly snapshotHash: string;
  readonly title: LocalText; readonly summary: LocalText;
  /** The terms that these two use. */
  readonly terms: Terms;
  readonly questionIds: readonly string[];
  readonly use: FrameworkUse;
}
/** The one that is asked when nobody chooses comes first; the others in the order of the list. */
export const frameworks: readonly FrameworkFacts[];\n`,
  );
}

/** The begin of a framework and of templates of one's own, in each language; of a framework its first line and its id are put in when it is written. */
function copyStarters(): void {
  for (const language of LANGUAGES) {
    const name = `framework.${language}.yaml`;
    write(`starter-${name}`, readFileSync(join('starters', name), 'utf8'));
  }
  const templatesIn = (folder: string): Record<string, string> =>
    Object.fromEntries(
      filesIn(folder, '.hbs').map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  writeJson(
    'starter-templates.json',
    Object.fromEntries(
      LANGUAGES.map((language) => [language, templatesIn(join('starters', 'templates', language))]),
    ),
  );
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
writeAssetReader();
writeBlanks();
await compileSchemas();
for (const [name, text] of compileTexts('texts')) write(name, text);
compileTemplates();
await compileFrameworks();
copyStarters();
// Only now is there what the commands are made of.
const { compileCompletion } = await import('./compile-completion.ts');
for (const [name, value] of await compileCompletion()) writeJson(name, value);
const { buildPage } = await import('./build-page.ts');
write('page.html', await buildPage());
