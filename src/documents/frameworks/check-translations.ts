import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { LANGUAGES, type Language } from '../../domain/instrument/text.ts';

interface FoundText {
  readonly languages: readonly Language[];
  /** Worked out only where it is needed: a framework has a thousand texts. */
  readonly pointer: () => string;
}

/** Every text that is written per language in a value, with the languages it has; a text without languages is the same in each. */
function findTexts(value: unknown, pointer: () => string, found: FoundText[]): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  const languages = LANGUAGES.filter((language) => Object.hasOwn(value, language));
  if (!Array.isArray(value) && languages.length > 0 && languages.length === keys.length)
    found.push({ languages, pointer });
  else
    for (const key of keys)
      findTexts((value as Record<string, unknown>)[key], () => joinPointer(pointer(), key), found);
}

/** In a file that speaks more than one language, every text must speak them all. */
export function checkTranslations(value: unknown): readonly Problem[] {
  const texts: FoundText[] = [];
  findTexts(value, () => '', texts);
  const spoken = LANGUAGES.filter((language) => texts.some(({ languages }) => languages.includes(language)));
  return texts.flatMap(({ pointer, languages }) =>
    spoken
      .filter((language) => !languages.includes(language))
      .map((language) => {
        const values = { language: `@language-name.${language}` };
        return problem('translation-missing', pointer(), values, { at: 'key' });
      }),
  );
}
