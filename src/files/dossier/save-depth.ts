import { decideDepth } from '../../documents/dossier/folder/change-depth.ts';
import type { Depth } from '../../domain/instrument/depth.ts';
import { changeDossier } from './change-dossier.ts';

/**
 * Makes a measurement short or full.
 * @throws NamedError those of `decideDepth` and `changeDossier`
 */
export function saveDepth(root: string, folder: string, depth: Depth, onWait?: () => void): Promise<void> {
  return changeDossier(root, (current) => decideDepth(folder, depth, current), { onWait });
}
