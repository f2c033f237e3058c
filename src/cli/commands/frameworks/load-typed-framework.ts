import {
  type LoadedFramework,
  loadGivenFramework,
  loadNamedFramework,
} from '../../../files/frameworks/load-framework.ts';
import type { World } from '../../session/context.ts';
import { readInput, STDIN } from '../../session/read-input.ts';

/**
 * Loads a framework named on the command line: an id, a path, or `-` for what comes in on standard input.
 * @throws NamedError `unknown-framework`, `no-such-file`, `file-too-large`; DiagnosticsError when the framework has mistakes.
 */
export async function loadTypedFramework(
  written: string,
  world: World,
  root: string,
): Promise<LoadedFramework> {
  if (written !== STDIN) return loadNamedFramework(written, world.cwd, root);
  const { path, text } = await readInput(written, world);
  return loadGivenFramework(path, text);
}
