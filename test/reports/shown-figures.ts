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
    /<rect [^>]*width="([\d.]+)"[^>]*class="((?:bar|was|now)[ a-z-]*)"|<circle cx="([\d.]+)"[^>]*class="(dot)"|<path d="M([\d.]+) [^>]*class="(own|median|quartile)"/g,
  );
  return [...marks].map(([, width, bar, x, dot, at, path]) => `${bar ?? dot ?? path} ${width ?? x ?? at}`);
}

/** Every stage that is coloured in, with the words that stand on the colour. */
export function colouredStages(html: string): readonly (readonly [string, string])[] {
  const found = html.matchAll(
    /class="(?:chip|cell) (to-begin|under-way|nearly|in-order|anchored)"[^>]*>([^<]*)</g,
  );
  return [...found].map(([, stage = '', words = '']) => [stage, fromHtml(words)]);
}

const BANDS = ['to-begin', 'under-way', 'nearly', 'in-order', 'anchored'];

/** Where a step is to be drawn: its band from below, and how far it is in it, 0 to 1; written out again here, on purpose. */
export function bandPlace(score: number, stage: string, target: number): readonly [number, number] {
  const half = 100 / 6;
  const edges = [0, half, Math.max(half, target - half), target, Math.max(target, 250 / 3), 100];
  const band = BANDS.indexOf(stage);
  const [low = 0, high = 100] = [edges[band], edges[band + 1]];
  const share = high > low ? Math.min(1, Math.max(0, (score - low) / (high - low))) : 0.5;
  return [band, share];
}

/** The lines of the slope charts, each with which way it goes and the bands in which it begins and ends. */
export function slopePoints(html: string): readonly (readonly unknown[])[] {
  return [...html.matchAll(/<svg class="slopes"[\s\S]*?<\/svg>/g)].flatMap(([svg]) => {
    const zones = [...svg.matchAll(/<rect [^>]*y="([\d.]+)" [^>]*height="([\d.]+)" class="zone/g)];
    const height = Number(zones[0]?.[2] ?? 0) + 2;
    const bottom = Number(zones[0]?.[1] ?? 0) + height;
    const place = (y: number): readonly [number, number] => {
      const at = (bottom - y) / height;
      return [Math.floor(at), (at - Math.floor(at) - 0.14) / 0.72];
    };
    const lines = svg
      .slice(0, svg.indexOf('<g class="legend">'))
      .matchAll(/<path d="([^"]*)" class="slope (\w+)"/g);
    return [...lines].map(([, path = '', way = '']) => {
      const ys = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
      return [way, place(ys[0] ?? 0), place(ys.at(-1) ?? 0)];
    });
  });
}
