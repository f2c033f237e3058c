// `npm start`: installs and builds if needed, then does the main job on the bundled example and says where everything is.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, install } from './prepare.mjs';

install();
build();

const EXAMPLE = 'voorbeeld';
const OWN = 'opvang-de-linde';
/** Fictional organisations of other sectors, to put beside it. */
const OTHERS = [
  'gemeente-zandbeek',
  'ggz-de-oever',
  'jeugdhulp-de-wilgentak',
  'maatschappelijke-opvang-de-veerstoep',
  'wijkteams-de-brug',
];
const dossiers = [OWN, ...OTHERS].map((name) => join(EXAMPLE, name));
mkdirSync(EXAMPLE, { recursive: true });
for (const name of [OWN, ...OTHERS])
  if (!existsSync(join(EXAMPLE, name)))
    cpSync(join('examples', name), join(EXAMPLE, name), { recursive: true });

/** The commands for a measurement of one's own, complete: they work from whatever folder the terminal is in. */
function ownMeasurement() {
  const isWindows = process.platform === 'win32';
  const program = resolve('dist', 'nulmeting.cjs');
  const folders = ['Documents', 'Documenten'].map((name) => join(homedir(), name));
  const documents = folders.find((folder) => existsSync(folder)) ?? homedir();
  const quote = (path) =>
    /^[\w@%+=:,./-]+$/.test(path) ? path : isWindows ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
  // In PowerShell a function, in other shells an alias: both work without rights to install, until the window is closed.
  const name = isWindows
    ? `function nulmeting { node ${quote(program)} @args }`
    : `alias nulmeting=${quote(`node ${quote(program)}`)}`;
  return `Zelf meten, in uw webbrowser: dubbelklik op dit bestand en klik op „Beginnen”. U kunt het ook doorsturen.
Your own measurement, in your web browser: double-click this file and press “Begin”. You can also send it on.

  ${resolve('dist', 'page.html')}

Of in dit venster: typ of plak deze twee regels.
Or in this window: type or paste these two lines.

  ${name}
  nulmeting init ${quote(join(documents, 'mijn-organisatie'))}

Werkt de opdracht nulmeting ook in een volgend venster? Dat kan zo (soms zijn daar rechten voor nodig):
To have the command nulmeting in every window (you may need rights for this):

  npm install --global ${quote(resolve('.'))}
`;
}

/** Runs a command and shows what it says, but not how a file is opened: that stands at the end, for all of them. */
function nulmeting(...args) {
  console.log(`\n> nulmeting ${args.join(' ')}\n`);
  const { status, stderr } = spawnSync(process.execPath, ['dist/nulmeting.cjs', ...args], {
    stdio: ['inherit', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  const lines = stderr.split('\n');
  const opens = (line) => line?.endsWith(' --open') === true;
  process.stderr.write(lines.filter((line, at) => !opens(line) && !opens(lines[at + 1])).join('\n'));
  if (status !== 0) process.exit(status ?? 1);
}

const [dossier] = dossiers;
const reports = join(dossier, 'rapporten');
const baseline = readdirSync(join(dossier, 'metingen')).sort()[0];
const pages = {
  'De nulmeting / the zero-measurement': join(reports, 'nulmeting.html'),
  'Het plan van aanpak / the plan of approach': join(reports, 'plan-van-aanpak.html'),
  'Een jaar later: wat is er veranderd? / a year later: what has changed?': join(
    reports,
    'vergelijking.html',
  ),
  'Zes organisaties naast elkaar / six organisations side by side': join(EXAMPLE, 'naast-elkaar.html'),
};
const [report, plan, overTime, across] = Object.values(pages);
nulmeting('status', dossier);
nulmeting('report', dossier, '--measurement', baseline, '--format', 'html', '--out', report);
nulmeting(
  'report',
  dossier,
  '--measurement',
  baseline,
  '--format',
  'md',
  '--out',
  join(reports, 'nulmeting.md'),
);
nulmeting('plan', dossier);
nulmeting('plan', dossier, '--format', 'html', '--out', plan);
nulmeting('plan', dossier, '--format', 'md', '--out', join(reports, 'plan-van-aanpak.md'));
nulmeting('compare', dossier, '--format', 'html', '--out', overTime);
nulmeting('compare', ...dossiers, '--own', dossier, '--format', 'html', '--out', across);
console.log(`
Klaar. Open deze bestanden in uw webbrowser (dubbelklikken mag):
Done. Open these files in your web browser (a double click will do):
${Object.entries(pages)
  .map(([title, path]) => `\n  ${title}\n    ${path}`)
  .join('\n')}

${ownMeasurement()}`);
