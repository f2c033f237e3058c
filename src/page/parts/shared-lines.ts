/** Stands in a text for a line that other texts have as well: with its place among those, or alone for the one after the last. */
const SHARED = '\x01';

/** The lines that texts share, each once, and the texts without them. */
export interface SharedLines {
  readonly lines: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Takes out of texts the lines that are in more than one of them. */
export function shareLines(texts: ReadonlyMap<string, string>): SharedLines {
  const counts = new Map<string, number>();
  for (const text of texts.values())
    for (const line of new Set(text.split('\n'))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const lines = [...counts].flatMap(([line, count]) => (count > 1 ? [line] : []));
  const places = new Map(lines.map((line, place) => [line, place]));
  const without = [...texts].map(([name, text]) => {
    let last = -1;
    const left = text.split('\n').map((line) => {
      const place = places.get(line);
      if (place === undefined) return line;
      const isNext = place === last + 1;
      last = place;
      return isNext ? SHARED : `${SHARED}${place}`;
    });
    return [name, left.join('\n')] as const;
  });
  return { lines, texts: new Map(without) };
}

/** Puts the lines back that a text shares. */
export function joinLines(text: string, lines: readonly string[]): string {
  let last = -1;
  return text
    .split('\n')
    .map((line) => {
      if (!line.startsWith(SHARED)) return line;
      last = line === SHARED ? last + 1 : Number(line.slice(1));
      return lines[last];
    })
    .join('\n');
}
