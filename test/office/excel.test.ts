import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/comparison/comparison.ts';
import { ACTION_STATUSES } from '../../src/domain/planning/action-status.ts';
import type { Plan, PlanAction } from '../../src/domain/planning/plan.ts';
import type { WordedReport, WordedStep } from '../../src/domain/report/worded-report.ts';
import { render } from '../../src/office/xlsx.ts';
import type { Document } from '../../src/reports/document.ts';
import { SHEET_KINDS } from '../../src/reports/formats.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { exampleDocuments } from '../reports/example-documents.ts';
import { asJson, render as renderText, round } from '../reports/expected-figures.ts';
import { plain, rowsUnder } from '../reports/shown-figures.ts';
import { everyDocument } from './every-document.ts';
import { type ReadRow, type ReadSheet, readWorkbook, serialOf } from './read-workbook.ts';

/* A workbook shows the figures of the JSON and the words of the page, as rows to work in. It is read back with another package. */

const LANGUAGES = ['nl', 'en'] as const;

type Row = Readonly<Record<string, string | number>>;
const valuesOf = (row: ReadRow): Row =>
  Object.fromEntries(Object.entries(row).map(([heading, { value }]) => [heading, value]));

const sheetNamed = (sheets: readonly ReadSheet[], name: string, texts: Texts): ReadSheet => {
  const found = sheets.find((sheet) => sheet.name === texts.find(`sheet.name.${name}`));
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** What stands in some columns of a sheet, a list a row; null where a cell is empty. */
function cellsIn(sheet: ReadSheet, columns: readonly string[], texts: Texts) {
  return sheet.rows.map((row) =>
    columns.map((column) => valuesOf(row)[texts.find(`sheet.column.${column}`) ?? ''] ?? null),
  );
}

const orNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text;

/** The texts of a page, without what keeps them in their place. */
async function wordsOfPage(document: Document, texts: Texts): Promise<string> {
  const html = await renderText(document, 'html', texts);
  const text = html
    .replace(/<(?:style|svg)[\s\S]*?<\/(?:style|svg)>/g, '')
    .replace(/<\/?(?:bdi|span|strong|em|small)[^>]*>/g, '');
  return plain(
    text
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

const later = ({ questions }: WordedStep): number =>
  questions.reduce((total, { notBegun }) => total + notBegun, 0);

const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);

/** How each sheet of a workbook is printed: the number of its paper, the pages beside each other, and what stands on each of them. */
function printedSheets(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const titles = /name="_xlnm\.Print_Titles"[^>]*localSheetId="(\d+)"[^>]*>([^<]*)</g;
  return [...textOf('xl/workbook.xml').matchAll(titles)].map(([, sheet, title = '']) => {
    const xml = textOf(`xl/worksheets/sheet${Number(sheet) + 1}.xml`);
    const [, setup = ''] = /<pageSetup([^>]*)>/.exec(xml) ?? [];
    const numberOf = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(setup)?.[1]);
    const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    return { paper: numberOf('paperSize'), pages: numberOf('fitToWidth'), widths, title };
  });
}

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = loadTexts(language);
  const open = async (document: Document) => readWorkbook(await render(document, texts));

  test('every sheet has one word as its name, its headings in sight, and a filter that other programs keep', async () => {
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      const { sheets, workbook } = await open(document);
      expect(new Set(sheets.map((sheet) => sheet.name)).size).toBe(sheets.length);
      for (const sheet of sheets) {
        expect([name, sheet.name]).toEqual([name, expect.stringMatching(/^\p{L}{1,31}$/u)]);
        expect(new Set(sheet.headings).size, `${name} ${sheet.name}`).toBe(sheet.headings.length);
        expect(sheet.headings).not.toContain('');
        expect(sheet.xml).toContain('<pane ySplit="1" topLeftCell="A2"');
        expect(sheet.xml).toContain(`<autoFilter ref="A1:`);
        expect(sheet.xml).not.toContain('customHeight');
        expect(sheet.xml).not.toContain('<f>');
      }
      expect(workbook.match(/_xlnm\._FilterDatabase/g)).toHaveLength(sheets.length);
    }
  });

  test('every sheet is printed on A4 in letters that can be read, a wide one on pages beside each other that each name their rows', async () => {
    const across = new Set<number>();
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      if (!SHEET_KINDS.includes(document.kind)) continue;
      for (const { paper, pages, widths, title } of printedSheets(
        await render(document, loadTexts(language)),
      )) {
        expect([name, paper]).toEqual([name, 9]);
        across.add(pages);
        expect([name, title]).toEqual([
          name,
          expect.stringMatching(pages === 1 ? /!\$1:\$1$/ : /\$A:\$[AB].*\$1:\$1$/),
        ]);
        // What names the rows stands on each page once more; 130 characters fit on one in letters of their own size.
        const again = sum(widths.slice(0, title.includes('$A:$B') ? 2 : 1));
        expect((pages * 130) / (sum(widths) + (pages - 1) * again), name).toBeGreaterThan(0.7);
      }
    }
    expect([...across].toSorted()).toEqual([1, 2, 3]);
  });

  test('every printed page says what it is about, which sheet it is and which page of how many, and every row ends in a line', async () => {
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      if (!SHEET_KINDS.includes(document.kind)) continue;
      for (const { rows, xml } of (await open(document)).sheets) {
        expect([name, xml]).toEqual([
          name,
          expect.stringMatching(
            /<oddHeader>&amp;L[^&<]+&amp;R&amp;A<\/oddHeader><oddFooter>&amp;R&amp;P \/ &amp;N</,
          ),
        ]);
        expect(rows.length, name).toBeGreaterThan(0);
      }
      const styles = strFromU8(unzipSync(await render(document, texts))['xl/styles.xml'] ?? new Uint8Array());
      const used = [
        ...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*applyAlignment[^>]*>/g),
      ];
      expect(used.length).toBeGreaterThan(1);
      for (const [style] of used)
        expect([name, style]).toEqual([name, expect.not.stringContaining('borderId="0"')]);
    }
  });

  test('every column is wide enough for the longest word of its heading', async () => {
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      if (!SHEET_KINDS.includes(document.kind)) continue;
      for (const { name: of, headings, xml } of (await open(document)).sheets) {
        const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
        expect(widths).toHaveLength(headings.length);
        const cut = headings.filter((heading, column) => {
          const words = heading.split(/[\s-]/u).map(({ length }) => length);
          return Math.max(...words) + 2 > (widths[column] ?? 0);
        });
        expect([name, of, cut]).toEqual([name, of, []]);
      }
    }
  });

  test('the codebook says of every column what it means, and of every word for how far a step is', async () => {
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      const { sheets } = await open(document);
      const codebook = sheetNamed(sheets, 'codebook', texts);
      const said = new Set(cellsIn(codebook, ['word'], texts).map(([word]) => word));
      const skipped = ['summary', 'codebook'].map((id) => texts.find(`sheet.name.${id}`));
      const headings = sheets
        .filter((sheet) => !skipped.includes(sheet.name))
        .flatMap((sheet) => sheet.headings);
      expect([name, headings.filter((heading) => !said.has(heading))]).toEqual([name, []]);
      expect(cellsIn(codebook, ['meaning'], texts).flat()).not.toContain(null);
    }
  });

  test('the steps and questions of a report have the figures of the JSON and the words of the page', async () => {
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      if (document.kind !== 'measurement') continue;
      const { sheets } = await open(document);
      const { frameworks } = await asJson<WordedReport>(document, texts);
      const html = await renderText(document, 'html', texts);
      const page = await wordsOfPage(document, texts);

      const steps = sheetNamed(sheets, 'steps', texts);
      expect(
        cellsIn(
          steps,
          ['framework', 'step-number', 'step', 'score', 'target', 'answered', 'later', 'applicable'],
          texts,
        ),
      ).toEqual(
        frameworks.flatMap(({ title, steps: all }) =>
          all.map((step) => [
            title,
            step.order,
            step.title,
            step.score,
            step.target,
            step.scored - later(step),
            later(step) || null,
            step.applicable,
          ]),
        ),
      );
      const shown = rowsUnder(html, 'html', [
        texts('report.column-step'),
        texts('report.column-level'),
        texts('report.column-answered'),
      ]).flat();
      expect([name, cellsIn(steps, ['stage', 'in-order'], texts)]).toEqual([
        name,
        shown.map(([, stage, , inOrder]) => [stage, inOrder === texts('report.none') ? null : inOrder]),
      ]);
      expect(
        cellsIn(steps, ['score', 'low', 'high', 'target'], texts).map(([score, low, high, target]) => [
          round(score as number | null, texts),
          low === null
            ? texts('report.none')
            : `${round(low as number, texts)} – ${round(high as number, texts)}`,
          round(target as number, texts),
        ]),
      ).toEqual(shown.map(([, , , , score, bounds, target]) => [score, bounds, target]));

      const questions = frameworks.flatMap((framework) =>
        framework.steps.flatMap((step) => step.questions.map((question) => ({ framework, step, question }))),
      );
      const asked = sheetNamed(sheets, 'questions', texts);
      expect(
        cellsIn(asked, ['framework', 'step', 'question', 'text', 'question-score', 'weight'], texts),
      ).toEqual(
        questions.map(({ framework, step, question }) => [
          framework.title,
          step.title,
          question.label,
          question.text,
          question.score,
          question.weight,
        ]),
      );
      const words = cellsIn(asked, ['answer'], texts).flat();
      expect([name, words.filter((answer) => !page.includes(plain(String(answer))))]).toEqual([name, []]);

      expect(
        cellsIn(sheetNamed(sheets, 'answers', texts), ['question', 'table', 'note', 'reason'], texts),
      ).toEqual(
        questions.flatMap(({ question }) =>
          question.answers.map(({ table, note, reason }) => [
            question.label,
            table,
            orNull(note),
            orNull(reason),
          ]),
        ),
      );
      const evidence = questions.flatMap(({ question }) =>
        question.answers.map((answer) =>
          orNull(answer.evidence ?? (answer.withoutEvidence ? texts('report.evidence-none') : null)),
        ),
      );
      expect(cellsIn(sheetNamed(sheets, 'answers', texts), ['evidence'], texts).flat()).toEqual(evidence);

      const lines = cellsIn(sheetNamed(sheets, 'summary', texts), ['line'], texts).flat();
      expect([name, lines.filter((line) => line !== null && !page.includes(plain(String(line))))]).toEqual([
        name,
        [],
      ]);
    }
  });

  test('a number is a number that shows one decimal, and every other cell of a report is text', async () => {
    for (const document of Object.values(await everyDocument(language))) {
      if (document.kind !== 'measurement') continue;
      const { sheets } = await open(document);
      const score = texts('sheet.column.score');
      const cells = sheetNamed(sheets, 'steps', texts).rows.flatMap((row) => row[score] ?? []);
      expect(cells.every(({ isText, format }) => !isText && format === '0.0')).toBe(true);
      for (const row of sheetNamed(sheets, 'summary', texts).rows)
        expect(Object.values(row).every(({ isText, formula }) => isText && formula === null)).toBe(true);
    }
  });

  test('the number of an answer is the one that the conversation shows', async () => {
    const [document] = documentsOf(await readExample('opvang-de-linde', null, language), texts);
    const { sheets } = await open(document);
    const scales = document.frameworks.flatMap(({ steps }) =>
      steps.flatMap(({ questions }) => questions.flatMap((one) => (one.kind === 'scale' ? [one] : []))),
    );
    const rows = cellsIn(sheetNamed(sheets, 'answers', texts), ['question', 'answer', 'level'], texts);
    const leveled = rows.filter(([, , level]) => level !== null);
    expect(leveled.length).toBeGreaterThan(20);
    for (const [question, answer, level] of leveled) {
      const scale = scales.find(({ label }) => label[language] === question)?.scale;
      expect(scale?.answers.find((one) => one.value === level)?.label[language]).toBe(answer);
    }
  });

  test('a plan has its actions, each as in the JSON and in the words of the page', async () => {
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      if (document.kind !== 'plan') continue;
      const { sheets } = await open(document);
      const plan = await asJson<Plan>(document, texts);
      const page = await wordsOfPage(document, texts);
      for (const [sheet, actions] of [
        ['plan', plan.actions],
        ['later', plan.later],
        ['anchor', plan.anchor],
      ] as const) {
        if (actions.length === 0) continue;
        const found = sheetNamed(sheets, sheet, texts);
        expect([
          name,
          cellsIn(
            found,
            ['action', 'label', 'what', 'why', 'done', 'in-order-when', 'who', 'when', 'hours', 'status'],
            texts,
          ),
        ]).toEqual([
          name,
          actions.map((action: PlanAction) => [
            ...[
              action.id,
              action.label,
              action.what,
              orNull(action.why),
              orNull(action.done),
              orNull(action.inOrderWhen),
            ],
            ...[orNull(action.who), orNull(action.when), action.hours, texts(`status.${action.status}`)],
          ]),
        ]);
        const words = cellsIn(found, ['what', 'why', 'source'], texts).flat();
        expect([name, words.filter((word) => word !== null && !page.includes(plain(String(word))))]).toEqual([
          name,
          [],
        ]);
      }
      const lines = cellsIn(sheetNamed(sheets, 'summary', texts), ['line'], texts).flat();
      expect([name, lines.filter((line) => line !== null && !page.includes(plain(String(line))))]).toEqual([
        name,
        [],
      ]);
    }
  });

  test('a day in a plan is a real date, however it was written', async () => {
    const [, document] = documentsOf(await readExample('opvang-de-linde', null, language), texts);
    const whens = ['1-3-2027', '1/3/2027', '1 mrt 2027', '1 March 2027', 'maart 2027'];
    const actions = document.plan.actions
      .slice(0, whens.length)
      .map((action, index): PlanAction => ({ ...action, when: whens[index] ?? null }));
    const { sheets } = await open({ ...document, plan: { ...document.plan, actions } });
    const cells = sheetNamed(sheets, 'plan', texts).rows.map((row) => row[texts('sheet.column.when')]);
    const day = { value: serialOf('2027-03-01'), isText: false, formula: null, format: 'd-m-yyyy' };
    expect(cells).toEqual([
      day,
      day,
      day,
      day,
      expect.objectContaining({ value: 'maart 2027', isText: true }),
    ]);
  });

  test('a date in a plan is a real date, other words stay words, and the status is chosen from a list', async () => {
    const [, document] = documentsOf(await readExample('opvang-de-linde', null, language), texts);
    const whens = ['2027-03-01', 'voor de zomer', '2027-02-30', null];
    const actions = document.plan.actions.slice(0, 4).map(
      (action, index): PlanAction => ({
        ...action,
        when: whens[index] ?? null,
        hours: index === 0 ? 12.5 : null,
      }),
    );
    const { sheets } = await open({ ...document, plan: { ...document.plan, actions } });
    const plan = sheetNamed(sheets, 'plan', texts);
    const dates = plan.rows.map((row) => row[texts('sheet.column.when')] ?? null);
    expect(dates).toEqual([
      { value: serialOf('2027-03-01'), isText: false, formula: null, format: 'd-m-yyyy' },
      expect.objectContaining({ value: 'voor de zomer', isText: true }),
      expect.objectContaining({ value: '2027-02-30', isText: true }),
      null,
    ]);
    expect(plan.rows[0]?.[texts('sheet.column.hours')]).toMatchObject({ value: 12.5, isText: false });
    const words = ACTION_STATUSES.map((status) => texts(`status.${status}`)).join(',');
    expect(plan.xml).toMatch(
      new RegExp(`<dataValidation type="list" sqref="H2:H105"[^>]*><formula1>"${words}"</formula1>`),
    );
    // An empty cell under it shows a date that is typed there as a date.
    const style = /<c r="E2" s="(\d+)"/.exec(plan.xml)?.[1];
    expect(plan.xml).toContain(`<c r="E5" s="${style}"/>`);
  });

  test('a comparison over time has the figures of the JSON and the words of the page; what is refused is empty', async () => {
    let refused = 0;
    for (const document of await exampleDocuments(language)) {
      if (document.kind !== 'comparison') continue;
      const comparison = await asJson<Comparison>(document, texts);
      if (comparison.kind !== 'over-time') continue;
      const { sheets } = await open(document);
      const compared = comparison.frameworks.filter(({ isCompared }) => isCompared).map(({ id }) => id);
      const own = comparison.steps.filter(({ framework }) => compared.includes(framework));
      refused += own.filter(({ common }) => common === null).length;
      const steps = sheetNamed(sheets, 'steps', texts);
      const columns = ['step', 'common-from', 'common-to', 'difference', 'target', 'forward', 'back'];
      expect(cellsIn(steps, columns, texts)).toEqual(
        own.map(({ title, common, difference, target }) => [
          ...[title, common?.from.score ?? null, common?.to.score ?? null, difference, target],
          ...[common?.moves.forward ?? null, common?.moves.back ?? null],
        ]),
      );
      const measured = comparison.measurements.map(({ date, depth }) => {
        const [year, month, day] = date.split('-').map(Number);
        const named = { day: day ?? 0, month: texts.find(`month.${month}`) ?? '', year: String(year) };
        const shown = texts('date', named);
        return depth === 'short' ? texts('compare.column-short', { date: shown }) : shown;
      });
      // Two measurements of one day have one heading, the second with a number.
      const results = measured.map((when, index) => {
        const heading = texts('sheet.measured', { when });
        const before = measured.slice(0, index).filter((one) => one === when).length;
        return before === 0 ? heading : `${heading} (${before + 1})`;
      });
      expect(steps.rows.map((row) => results.map((heading) => valuesOf(row)[heading] ?? null))).toEqual(
        own.map(({ values }) => values),
      );

      const page = await wordsOfPage(document, texts);
      const questions = sheetNamed(sheets, 'questions', texts);
      const asked = comparison.questions.filter(({ framework }) => compared.includes(framework));
      const figures = ['from-score', 'to-score', 'question-difference', 'direction'];
      expect(cellsIn(questions, figures, texts)).toEqual(
        asked.map(({ from, to, difference, change }) => [
          ...[from?.score ?? null, to?.score ?? null, difference],
          change === 'not-comparable' ? texts('compare.not-compared') : texts(`compare.change-${change}`),
        ]),
      );
      const words = [
        ...cellsIn(questions, ['question', 'to'], texts).flat(),
        ...cellsIn(steps, ['step', 'from', 'to', 'direction'], texts).flat(),
        ...cellsIn(sheetNamed(sheets, 'summary', texts), ['line'], texts).flat(),
      ];
      expect(words.filter((word) => word !== null && !page.includes(plain(String(word))))).toEqual([]);
    }
    expect(refused).toBeGreaterThan(0);
  });

  test('a comparison of organisations has a row for each on each step; a hidden figure and a name that is left out are empty', async () => {
    let [hidden, anonymous] = [0, 0];
    for (const document of await exampleDocuments(language)) {
      if (document.kind !== 'comparison') continue;
      const comparison = await asJson<Comparison>(document, texts);
      if (comparison.kind !== 'across') continue;
      const { sheets } = await open(document);
      const labels = comparison.organisations.map(({ label, own }) => {
        if (!comparison.anonymous) return label;
        return own ? texts('compare.own-label') : texts('compare.anonymous-label', { letter: label });
      });
      const columns = ['step', 'organisation', 'score', 'answered', 'lowest', 'highest'];
      expect(cellsIn(sheetNamed(sheets, 'outcomes', texts), columns, texts)).toEqual(
        comparison.steps.flatMap(({ title, values, answered, spreads }) =>
          labels.map((label, index) => [
            ...[title, label, values[index] ?? null],
            ...[answered[index] ? answered[index].scored - answered[index].later : null],
            ...[spreads[index]?.lowest ?? null, spreads[index]?.highest ?? null],
          ]),
        ),
      );
      const middle = ['step', 'median', 'quartile', 'median-difference', 'n'];
      expect(cellsIn(sheetNamed(sheets, 'steps', texts), middle, texts)).toEqual(
        comparison.steps.map(({ title, median, upperQuartile, difference, n }) => [
          ...[title, median, upperQuartile, difference, n],
        ]),
      );
      hidden += comparison.steps.filter(({ median }) => median === null).length;
      const page = await wordsOfPage(document, texts);
      const all = sheets
        .filter((sheet) => sheet.name !== texts('sheet.name.codebook'))
        .flatMap((sheet) => sheet.rows.flatMap((row) => Object.values(row).filter(({ isText }) => isText)));
      const own = ['yes', 'no', 'part.comparison', 'part.instrument', 'part.origin'].map((key) =>
        texts.find(`sheet.${key}`),
      );
      const words = all.map(({ value }) => String(value)).filter((word) => !own.includes(word));
      expect(words.filter((word) => !page.includes(plain(word)))).toEqual([]);
      // A sheet with nothing but letters would be none.
      const names = sheets.map(({ name }) => name);
      expect(names.includes(texts('sheet.name.organisations'))).toBe(!comparison.anonymous);
      if (comparison.anonymous) anonymous += 1;
    }
    expect(hidden).toBeGreaterThan(0);
    expect(anonymous).toBeGreaterThan(0);
  });

  test('two runs give the same bytes, whatever the time zone', async () => {
    const zone = process.env['TZ'];
    try {
      for (const document of Object.values(await everyDocument(language))) {
        process.env['TZ'] = 'Pacific/Auckland';
        const first = await render(document, texts);
        process.env['TZ'] = 'America/Los_Angeles';
        expect(Buffer.from(await render(document, texts)).equals(Buffer.from(first))).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('what a person typed', () => {
  const texts = loadTexts('nl');
  const written = async (what: string, when: string | null = null): Promise<ReadRow> => {
    const [, document] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
    const [first] = document.plan.actions;
    if (first === undefined) throw new Error('no action');
    const plan = { ...document.plan, actions: [{ ...first, what, when: when ?? first.when }] };
    const [row] = sheetNamed(
      readWorkbook(await render({ ...document, plan }, texts)).sheets,
      'plan',
      texts,
    ).rows;
    if (row === undefined) throw new Error('no row');
    return row;
  };
  const what = texts('sheet.column.what');

  test.each([
    '=1+1',
    '+31 6',
    '-5',
    '@SOM(A1)',
    '\t=1',
    '=HYPERLINK("http://x";"y")',
    '_x000D_ _x0041_',
    '<b>&amp;</b>',
    ' met spaties ',
    'regel 1\nregel 2',
    'שלום עולם, דרך כאן',
    'gewoon \u202Eomgekeerd\u202C door',
    '2026-01-01',
    '1e5',
    'WAAR',
    "'aanhaling",
  ])('%j is text, and is read back as it was', async (text) => {
    expect((await written(text))[what]).toEqual({
      value: text,
      isText: true,
      formula: null,
      format: 'General',
    });
  });

  test('a control character, and what XML cannot hold, is a mark', async () => {
    expect((await written('rood \u001B[31m \uFFFE'))[what]?.value).toBe('rood ␛[31m [U+FFFE]');
    expect((await written('regel 1\r\nregel 2'))[what]?.value).toBe('regel 1\nregel 2');
  });

  test.each(['1026-05-01', '1900-02-28'])(
    'a day that Excel cannot count, %s, stays as it was typed',
    async (day) => {
      expect((await written('x', day))[texts('sheet.column.when')]).toMatchObject({
        value: day,
        isText: true,
      });
    },
  );

  test('what no XML can hold is a mark in every part of the file', async () => {
    const [document] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
    const organisation = { ...document.report.organisation, name: 'De\uFFFE Linde\uFFFF' };
    const files = unzipSync(
      await render({ ...document, report: { ...document.report, organisation } }, texts),
    );
    const all = Object.values(files).map((part) => strFromU8(part));
    expect(all.filter((part) => /[\uFFFE\uFFFF]/.test(part))).toEqual([]);
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain('De[U+FFFE] Linde[U+FFFF]');
  });

  test('above a printed page an & is one, and a name is no longer than a spreadsheet takes', async () => {
    const [document] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
    const headOf = async (name: string): Promise<string> => {
      const organisation = { ...document.report.organisation, name };
      const files = unzipSync(
        await render({ ...document, report: { ...document.report, organisation } }, texts),
      );
      const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      return (/<oddHeader>([^<]*)</.exec(xml)?.[1] ?? '').replaceAll('&amp;', '&');
    };
    expect(await headOf('Vrouw & Kind &P')).toBe('&LVervolgmeting van Vrouw && Kind &&P&R&A');
    const long = await headOf('&'.repeat(500));
    expect(long).toMatch(/^&LVervolgmeting van (?:&&){100,}…&R&A$/);
    expect(long.length).toBeLessThanOrEqual(255);
  });

  test('a text longer than a cell can be goes on beside it, with no character lost or cut in two', async () => {
    const long = '=é😀'.repeat(25_001);
    const row = await written(long);
    const headings = [what, ...[2, 3, 4].map((n) => texts('sheet.continued', { heading: what, n }))];
    const parts = headings.flatMap((heading) => row[heading] ?? []);
    expect(parts.every(({ isText, value }) => isText && String(value).length <= 32_767)).toBe(true);
    expect(parts.map(({ value }) => value).join('')).toBe(long);
    expect(parts.some(({ value }) => /\p{Cs}/u.test(String(value)))).toBe(false);
  });

  test('whatever it is, it is that text', async () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      // What stands for a lost character is in no dossier, and is one that was lost to whoever reads the file back.
      .filter((text) => text.trim() !== '' && !/[\p{Cc}\uFFFD]/u.test(text));
    await checkProperty(
      fc.asyncProperty(typed, async (text) => {
        expect((await written(text))[what]).toMatchObject({ value: text, isText: true, formula: null });
      }),
      { numRuns: 40 },
    );
  });
});
