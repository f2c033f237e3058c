/** Bundles the program: a launcher, and chunks that are loaded when they are needed. Run after generate. */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  plugins: [withoutChildProcess],
  chunkNames: '[name]-[hash]',
});

/**
 * Only ES modules can be split, but CommonJS starts faster: the loader of ES modules alone costs a quarter of an empty Node. So each
 * chunk becomes CommonJS afterwards.
 */
for (const name of readdirSync('dist')) {
  const code = readFileSync(`dist/${name}`, 'utf8');
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
  writeFileSync(`dist/${name}`, commonJs);
}
writeFileSync('dist/package.json', '{"type":"commonjs"}\n');

await build({
  ...common,
  entryPoints: { nulmeting: 'bin/nulmeting.cts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { VERSION: JSON.stringify(version) },
  external: ['../src/cli/main.ts'],
  supported: { 'dynamic-import': false },
  banner: { js: '#!/usr/bin/env node' },
});
const launcher = 'dist/nulmeting.cjs';
writeFileSync(launcher, readFileSync(launcher, 'utf8').replace('../src/cli/main.ts', './main.js'), {
  mode: 0o755,
});

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
