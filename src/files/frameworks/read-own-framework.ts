import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { checkCutTexts } from '../../documents/diagnostics/check-cut-texts.ts';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { locateProblems } from '../../documents/diagnostics/diagnostic.ts';
import { isNameOfFile } from '../../documents/dossier/file-names.ts';
import { FRAMEWORKS_FOLDER } from '../../documents/dossier/folder/names.ts';
import { loadLibrary } from '../../documents/frameworks/framework-library.ts';
import { type ParsedFramework, readFramework } from '../../documents/frameworks/read-framework.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';
import { findDifferentQuestions } from '../../domain/checking/check-shared-questions.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { fitToSector } from '../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { checkFingerprint } from './fingerprints.ts';

/** A framework in a file of a person, with everything that is wrong with it. */
export interface OwnFrameworkFile extends ParsedFramework {
  /** Gives problems their place in its file. */
  readonly locate: (problems: readonly Problem[]) => readonly Diagnostic[];
}

/** Whether something is in the way of asking this framework. */
export function hasErrors({ diagnostics }: ParsedFramework): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/**
 * Reports an own framework whose id is not the name of its file, because it is found by that name, or is the name of a file of a dossier,
 * for which it would be taken.
 */
function checkName(path: string, id: string): readonly Problem[] {
  if (isNameOfFile(id)) return [problem('id-of-dossier-file', '/id', { id, file: `${id}.yaml` })];
  const file = basename(path);
  // What comes through a pipe is in no file.
  const isOwn = basename(dirname(path)) === FRAMEWORKS_FOLDER && existsSync(path);
  return isOwn && file !== `${id}.yaml` ? [problem('id-not-file-name', '/id', { id, file })] : [];
}

/** A framework with those of its questions only that have one of these ids: what is fitted and compared is then little. */
function keepQuestions(framework: Framework, ids: ReadonlyMap<string, unknown>): Framework {
  const steps = framework.steps.map((step) => ({
    ...step,
    questions: step.questions.filter(({ id }) => ids.has(id)),
  }));
  return { ...framework, steps };
}

/** Reports ids of questions that ask something else in a framework of the program. */
function checkOtherQuestions(framework: Framework): readonly Problem[] {
  const pointers = new Map(
    framework.steps.flatMap(({ questions }, step) =>
      questions.map(({ id }, index) => [id, `/steps/${step}/questions/${index}/id`] as const),
    ),
  );
  const bundled = listBundledFrameworks()
    .filter(({ id, questionIds }) => id !== framework.id && questionIds.some((one) => pointers.has(one)))
    .map((entry) => entry.load());
  const all = [...bundled, framework].map((one) => fitToSector(keepQuestions(one, pointers), null));
  return findDifferentQuestions(all)
    .filter(({ second }) => second === bundled.length)
    .map(({ question, values }) => problem('id-of-other-question', pointers.get(question) ?? '', values));
}

/**
 * Reads a framework that a person wrote and checks all that is known of it: its content, its name, and that its version still stands for
 * what it stood for. `shown` is the name of its file in messages. Every command that uses such a framework reads it here, so that none
 * asks what `check` refuses.
 */
export async function readOwnFramework(
  path: string,
  shown: string,
  text: string,
  yaml = readYaml(text),
): Promise<OwnFrameworkFile> {
  const parsed = await readFramework(shown, text, loadLibrary(), { yaml });
  const locate = (problems: readonly Problem[]): readonly Diagnostic[] =>
    locateProblems(shown, text, { ...yaml, syntax: [] }, problems);
  if (hasErrors(parsed)) return { ...parsed, locate };
  const { framework } = parsed;
  const more = [
    ...checkName(path, framework.id),
    ...checkCutTexts('framework', text, yaml),
    ...(await checkFingerprint(path, framework)),
    ...checkOtherQuestions(framework),
  ];
  return { ...parsed, diagnostics: [...locate(more), ...parsed.diagnostics], locate };
}
