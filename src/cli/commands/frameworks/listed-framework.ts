import type { AskedCount } from '../../../domain/assessment/count-asked.ts';
import type { FrameworkUse } from '../../../domain/instrument/framework-use.ts';
import type { LocalText } from '../../../domain/instrument/text.ts';
import { sizeWords } from '../../../interview/depth-choices.ts';
import type { Context } from '../../session/context.ts';

/** A framework as it stands in a list. */
export interface Listed extends AskedCount {
  readonly id: string;
  readonly version: string;
  /** Null while there are mistakes in it. */
  readonly hash: string | null;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** The file of an organisation's own framework; null when it comes with the program. */
  readonly path: string | null;
  readonly mistakes: number;
  /** What it is for; null for an organisation's own. */
  readonly use: FrameworkUse | null;
}

/**
 * What is said of a framework under its name: version, and as where it is chosen the number of questions and the time; on a line of its own
 * the same of its short version.
 */
export function factsLine(
  { version, questions, core, least }: Pick<Listed, 'version' | keyof AskedCount>,
  { texts }: Context,
): string {
  const facts = texts('init.framework-facts', { ...sizeWords(least.questions, questions, 'full', texts) });
  const short =
    core === 0 || core === questions
      ? []
      : [texts('frameworks.short', { ...sizeWords(least.core, core, 'short', texts) })];
  return [`${texts('frameworks.version', { version })} · ${facts}`, ...short].join('\n');
}
