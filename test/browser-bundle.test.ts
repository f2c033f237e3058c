import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { render } from '../src/reports/json.ts';
import { loadTexts } from '../src/texts/texts.ts';
import type { reportOn } from './browser/report-on.ts';
import { documentsOf } from './documents.ts';
import { loadExampleInstrument, readExample } from './examples.ts';

/*
 * The rooms that touch no disk make one script for a browser: without Node's modules, and with data through the one door. In it the
 * report on every example is the same, to the byte, as the command line makes from files.
 */

const PURE_ROOMS = ['domain', 'documents', 'interview', 'surveys', 'reports', 'texts'];

const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();

const readAssetFile = (name: string): string => {
  const content = readFileSync(join('generated', name));
  return (name.endsWith('.gz') ? gunzipSync(content) : content).toString();
};

/** Data stands in the script itself. */
const inlinedAssets: Plugin = {
  name: 'inlined-assets',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generated[\\/]assets\.js$/ }, () => {
      const names = readdirSync('generated').filter((name) => /\.(json|yaml|gz)$/.test(name));
      const assets = Object.fromEntries(
        names.map((name) => [name.replace(/\.gz$/, ''), readAssetFile(name)]),
      );
      const contents = `const assets = ${JSON.stringify(assets)};\nexport const readAsset = (name) => assets[name];`;
      return { contents };
    });
  },
};

/** Everything in the pure rooms, and what the test calls, as one script. */
async function bundleForBrowser(): Promise<string> {
  const files = PURE_ROOMS.flatMap((room) => listFiles(`src/${room}`)).filter(
    (path) => !path.startsWith('src/interview/prompts/'),
  );
  expect(files.length).toBeGreaterThan(80);
  const lines = [
    ...files.map((path, index) => `export * as room${index} from './${path}';`),
    "export { reportOn } from './test/browser/report-on.ts';",
  ];
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'nulmeting',
    logLevel: 'silent',
    plugins: [inlinedAssets],
  });
  return outputFiles[0]?.text ?? '';
}

let inBrowser: typeof reportOn;
beforeAll(async () => {
  // What every browser has and JavaScript itself has not; no process, no require, no Buffer.
  const context = createContext({ TextEncoder, TextDecoder });
  runInContext(await bundleForBrowser(), context);
  inBrowser = (context['nulmeting'] as { reportOn: typeof reportOn }).reportOn;
});

const examples = readdirSync('examples').filter((name) => existsSync(join('examples', name, 'dossier.yaml')));
describe.each(examples)('the report on %s', (example) => {
  const root = join('examples', example);
  const texts = Object.fromEntries(
    listFiles(root)
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
  const measurements = readdirSync(join(root, 'metingen'));
  test.each(measurements.flatMap((id) => (['nl', 'en'] as const).map((language) => [id, language] as const)))(
    'of %s in %s is the same in a browser',
    async (id, language) => {
      const assessment = await readExample(example, id, language);
      const [document] = documentsOf(assessment, loadTexts(language));
      const loadInstrument = () => loadExampleInstrument(example, id);
      const inNode = await render({ ...document, loadInstrument }, loadTexts(language));
      expect(await inBrowser(texts, id, language)).toBe(inNode);
    },
  );
});
