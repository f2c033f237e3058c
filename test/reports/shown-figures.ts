/* What a reader finds in a rendered report: its tables, its lists of figures, and the marks of its charts. */

export type Row = readonly string[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

/** A text as it is read: without what keeps it in its place, and white space as one space. */
export function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function fromHtml(html: string): string {
  return plain(html.replace(/<[^>]*>/g, '').replace(/&(?:\w+|#x\w+);/g, (found) => ENTITIES[found] ?? found));
}

function fromMarkdown(markdown: string): string {
  const text = markdown.replace(/<br>/g, ' ').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return plain(text.replace(/&(?:lt|gt|amp);/g, (found) => ENTITIES[found] ?? found));
}

function tablesOfHtml(html: string): readonly (readonly Row[])[] {
  return [...html.matchAll(/<table[^>]*>([\s\S]*?)<\/table>/g)].map(([, table = '']) =>
    [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => fromHtml(cell)),
    ),
  );
}

function tablesOfMarkdown(markdown: string): readonly (readonly Row[])[] {
  const tables = markdown.match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.map((table) =>
    table
      .trim()
      .split('\n')
      .filter((line) => !/^\|(?: -+:? \|)+$/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => fromMarkdown(cell.replace(/\*\*/g, ''))),
      ),
  );
}

/** The rows under a head that begins with these words, of every such table, one list a table. */
export function rowsUnder(text: string, format: string, head: Row): readonly (readonly Row[])[] {
  const tables = format === 'html' ? tablesOfHtml(text) : tablesOfMarkdown(text);
  return tables
    .filter(([first = []]) => head.every((word, index) => first[index] === plain(word)))
    .map(([, ...rows]) => rows);
}

/** The figures of each step that stand as a list of names with what they are. */
export function figureLists(text: string, format: string): readonly (readonly string[])[] {
  if (format === 'html') {
    const headless = [
      ...text.matchAll(/<table class="figures named">\n<caption>[^<]*<\/caption>\n<tbody>[\s\S]*?<\/table>/g),
    ];
    return headless.map(([table]) => (tablesOfHtml(table)[0] ?? []).map((row) => row.join(': ')));
  }
  const annex = text.slice(text.search(/^## (?:Bijlage|Annex|Appendix) A/m));
  const lists = annex.match(/^\*\*.*\*\*\n\n(?:- .*\n)+/gm) ?? [];
  return lists.map((list) =>
    list
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => fromMarkdown(line.slice(2))),
  );
}

/** The marks of the charts in the order in which they are drawn, each as its kind with its place or its length. */
export function chartMarks(html: string): readonly string[] {
  const charts = [...html.matchAll(/<svg[\s\S]*?<g class="legend">/g)].map(([chart]) => chart).join('');
  const marks = charts.matchAll(
    /<rect [^>]*width="([\d.]+)"[^>]*class="((?:bar [a-z-]+|(?:was|now)[ NPLF]*))"|<circle cx="([\d.]+)"[^>]*class="(dot)"|<path d="M([\d.]+) [^>]*class="(own|median|quartile)"/g,
  );
  return [...marks].map(([, width, bar, x, dot, at, path]) => `${bar ?? dot ?? path} ${width ?? x ?? at}`);
}

/** Every level that is coloured in, with the words that stand on the colour. */
export function colouredLevels(html: string): readonly (readonly [string, string])[] {
  const found = html.matchAll(/class="(?:chip|cell) ([NPLF])"[^>]*>([^<]*)</g);
  return [...found].map(([, level = '', words = '']) => [level, fromHtml(words)]);
}
