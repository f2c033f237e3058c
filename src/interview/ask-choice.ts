import type { Asker } from './asker.ts';

/** What is typed for something that can be chosen: its number, and to stop what stops the questions. */
export const optionKey = (id: string, index: number): string => (id === 'stop' ? 'q' : String(index + 1));

/** Something that can be chosen, with what must be known before choosing it. */
interface ChoiceWithFacts {
  readonly kind?: string;
  readonly title: string;
  /** Absent where the title says all. */
  readonly facts?: string;
}

/** Asks to choose one of a few things, each with its facts below it; the first stands ready. Null for who goes back. */
export async function askChoice<Choice extends ChoiceWithFacts>(
  message: string,
  choices: readonly Choice[],
  asker: Asker,
  about = '',
): Promise<Choice | null> {
  const options = choices.map(({ kind = '', title, facts }, index) => ({
    id: String(index),
    key: optionKey(kind, index),
    label: title,
    sentence: '',
    ...(facts === undefined ? {} : { facts }),
  }));
  const chosen = await asker.pick(message, options, { ready: '0', about });
  return chosen === null ? null : (choices[Number(chosen)] ?? null);
}
