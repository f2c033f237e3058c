import type { FrameworkUse } from '../../../domain/instrument/framework-use.ts';
import type { LocalText } from '../../../domain/instrument/text.ts';
import { durationWords, estimateDuration } from '../../../interview/duration.ts';
import type { Context } from '../../session/context.ts';

/** A framework as it stands in a list. */
export interface Listed {
  readonly id: string;
  readonly version: string;
  /** Null while there are mistakes in it. */
  readonly hash: string | null;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly questions: number;
  /** How many of them belong to the short version. */
  readonly core: number;
  /** The file of an organisation's own framework; null when it comes with the program. */
  readonly path: string | null;
  readonly mistakes: number;
  /** What it is for; null for an organisation's own. */
  readonly use: FrameworkUse | null;
}

/** What is said of a framework under its name: version, number of questions and time; on a line of its own the same of its short version. */
export function factsLine(
  { version, questions, core }: Pick<Listed, 'version' | 'questions' | 'core'>,
  { texts }: Context,
): string {
  const duration = durationWords(estimateDuration(questions, 'full'), texts);
  const facts = texts('frameworks.full', { n: questions, duration });
  const short =
    core === 0 || core === questions
      ? []
      : [
          texts('frameworks.short', {
            n: core,
            duration: durationWords(estimateDuration(core, 'short'), texts),
          }),
        ];
  return [`${texts('frameworks.version', { version })} · ${facts}`, ...short].join('\n');
}
