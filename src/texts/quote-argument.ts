/** A program that reads command lines; `bash` stands for every shell of its family. */
export type Shell = 'bash' | 'powershell' | 'cmd';

/** What means itself in bash, PowerShell and cmd, which ends an argument at an equals sign. */
const PLAIN = /^[\p{L}\p{N}_./:][\p{L}\p{N}_./:+-]*$/u;
/** What works between double quotes in one of them. PowerShell takes curly quotes for straight ones, and in cmd two percent signs can be a variable. */
const WORKS_IN_QUOTES = /["$`!“”„]|\\\\|\\$|%.*%/s;

/**
 * Between double quotes, as cmd and then the program read it. A percent sign stands outside them, so that the name between two of them has
 * quotes in it, which no variable has.
 */
function quoteForCmd(text: string): string {
  const inside = text.replace(/(\\*)("|%|$)/gs, (_, slashes: string, sign: string) => {
    if (sign === '%') return `${slashes}${slashes}"%"`;
    return sign === '"' ? `${slashes}${slashes}""` : slashes + slashes;
  });
  return `"${inside}"`;
}

const QUOTING: Readonly<Record<Shell, (text: string) => string>> = {
  // A backslash stands outside the quotes as well: fish would read it between them.
  bash: (text) => `'${text.replace(/['\\]/g, String.raw`'\$&'`)}'`,
  powershell: (text) => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`,
  cmd: quoteForCmd,
};

/**
 * A text as an argument of a command that a person copies: between quotes where it needs them, in a way that bash, PowerShell and cmd read
 * alike. Where there is no such way, it is as this shell reads it.
 */
export function quoteArgument(text: string, shell: Shell): string {
  if (PLAIN.test(text)) return text;
  // Else it would be taken for an option.
  const argument = text.startsWith('-') ? `./${text}` : text;
  if (PLAIN.test(argument)) return argument;
  return WORKS_IN_QUOTES.test(argument) ? QUOTING[shell](argument) : `"${argument}"`;
}
