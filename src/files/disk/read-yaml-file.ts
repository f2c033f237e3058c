import { relative } from 'node:path';
import type { SchemaName } from '../../documents/diagnostics/check-shape.ts';
import { type ReadDocument, readDocument } from '../../documents/diagnostics/read-document.ts';
import { readText } from './read-text.ts';

/**
 * Reads a dossier file and checks it by its schema; `text` replaces the content on disk.
 * @throws NamedError `link-leads-out`
 */
export async function readYamlFile(path: string, schema: SchemaName, text?: string): Promise<ReadDocument> {
  const shown = relative(process.cwd(), path) || path;
  return readDocument(shown, text ?? readText(path), schema);
}
