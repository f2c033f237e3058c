/** Makes the page: one HTML file with the program, its style and its data in it, that may fetch nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { shareLines } from '../src/page/parts/shared-lines.ts';
import { PAPER_STYLE } from '../src/surveys/paper-style.ts';

/** Only these files are read by a page; the checks of others weigh more than all the rest. */
const CHECKED = ['answers', 'dossier', 'framework', 'measurement', 'plan', 'texts'];

/** Parts of the program that asking does not need: they are run when they are first wanted. */
const LATER = ['validate-framework', 'validate-plan', 'validate-texts', 'templates-html', 'templates-md'];

/** The texts that the page reads, by the name of their part. Of the schemas only those that lie in a dossier. */
function readAssets(): ReadonlyMap<string, string> {
  const read = (name: string): string => readFileSync(join('generated', name), 'utf8');
  const unpack = (name: string): string =>
    gunzipSync(readFileSync(join('generated', `${name}.gz`))).toString();
  const schemas = JSON.parse(unpack('schemas.json')) as Readonly<Record<string, string>>;
  const frameworks = new Map<string, string>();
  for (const name of readdirSync('generated').sort()) {
    if (name.startsWith('framework-'))
      // Without its indents a line of one framework is more often that of another.
      frameworks.set(name, JSON.stringify(JSON.parse(read(name)), null, 1).replaceAll(/^ +/gm, ''));
    else if (name.startsWith('snapshot-'))
      frameworks.set(name.replace(/\.gz$/, ''), unpack(name.replace(/\.gz$/, '')));
  }
  const { lines, texts } = shareLines(frameworks);
  return new Map([
    ['texts-nl.json', read('texts-nl.json')],
    ['shared-lines', lines.join('\n')],
    ...texts,
    ['schemas.json', JSON.stringify(Object.fromEntries(CHECKED.map((name) => [name, schemas[name]])))],
    ['texts-en.json', read('texts-en.json')],
  ]);
}

const forPage: Plugin = {
  name: 'for-page',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(#generated|\.)\/assets\.js$/ }, () => ({
      path: resolve('src/page/parts/packed.ts'),
    }));
    onLoad({ filter: /[\\/]generated[\\/]validators\.js$/ }, () => ({
      contents: `export const validators = {${CHECKED.map((name) => `${JSON.stringify(name)}: () => import('./validate-${name}.js')`).join(',')}};`,
      resolveDir: resolve('generated'),
    }));
    onLoad({ filter: new RegExp(`[\\\\/]generated[\\\\/](${LATER.join('|')})\\.js$`) }, ({ path }) => ({
      contents: `import { runLater } from ${JSON.stringify(resolve('src/page/parts/later.ts'))};
export const { partials, load, validate } = runLater('${basename(path, '.js')}');`,
    }));
    onResolve({ filter: /^yaml$/ }, () => ({ path: resolve('node_modules/yaml/browser/dist/index.js') }));
  },
};

/** A file with what it imports, as one text. */
async function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
    format: 'iife',
    legalComments: 'none',
    logLevel: 'error',
    // What esbuild finds of it beside a file that a plugin resolved differs from build to build.
    tsconfigRaw: { compilerOptions: { strict: true } },
    ...options,
    write: false,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The styles of the documents that the page shows in a frame, which the rules of the page hold for too. That of a report for paper holds the
 * title of the document, and has no hash: the page hands it to the frame.
 */
function documentStyles(): readonly string[] {
  const ofReports = ['_style.html.hbs', '_style-comparison.html.hbs'].flatMap((name) =>
    [...readFileSync(join('templates', name), 'utf8').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  return [...ofReports, PAPER_STYLE];
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A part of the page as a block of data, which costs nothing until it is unpacked. */
function partOf([id, text]: readonly [string, string]): string {
  const packed = gzipSync(text, { level: 9 }).toString('base64');
  return `<script type="application/octet-stream" id="${id}">${packed}</script>`;
}

/** The page as one file. */
export async function buildPage(): Promise<string> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const program = await bundle('src/page/main.ts', {
    plugins: [forPage],
    define: { VERSION: JSON.stringify(version) },
  });
  const later = await Promise.all(
    LATER.map(async (name) => {
      const code = await bundle(`generated/${name}.js`, { globalName: 'nulmetingPart' });
      return [name, code] as const;
    }),
  );
  // In the order in which they are unpacked.
  const parts = [['program', program] as const, ...readAssets(), ...later];
  const style = await bundle('src/page/page.css');
  const loader = await bundle('src/page/parts/loader.js');
  const scripts = [loader, program, ...later.map(([, code]) => code)];
  const rules = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${[style, ...documentStyles()].map(hashOf).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const tooOld = ['nl', 'en'].map((language) => {
    const texts = JSON.parse(readFileSync(`generated/texts-${language}.json`, 'utf8')) as Record<
      string,
      string
    >;
    return `<p lang="${language}">${escapeHtml(texts['page.too-old'] ?? '')}</p>`;
  });
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${rules}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="nulmeting ${version}">
<title>nulmeting</title>
<style>${style}</style>
</head>
<body>
<header id="header"></header>
<div id="fault" role="alert" hidden></div>
<main id="main"><div id="old" hidden>${tooOld.join('')}</div><noscript>${tooOld.join('')}</noscript></main>
<div id="live" aria-live="polite"></div>
${parts.map(partOf).join('\n')}
<script>${loader}</script>
</body>
</html>
`;
}
