import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/comparison/comparison.ts';
import type { Plan } from '../../src/domain/planning/plan.ts';
import type { WordedReport } from '../../src/domain/report/worded-report.ts';
import type { ShownText } from '../../src/domain/writing/written-text.ts';
import type { Document } from '../../src/reports/document.ts';
import { findBlank } from '../../src/texts/blanks.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { exampleDocuments } from './example-documents.ts';
import { asJson, render } from './expected-figures.ts';

/* CSV for a spreadsheet, read back strictly: what is not allowed by RFC 4180, with semicolons, is an error. */

const FIELD = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y;

function readCsv(text: string): readonly (readonly string[])[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [[]];
  let at = 1;
  while (at < text.length) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(text);
    if (found === null) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    const [whole, quoted, plain = '', end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    at += whole.length;
  }
  expect(rows.pop()).toEqual([]);
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  return rows;
}

/** What stands in some columns, a list a row. */
async function cellsIn(document: Document, columns: readonly string[], texts: Texts) {
  const [headings = [], ...rows] = readCsv(await render(document, 'csv', texts));
  return rows.map((row) =>
    columns.map((column) => row[headings.indexOf(texts.find(`sheet.column.${column}`) ?? '?')] ?? ''),
  );
}

/** A text as a spreadsheet is given it: on its own line ends, and no formula. */
const given = (text: string | null): string => {
  const words = text ?? '';
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(words) ? `'${words}` : words;
};

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  const texts = loadTexts(language);
  const figure = (value: number | null): string =>
    value === null ? '' : String(Number(value.toPrecision(12))).replace('.', language === 'nl' ? ',' : '.');

  test('no figure shows what a computer adds in reckoning', async () => {
    for (const document of await exampleDocuments(language)) {
      if (document.kind !== 'measurement' && document.kind !== 'plan' && document.kind !== 'comparison')
        continue;
      const figures = readCsv(await render(document, 'csv', texts))
        .flat()
        .filter((cell) => /^-?\d+[.,]\d+$/u.test(cell));
      expect(figures.filter((cell) => cell.replace(/\D/gu, '').replace(/^0+/u, '').length > 12)).toEqual([]);
    }
  });

  test('everything that can be shown as rows is read back, with as many cells in each row', async () => {
    for (const document of await exampleDocuments(language)) {
      if (document.kind !== 'measurement' && document.kind !== 'plan' && document.kind !== 'comparison')
        continue;
      const rows = readCsv(await render(document, 'csv', texts));
      expect(rows[0]).not.toContain('');
    }
  });

  /** A text that somebody wrote, as it stands in the JSON; null where it was withdrawn. */
  const listTexts = (shown: readonly ShownText[]) =>
    shown
      .filter(({ kind }) => kind !== 'open')
      .map((one) => ({
        label: findBlank(one.id)?.heading[language] ?? '',
        text: one.kind === 'written' ? one.text : null,
      }));
  const about = texts.find('sheet.part.texts');

  test('a report has a row for each answer to a question, with the figures of the JSON, and then for each text', async () => {
    for (const document of await exampleDocuments(language)) {
      if (document.kind !== 'measurement') continue;
      const { frameworks, texts: shown } = await asJson<WordedReport>(document, texts);
      const columns = ['framework', 'step', 'question', 'question-score', 'table', 'note'];
      expect(await cellsIn(document, columns, texts)).toEqual([
        ...frameworks.flatMap(({ title, steps }) =>
          steps.flatMap((step) =>
            step.questions.flatMap(({ label, score, answers }) =>
              answers.map(({ table, note }) =>
                [title, step.title, label, figure(score), table, note].map((text) => given(text)),
              ),
            ),
          ),
        ),
        ...listTexts(shown).map(({ label, text }) =>
          [about, null, label, null, null, text].map((cell) => given(cell)),
        ),
      ]);
    }
  });

  test('a plan has a row for each action, in the order of its lists, and then for each text', async () => {
    for (const document of await exampleDocuments(language)) {
      if (document.kind !== 'plan') continue;
      const {
        actions,
        later,
        anchor,
        texts: shown,
      } = await asJson<Plan & Pick<WordedReport, 'texts'>>(document, texts);
      expect(await cellsIn(document, ['list', 'action', 'what', 'who', 'when', 'hours'], texts)).toEqual([
        ...[
          { list: texts('sheet.list.plan'), own: actions },
          { list: texts('sheet.list.later'), own: later },
          { list: texts('sheet.list.anchor'), own: anchor },
        ].flatMap(({ list, own }) =>
          own.map(({ id, what, who, when, hours }) =>
            [list, id, what, who, when, figure(hours)].map((text) => given(text)),
          ),
        ),
        ...listTexts(shown).map(({ text }) =>
          [about, null, text, null, null, null].map((cell) => given(cell)),
        ),
      ]);
    }
  });

  test('a comparison over time has a row for each question, one of organisations for each step and organisation', async () => {
    for (const document of await exampleDocuments(language)) {
      if (document.kind !== 'comparison') continue;
      const comparison = await asJson<Comparison>(document, texts);
      if (comparison.kind === 'across') {
        expect(await cellsIn(document, ['step', 'score'], texts)).toEqual(
          comparison.steps.flatMap(({ title, values }) => values.map((value) => [title, figure(value)])),
        );
        continue;
      }
      const compared = comparison.frameworks.filter(({ isCompared }) => isCompared).map(({ id }) => id);
      expect(await cellsIn(document, ['from-score', 'to-score', 'question-difference'], texts)).toEqual(
        comparison.questions
          .filter(({ framework }) => compared.includes(framework))
          .map(({ from, to, difference }) => [
            ...[figure(from?.score ?? null), figure(to?.score ?? null), figure(difference)],
          ]),
      );
    }
  });
});

