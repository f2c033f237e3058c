import { describe, expect, test } from 'vitest';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { showTexts } from '../../src/domain/writing/written-text.ts';
import { render as renderWord } from '../../src/office/docx.ts';
import type { Document } from '../../src/reports/document.ts';
import { render } from '../../src/reports/html.ts';
import { render as renderMarkdown } from '../../src/reports/markdown.ts';
import { BLANKS } from '../../src/texts/blanks.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { elementsOf, readWord, wordsOf } from '../office/read-word.ts';

const english = loadTexts('en');
const dutch = loadTexts('nl');
// A dossier in Dutch that is read in English.
const assessment = await readExample('ggz-de-oever', null, 'en');
const [report, proposed] = documentsOf(assessment, english);
const NOTE = 'Wie hier tien jaar werkt, doet hetzelfde werk als op de eerste dag';
const OWN = {
  id: 'own-buurt',
  kind: 'own',
  label: 'Buurtmiddag',
  goal: '',
  what: 'Een middag met de buurt houden.',
  who: 'de coördinator',
  when: 'voor de zomer',
} as const;

const markedIn = (page: string): readonly string[] =>
  [...page.matchAll(/<span lang="nl">([^<]*)<\/span>/gu)].map(([, words = '']) => words);

/** The plan of the program with an action that a person added. */
function withOwn(document: typeof proposed): typeof proposed {
  const [first, ...rest] = document.plan.actions;
  if (first === undefined) throw new Error('no action');
  return { ...document, plan: { ...document.plan, actions: [{ ...first, ...OWN }, ...rest] } };
}

describe('what people wrote in another language than the document', () => {
  test('is marked in a report: notes, evidence, the remark and the roles that they named themselves', async () => {
    const marked = markedIn(await render(report, english));
    expect(marked.some((words) => words.includes(NOTE))).toBe(true);
    expect(marked.some((words) => words.startsWith('Dit is een verzonnen voorbeeld'))).toBe(true);
    expect(marked).toContain('naastenraad');
    // The program has a word of its own for this one.
    expect(marked).not.toContain('leidinggevende');
  });

  test('is marked in each paragraph of a text', async () => {
    const text = 'Wij zijn blij.\n\nEn nu verder';
    const kept = new Map([['gevraagd-besluit', { kind: 'written', text, approval: null } as const]]);
    const texts = showTexts('measurement', kept, BLANKS);
    const marked = markedIn(await render({ ...report, report: { ...report.report, texts } }, english));
    expect(marked).toEqual(expect.arrayContaining(['Wij zijn blij', 'En nu verder']));
  });

  test('is marked in a plan, but for what the program proposes in the language of the document', async () => {
    const page = await render(withOwn(proposed), english);
    expect(new Set(markedIn(page))).toEqual(
      new Set([
        'Dit is een verzonnen voorbeeld. GGZ De Oever bestaat niet',
        'Buurtmiddag',
        'Een middag met de buurt houden',
        'de coördinator',
        'voor de zomer',
        // Roles of those who were not at the table, in the words of the organisation.
        'behandelaar',
        'verpleegkundige',
      ]),
    );
    // Within a sentence of the program too.
    expect(page).toMatch(/: <span lang="nl">Een middag met de buurt houden<\/span>\./u);
  });

  test('is marked where a month has a name, and not where a term has no words', async () => {
    const { plan } = withOwn(proposed);
    const actions = ['maart 2027', '1 mrt 2027', 'Q1 2027', '2027-03'].map((when, index) => ({
      ...plan.actions[0],
      ...OWN,
      id: `own-${index}`,
      when,
    }));
    const document = { ...proposed, plan: { ...plan, actions } } as typeof proposed;
    const marked = markedIn(await render(document, english));
    expect(marked.filter((words) => words.includes('2027'))).toEqual(['maart 2027']);
  });

  test('is marked in a comparison over time', async () => {
    const [then, now] = await Promise.all(
      ['2025-09-16', '2026-09-15'].map(async (id) =>
        scoreMeasurement(await readExample('opvang-de-linde', id, 'en')),
      ),
    );
    if (then === undefined || now === undefined) throw new Error('no measurements');
    const options = { program: '0.0.0', showsRefused: false } as const;
    const compare = (language: 'nl' | 'en'): Document => ({
      kind: 'comparison',
      comparison: compareOverTime([then, now], then, now, { ...options, language }),
    });
    const marked = markedIn(await render(compare('en'), english));
    expect(marked.some((words) => words.startsWith('De losse lijsten zijn nu één overzicht'))).toBe(true);
    expect(markedIn(await render(compare('nl'), dutch))).toEqual([]);
  });

  test('stands in no attribute, title or picture, and leaves nothing behind', async () => {
    for (const document of [report, withOwn(proposed)]) {
      const page = await render(document, english);
      expect(page).not.toMatch(/[\uFDD0-\uFDD2]/u);
      expect(page).not.toMatch(/<(?:title|text|desc)[^>]*>[^<]*<span lang/u);
    }
  });

  test('is what Word reads in that language', async () => {
    const { body } = readWord(await renderWord(withOwn(proposed), english));
    const languageOf = (words: string): string | null | undefined =>
      elementsOf(body, 'w:r')
        .filter((run) => wordsOf(run) === words)
        .map((run) => elementsOf(run, 'w:lang')[0]?.getAttribute('w:val'))[0];
    expect(languageOf('de coördinator')).toBe('nl-NL');
    expect(languageOf('Who')).toBeUndefined();
  });

  test('is not marked where the language is the same, nor in other formats', async () => {
    const [same, plan] = documentsOf(await readExample('ggz-de-oever'), dutch);
    expect(same.report).not.toHaveProperty('writtenIn');
    for (const document of [same, withOwn(plan)])
      expect(await render(document, dutch)).not.toContain('<span lang');
    expect(await renderMarkdown(report, english)).not.toMatch(/[\uFDD0-\uFDD2]/u);
  });

  test('cannot be forged by what people type', async () => {
    const { measurement } = report.report;
    const remark = '\uFDD1forged\uFDD2';
    const typed = { ...report, report: { ...report.report, measurement: { ...measurement, remark } } };
    expect(await render(typed, english)).not.toContain('<span lang="en">');
  });
});
