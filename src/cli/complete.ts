import { makeVisibleLine } from '../domain/instrument/visible-text.ts';
import { loadCommandLine } from './completion/command-line.ts';
import { anyFile, type Completions, completeWords } from './completion/complete-words.ts';
import { lookFrom } from './completion/look-up.ts';
import { type Request, readRequest, showCompletions } from './completion/shells.ts';
import { findChosenLanguage, languageOfLocale } from './session/choose-language.ts';
import type { Process } from './session/context.ts';
import { EXIT, type ExitCode } from './session/exit-code.ts';
import { createOutput } from './session/output.ts';

/** The same without words that work unseen, which nobody could type, and with what they mean on one line; each word once. */
function makeSafe(completions: Completions): Completions {
  if (!('choices' in completions)) return completions;
  const known = new Map(completions.choices.map((choice) => [choice.word, choice]));
  const choices = [...known.values()]
    .filter(({ word }) => makeVisibleLine(word) === word)
    .map(({ word, meaning }) => ({ word, meaning: makeVisibleLine(meaning) }));
  return { ...completions, choices };
}

async function answer(request: Request, { env, cwd }: Pick<Process, 'env' | 'cwd'>): Promise<string> {
  const { words, cursor, isRedirected } = request;
  if (isRedirected) return showCompletions(anyFile(words[cursor] ?? ''), request);
  const chosen = findChosenLanguage(words, env);
  const otherwise = languageOfLocale(env);
  const program = loadCommandLine(chosen ?? otherwise);
  const found = await completeWords(program, words, cursor, lookFrom(cwd(), chosen, otherwise));
  return showCompletions(makeSafe(found), request);
}

/**
 * Answers the script of a shell that asks what can stand at the cursor, after `--complete`; gives its exit code. Never throws, and says
 * nothing when it does not know: a message would stand in the middle of what a person types.
 */
export async function run(
  [, ...asked]: readonly string[],
  outside: Process,
  output: typeof createOutput = createOutput,
): Promise<ExitCode> {
  try {
    const request = readRequest(asked);
    if (request !== null) output(1, () => outside.stdout).write(await answer(request, outside));
  } catch {
    // Whatever is wrong, the command itself says it when it is given.
  }
  return EXIT.done;
}
