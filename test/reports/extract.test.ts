import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { AUDIENCES } from '../../src/domain/report/audience.ts';
import { render as renderPage } from '../../src/reports/html.ts';
import { render as renderMarkdown } from '../../src/reports/markdown.ts';
import { viewDocument } from '../../src/reports/view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { STATES, stateNamed } from './report-states.ts';

/* A report for one reader: less than the whole, and never other than it. */

const READERS = AUDIENCES.filter((audience) => audience !== 'director');
const NOTE = 'Zinvandetafel';

/** The same answers, each with a note, evidence and a reason that can be found again. */
function withNotes(assessment: Assessment): Assessment {
  const tables = assessment.tables.map((table) => ({
    ...table,
    responses: new Map(
      [...table.responses].map(([id, { state }]) => [
        id,
        { state: 'reason' in state ? { ...state, reason: NOTE } : state, note: NOTE, evidence: NOTE },
      ]),
    ),
  }));
  return { ...assessment, tables };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = loadTexts(language);

  test.each([...STATES.keys()])('%s can be told to every reader', async (state) => {
    const [document] = documentsOf(await stateNamed(state), texts);
    for (const audience of READERS) {
      const [page, markdown] = await Promise.all([
        renderPage({ ...document, audience }, texts),
        renderMarkdown({ ...document, audience }, texts),
      ]);
      const said = page.replace(/<style>[\s\S]*?<\/style>/g, ' ').replace(/<[^>]*>/g, ' ');
      for (const text of [said, markdown]) {
        expect(text).toContain(texts(`extract.for-${audience}`));
        expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
      }
    }
  });

  test('everybody reads the first action once, in the list of what comes first', async () => {
    const [document] = documentsOf(await stateNamed('opvang-de-linde 2026-09-15'), texts);
    const extract = viewDocument({ ...document, audience: 'staff' }, texts);
    if (extract.template !== 'extract') throw new Error('not an extract');
    const blocks = extract.view.chapters.flatMap((chapter) => chapter.blocks);
    const [first = 'none'] = blocks.flatMap(({ list }) => list ?? []);
    const said = blocks.flatMap(({ paragraph, list }) => [paragraph?.text ?? '', ...(list ?? [])]);
    expect(said.filter((text) => text.includes(first))).toEqual([first]);
  });

  test('each of them says where we stand in the words of the whole report', async () => {
    const [document] = documentsOf(await stateNamed('opvang-de-linde 2026-09-15'), texts);
    const whole = viewDocument(document, texts);
    if (whole.template !== 'measurement') throw new Error('not the whole report');
    for (const audience of READERS) {
      const extract = await renderMarkdown({ ...document, audience }, texts);
      expect(extract).toContain(`**${texts('report.message-where')}.** ${whole.view.message.where}`);
    }
  });

  test('what people wrote with their answers is only for those who sat at the table', async () => {
    const assessment = withNotes(await stateNamed('opvang-de-linde 2026-09-15'));
    const [document] = documentsOf(assessment, texts);
    for (const audience of READERS) {
      const page = await renderPage({ ...document, audience }, texts);
      expect(page.includes(NOTE), audience).toBe(audience === 'team');
    }
  });

  test('the board gets words and no figures of an outcome, and ends with the decision that is asked', async () => {
    const [document] = documentsOf(await stateNamed('opvang-de-linde 2026-09-15'), texts);
    const view = viewDocument({ ...document, audience: 'board' }, texts);
    if (view.template !== 'extract') throw new Error('not an extract');
    const last = view.view.chapters.at(-1);
    expect(last?.blocks.flatMap(({ blanks }) => (blanks ?? []).map(({ id }) => id))).toEqual([
      'gevraagd-besluit',
    ]);
    const page = await renderPage({ ...document, audience: 'board' }, texts);
    expect(page).not.toMatch(/<svg|0–100|0 – 100/);
  });

  test('what follows a decision has no place while none is asked, and stays once somebody wrote it', async () => {
    const [document] = documentsOf(await stateNamed('nine answers'), texts);
    const blanksFor = (written: readonly string[]) => {
      const shown = written.map((id) => ({ id, kind: 'written' as const, text: 'Wij.', approval: null }));
      const report = { ...document.report, texts: shown };
      return READERS.map((audience) => {
        const view = viewDocument({ ...document, report, audience }, texts);
        if (view.template !== 'extract') throw new Error('not an extract');
        const blocks = view.view.chapters.flatMap((chapter) => chapter.blocks);
        return blocks.flatMap(({ blanks }) => (blanks ?? []).map(({ id }) => id));
      });
    };
    const open = blanksFor([]);
    const begun = blanksFor(['uitkomst-delen']);
    expect(new Set(open.flat())).not.toContain('uitkomst-delen');
    expect(begun.flat()).toContain('uitkomst-delen');
  });

  test('a director gets the whole', async () => {
    const [document] = documentsOf(await stateNamed('opvang-de-linde 2026-09-15'), texts);
    const whole = await renderPage(document, texts);
    expect(await renderPage({ ...document, audience: 'director' }, texts)).toBe(whole);
  });
});
