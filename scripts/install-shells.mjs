// The shells in which completion is played: those that are installed; else Debian's, when root.
import { spawnSync } from 'node:child_process';

const WANTED = ['bash', 'zsh', 'fish'];

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Installs the shells that are missing, where that can be; a test says of one that is not there that it is not run. */
export function installShells() {
  if (process.platform === 'win32') return;
  const missing = WANTED.filter((shell) => !has(shell));
  if (missing.length === 0 || process.getuid?.() !== 0 || !has('apt-get')) return;
  console.error(`Shells for the tests: installing Debian’s ${missing.join(', ')} …`);
  const quiet = {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], quiet);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], quiet);
}