describe('what a person typed', () => {
  const texts = loadTexts('nl');
  const written = async (note: string): Promise<string> => {
    const [, document] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
    const [first] = document.plan.actions;
    if (first === undefined) throw new Error('no action');
    const plan = { actions: [{ ...first, what: note }], later: [], anchor: [] };
    const [[what = '']] = (await cellsIn({ ...document, plan }, ['what'], texts)) as [[string]];
    return what;
  };

  test.each([
    ['=1+1', "'=1+1"],
    ['+31 6', "'+31 6"],
    ['-5', "'-5"],
    ['@SOM(A1)', "'@SOM(A1)"],
    ['\t=1', "'\t=1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ['a;b "c"', 'a;b "c"'],
    ['regel 1\r\nregel 2', 'regel 1\nregel 2'],
    ['gewoon \u202Eom', 'gewoon [U+202E]om'],
    ['שלום', 'שלום'],
  ])('%j is given as %j', async (text, shown) => {
    expect(await written(text)).toBe(shown);
  });

  test('a text longer than a spreadsheet can hold in a cell goes on beside it', async () => {
    const [, document] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
    const [first] = document.plan.actions;
    if (first === undefined) throw new Error('no action');
    const what = 'lang '.repeat(20_000);
    const plan = { actions: [{ ...first, what }], later: [], anchor: [] };
    const [headings = [], row = []] = readCsv(await render({ ...document, plan }, 'csv', texts));
    const heading = texts('sheet.column.what');
    const parts = row.filter((_, index) => headings[index]?.startsWith(heading));
    expect(parts.length).toBe(4);
    expect(parts.join('')).toBe(what);
  });

  test('never begins a formula, and is all there', async () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const seen = typed.filter((text) => text.trim() !== '' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
    await checkProperty(
      fc.asyncProperty(fc.constantFrom('', '=', '+', '-', '@', '"', ';'), seen, async (start, text) => {
        const shown = await written(start + text);
        expect(shown).not.toMatch(/^[=+\-@]/);
        expect(shown.replace(/^'/, '')).toBe((start + text).replace(/^'/, ''));
      }),
      { numRuns: 40 },
    );
  });
});
