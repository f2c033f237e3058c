import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARISONS } from './comparisons.ts';
import { home, MAKERS, run } from './dossiers.ts';

type DossierName = keyof typeof MAKERS;
type ComparisonName = keyof typeof COMPARISONS;

export type Case =
  | {
      readonly kind: 'measurement' | 'plan';
      readonly dossier: DossierName;
      readonly language: 'nl' | 'en';
    }
  | { readonly kind: 'comparison'; readonly dossier: ComparisonName; readonly language: 'nl' | 'en' };

const LANGUAGES = ['nl', 'en'] as const;

/** Every page there is to look at: the measurement and the plan of each dossier, and the comparisons, in both languages. */
export const CASES: readonly Case[] = [
  ...(Object.keys(MAKERS) as DossierName[]).flatMap((dossier) =>
    (['measurement', 'plan'] as const).flatMap((kind) =>
      LANGUAGES.map((language) => ({ kind, dossier, language })),
    ),
  ),
  ...(Object.keys(COMPARISONS) as ComparisonName[]).flatMap((dossier) =>
    LANGUAGES.map((language) => ({ kind: 'comparison', dossier, language }) as const),
  ),
];

const made = new Map<string, readonly string[]>();

/** What the program is asked, but for format and language; a dossier is made once. */
function commandOf(pageCase: Case): readonly string[] {
  const known = made.get(pageCase.dossier);
  const places =
    known ??
    (pageCase.kind === 'comparison' ? COMPARISONS[pageCase.dossier]() : [MAKERS[pageCase.dossier]()]);
  made.set(pageCase.dossier, places);
  return [{ measurement: 'report', plan: 'plan', comparison: 'compare' }[pageCase.kind], ...places];
}

/** A document of a case in a format, as text. */
export function render(pageCase: Case, format: 'html' | 'md' | 'json'): string {
  return run(...commandOf(pageCase), '--format', format, '--lang', pageCase.language, '--out', '-');
}

/** The path of a new file with a page in it. */
export function writePage(html: string): string {
  const path = join(mkdtempSync(join(home, 'page-')), 'page.html');
  writeFileSync(path, html);
  return path;
}

const paths = new Map<Case, string>();

/** The path of the page of a case. */
export function pageOf(pageCase: Case): string {
  const path = paths.get(pageCase) ?? writePage(render(pageCase, 'html'));
  paths.set(pageCase, path);
  return path;
}
