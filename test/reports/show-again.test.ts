import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/documents/reports/read-report.ts';
import type { Language } from '../../src/domain/instrument/text.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import type { Document } from '../../src/reports/document.ts';
import { FORMATS } from '../../src/reports/formats.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { loadExampleInstrument, MEASUREMENTS, readExample } from '../examples.ts';

/* A finished report can be shown again, from the file that it was written to, in every format and in the other language. */

const LANGUAGES = ['nl', 'en'] as const;

async function makeReport(example: string, measurement: string, language: Language): Promise<Document> {
  const [document] = documentsOf(await readExample(example, measurement, language), loadTexts(language));
  return { ...document, loadInstrument: () => loadExampleInstrument(example, measurement) };
}

async function render(document: Document, format: string, language: Language): Promise<string | Uint8Array> {
  const found = FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  return (await found.load()).render(document, loadTexts(language));
}

async function showAgain(json: string): Promise<Document> {
  const { read, diagnostics } = await readReport('report.json', json);
  expect(diagnostics).toEqual([]);
  if (read === null) throw new Error('no report');
  const { report, frameworks, instrument } = read;
  return { kind: 'measurement', report, frameworks, loadInstrument: () => Promise.resolve(instrument) };
}

describe.each(MEASUREMENTS)('%s, %s', (example, measurement) => {
  test.each(LANGUAGES)(
    'a report written as JSON in %s gives the same bytes as it gave before',
    async (written) => {
      const json = await render(await makeReport(example, measurement, written), 'json', written);
      const again = await showAgain(String(json));
      for (const { id } of FORMATS) {
        const before = await render(await makeReport(example, measurement, written), id, written);
        expect(await render(again, id, written), id).toEqual(before);
      }
    },
  );

  test.each(LANGUAGES)(
    'a report written as JSON in %s shows in the other language as if made in it',
    async (written) => {
      const other = written === 'nl' ? 'en' : 'nl';
      const again = await showAgain(
        String(await render(await makeReport(example, measurement, written), 'json', written)),
      );
      for (const { id } of FORMATS)
        expect(await render(again, id, other), id).toEqual(
          await render(await makeReport(example, measurement, other), id, other),
        );
    },
  );

  test('a score written as JSON and read back makes the same report', async () => {
    const scored = scoreMeasurement(await readExample(example, measurement, 'nl'));
    const scores = JSON.parse(JSON.stringify(scored.scores)) as typeof scored.scores;
    expect(buildReport({ ...scored, scores }, 'nl', '0.0.0')).toEqual(buildReport(scored, 'nl', '0.0.0'));
  });
});

describe('a report that cannot be shown', () => {
  const written = async (change: (value: Record<string, unknown>) => void): Promise<string> => {
    const json = String(await render(await makeReport('opvang-de-linde', '2026-09-15', 'nl'), 'json', 'nl'));
    const value = JSON.parse(json) as Record<string, unknown>;
    change(value);
    return JSON.stringify(value, null, 2);
  };
  const problemsOf = async (json: string) => {
    const { read, diagnostics } = await readReport('report.json', json);
    return { isRead: read !== null, found: diagnostics.map(({ code, line }) => [code, line > 1]) };
  };
  type Frameworks = {
    steps: { id: string; questions: { answers: { choice: string }[] }[] }[];
    hash: string;
  }[];

  test('is no JSON: where it breaks off is told', async () => {
    expect((await problemsOf('{ "schema": "nulmeting/report@1", ')).isRead).toBe(false);
  });

  test('lacks what is needed, or is another file: every place is told', async () => {
    expect(
      await problemsOf(
        await written((value) => {
          delete value['findings'];
          value['kind'] = 'plan';
        }),
      ),
    ).toMatchObject({ isRead: false, found: expect.arrayContaining([['other-schema', true]]) });
  });

  test('names a step or an answer that the frameworks in it do not have', async () => {
    const json = await written((value) => {
      const [first] = value['frameworks'] as Frameworks;
      const [, second] = first?.steps ?? [];
      if (first?.steps[0]?.questions[0]?.answers[0] === undefined || second === undefined) throw new Error();
      first.steps[0].questions[0].answers[0].choice = 'prima';
      second.id = 'feest';
    });
    const { isRead, found } = await problemsOf(json);
    expect(isRead).toBe(false);
    expect(found).toEqual(
      expect.arrayContaining([
        ['unknown-answer', true],
        ['unknown-step', true],
      ]),
    );
  });

  test('is shown with a remark when its questions were changed after it was made', async () => {
    const json = await written((value) => {
      const [first] = value['instrument'] as { title: unknown }[];
      if (first !== undefined) first.title = 'Een ander kader';
    });
    expect(await problemsOf(json)).toEqual({ isRead: true, found: [['frozen-changed', true]] });
  });
});
