import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { PROGRAM, type PtySession, startProgramUnder } from '../interview/pty-session.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace) process.stderr.write('not run: the network calls of the system (strace is not installed)\n');

export interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** A person's whole world in one folder: all that a program can write to lies in it. */
export interface Sandbox {
  /** The folder in which the person stands. */
  readonly work: string;
  /** Every file, from the folder, with its content; folders end in a slash. */
  readonly list: () => ReadonlyMap<string, Buffer>;
  readonly run: (args: readonly string[]) => Ended;
  /** Runs another program in the same way. */
  readonly runScript: (script: string) => Ended;
  readonly start: (args: readonly string[]) => Promise<PtySession>;
  /** What the system was asked about the network, or null where that cannot be seen. */
  readonly networkCalls: () => readonly string[] | null;
  readonly remove: () => void;
}

/** The wrapper that notes every call about the network of a program and its threads. */
const traced = (log: string): readonly string[] =>
  hasStrace ? ['strace', '-f', '-qq', '-A', '-e', 'trace=%network', '-o', log] : [];

function listFolder(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).replaceAll('\\', '/');
      return entry.isDirectory() ? [`${name}/`, Buffer.alloc(0)] : [name, readFileSync(path)];
    }),
  );
}

export function makeSandbox(): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nulmeting-')));
  const outside = `${folder}.log`;
  const place = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const work = place('work');
  const env = {
    PATH: process.env['PATH'] ?? '',
    LANG: 'nl_NL.UTF-8',
    HOME: place('home'),
    TMPDIR: place('tmp'),
    TMP: place('tmp'),
    TEMP: place('tmp'),
    XDG_CACHE_HOME: place('cache'),
    XDG_CONFIG_HOME: place('config'),
    XDG_DATA_HOME: place('data'),
    XDG_STATE_HOME: place('state'),
    XDG_RUNTIME_DIR: place('runtime'),
    LOCALAPPDATA: place('cache'),
    APPDATA: place('config'),
    NODE_OPTIONS: `--require "${resolve('test/hostile/refuse-network.cjs')}"`,
  };
  const runScript = (script: string, args: readonly string[] = []) => {
    const [file = process.execPath, ...rest] = [...traced(outside), process.execPath, script, ...args];
    const { status, stdout, stderr } = spawnSync(file, rest, { cwd: work, env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  return {
    work,
    list: () => listFolder(folder),
    run: (args) => runScript(PROGRAM, args),
    runScript,
    start: (args) => startProgramUnder(traced(outside), args, { cwd: work, rows: 40, env }),
    networkCalls: () => {
      if (!hasStrace) return null;
      const lines = existsSync(outside) ? readFileSync(outside, 'utf8').split('\n') : [];
      // Asking about or closing the pipes that the test itself made is no call to the network.
      return lines.filter((line) => /\b(socket|connect|bind|listen|accept4?|send\w*|recv\w*)\(/.test(line));
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(outside, { force: true });
    },
  };
}
