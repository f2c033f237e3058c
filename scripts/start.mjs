// `npm start`: installs and builds if needed, then does the main job on the bundled example and says where everything is.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';

install();
build();

const EXAMPLE = 'voorbeeld';
const DOSSIER = join(EXAMPLE, 'opvang-de-linde');
if (!existsSync(DOSSIER)) {
  mkdirSync(EXAMPLE, { recursive: true });
  cpSync(join('examples', 'opvang-de-linde'), DOSSIER, { recursive: true });
}

function nulmeting(...args) {
  console.log(`\n> nulmeting ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['dist/nulmeting.cjs', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

nulmeting('status', DOSSIER);
nulmeting('report', DOSSIER, '--format', 'html', '--out', join(DOSSIER, 'rapporten', 'nulmeting.html'));
nulmeting('report', DOSSIER, '--format', 'md', '--out', join(DOSSIER, 'rapporten', 'nulmeting.md'));
nulmeting('plan', DOSSIER);
nulmeting('plan', DOSSIER, '--format', 'html', '--out', join(DOSSIER, 'rapporten', 'plan-van-aanpak.html'));
nulmeting('plan', DOSSIER, '--format', 'md', '--out', join(DOSSIER, 'rapporten', 'plan-van-aanpak.md'));
console.log(`
Klaar. Open deze twee bestanden in uw webbrowser (dubbelklikken mag):
Done. Open these two files in your web browser (a double click will do):

  ${join(DOSSIER, 'rapporten', 'nulmeting.html')}
  ${join(DOSSIER, 'rapporten', 'plan-van-aanpak.html')}

Zelf meten / your own measurement:  node dist/nulmeting.cjs
`);
