/** Bundles the program: a launcher, and chunks that are loaded when they are needed. Run after generate. */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
rmSync('dist', { recursive: true, force: true });

/**
 * A package that is CommonJS asks for Node's own modules with require, which an ES module does not have. commander also asks for
 * child_process, for a feature that is not used here; it is slow to load.
 */
const builtinsWithoutRequire: Plugin = {
  name: 'builtins-without-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'require-call' && isBuiltin(path)
        ? { path: path.replace(/^node:/, ''), namespace: 'builtin' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => {
      const value = path === 'child_process' ? '{}' : `process.getBuiltinModule('${path}')`;
      return { contents: `module.exports = ${value};` };
    });
  },
};

/** yaml comes as CommonJS and as ES modules. The latter are bundled: they load and run faster, as only what is used comes along. */
const yamlAsModules: Plugin = {
  name: 'yaml-as-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, () => ({ path: resolve('node_modules/yaml/browser/dist/index.js') }));
  },
};

/** Inquirer runs our prompts; those that it brings, with six hundred kilobytes of tables of encodings for one of them, are not asked with. */
const withoutReadyMadePrompts: Plugin = {
  name: 'without-ready-made-prompts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@inquirer\/prompts$/ }, () => ({ path: 'prompts', namespace: 'absent' }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Node has a SHA-256 of its own, which takes a twentieth of the time of one in JavaScript. */
const hashOfNode: Plugin = {
  name: 'hash-of-node',
  setup({ onLoad }) {
    const contents = `export const sha256 = (bytes) => process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest();`;
    onLoad({ filter: /[\\/]@noble[\\/]hashes[\\/]sha2\.js$/ }, () => ({ contents }));
  },
};

/** What is loaded whenever a part is, what nearly every part that opens a dossier needs, and what one needs that shows a document or asks something. */
const ALWAYS = ['src/cli/main.ts'];
const WITH_DOSSIER = [
  'src/cli/session/open-assessment.ts',
  'src/cli/session/open-texts.ts',
  'src/files/dossier/change-dossier.ts',
  'src/files/dossier/plan-file.ts',
  'src/files/disk/require-file.ts',
  'src/files/disk/program-folder.ts',
  'src/files/dossier/answers/rescue-answers.ts',
  'src/domain/instrument/step.ts',
  'src/texts/show-given.ts',
  'src/texts/origin-words.ts',
  'src/interview/depth-choices.ts',
  'src/interview/navigator/agenda.ts',
  'src/domain/assessment/count-questions.ts',
  'src/texts/number-words.ts',
  'src/texts/show-date.ts',
  'src/texts/subject-words.ts',
];
const WITH_DOCUMENT = ['src/cli/session/show-document.ts'];
const WITH_QUESTIONS = [
  'src/cli/commands/ask-first.ts',
  'src/cli/commands/depth.ts',
  'src/cli/session/terminal/create-asker.ts',
  'src/interview/ask-choice.ts',
  'src/interview/prompts/join-breaks.ts',
  'src/interview/navigator/conversation.ts',
  'src/files/dossier/draft-file.ts',
  'src/cli/commands/interview/filled-in.ts',
  'src/texts/organisation-roles.ts',
];

/** What asks something; what shows a document; what needs no dossier, and is to start at once; and what starts without anything else. */
const ASKING = /[\\/](?:home|init|details|interview|texts|new-measurement|take-over-form)\.ts$/;
const SHOWING = /[\\/](?:report|plan|compare|show|trace|review)\.ts$/;
const WITHOUT_DOSSIER = /[\\/](?:list|about|completion)\.ts$/;
const ALONE = /[\\/](?:main|complete)\.ts$/;

/**
 * Modules that the same parts need are one chunk. With thirty parts that makes a hundred small chunks, and each that is opened takes a
 * fifth of a millisecond. So every part brings along what is loaded with it anyway, and that is one chunk.
 */
const loadedTogether: Plugin = {
  name: 'loaded-together',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' && !ALONE.test(path)
        ? { path: resolve(resolveDir, path), namespace: 'part' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => {
      const along = [
        ...ALWAYS,
        ...(WITHOUT_DOSSIER.test(path) ? [] : WITH_DOSSIER),
        ...(SHOWING.test(path) ? WITH_DOCUMENT : []),
        ...(ASKING.test(path) ? WITH_QUESTIONS : []),
      ];
      const imports = along.map((module) => `import ${JSON.stringify(resolve(module))};\n`);
      return { contents: `${imports.join('')}export * from ${JSON.stringify(path)};`, resolveDir: '.' };
    });
  },
};

const common = {
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'error',
  legalComments: 'none',
} as const;
const { metafile, outputFiles } = await build({
  ...common,
  entryPoints: { nulmeting: 'bin/nulmeting.ts' },
  bundle: true,
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.cjs' },
  chunkNames: '[name]-[hash]',
  // What an ES module knows of its place, as CommonJS says it.
  define: { VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  metafile: true,
  write: false,
  plugins: [loadedTogether, builtinsWithoutRequire, yamlAsModules, withoutReadyMadePrompts, hashOfNode],
});
for (const [path, { imports }] of Object.entries(metafile.outputs))
  if (imports.some(({ kind }) => kind === 'require-call')) throw new Error(`${path} needs require`);
// Only ES modules are split, and CommonJS starts sooner: Node resolves and links an ES module in steps that wait for each other.
mkdirSync('dist');
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    ...common,
    format: 'cjs',
    // As every ES module is.
    banner: '"use strict";',
    supported: { 'dynamic-import': false },
  });
  writeFileSync(path, code);
}
chmodSync('dist/nulmeting.cjs', 0o755);

for (const name of readdirSync('generated').filter((file) => /\.(json|yaml|gz|html)$/.test(file))) {
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
