/** A computer, as far as it says which characters its terminal has. */
interface Computer {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Variables of the terminals on Windows that have more than the characters of a code page. */
const WINDOWS_TERMINALS = ['WT_SESSION', 'ConEmuTask', 'TERMINUS_SUBLIME', 'TERMINAL_EMULATOR'];

/**
 * Whether a terminal most probably has characters beyond ASCII. On Windows the old console has them in no code page that it begins with,
 * nor in its fonts; elsewhere the locale says so, where there is one, and the console of Linux has no font for them.
 */
export function hasUnicode({ platform, env }: Computer): boolean {
  const read = (name: string): string => env[name] ?? '';
  if (platform === 'win32')
    return (
      WINDOWS_TERMINALS.some((name) => read(name) !== '') ||
      read('TERM_PROGRAM') === 'vscode' ||
      /^(xterm|alacritty|cygwin|rxvt)/.test(read('TERM'))
    );
  if (read('TERM') === 'linux') return false;
  // The first that is set counts. Source: POSIX.1-2017, Base Definitions, 8.2 Internationalization Variables.
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].map(read).find((value) => value !== '') ?? '';
  return locale === '' || /utf-?8/i.test(locale);
}
