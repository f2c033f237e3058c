/** What we draw and write beside letters, and what stands for it where a terminal has only ASCII. All but a few are as wide. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '❯': '>',
  '↑': '^',
  '↓': 'v',
  '→': '->',
  '…': '...',
  '·': '.',
  '„': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
  '†': '+',
  '½': ' 1/2',
  '•': '*',
  '○': '( )',
  '◉': '(x)',
};

const SPELLED = new RegExp(`[${Object.keys(SPELLINGS).join('')}]|[\u2400-\u2421]`, 'g');

/** A text with ASCII in place of our marks and quotes; letters stay what they are. A dot between spaces separates, and becomes a bar. */
export function spellInAscii(text: string): string {
  return text.replaceAll(' · ', ' | ').replace(SPELLED, (mark) => SPELLINGS[mark] ?? '?');
}
