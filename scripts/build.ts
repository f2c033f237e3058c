/** Bundles the program: a launcher, and chunks that are loaded when they are needed. Run after generate. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
rmSync('dist', { recursive: true, force: true });

/** commander asks for child_process at once, for a feature that is not used here; it is slow to load. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** yaml comes as CommonJS and as ES modules. The latter are bundled: they load and run faster, as only what is used comes along. */
const yamlAsModules: Plugin = {
  name: 'yaml-as-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, () => ({ path: resolve('node_modules/yaml/browser/dist/index.js') }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'error',
  legalComments: 'none',
} as const;
const { metafile } = await build({
  ...common,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  minifyWhitespace: true,
  metafile: true,
  plugins: [withoutChildProcess, yamlAsModules],
  chunkNames: '[name]-[hash]',
});

/**
 * Only ES modules can be split, but CommonJS starts faster: the loader of ES modules alone costs a quarter of an empty Node. So each
 * chunk becomes CommonJS afterwards.
 */
async function asCommonJs(code: string): Promise<string> {
  const here = code.includes('import.meta.url');
  const { code: commonJs } = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__here' },
    banner: here ? 'const __here=require("node:url").pathToFileURL(__filename).href;' : '',
  });
  return commonJs;
}

/**
 * Opening a file costs more than passing over code that is not called, up to a point. So what is always needed stands together in
 * `main.js`, what a report needs in `parts.js`, and the other chunks of up to this many bytes in `others.js`; only the large ones are
 * files of their own.
 */
const SMALL = 16_000;
const chunks = new Map<string, string>();
for (const name of readdirSync('dist')) {
  chunks.set(name, await asCommonJs(readFileSync(`dist/${name}`, 'utf8')));
  rmSync(`dist/${name}`);
}

/** What a chunk needs before it can run, itself included. */
function needsOf(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const { path, kind } of metafile.outputs[`dist/${name}`]?.imports ?? [])
    if (kind === 'import-statement') needsOf(path.slice('dist/'.length), found);
  return found;
}
/** What answers at once, without opening another file. */
const AT_ONCE = [
  'src/cli/commands/frameworks.ts',
  'src/cli/list-frameworks.ts',
  'src/cli/commands/check.ts',
  'src/cli/diagnostics/text.ts',
];
/** What a report on a dossier takes, from reading to writing. */
const FOR_A_REPORT =
  /^(src\/cli\/commands\/(report|status)|src\/reports\/(html|markdown|json|measurement-view)|generated\/template-_)/;
const chunksOf = (isMeant: (entryPoint: string) => boolean): readonly string[] =>
  Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint !== undefined && isMeant(entryPoint))
    .flatMap(([path]) => [...needsOf(path.slice('dist/'.length))]);
const always = new Set([...needsOf('main.js'), ...chunksOf((entry) => AT_ONCE.includes(entry))]);
const forReport = new Set(chunksOf((entry) => FOR_A_REPORT.test(entry)));
/** Checks of shape are passed over more often than not: what was read before needs none. */
const isSmall = (name: string, code: string): boolean =>
  code.length <= SMALL && !name.startsWith('validate-');
/** The file in which a chunk stands. */
function fileOf(name: string, code: string): string {
  if (always.has(name)) return 'main.js';
  if (!isSmall(name, code)) return name;
  return forReport.has(name) ? 'parts.js' : 'others.js';
}
const files = new Map<string, string[]>();
const places: Record<string, string> = {};
for (const [name, code] of chunks) {
  const file = fileOf(name, code);
  if (file !== 'main.js') places[`./${name}`] = file;
  const member = `${JSON.stringify(`./${name}`)}(module,exports,require,__filename){${code}}`;
  files.set(file, [...(files.get(file) ?? []), member]);
}
for (const [file, members] of files) {
  const modules = `{${members.join(',\n')}}`;
  const value = file === 'main.js' ? `{modules:${modules},files:${JSON.stringify(places)}}` : modules;
  const code = `"use strict";(${value});\n`;
  // Read one byte a character, which is quicker.
  if (/[^\0-\x7f]/.test(code)) throw new Error(`${file} has characters that are no ASCII`);
  writeFileSync(`dist/${file}`, code);
}
writeFileSync('dist/package.json', '{"type":"commonjs"}\n');

await build({
  ...common,
  entryPoints: { nulmeting: 'bin/nulmeting.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  minifyWhitespace: true,
  banner: { js: '#!/usr/bin/env node' },
});
chmodSync('dist/nulmeting.cjs', 0o755);

for (const name of readdirSync('generated').filter((file) => /\.(json|yaml)$/.test(file))) {
  // Read from beside the chunk that asks for it.
  copyFileSync(`generated/${name}`, `dist/${name}`);
}

const packages = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  ),
);
const notices = [...packages].sort().map((name) => {
  const folder = `node_modules/${name}`;
  const facts = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    version: string;
    license?: string;
  };
  const licence = ['LICENSE', 'LICENSE.md', 'license', 'LICENCE', 'license.md'].flatMap((file) => {
    try {
      return [readFileSync(`${folder}/${file}`, 'utf8').trim()];
    } catch {
      return [];
    }
  })[0];
  return `## ${name} ${facts.version} (${facts.license ?? 'see below'})\n\n${licence ?? ''}\n`;
});
writeFileSync('dist/THIRD-PARTY-NOTICES.md', `# Packages bundled in this program\n\n${notices.join('\n')}`);

const kept = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/keep-code.ts'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
if (kept.status !== 0) throw new Error(`keep-code: ${kept.stderr}`);
