// Installs and builds when that is needed, with nothing but Node. Used by `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'bin',
  'src',
  'frameworks',
  'templates',
  'schemas',
  'starters',
  'texts',
  'scripts',
  'package.json',
];

/**
 * Runs a command; its output goes to stderr, and a failure ends the program. On Windows npm is a file of the shell; anything else is
 * started as it is, because a shell cuts a path at its spaces.
 */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, { stdio: ['inherit', 2, 'inherit'], shell, ...options });
  if (result.error || result.status !== 0) {
    console.error(result.error?.message ?? `${command} ${args.join(' ')}: exit code ${result.status}`);
    process.exit(result.status || 1);
  }
}

function newest(path) {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Installs the packages, unless what the lock file asks for is there. */
export function install() {
  const done = 'node_modules/.package-lock.json';
  if (existsSync(done) && newest(done) >= newest('package-lock.json')) return;
  console.error('Eenmalig: onderdelen ophalen … / Once: fetching parts …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds the program, unless nothing changed since the last time. */
export function build() {
  const built = ['dist/nulmeting.cjs', 'generated'];
  if (
    built.every((path) => existsSync(path)) &&
    newest('dist/nulmeting.cjs') >= Math.max(...SOURCES.map(newest))
  )
    return;
  console.error('Het programma klaarmaken … / Building the program …');
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts']);
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts']);
}
