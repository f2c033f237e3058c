import { beforeAll, describe, expect, test } from 'vitest';
import { numberContents } from '../../src/office/pdf/contents.ts';
import { render } from '../../src/reports/html.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { stateNamed } from '../reports/report-states.ts';
import { openPage } from './browser.ts';
import { writePage } from './cases.ts';
import { type PaperPage, readPaper } from './read-paper.ts';

/*
 * A report on paper, read back from the PDF: one page of message, eight pages of report, and no page that is nearly empty. The numbers in its
 * contents only take their room here; that they are right is in pdf.test.ts.
 */

/** The most pages before the annexes, of one framework to three, and of seven. */
const MOST_PAGES = 8;
const MOST_OF_SEVEN = 9;
const SOME_PAGE = 10;
/** The letters of a heading are larger than these, in points. */
const TEXT_SIZE = 10.5;

const UP_TO_THREE_FRAMEWORKS = [
  'opvang-de-linde 2025-09-16',
  'opvang-de-linde 2026-09-15',
  'west-brabant 2019-11-01',
  'wijkteams-de-brug 2026-04-16',
  'nothing answered',
  'nine answers',
  'all best',
  'all lowest',
  'all unknown',
  'all divided',
  'all decided against',
  'nothing applies',
  'five tables',
  'two tables that agree',
  'a short measurement',
  'a framework without an order',
  'a long remark, adopted',
  'notes with each answer',
  'notes of 100 kB',
  'two frameworks, full, notes with each answer',
  'two frameworks, short, notes with each answer',
  'two frameworks, five tables',
  'three frameworks',
  'three frameworks, full, notes with each answer',
  'three frameworks, short, notes with each answer',
  'three frameworks, all best',
  'three frameworks, nine answers',
];
const SEVEN_FRAMEWORKS = [
  'seven frameworks',
  'seven frameworks, full, notes with each answer',
  'seven frameworks, short, notes with each answer',
];
const MORE = ['seven frameworks, nothing answered', 'nine frameworks'];

async function print(state: string, language: 'nl' | 'en'): Promise<readonly PaperPage[]> {
  const texts = loadTexts(language);
  const [document] = documentsOf(await stateNamed(state), texts);
  const html = numberContents(await render(document, texts), () => SOME_PAGE);
  const { page, close } = await openPage(writePage(html));
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await close();
  return readPaper(bytes);
}

/** The numbers of the pages on which a heading with these words stands. */
function pagesWith(pages: readonly PaperPage[], words: string): readonly number[] {
  return pages.flatMap(({ lines }, index) =>
    lines.some((line) => line.size > TEXT_SIZE && line.words.startsWith(words)) ? [index + 1] : [],
  );
}

const CASES = [
  ...[...UP_TO_THREE_FRAMEWORKS, ...SEVEN_FRAMEWORKS, ...MORE].map((state) => ({
    state,
    language: 'nl' as const,
  })),
  ...[
    'opvang-de-linde 2026-09-15',
    'five tables',
    'three frameworks, full, notes with each answer',
    'seven frameworks, full, notes with each answer',
  ].map((state) => ({ state, language: 'en' as const })),
];

describe.each(CASES)('$state, in $language', ({ state, language }) => {
  const texts = loadTexts(language);
  let pages: readonly PaperPage[];
  beforeAll(async () => {
    pages = await print(state, language);
  }, 240_000);

  test('has its message on page one, and nothing else', () => {
    const [chapterOne] = pagesWith(pages, `1. ${texts('report.h1')}`);
    expect(chapterOne).toBe(1);
    expect(pagesWith(pages, texts('report.about'))).toEqual([2]);
    const words = pages[0]?.lines.map((line) => line.words).join(' ') ?? '';
    expect(words).toContain(`${texts('report.message-where')}.`);
    expect(words).toContain(`${texts('report.message-asked')}.`);
  });

  if (!MORE.includes(state))
    test('has few pages before its annexes', () => {
      const most = SEVEN_FRAMEWORKS.includes(state) ? MOST_OF_SEVEN : MOST_PAGES;
      const [annex] = pagesWith(pages, texts('report.hA'));
      expect(annex).toBeLessThanOrEqual(most + 1);
    });

  test('bears its title above every page but the first, which begins with it', () => {
    const [first, ...others] = pages.map(({ head }) => head);
    expect(first).toBe('');
    expect(new Set(others).size).toBe(1);
    expect(others[0]).not.toBe('');
  });

  test('fills more than a third of every page but the last', () => {
    const empty = pages.slice(0, -1).flatMap(({ filled }, index) => (filled > 1 / 3 ? [] : [index + 1]));
    expect(empty).toEqual([]);
  });

  test('leaves no row alone of how to read how far a step is', () => {
    const pageOf = (stage: 'to-begin' | 'under-way' | 'in-order' | 'anchored'): number => {
      const [words = ''] = texts(`report.how-stage-${stage}`).split(',');
      return pages.findIndex(({ lines }) => lines.some((line) => line.words.includes(words.slice(0, 30))));
    };
    expect(pageOf('under-way')).toBe(pageOf('to-begin'));
    expect(pageOf('anchored')).toBe(pageOf('in-order'));
  });

  test('leaves no step without the first of its answers', () => {
    const step = new RegExp(`^${texts('interview.step-heading', { step: 1, title: '' }).split(' ')[0]} \\d`);
    const left = pages.flatMap(({ lines }, index) => {
      const at = lines.findLastIndex((line) => line.size > TEXT_SIZE && step.test(line.words));
      const isLeft =
        at !== -1 && !lines.slice(at).some(({ words }) => words.startsWith(texts('report.column-question')));
      return isLeft ? [`${index + 1}: ${lines[at]?.words}`] : [];
    });
    expect(left).toEqual([]);
  });

  test('leaves no heading at the foot of a page', () => {
    const left = pages.slice(0, -1).flatMap(({ lines }, index) => {
      const last = lines.at(-1);
      return last !== undefined && last.size > TEXT_SIZE ? [`${index + 1}: ${last.words}`] : [];
    });
    // The message ends in letters of the size of a heading where it is short.
    expect(left.filter((line) => !line.startsWith('1: '))).toEqual([]);
  });
});
