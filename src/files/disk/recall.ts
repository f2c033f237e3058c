import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fingerprint } from '#generated/validators.js';
import { fnv1a } from '../../domain/comparison/fnv1a.ts';
import { findDossierRoot } from './dossier-root.ts';
import { userFolder } from './user-folder.ts';

/**
 * What a file said when it was last read without a mistake is kept: reading YAML is slow, and most files did not change since. The
 * text itself is kept with it and compared, so that nothing old is ever taken for new. In a dossier it is kept beside the file, in
 * `.nulmeting/read/`: when the folder of a measurement is removed, what was kept of it goes with it. Elsewhere only frameworks are
 * kept, in the user's folder for such things. Every fault of this memory means: read the file.
 */
function memoryOf(path: string, kind: string): string {
  const name = `${basename(path)}.${kind}.json`;
  if (findDossierRoot(dirname(path)) !== null) return join(dirname(path), '.nulmeting', 'read', name);
  return join(userFolder(), 'read', encodeURIComponent(dirname(path)).slice(-150), name);
}

/** What must be the same for the memory to hold: the program, the kind of file, what was read, and, after that, the text. */
function headOf(kind: string, value: string): string {
  return JSON.stringify({ kind, fingerprint, sum: fnv1a(value) });
}

/** What a text said when it was read before, or undefined when it was not. */
export function recall(path: string, text: string, kind: string): unknown {
  try {
    const memory = readFileSync(memoryOf(path, kind), 'utf8');
    const afterHead = memory.indexOf('\n');
    const afterValue = memory.indexOf('\n', afterHead + 1);
    const value = memory.slice(afterHead + 1, afterValue);
    if (memory.slice(afterValue + 1) !== text || memory.slice(0, afterHead) !== headOf(kind, value))
      return undefined;
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps what a text says. A place that cannot be written to is passed over. */
export function remember(path: string, text: string, kind: string, value: unknown): void {
  const memory = memoryOf(path, kind);
  const temporary = `${memory}.${process.pid}.tmp`;
  const folder = dirname(memory);
  try {
    mkdirSync(folder, { recursive: true });
    // Nobody shares this folder: not with git, and not with others on the machine.
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    const json = JSON.stringify(value);
    writeFileSync(temporary, `${headOf(kind, json)}\n${json}\n${text}`, { mode: 0o600 });
    renameSync(temporary, memory);
  } catch {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
  }
}
