import type { BundledFramework } from '../../../documents/bundled/bundled-frameworks.ts';
import { listNames } from '../../../domain/checking/list-names.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { findAim } from '../../../interview/proposal.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Options, optionWords } from '../../session/command.ts';
import type { Context } from '../../session/context.ts';

/** The words for what these frameworks answer, in the language in use: `overzicht, invoeren`. */
export function listAimWords(frameworks: readonly BundledFramework[], texts: Texts): string {
  return listNames(frameworks.map(({ use }) => use.aim[texts.language]));
}

/**
 * Which of these frameworks answers what `--aim` says that one wants to know; null without the option.
 * @throws NamedError `bad-aim` when none does
 */
export function readAimOption(
  options: Options,
  frameworks: readonly BundledFramework[],
  { texts }: Context,
): BundledFramework | null {
  const written = optionWords(options, 'aim');
  if (written === null) return null;
  const found = findAim(frameworks, written);
  if (found !== null) return found;
  throw new NamedError('bad-aim', { written, known: listAimWords(frameworks, texts) });
}
