import { hashText } from '../../../documents/frameworks/content-hash.ts';
import type { Texts } from '../../../texts/texts.ts';
import { VERSION } from '../../session/version.ts';

/** What the page may do, as it says itself to every browser. */
const rulesOf = (page: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? '';

/** The sheet for who looks after computers: what this page is, what it cannot do, and how to see that. Markdown. */
export function pageNote(page: string, texts: Texts): string {
  const hash = hashText(page).replace(/^sha256:/, '');
  const size = String(Math.round(new TextEncoder().encode(page).length / 1_000));
  return `${texts('page-note.text', { version: VERSION, size })
    .replace('[hash]', hash)
    .replace('[rules]', rulesOf(page).split('; ').join(';\n       '))}\n`;
}
