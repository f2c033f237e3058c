/** Shows a document as bytes on the real stdout, as a command with `--out -` does. */
import { createContext, createWorld } from '../../src/cli/context.ts';
import { showDocument } from '../../src/cli/show-document.ts';
import { readExample } from '../examples.ts';
import { documentsOf } from '../reports/example-documents.ts';
import { BYTES_FORMAT } from './bytes-format.ts';

const [, plan] = documentsOf(await readExample('opvang-de-linde'), 'nl');
if (plan === undefined) throw new Error('no plan');
const context = await createContext(createWorld([], process));
await showDocument(plan, BYTES_FORMAT, '-', { root: '.', name: 'plan' }, context);
