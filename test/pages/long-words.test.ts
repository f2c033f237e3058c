import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { inspect, type OpenPage, openPage } from './browser.ts';
import { writePage } from './cases.ts';
import { rename } from './comparisons.ts';
import { home, run } from './dossiers.ts';

/* A word of sixty letters, wherever a person can write one: no page scrolls sideways, and on A4 no row becomes absurdly tall. */

const WORD = 'Medezeggenschapsondersteuningsbevorderingscoordinatiegroepen';
/** Then and now. */
const DATES = ['2025-03-01', '2026-03-01'];
const WIDTHS = [320, 360, 480, 640, 704, 720, 800, 900, 960, 1000];
/** What is between the margins of A4, and a third of its height, in pixels. */
const PAPER = 650;
const TALL = 330;

const FRAMEWORK = `schema: nulmeting/framework@1
id: lange-woorden
version: 1.0.0
title: ${WORD}
documents: { plan: { title: ${WORD}, publisher: ${WORD}, year: 2025 } }
scales:
  eigen:
    answers:
      - { id: laag, value: 0, label: ${WORD}, meaning: ${WORD} }
      - { id: hoog, value: 1, label: ${WORD}en, meaning: ${WORD} }
steps:
  - id: eerste
    title: ${WORD}
    questions:
      - { id: een, label: ${WORD}, text: ${WORD}, scale: eigen, sources: [{ document: plan, section: ${WORD} }] }
      - { id: twee, label: Twee, text: Is er iets?, sources: [{ document: plan, section: a }] }
  - id: tweede
    title: ${WORD}s
    questions:
      - { id: drie, label: ${WORD}s, text: ${WORD}, reversed: true, sources: [{ document: plan, section: a }] }
`;

function answers(first: string, second: string): string {
  const written = { note: WORD, evidence: WORD };
  return JSON.stringify({
    schema: 'nulmeting/answers@1',
    answers: {
      een: { answer: first, ...written },
      twee: { answer: second, ...written },
      drie: { answer: second, ...written },
    },
  });
}

/** A dossier with two measurements in which everything is called so. */
function makeLong(): string {
  const folder = mkdtempSync(join(home, 'lang-'));
  const root = join(folder, 'dossier');
  const [framework, then, now] = ['lange-woorden.yaml', 'toen.yaml', 'nu.yaml'].map((name) =>
    join(folder, name),
  );
  if (framework === undefined || then === undefined || now === undefined) throw new Error('three files');
  writeFileSync(framework, FRAMEWORK);
  writeFileSync(then, answers('laag', 'deels'));
  writeFileSync(now, answers('hoog', 'grotendeels'));
  run('init', root, '--name', WORD, '--date', '2025-03-01', '--framework', framework);
  run('interview', root, '--answers', then);
  run('interview', root, '--new', '--date', '2026-03-01', '--answers', now);
  for (const date of DATES) {
    const path = join(root, 'metingen', date, 'antwoorden.yaml');
    const answered = parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, stringify({ ...answered, table: { present: [WORD], absent: [`${WORD} niet`] } }));
  }
  return root;
}

/** The same organisation under other names, to put beside it. */
function makeOthers(root: string, n: number): readonly string[] {
  return Array.from({ length: n }, (_, at) => {
    const other = join(mkdtempSync(join(home, 'ander-')), 'dossier');
    cpSync(root, other, { recursive: true });
    rename(other, `${WORD}${at}`, WORD);
    const path = join(other, 'dossier.yaml');
    const dossier = JSON.parse(readFileSync(path, 'utf8')) as { organisation: object };
    writeFileSync(
      path,
      JSON.stringify({ ...dossier, organisation: { ...dossier.organisation, id: `ander-${at}` } }),
    );
    for (const date of DATES) {
      const measurement = join(other, 'metingen', date, 'meting.yaml');
      writeFileSync(
        measurement,
        readFileSync(measurement, 'utf8').replace(/^organisation:.*/m, `organisation: ander-${at}`),
      );
    }
    return other;
  });
}

let root: string | null = null;
const long = (): string => {
  root ??= makeLong();
  return root;
};

const PAGES: readonly (readonly [string, () => readonly string[]])[] = [
  ['the report', () => ['report', long()]],
  ['the plan', () => ['plan', long()]],
  ['the comparison over time', () => ['compare', long()]],
  ['organisations side by side', () => ['compare', long(), ...makeOthers(long(), 5), '--own', long()]],
];

describe.each(PAGES)('%s', (_, command) => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage(writePage(run(...command(), '--format', 'html', '--lang', 'nl', '--out', '-')));
  });
  afterAll(() => opened.close());

  test('does not scroll sideways at any width', async () => {
    for (const width of WIDTHS) {
      await opened.page.setViewportSize({ width, height: 800 });
      expect(await inspect(opened.page, 'findSidewaysScrolling'), `${width} pixels`).toEqual([]);
    }
  });

  test('has no row on A4 of more than a third of the page', async () => {
    const { page } = opened;
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 900 });
    expect(await inspect(page, 'findOutsidePaper')).toEqual([]);
    expect(await inspect(page, 'findTallRows', TALL)).toEqual([]);
  });
});
