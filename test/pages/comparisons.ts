import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answersPath, copyExample, makeDossier, run } from './dossiers.ts';

/* Dossiers to put beside each other: of one organisation over time, and of several. */

const LEVELS = ['niet-begonnen', 'deels', 'grotendeels', 'volledig'];

/** Puts another name on an organisation, and another sector; a name may be anything. */
export function rename(root: string, name: string, sector: string): void {
  const path = join(root, 'dossier.yaml');
  const dossier = parse(readFileSync(path, 'utf8')) as { organisation: object };
  const organisation = { ...dossier.organisation, name, sector };
  writeFileSync(path, JSON.stringify({ ...dossier, organisation }));
}

interface ReadQuestions {
  readonly frameworks: readonly {
    readonly steps: readonly {
      readonly questions: readonly { readonly id: string; readonly kind: string }[];
    }[];
  }[];
}

/** The ids of the questions with a scale that a dossier asks. */
function listScaled(root: string): readonly string[] {
  const { frameworks } = JSON.parse(run('report', root, '--format', 'json')) as ReadQuestions;
  const questions = frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.questions));
  return [...new Set(questions.filter(({ kind }) => kind === 'scale').map(({ id }) => id))];
}

/** Answers every question, each organisation in a way of its own. */
export function answer(root: string, shift: number): void {
  const given = listScaled(root).map((id, at) => [
    id,
    { answer: LEVELS[(at * 7 + shift * 3 + (at >> 2)) % 4] },
  ]);
  const answers = Object.fromEntries(given) as object;
  writeFileSync(answersPath(root), JSON.stringify({ schema: 'nulmeting/answers@1', answers }));
}

/** Measures again, earlier: the same measurement of another date, for its answers to be changed. */
export function measureEarlier(root: string, date: string): void {
  const from = join(root, 'metingen', '2026-03-01');
  const to = join(root, 'metingen', date);
  cpSync(from, to, { recursive: true });
  const path = join(to, 'meting.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('2026-03-01', date));
}

const LONG_NAME = `Stichting Samenwerkende Voorzieningen voor Vrouwenopvang, Beschermd Wonen en Maatschappelijke Ondersteuning Zuidwest-Nederland Ervaringsdeskundigheidsbevorderingscentrum`;

let six: readonly string[] | null = null;
/** Six organisations that were asked the eight steps; the name of one is very long. */
function makeSix(): readonly string[] {
  six ??= ['Aa', LONG_NAME, 'Opvang Het Baken', 'Wijkteam Noord', 'De Brug', 'GGZ Rijnmond-West'].map(
    (name, at) => {
      const root = makeDossier(`organisatie ${at}`, '--framework', 'kotter-veranderstappen');
      rename(root, name, 'Maatschappelijke opvang');
      answer(root, at);
      return root;
    },
  );
  return six;
}

const EXAMPLES = readdirSync('examples').filter((name) => !name.startsWith('.') && name !== 'west-brabant');
let examples: readonly string[] | null = null;
function copyExamples(): readonly string[] {
  examples ??= EXAMPLES.map(copyExample);
  return examples;
}

const ownExample = (): string => copyExamples()[EXAMPLES.indexOf('opvang-de-linde')] ?? '';

/** What `compare` is asked for, by name. */
export const COMPARISONS = {
  'two measurements of Opvang De Linde': () => [copyExample('opvang-de-linde')],
  'three measurements on eight steps, of a very long name': () => {
    const root = makeDossier('lang', '--framework', 'kotter-veranderstappen');
    rename(root, LONG_NAME, 'Vrouwenopvang');
    for (const [at, date] of ['2024-11-30', '2025-09-22'].entries()) {
      answer(root, at);
      measureEarlier(root, date);
    }
    answer(root, 5);
    return [root];
  },
  'six examples, one of them looking': () => [...copyExamples(), '--own', ownExample()],
  'six examples, anonymous': () => [...copyExamples(), '--own', ownExample(), '--anonymous'],
  'six organisations on eight steps': () => [...makeSix(), '--own', makeSix()[1] ?? ''],
  'three organisations, none of them looking': () => makeSix().slice(0, 3),
} as const satisfies Readonly<Record<string, () => readonly string[]>>;
