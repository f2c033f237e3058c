import type { AnswersFile } from '../../src/files/dossier/save-answers.ts';

/** The answers file of the only table of a measurement that is there. */
export function anAnswersFile(root: string, folder: string, more: Partial<AnswersFile> = {}): AnswersFile {
  const settled = { organisation: '', targets: new Map(), table: null };
  return { root, folder, heading: '', isExpected: false, settled, making: null, ...more };
}
