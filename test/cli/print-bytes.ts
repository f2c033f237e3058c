/** Shows a document as bytes on the real stdout, as a command with `--out -` does. */
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { createOutput } from '../../src/cli/session/output.ts';
import { showDocument } from '../../src/cli/session/show-document.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { BYTES_FORMAT } from './bytes-format.ts';

const [, plan] = documentsOf(await readExample('opvang-de-linde'), loadTexts('nl'));
const context = await createContext(createWorld([], process, createOutput));
await showDocument(plan, BYTES_FORMAT, { out: '-' }, { root: '.', name: 'plan' }, context);
