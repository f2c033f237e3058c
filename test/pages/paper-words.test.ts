import { expect, test } from 'vitest';
import { numberContents } from '../../src/office/pdf/contents.ts';
import { render } from '../../src/reports/html.ts';
import { BLANKS } from '../../src/texts/blanks.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { stateNamed } from '../reports/report-states.ts';
import { openPage } from './browser.ts';
import { writePage } from './cases.ts';
import { type PaperPage, readPaper } from './read-paper.ts';

/* What people wrote, and the longest words, on paper. */

const texts = loadTexts('nl');

async function print(html: string): Promise<readonly PaperPage[]> {
  const { page, close } = await openPage(writePage(numberContents(html, () => 1)));
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await close();
  return readPaper(bytes);
}

test.each([1, 2, 3, 4, 5, 6])(
  'leaves no label alone at the foot of a page of what was written, with %s lines each',
  async (n) => {
    const [, plan] = documentsOf(await readExample('opvang-de-linde'), texts);
    const text = Array.from({ length: n }, (_, line) => `Regel ${line + 1}.`).join('\n');
    const own = BLANKS.filter(({ document }) => document === 'plan');
    const written = own.map(({ id }) => ({ id, kind: 'written', text, approval: null }) as const);
    const pages = await print(await render({ ...plan, texts: written }, texts));
    const labels = new Set(own.map(({ heading }) => heading.nl));
    const last = pages.map(({ lines }) => lines.at(-1)?.words ?? '');
    expect(last.filter((words) => labels.has(words))).toEqual([]);
  },
);

test('does not break the name of the step whose turn it is on page one', async () => {
  const [report] = documentsOf(await stateNamed('three frameworks'), texts);
  const html = await render(report, texts);
  const label = `data-label="${texts('report.column-next')}">`;
  const [before, ...cells] = html.split(label);
  expect(cells.length).toBeGreaterThan(1);
  const long = 'Deskundigheidsbevordering';
  const changed = [before, ...cells.map((cell) => cell.replace(/^[^<]*/u, long))].join(label);
  const [first] = await print(changed);
  const whole = first?.lines.filter(({ words }) => words.includes(long)) ?? [];
  expect(whole).toHaveLength(cells.length);
});

test('does not break the role that is suggested for an action, nor the longest word of what is to be done', async () => {
  const [, document] = documentsOf(await readExample('opvang-de-linde'), texts);
  const [role, word] = ['beleidsmedewerker', 'ervaringsdeskundigen,'];
  const actions = document.plan.actions.map((action) => ({
    ...action,
    ...{ who: null, inOrderWhen: `Alle ${word} weten het.` },
    suggested: { ...action.suggested, role },
  }));
  const pages = await print(await render({ ...document, plan: { ...document.plan, actions } }, texts));
  const words = pages.flatMap(({ lines }) => lines.map((line) => line.words)).join('\n');
  for (const whole of [role, word])
    expect(words.split(whole).length - 1).toBeGreaterThanOrEqual(actions.length);
});
