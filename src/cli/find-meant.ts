import { LANGUAGES } from '../domain/instrument/text.ts';
import { loadTexts } from '../texts/texts.ts';
import { COMMANDS } from './program.ts';
import type { CommandEntry } from './session/command.ts';

/** The command that people call by another word, as the texts say in one of the languages; null for a word of no command. */
export function findMeant(word: string): string | null {
  const isMeant = ({ name }: CommandEntry): boolean =>
    LANGUAGES.some((language) => {
      const words = loadTexts(language).find(`cli.means.${name}`) ?? '';
      return words.split(' ').includes(word.toLowerCase());
    });
  return COMMANDS.find(isMeant)?.name ?? null;
}
