import type { LocalText } from '../../../domain/instrument/text.ts';
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
  readonly minutes: number;
  /** The file of an organisation's own framework; null when it comes with the program. */
  readonly path: string | null;
  readonly mistakes: number;
}

/** What is said of a framework under its name: version, number of questions and time. */
export function factsLine(
  { version, questions, minutes }: Pick<Listed, 'version' | 'questions' | 'minutes'>,
  { texts }: Context,
): string {
  const facts = texts('init.framework-facts', { n: questions, minutes });
  return `${texts('frameworks.version', { version })} · ${facts}`;
}
