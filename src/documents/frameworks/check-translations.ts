import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { LANGUAGES, type Language } from '../../domain/instrument/text.ts';

/** A text with its languages. */
interface FoundText {
  readonly languages: readonly Language[];
  /** Computed on demand: a framework has a thousand texts. */
  readonly pointer: () => string;
}

/** Adds to `found` every text in a value that is written per language. */
function findTexts(value: unknown, pointer: () => string, found: FoundText[]): void {
  if (typeof value !== 'object' || value === null) return;
  // Beside its words a criterion may have a basis.
  const keys = Object.keys(value).filter((key) => key !== 'basis');
  const languages = LANGUAGES.filter((language) => Object.hasOwn(value, language));
  if (!Array.isArray(value) && languages.length > 0 && languages.length === keys.length)
    found.push({ languages, pointer });
  else
    for (const key of keys)
      findTexts((value as Record<string, unknown>)[key], () => joinPointer(pointer(), key), found);
}

/** Reports texts that lack a language that is used elsewhere in the file. */
export function checkTranslations(value: unknown): readonly Problem[] {
  const texts: FoundText[] = [];
  findTexts(value, () => '', texts);
  const used = LANGUAGES.filter((language) => texts.some(({ languages }) => languages.includes(language)));
  return texts.flatMap(({ pointer, languages }) =>
    used
      .filter((language) => !languages.includes(language))
      .map((language) => {
        const values = { language: { text: `language-name.${language}` } };
        return problem('translation-missing', pointer(), values, { at: 'key' });
      }),
  );
}
