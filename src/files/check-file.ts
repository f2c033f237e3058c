import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem } from '../domain/problem.ts';
import { findSuggestion } from '../domain/suggestion.ts';
import { checkShape, withoutRepeats } from './check-shape.ts';
import { type Diagnostic, locateProblems } from './diagnostic.ts';
import { asFields, asList, asString } from './lenient.ts';
import { loadAskedFramework } from './load-asked-framework.ts';
import { loadLibrary, readFrameworkText } from './load-framework.ts';
import { readAnswers } from './read-answers.ts';
import { questionsById } from './read-assessment.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** The kinds of file we know, by what stands behind `schema:`. */
const KINDS = [
  'framework',
  'question-bank',
  'sources',
  'scales',
  'dossier',
  'measurement',
  'answers',
  'plan',
] as const;

/** An answers file is held against the questions of the measurement in whose folder it stands, if it stands in one. */
async function checkAnswers(
  path: string,
  yaml: YamlDocument,
): Promise<ReturnType<typeof readAnswers>['problems']> {
  const folder = dirname(path);
  const measurement = join(folder, 'meting.yaml');
  if (!existsSync(measurement)) return [];
  const { value } = readYaml(readFileSync(measurement, 'utf8'));
  const frameworks = await Promise.all(
    asList(asFields(value)['frameworks']).map((part) => {
      const { id, version, hash } = asFields(part);
      const asked = { id: asString(id), version: asString(version), hash: asString(hash) };
      return loadAskedFramework(join(folder, 'kaders', `${asked.id}.yaml`), asked);
    }),
  );
  const loaded = frameworks.map(({ framework }) => framework).filter((framework) => framework !== null);
  return loaded.length === 0 ? [] : readAnswers(yaml.value, questionsById(loaded)).problems;
}

/** Checks one file of ours, whatever kind it is; returns everything that is wrong with it. `shown` is what messages call it. */
export async function checkFile(path: string, shown: string, text: string): Promise<readonly Diagnostic[]> {
  const yaml = readYaml(text);
  if (yaml.value === null) {
    const empty = yaml.syntax.length > 0 ? [] : [problem('unknown-kind-of-file', '')];
    return locateProblems(shown, text, yaml, empty);
  }
  const written = asString(asFields(yaml.value)['schema']);
  const kind = KINDS.find((candidate) => written === `nulmeting/${candidate}@1`);
  if (kind === undefined) {
    const suggestion = findSuggestion(
      written,
      KINDS.map((candidate) => `nulmeting/${candidate}@1`),
    );
    return locateProblems(shown, text, yaml, [
      problem('unknown-kind-of-file', '/schema', {}, { suggestion }),
    ]);
  }
  if (kind === 'framework') return (await readFrameworkText(shown, text, await loadLibrary())).diagnostics;
  const shape = await checkShape(kind, yaml.value);
  const rules = kind === 'answers' ? await checkAnswers(path, yaml) : [];
  return locateProblems(shown, text, yaml, withoutRepeats(shape, rules));
}
