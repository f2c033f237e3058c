/** Makes the page: one HTML file with the program, its style and its data in it, that may fetch nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/** Only these files are read by a page; the checks of others weigh more than all the rest. */
const CHECKED = ['answers', 'dossier', 'framework', 'measurement', 'plan', 'texts'];

const TEXTS = ['texts-nl.json', 'texts-en.json'];

/** The lines of several texts, each once: frameworks share many questions. */
interface SharedLines {
  readonly lines: readonly string[];
  /** For each text its lines, by their place in `lines`. */
  readonly texts: Readonly<Record<string, readonly number[]>>;
}

function shareLines(texts: ReadonlyMap<string, string>): SharedLines {
  const places = new Map<string, number>();
  const placeOf = (line: string): number => {
    const place = places.get(line) ?? places.size;
    places.set(line, place);
    return place;
  };
  const shared = [...texts].map(([name, text]) => [name, text.split('\n').map(placeOf)] as const);
  return { lines: [...places.keys()], texts: Object.fromEntries(shared) };
}

/** What the page reads of what was compiled. Of the schemas only those that lie in a dossier. */
function readAssets(): SharedLines {
  const read = (name: string): string => readFileSync(join('generated', name), 'utf8');
  const texts = new Map<string, string>(TEXTS.map((name) => [name, read(name)]));
  const unpack = (name: string): string =>
    gunzipSync(readFileSync(join('generated', `${name}.gz`))).toString();
  const schemas = JSON.parse(unpack('schemas.json')) as Readonly<Record<string, string>>;
  texts.set('schemas.json', JSON.stringify(Object.fromEntries(CHECKED.map((name) => [name, schemas[name]]))));
  for (const name of readdirSync('generated').sort()) {
    if (name.startsWith('framework-'))
      // Without its indents a line of one framework is more often that of another.
      texts.set(name, JSON.stringify(JSON.parse(read(name)), null, 1).replaceAll(/^ +/gm, ''));
    else if (name.startsWith('snapshot-'))
      texts.set(name.replace(/\.gz$/, ''), unpack(name.replace(/\.gz$/, '')));
  }
  return shareLines(texts);
}

const forPage: Plugin = {
  name: 'for-page',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]generated[\\/]assets\.js$/ }, () => ({
      contents: `const { lines, texts } = nulmeting.assets;
export const readAsset = (name) => texts[name].map((place) => lines[place]).join('\\n');`,
    }));
    onLoad({ filter: /[\\/]generated[\\/]validators\.js$/ }, () => ({
      contents: `export const validators = {${CHECKED.map((name) => `${JSON.stringify(name)}: () => import('./validate-${name}.js')`).join(',')}};`,
      resolveDir: resolve('generated'),
    }));
    onResolve({ filter: /^yaml$/ }, () => ({ path: resolve('node_modules/yaml/browser/dist/index.js') }));
  },
};

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The styles of the documents that the page shows in a frame, which the rules of the page hold for too. The one for paper holds the title
 * of the document, and has no hash: the page hands it to the frame.
 */
function documentStyles(): readonly string[] {
  return ['_style.html.hbs', '_style-comparison.html.hbs'].flatMap((name) =>
    [...readFileSync(join('templates', name), 'utf8').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      (match) => match[1] ?? '',
    ),
  );
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page as one file. */
export async function buildPage(): Promise<string> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { outputFiles } = await build({
    entryPoints: ['src/page/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
    format: 'iife',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [forPage],
  });
  const program = outputFiles[0]?.text ?? '';
  const packed = gzipSync(JSON.stringify({ version, assets: readAssets(), program }), { level: 9 });
  const { code: style } = await minify('src/page/page.css');
  const loader = (await minify('src/page/loader.js')).code;
  const rules = [
    "default-src 'none'",
    `script-src ${hashOf(loader)} ${hashOf(program)}`,
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
<div id="live" class="visually-hidden" aria-live="polite"></div>
<script type="application/octet-stream" id="packed">${packed.toString('base64')}</script>
<script>${loader}</script>
</body>
</html>
`;
}

async function minify(path: string): Promise<{ readonly code: string }> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: false,
    write: false,
    minify: true,
    target: ['es2022', 'chrome109'],
    logLevel: 'error',
  });
  return { code: (outputFiles[0]?.text ?? '').trim() };
}
