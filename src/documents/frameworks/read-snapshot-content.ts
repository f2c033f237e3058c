import { asFields, type Fields } from '../yaml/lenient.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { EMPTY_LIBRARY } from './framework-library.ts';
import { makeSelfContained } from './make-self-contained.ts';

/** What the text of a snapshot holds, as it stands in it. Nothing is checked: that was done where the framework was read to be asked. */
export function readSnapshotContent(text: string): Fields {
  return makeSelfContained(asFields(readYaml(text).value), EMPTY_LIBRARY).content;
}
