import { wrap } from '../../texts/wrap.ts';

/** The keys and what they do, broken between them; inside one only where that is wider than a line. */
export function wrapItems(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const item of text.split(' · ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + item.length <= width)
      lines[lines.length - 1] = `${last} · ${item}`;
    else lines.push(...wrap(item, width));
  }
  return lines;
}
