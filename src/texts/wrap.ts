/** Words over lines of a width, the following lines indented; a line break in the text stays one. */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
      const room = Math.max(10, width - (lines.length === 0 ? 0 : indent.length));
      if (line !== '' && line.length + 1 + word.length > room) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line, index) => (index === 0 ? line : indent + line));
}

/**
 * The same for what is said in a terminal, with what follows in an item of a list under its text: lines that fit, and commands on a line
 * of their own, stay as they are, with their spaces. A command that stands in a column behind what it does, and does not fit there, gets a
 * line of its own.
 */
export function wrapLines(text: string, columns: number | undefined): string {
  const width = Math.min(100, Math.max(30, (columns ?? 80) - 1));
  const fit = (line: string): string => {
    // A command is copied: a line break of ours would cut it in two, that of a terminal does not.
    if (line.length <= width || /^ +nulmeting /.test(line)) return line;
    // The widest words of a column leave one space, as a sentence does: they are short.
    const [, told, command] =
      /^(\S.*:) {2,}(nulmeting .*)$/.exec(line) ?? /^(\S.{0,30}:) (nulmeting .*)$/.exec(line) ?? [];
    if (told !== undefined) return `${wrapItem(told, width)}\n  ${command}`;
    return wrapItem(line, width);
  };
  return text.split('\n').map(fit).join('\n');
}

/** A line over lines of a width, with the following lines under its text: `- `, `→ ` and `1. ` stand out. */
export function wrapItem(line: string, width: number): string {
  const [lead = ''] = /^ *(?:[-→] |\d+\. )?/.exec(line) ?? [];
  const [first = '', ...rest] = wrap(line.slice(lead.length), width - lead.length);
  return [lead + first, ...rest.map((text) => ' '.repeat(lead.length) + text)].join('\n');
}
