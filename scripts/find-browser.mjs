// A browser for the tests: one that is installed; else Debian's, when root; else one from the registry, on Linux.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './prepare.mjs';

const KNOWN = [
  process.env.NULMETING_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function has(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** The path of a browser, or null where none can be had; then the tests in a browser fail and say so. */
export async function findBrowser() {
  const installed = KNOWN.find((path) => path && existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.error('A browser for the tests: installing Debian’s chromium …');
    const quiet = {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  console.error('A browser for the tests: fetching one from the registry …');
  run('npm', [
    'install',
    '--prefix',
    '.cache/browser',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '@sparticuz/chromium@147',
  ]);
  const { unpackBrowser } = await import('./unpack-browser.mjs');
  return unpackBrowser('.cache/browser');
}
