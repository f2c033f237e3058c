import { findLanguage, LANGUAGES, type Language } from '../../domain/instrument/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a global option, wherever it stands. */
function optionValue(argv: readonly string[], names: readonly string[]): string | null {
  for (const [index, word] of argv.entries()) {
    if (word === '--') return null;
    if (names.includes(word)) return argv[index + 1] ?? null;
    const name = names.find((candidate) => word.startsWith(`${candidate}=`));
    if (name !== undefined) return word.slice(name.length + 1);
  }
  return null;
}

/** The language of a locale: `nl` of `nl_NL.UTF-8`. */
function asLanguage(value: string | null | undefined): Language | null {
  return findLanguage(value?.slice(0, 2).toLowerCase());
}

/** The language that was chosen for this run, by `--lang` or in the environment; null when none was. */
export function findChosenLanguage(argv: readonly string[], env: Environment): Language | null {
  return asLanguage(optionValue(argv, ['--lang', '--taal']) ?? env['NULMETING_LANG']);
}

/** The language of the computer, when the program speaks it; else Dutch. */
export function languageOfLocale(env: Environment): Language {
  const locale =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return asLanguage(locale) ?? LANGUAGES[0];
}
