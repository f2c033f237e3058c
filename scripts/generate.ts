/** Compiles what can be known before the program runs: checks of shape, texts, templates, frameworks. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { compileTemplate } from './compile-template.ts';
import { compileTexts } from './compile-texts.ts';

const OUT = 'generated';
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort();
const write = (name: string, text: string): void => writeFileSync(join(OUT, name), text);
const writeJson = (name: string, value: unknown): void => write(name, JSON.stringify(value));

/** Data stands in files of its own, read when it is needed: a module with a large text in it costs more to load than the text. */
const READER = `import { readFileSync } from 'node:fs';
const read = (name) => readFileSync(new URL(name, import.meta.url));
const readJson = (name) => JSON.parse(read(name).toString('utf8'));
`;

/** Changes when anything in these folders does: what an older program made of a file is not taken for what this one would. */
function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort())
      if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** ajv counts the characters of a text one by one; here a pair of halves counts as one, which gives the same and is quicker. */
const quickCount: Plugin = {
  name: 'quick-count',
  setup({ onLoad }) {
    const contents = `export default (text) => text.length - (text.match(/[\\ud800-\\udbff][\\udc00-\\udfff]/g)?.length ?? 0);`;
    onLoad({ filter: /[\\/]ucs2length\.js$/ }, () => ({ contents }));
  },
};

async function compileSchemas(): Promise<void> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true },
  });
  const texts: Record<string, string> = {};
  for (const name of filesIn('schemas', '.schema.json')) {
    const text = readFileSync(join('schemas', name), 'utf8');
    ajv.addSchema(JSON.parse(text) as object);
    texts[basename(name, '.schema.json')] = text;
  }
  const names = Object.keys(texts);
  for (const name of names) {
    const code = standaloneCode.default(ajv, { validate: `${name}.schema.json` });
    await build({
      stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
      bundle: true,
      format: 'esm',
      minifyWhitespace: true,
      plugins: [quickCount],
      outfile: join(OUT, `validate-${name}.js`),
      logLevel: 'error',
    });
  }
  const entries = names.map((name) => `  ${JSON.stringify(name)}: () => import('./validate-${name}.js'),`);
  const fingerprint = fingerprintOf([
    'schemas',
    'frameworks',
    'src/domain',
    'src/documents',
    'src/files',
  ]).slice(0, 16);
  write(
    'validators.js',
    `export const fingerprint = '${fingerprint}';\nexport const validators = {\n${entries.join('\n')}\n};\n`,
  );
  write(
    'validators.d.ts',
    `export interface ShapeError { instancePath: string; schemaPath: string; keyword: string; params: Record<string, unknown>; propertyName?: string }
export type Validator = ((value: unknown) => boolean) & { errors?: ShapeError[] | null };
export type SchemaName = ${names.map((name) => JSON.stringify(name)).join(' | ')};
/** Changes when a schema, a bundled framework or what reads and judges files changes. */
export const fingerprint: string;
export const validators: Readonly<Record<SchemaName, () => Promise<{ validate: Validator }>>>;\n`,
  );
  writeJson('schemas.json', texts);
  write('schemas.js', `${READER}export const loadSchemas = () => readJson('./schemas.json');\n`);
  write('schemas.d.ts', 'export const loadSchemas: () => Readonly<Record<string, string>>;\n');
}

function compileTemplates(): void {
  const entries = filesIn('templates', '.hbs').map((name) => {
    const template = basename(name, '.hbs');
    const format = template.slice(template.lastIndexOf('.') + 1);
    const code = compileTemplate(readFileSync(join('templates', name), 'utf8'), format);
    write(`template-${template}.js`, `export const template = ${code};\n`);
    return `  ${JSON.stringify(template)}: () => import('./template-${template}.js'),`;
  });
  write('templates.js', `export const templates = {\n${entries.join('\n')}\n};\n`);
  write(
    'templates.d.ts',
    'export const templates: Readonly<Record<string, () => Promise<{ template: unknown }>>>;\n',
  );
}

async function compileFrameworks(): Promise<void> {
  const { hashContent } = await import('../src/documents/frameworks/content-hash.ts');
  const { compileFramework, freezeFramework } = await import(
    '../src/documents/frameworks/compile-framework.ts'
  );
  const { EMPTY_LIBRARY, readLibrary } = await import('../src/documents/frameworks/framework-library.ts');
  const { readFramework } = await import('../src/documents/frameworks/read-framework.ts');
  const { packFramework } = await import('../src/documents/frameworks/packed-framework.ts');
  const { estimateMinutes } = await import('../src/interview/agenda.ts');
  const read = (name: string): unknown => parse(readFileSync(join('frameworks', name), 'utf8'));
  const notFrameworks = ['question-bank.yaml', 'sources.yaml', 'scales.yaml'];
  const content = {
    bank: read('question-bank.yaml'),
    sources: read('sources.yaml'),
    scales: read('scales.yaml'),
  };
  writeJson('library.json', content);
  write('library.js', `${READER}export const loadContent = () => readJson('./library.json');\n`);
  write(
    'library.d.ts',
    'export const loadContent: () => { bank: unknown; sources: unknown; scales: unknown };\n',
  );
  const library = readLibrary(content);
  const entries = filesIn('frameworks', '.yaml')
    .filter((name) => !notFrameworks.includes(name))
    .map((name) => {
      const { id, version, title, summary, questions, wire } = compileFramework(read(name), library);
      const hash = hashContent(wire);
      writeJson(`framework-${id}.json`, packFramework(readFramework(wire, EMPTY_LIBRARY, hash).framework));
      write(`frozen-${id}.yaml`, freezeFramework(wire));
      const facts = JSON.stringify({
        id,
        version,
        hash,
        title,
        summary,
        questions,
        minutes: estimateMinutes(questions),
      });
      return `  { ...${facts}, load: () => readJson('./framework-${id}.json'), loadFrozen: () => read('./frozen-${id}.yaml') },`;
    });
  write('frameworks.js', `${READER}export const frameworks = [\n${entries.join('\n')}\n];\n`);
  write(
    'frameworks.d.ts',
    `import type { PackedFramework } from '../src/documents/frameworks/packed-framework.ts';
export interface BundledFramework {
  readonly id: string; readonly version: string; readonly hash: string; readonly questions: number; readonly minutes: number;
  readonly title: Readonly<Record<'nl' | 'en', string>>; readonly summary: Readonly<Record<'nl' | 'en', string>>;
  readonly load: () => PackedFramework;
  readonly loadFrozen: () => Buffer;
}
export const frameworks: readonly BundledFramework[];\n`,
  );
}

/** The begin of a framework of one's own, in each language; its first line and its id are put in when it is written. */
function copyStarters(): void {
  for (const name of filesIn('starters', '.yaml'))
    write(`starter-${name}`, readFileSync(join('starters', name), 'utf8'));
  write(
    'starters.js',
    `${READER}export const loadStarter = (language) => read(\`./starter-framework.\${language}.yaml\`).toString('utf8');\n`,
  );
  write('starters.d.ts', "export const loadStarter: (language: 'nl' | 'en') => string;\n");
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await compileSchemas();
for (const [name, text] of compileTexts('texts')) write(name, text);
compileTemplates();
await compileFrameworks();
copyStarters();
