import { readYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import type { SchemaName } from './check-shape.ts';

/**
 * Parses a file of a kind. In answers the question says what a number is: `0612` as a text is no 612, and `1.500` can mean two numbers,
 * with quotation marks or without.
 */
export function readYamlOf(kind: SchemaName, text: string): YamlDocument {
  return readYaml(text, { hasNumbersAsText: kind === 'answers' });
}
