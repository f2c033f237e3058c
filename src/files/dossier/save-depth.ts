import { join } from 'node:path';
import { editYaml } from '../../documents/yaml/edit-yaml.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Depth } from '../../domain/instrument/depth.ts';
import { MEASUREMENT_FILE } from '../disk/measurement-folder.ts';
import { showPath } from '../system/show-path.ts';
import { changeDossier } from './change-dossier.ts';

/**
 * Makes a measurement short or full, by `depth` in its `meting.yaml` alone: no answer is touched.
 * @throws NamedError `answers-gone` when the measurement is gone, `cannot-edit-yaml`, and those of `changeDossier`
 */
export function saveDepth(root: string, folder: string, depth: Depth, onWait?: () => void): Promise<void> {
  const path = join(folder, MEASUREMENT_FILE);
  return changeDossier(
    root,
    (current) => {
      const text = current.readText(path);
      if (text === null) throw new NamedError('answers-gone', { path: showPath(path) });
      return {
        files: [{ path, content: editYaml(text, [{ path: ['depth'], value: depth }]) }],
        outcome: undefined,
      };
    },
    { onWait },
  );
}
