import type { SchemaName } from '../../documents/diagnostics/check-shape.ts';
import { type ReadDocument, readDocument } from '../../documents/diagnostics/read-document.ts';
import { showPath } from '../system/show-path.ts';
import { readText } from './read-text.ts';

/**
 * Reads a dossier file and checks it by its schema; `text` replaces the content on disk.
 * @throws NamedError `link-leads-out`
 */
export async function readYamlFile(path: string, schema: SchemaName, text?: string): Promise<ReadDocument> {
  return readDocument(showPath(path), text ?? readText(path), schema);
}
