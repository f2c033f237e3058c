import type { AnswersFile } from '../../src/documents/dossier/folder/change-answers.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';

/** The answers file of the only table of a measurement that is there. */
export function anAnswersFile(root: string, folder: string, more: Partial<AnswersFile> = {}): AnswersFile {
  const settled = { organisation: '', targets: new Map(), facts: NO_FACTS, table: null };
  return { root, folder, heading: '', isExpected: false, settled, making: null, ...more };
}
