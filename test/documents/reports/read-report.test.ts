import { expect, test } from 'vitest';
import { hashContent } from '../../../src/documents/frameworks/content-hash.ts';
import { readReport } from '../../../src/documents/reports/read-report.ts';
import { render } from '../../../src/reports/json.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { documentsOf } from '../../documents.ts';
import { present } from '../../domain/builders.ts';
import { loadExampleInstrument, readExample } from '../../examples.ts';

type Written = Record<string, unknown> & {
  readonly frameworks: { steps: { questions: { answers: Record<string, unknown>[] }[] }[] }[];
  readonly instrument: Record<string, unknown>[];
};
const TIME = '2026-09-15';

/** An example as it is written as JSON, changed and read again. */
async function readChanged(change: (written: Written) => void) {
  const texts = loadTexts('nl');
  const [document] = documentsOf(await readExample('opvang-de-linde', TIME), texts);
  const loadInstrument = () => loadExampleInstrument('opvang-de-linde', TIME);
  const written = JSON.parse(await render({ ...document, loadInstrument }, texts)) as Written;
  change(written);
  const { read, diagnostics } = await readReport('report.json', JSON.stringify(written, null, 2));
  return { isRead: read !== null, codes: diagnostics.map(({ code }) => code) };
}

test.each(['low', 'high'])(
  'a report in which the %s end of a divided answer does not exist cannot be shown',
  async (end) => {
    const found = await readChanged(({ frameworks }) => {
      const answer = frameworks[0]?.steps[0]?.questions[0]?.answers[0];
      if (answer === undefined) throw new Error('no answer');
      const range = { low: 'deels', high: 'volledig', [end]: 'prima' };
      Object.assign(answer, { state: 'divided', choice: null, range });
    });
    expect(found).toEqual({ isRead: false, codes: ['unknown-answer'] });
  },
);

test.each([
  ['shared', { question: 'visje' }, ['unknown-question']],
  ['decisions', { question: 'visje' }, ['unknown-question']],
  ['findings', { question: 'visje' }, ['unknown-question']],
  ['findings', { step: 'stap' }, ['unknown-step']],
  ['findings', { framework: 'kader' }, ['unknown-framework', 'unknown-step']],
  ['advice', { framework: 'kader' }, ['unknown-framework']],
  ['advice', { id: 'advies' }, ['not-in-list']],
])('a report with %s of what its frameworks do not have cannot be shown: %s', async (list, change, codes) => {
  const found = await readChanged((written) => {
    const entries = written[list] as Record<string, unknown>[];
    const { framework, question, step } = (written['findings'] as Record<string, unknown>[])[0] ?? {};
    const made = {
      shared: { question, label: 'x', places: [{ framework, step }] },
      decisions: { framework, question, label: 'x', table: null, reason: 'x' },
    };
    const entry = entries[0] ?? made[list as keyof typeof made];
    written[list] = [{ ...entry, ...change }];
  });
  expect(found).toEqual({ isRead: false, codes });
});

test.each([
  ['a framework', ({ frameworks }: Written) => frameworks.push(present(frameworks[0])), ['repeated-id']],
  [
    'a step',
    ({ frameworks }: Written) => {
      const { steps } = present(frameworks[0]);
      steps.push(present(steps[0]));
    },
    ['repeated-id'],
  ],
  [
    'a carried framework',
    ({ instrument }: Written) => instrument.push(present(instrument[0])),
    ['repeated-id'],
  ],
])('a report with %s that is there twice cannot be shown', async (_, repeat, codes) => {
  expect(await readChanged(repeat)).toEqual({ isRead: false, codes });
});

test.each(['steps', 'questions', 'profiles'])('a level without a score in %s is a mistake', async (place) => {
  const found = await readChanged(({ frameworks }) => {
    const framework = present(frameworks[0]);
    const step = present(framework.steps[0]);
    const none = { score: null, stage: null, stageAtBounds: null, level: 'F' };
    if (place === 'steps') Object.assign(step, none);
    else if (place === 'questions') Object.assign(present(step.questions[0]), none);
    else
      Object.assign(framework, {
        profiles: [
          {
            table: 'oost',
            steps: [{ ...step, ...none }],
            phases: [],
            weakestStep: null,
            nextStep: null,
            allInOrder: null,
          },
        ],
      });
  });
  expect(found).toEqual({ isRead: false, codes: ['wrong-type'] });
});

test('a report whose framework says something else now is shown, with a remark', async () => {
  const found = await readChanged(({ instrument }) => {
    Object.assign(instrument[0] ?? {}, { title: 'Een ander kader' });
  });
  expect(found).toEqual({ isRead: true, codes: ['frozen-changed'] });
});

test('each of several frameworks is held against its own hash', async () => {
  const found = await readChanged(({ frameworks, instrument }) => {
    const content = { ...instrument[0], id: 'ander-kader' };
    instrument.push(content);
    const other = { ...frameworks[0], id: 'ander-kader', hash: hashContent(content) };
    frameworks.push(other as unknown as (typeof frameworks)[number]);
  });
  expect(found).toEqual({ isRead: true, codes: [] });
});

test('a report of eighty thousand values is looked at, and a larger one is not', async () => {
  const codesOf = async (count: number) => {
    const text = JSON.stringify(Array.from({ length: count - 1 }, () => 0));
    return (await readReport('report.json', text)).diagnostics.map(({ code, line, column }) => [
      code,
      line,
      column,
    ]);
  };
  expect(await codesOf(80_000)).toEqual([['wrong-type', 1, 1]]);
  expect(await codesOf(80_001)).toEqual([['too-complex', 1, 1]]);
});

test.each([
  ['an empty text', '', 'empty-file'],
  ['a text that is no JSON', '{"schema": "nulmeting/report@1",,}', 'yaml-unexpected-token'],
  ['a list', '[]', 'wrong-type'],
])('%s is no report', async (_, text, code) => {
  const { read, diagnostics } = await readReport('report.json', text);
  expect(read).toBeNull();
  expect(diagnostics.map((one) => one.code)).toContain(code);
});
