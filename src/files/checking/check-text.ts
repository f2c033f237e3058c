import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkShape, withoutRepeats } from '../../documents/diagnostics/check-shape.ts';
import { type Diagnostic, locateProblems } from '../../documents/diagnostics/diagnostic.ts';
import { hashContent } from '../../documents/frameworks/content-hash.ts';
import { loadLibrary, readFrameworkText } from '../../documents/frameworks/read-framework-text.ts';
import { asFields, asString } from '../../documents/yaml/lenient.ts';
import { readYaml, type YamlDocument } from '../../documents/yaml/yaml-document.ts';
import { problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { DOSSIER_FILE } from '../disk/dossier-root.ts';
import { PLAN_FILE } from '../dossier/plan-file.ts';
import { judgeFrameworkFile } from '../frameworks/judged-framework.ts';
import { MEASUREMENT_FILE, readAsked } from '../frameworks/measured-frameworks.ts';
import { checkPlace } from './check-place.ts';
import { RULES } from './check-rules.ts';

type Kind = 'framework' | keyof typeof RULES;
const KINDS: readonly Kind[] = ['framework', ...(Object.keys(RULES) as (keyof typeof RULES)[])];

/** Files whose name says what they are: the program reads them as that, whatever they call themselves. */
const BY_NAME: ReadonlyMap<string, Kind> = new Map([
  [DOSSIER_FILE, 'dossier'],
  [MEASUREMENT_FILE, 'measurement'],
  [PLAN_FILE, 'plan'],
]);

/** What stands in `kaders/` is asked as a framework, whatever it calls itself. */
function kindByPlace(path: string): Kind | undefined {
  return BY_NAME.get(basename(path)) ?? (basename(dirname(path)) === 'kaders' ? 'framework' : undefined);
}

/** Whether a framework is the copy that a measurement keeps. It is history: it only has to be readable. */
function isFrozen(path: string): boolean {
  const folder = dirname(path);
  return basename(folder) === 'kaders' && existsSync(join(dirname(folder), MEASUREMENT_FILE));
}

/** Whether a frozen copy is still as it was asked; it was judged then, by the rules of then. */
async function isAsAsked(path: string, { value, syntax }: YamlDocument): Promise<boolean> {
  const asked = (await readAsked(dirname(dirname(path)))).find(({ id }) => `${id}.yaml` === basename(path));
  return syntax.length === 0 && asked !== undefined && asked.hash === hashContent(value);
}

async function checkFrameworkFile(
  path: string,
  shown: string,
  text: string,
  yaml: YamlDocument,
): Promise<readonly Diagnostic[]> {
  if (isFrozen(path) && (await isAsAsked(path, yaml))) return [];
  if (isFrozen(path)) {
    const { diagnostics } = await readFrameworkText(shown, text, await loadLibrary(), yaml);
    return diagnostics.filter(({ severity }) => severity === 'error');
  }
  const { judged, diagnostics, hash } = await judgeFrameworkFile(path, shown, text, yaml);
  if (judged === null) return diagnostics;
  const placed = locateProblems(shown, text, yaml, await checkPlace(path, judged, hash));
  return [...placed, ...diagnostics];
}

/** Checks one file of ours, whatever kind it is; returns everything that is wrong with it. `shown` is what messages call it. */
export async function checkText(path: string, shown: string, text: string): Promise<readonly Diagnostic[]> {
  const yaml = readYaml(text);
  const placed = kindByPlace(path);
  if (placed === 'framework') return checkFrameworkFile(path, shown, text, yaml);
  if (yaml.value === null) {
    const empty = yaml.syntax.length > 0 ? [] : [problem('unknown-kind-of-file', '')];
    return locateProblems(shown, text, yaml, empty);
  }
  const written = asString(asFields(yaml.value)['schema']);
  const kind = placed ?? KINDS.find((candidate) => written === `nulmeting/${candidate}@1`);
  if (kind === undefined) {
    const known = KINDS.map((candidate) => `nulmeting/${candidate}@1`);
    const suggestion = findSuggestion(written, known);
    return locateProblems(shown, text, yaml, [
      problem('unknown-kind-of-file', '/schema', {}, { suggestion }),
    ]);
  }
  if (kind === 'framework') return checkFrameworkFile(path, shown, text, yaml);
  const shape = await checkShape(kind, yaml.value);
  const rules = await RULES[kind](yaml.value, path);
  return locateProblems(shown, text, yaml, withoutRepeats(shape, rules));
}
