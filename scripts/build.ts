/** Bundles the program: a launcher, and chunks that are loaded when they are needed. Run after generate. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

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
  chunkNames: 'chunks/[name]-[hash]',
  // Packages that are CommonJS ask for a require that ES modules do not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
await build({
  ...common,
  entryPoints: { nulmeting: 'bin/nulmeting.cts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { VERSION: JSON.stringify(version) },
  external: ['../src/cli/main.ts'],
  banner: { js: '#!/usr/bin/env node' },
});
const launcher = 'dist/nulmeting.cjs';
writeFileSync(launcher, readFileSync(launcher, 'utf8').replace('../src/cli/main.ts', './main.js'), {
  mode: 0o755,
});

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
