import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { listUnseenInYaml, type UnseenInYaml } from '../yaml/unseen-in-yaml.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { type Diagnostic, locateProblems } from './diagnostic.ts';

const CODES: Readonly<Record<UnseenInYaml['kind'], ProblemCode>> = {
  control: 'control-character',
  hidden: 'hidden-character',
};

/**
 * Reports characters that nobody sees, the first of each line; none of a text that is not parsed. An own framework is refused for them; in a dossier only `check` reports
 * them and everything else shows marks, so that one of them does not lock an organisation out of its own answers.
 */
export function checkCharacters(path: string, text: string, yaml: YamlDocument): readonly Diagnostic[] {
  if (yaml.isRefused) return [];
  const syntax = listUnseenInYaml(text, yaml.document).map(({ kind, range }) => ({
    code: CODES[kind],
    related: null,
    values: {},
    ...yaml.placeAt(range),
  }));
  return locateProblems(path, text, { ...yaml, syntax }, []);
}
