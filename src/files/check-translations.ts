import { joinPointer } from '../domain/pointer.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { LANGUAGES, type Language } from '../domain/text.ts';

interface FoundText {
  readonly pointer: string;
  readonly languages: readonly Language[];
}

/** Every text that is written per language in a value, with the languages it has; a text without languages is the same in each. */
function findTexts(value: unknown, pointer: string): readonly FoundText[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const languages = LANGUAGES.filter((language) => Object.hasOwn(value, language));
  const isText = !Array.isArray(value) && languages.length > 0 && languages.length === entries.length;
  if (isText) return [{ pointer, languages }];
  return entries.flatMap(([key, part]) => findTexts(part, joinPointer(pointer, key)));
}

/** In a file that speaks more than one language, every text must speak them all. */
export function checkTranslations(value: unknown): readonly Problem[] {
  const texts = findTexts(value, '');
  const spoken = LANGUAGES.filter((language) => texts.some(({ languages }) => languages.includes(language)));
  return texts.flatMap(({ pointer, languages }) =>
    spoken
      .filter((language) => !languages.includes(language))
      .map((language) => {
        const values = { language: `@language-name.${language}` };
        return problem('translation-missing', pointer, values, { at: 'key' });
      }),
  );
}
