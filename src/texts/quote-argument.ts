/** What means itself in bash, PowerShell and cmd. */
const PLAIN = /^[\p{L}\p{N}_./:][\p{L}\p{N}_./:+=-]*$/u;
/** What works between double quotes in one of them. */
const WORKS_IN_QUOTES = /["$`!]|\\\\|\\$/;

/**
 * A text as an argument of a command that a person copies: between quotes where it needs them, in a way that bash, PowerShell and cmd read
 * alike. Where double quotes do not do that, single ones are used, which cmd does not know.
 */
export function quoteArgument(text: string): string {
  if (PLAIN.test(text)) return text;
  // Else it would be taken for an option.
  const argument = text.startsWith('-') ? `./${text}` : text;
  if (PLAIN.test(argument)) return argument;
  return WORKS_IN_QUOTES.test(argument) ? `'${argument.replaceAll("'", String.raw`'\''`)}'` : `"${argument}"`;
}
