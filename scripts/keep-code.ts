/**
 * Keeps what Node makes of the built program's text, beside it in `dist/code/`, so that it need not be made again at every start. Runs
 * jobs of every sort in this one process: what they call is kept. Called by the build, after everything else.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { codeFolder, openProgram } from '../bin/open-program.ts';

const dist = resolve('dist');
const folder = mkdtempSync(join(tmpdir(), 'nulmeting-build-'));
const dossiers = ['opvang-de-linde', 'west-brabant', 'gemeente-zandbeek'].map((name) => join(folder, name));
for (const root of dossiers) cpSync(join('examples', root.slice(folder.length)), root, { recursive: true });
const [one = '', other = '', third = ''] = dossiers;
const own = join(one, 'kaders', 'ons-kader.yaml');
mkdirSync(join(one, 'kaders'));
const bundled = readFileSync(join(dist, 'frozen-valente-afwegingskader.yaml'), 'utf8');
writeFileSync(own, bundled.replace(/^id: .*$/m, 'id: ons-kader'));
const bad = join(folder, 'fout.yaml');
const fresh = join(folder, 'nieuw');
const form = join(folder, 'formulier.yaml');
writeFileSync(bad, bundled.replace(/^ {2}- id: .*$/m, '  - id: "?"'));

const formats = ['html', 'md', 'json'];
/** Some twice: the second time goes another way, because what was read is kept. */
const JOBS: readonly (readonly string[])[] = [
  ['--help'],
  ['report', '--help'],
  ['frameworks', 'list'],
  ['frameworks', 'show', 'valente-afwegingskader'],
  ...[...formats, 'html'].map((format) => ['report', one, '--format', format, '--out', '-']),
  ['report', other, '--format', 'html', '--out', '-'],
  ...formats.map((format) => ['plan', one, '--format', format, '--out', '-']),
  ['plan', third],
  ['status', one],
  ['status', one, '--json'],
  ['check', own],
  ['check', own],
  ...formats.map((format) => ['compare', one, '--format', format, '--out', '-']),
  ...formats.map((format) => ['compare', ...dossiers, '--format', format, '--out', '-']),
  ['init', fresh, '--name', 'Nieuw', '--framework', 'valente-afwegingskader'],
  ['form', fresh, '--format', 'yaml', '--out', form],
  ['interview', fresh, '--answers', form],
];
const WITH_MISTAKES: readonly (readonly string[])[] = [['check', bad], ['nothing-of-the-sort']];

// What Node has not called for a while it throws away; not while this runs. The flag must be back before anything is kept: it counts.
setFlagsFromString('--no-flush-bytecode');
rmSync(codeFolder(dist), { recursive: true, force: true });
const { load, scripts } = openProgram(dist);
const { run } = load('./main.js') as typeof import('../src/cli/main.ts');
for (const argv of JOBS)
  if ((await run(argv, process)) !== 0) throw new Error(`nulmeting ${argv.join(' ')}: went wrong`);
for (const argv of WITH_MISTAKES)
  if ((await run(argv, process)) === 0) throw new Error(`nulmeting ${argv.join(' ')}: nothing wrong`);
// What no job called is kept as far as it is run when it is opened.
for (const file of readdirSync(dist)) if (/-[A-Z0-9]{8}\.js$/.test(file)) load(`./${file}`);
setFlagsFromString('--flush-bytecode');
// The folder has its name only when everything is in it.
const place = codeFolder(dist);
mkdirSync(`${place}.new`, { recursive: true });
for (const [file, script] of scripts)
  writeFileSync(join(`${place}.new`, `${file}.bin`), script.createCachedData());
renameSync(`${place}.new`, place);
rmSync(folder, { recursive: true, force: true });
