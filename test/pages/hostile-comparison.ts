import { readFileSync, writeFileSync } from 'node:fs';
import { answer, measureEarlier, rename } from './comparisons.ts';
import { answersPath, makeDossier } from './dossiers.ts';
import { HOSTILE, makeHostileDossier } from './hostile-dossier.ts';

interface Written {
  readonly answers: Readonly<Record<string, { readonly answer: string }>>;
}

/** Two measurements of an organisation in which a text of the list stands wherever a person can put one; what is compared is asked for. */
export function makeHostileTimes(texts: readonly string[]): readonly string[] {
  const root = makeHostileDossier(texts);
  const path = answersPath(root);
  const hostile = JSON.parse(readFileSync(path, 'utf8')) as Written;
  answer(root, 1);
  measureEarlier(root, '2025-03-01');
  const before = JSON.parse(readFileSync(path, 'utf8')) as Written;
  // Of every three questions one went another way, one stayed, and one got an answer that cannot be compared.
  const answers = Object.entries(hostile.answers).map(([id, given], at) => {
    const earlier = before.answers[id]?.answer;
    if (earlier === undefined || at % 3 === 0) return [id, given];
    return [id, { ...given, answer: at % 3 === 1 ? earlier : earlier === 'deels' ? 'volledig' : 'deels' }];
  });
  writeFileSync(path, JSON.stringify({ ...hostile, answers: Object.fromEntries(answers) as object }));
  return [root];
}

/** Six organisations with such names. */
export function makeHostileOrganisations(texts: readonly string[]): readonly string[] {
  const short = texts.filter((_, at) => (HOSTILE[at] ?? '').length <= 80);
  const roots = Array.from({ length: 6 }, (_, at) => {
    const root = makeDossier(`organisatie ${at}`);
    const name = `${at} ${short[at * 3] ?? ''} ${short[at * 3 + 1] ?? ''}`;
    rename(root, name, (short[at * 3 + 2] ?? '').slice(0, 90));
    answer(root, at);
    return root;
  });
  return [...roots, '--own', roots[2] ?? ''];
}
