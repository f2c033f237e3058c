import { NamedError } from '../../../domain/checking/named-error.ts';
import type { Depth } from '../../../domain/instrument/depth.ts';
import { editYaml } from '../../yaml/edit-yaml.ts';
import type { CurrentFiles, Decision } from './change.ts';
import { measurementPath } from './paths.ts';

/**
 * Decides how a measurement, by its folder, is made short or full: by `depth` in its `meting.yaml` alone, no answer is touched.
 * @throws NamedError `answers-gone` when the measurement is gone, `cannot-edit-yaml`
 */
export function decideDepth(
  folder: string,
  depth: Depth,
  { readText, showPath }: CurrentFiles,
): Decision<undefined> {
  const path = measurementPath(folder);
  const text = readText(path);
  if (text === null) throw new NamedError('answers-gone', { path: showPath(path) });
  return {
    files: [{ path, content: editYaml(text, [{ path: ['depth'], value: depth }]) }],
    outcome: undefined,
  };
}
