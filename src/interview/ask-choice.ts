import type { Asker } from './asker.ts';

/** Something that can be chosen, with what must be known before choosing it. */
interface ChoiceWithFacts {
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
  const options = choices.map(({ title, facts }, index) => ({
    id: String(index),
    key: String(index + 1),
    label: title,
    sentence: '',
    ...(facts === undefined ? {} : { facts }),
  }));
  const chosen = await asker.pick(message, options, { ready: '0', about });
  return chosen === null ? null : (choices[Number(chosen)] ?? null);
}
