import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../context.ts';

/**
 * Opens a text in the editor that a person chose (`VISUAL` or `EDITOR`) and gives what she made of it, without the line break at its end;
 * null when that fails. Null itself where she chose none.
 */
export function createEditor({ env, stdin }: World): ((text: string) => string | null) | null {
  const editor = [env['VISUAL'], env['EDITOR']].find((one) => (one ?? '').trim() !== '');
  if (editor === undefined) return null;
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { tmpdir } = process.getBuiltinModule('node:os');
  return (text) => {
    // A folder of its own, for the owner only: others on this computer cannot read along.
    const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
    const path = join(folder, 'tekst.txt');
    try {
      writeFileSync(path, text === '' ? '' : `${text}\n`, { mode: 0o600 });
      stdin.setRawMode(false);
      // The variable can hold options too: `code --wait`.
      const { status } = spawnSync(`${editor} "${path}"`, { shell: true, stdio: 'inherit' });
      return status === 0 ? readFileSync(path, 'utf8').replace(/\r\n/g, '\n').replace(/\n+$/, '') : null;
    } catch {
      return null;
    } finally {
      stdin.setRawMode(true);
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
