import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAnswers } from '../../../../src/documents/dossier/answers/read-answers.ts';
import { pathOf } from '../../../../src/documents/dossier/folder/change-answers.ts';
import type { Response, ResponseState } from '../../../../src/domain/assessment/assessment.ts';
import type { Replacement } from '../../../../src/domain/assessment/merge-form.ts';
import { NOTHING_UNSAVED, type TableRoles } from '../../../../src/domain/assessment/unsaved-answers.ts';
import { NO_FACTS } from '../../../../src/domain/instrument/facts.ts';
import { withLock } from '../../../../src/files/disk/lock.ts';
import { saveAnswers } from '../../../../src/files/dossier/answers/save-answers.ts';
import { saveForm } from '../../../../src/files/dossier/answers/save-form.ts';
import { aFramework, aNamedTable, aQuestion } from '../../../domain/builders.ts';
import { anAnswersFile } from '../../answers-file.ts';

const root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const file = anAnswersFile(root, root, { heading: 'De antwoorden.' });
const path = pathOf(file);
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(path, { force: true });
  // The dossier and its measurement in one folder: nothing else of them is looked at.
  for (const name of ['dossier.yaml', 'meting.yaml']) writeFileSync(join(root, name), '');
});

const response = (state: ResponseState, more: Partial<Response> = {}): Response => ({
  state,
  note: null,
  evidence: null,
  ...more,
});
const save = (question: string, response: Response): Promise<boolean> =>
  saveAnswers(file, { ...NOTHING_UNSAVED, responses: new Map([[question, response]]) });
const saveRoles = (roles: TableRoles): Promise<boolean> => saveAnswers(file, { ...NOTHING_UNSAVED, roles });
const saved = (): unknown => (parse(readFileSync(path, 'utf8')) as { answers: unknown }).answers;

test('every state is written in a way in which a person can read and change it', async () => {
  await save(
    'a',
    response(
      { kind: 'answered', answer: 'deels' },
      { note: 'regel 1\nregel 2', evidence: '# verslag: maart' },
    ),
  );
  await save('b', response({ kind: 'unknown' }));
  await save('c', response({ kind: 'not-applicable', reason: 'geldt niet' }));
  await save('d', response({ kind: 'decided-against', reason: 'bewust' }));
  await save('e', response({ kind: 'divided', low: 'deels', high: 'volledig' }));
  await save('f', response({ kind: 'given', value: ['x', 'y'] }));
  expect(saved()).toEqual({
    a: { answer: 'deels', note: 'regel 1\nregel 2', evidence: '# verslag: maart' },
    b: { answer: 'weet-niet' },
    c: { answer: 'nvt', reason: 'geldt niet' },
    d: { answer: 'afgewogen', reason: 'bewust' },
    e: { answer: 'verdeeld', low: 'deels', high: 'volledig' },
    f: { answer: ['x', 'y'] },
  });
});

test('a reason that was typed stays when the answer changes', async () => {
  await save('c', response({ kind: 'not-applicable', reason: 'geldt niet' }));
  await save('c', response({ kind: 'answered', answer: 'deels' }));
  expect(saved()).toEqual({ c: { answer: 'deels', reason: 'geldt niet' } });
});

test('a range goes when the group agrees after all', async () => {
  await save('e', response({ kind: 'divided', low: 'deels', high: 'volledig' }));
  await save('e', response({ kind: 'answered', answer: 'grotendeels' }));
  expect(saved()).toEqual({ e: { answer: 'grotendeels' } });
});

test('changes by another writer in the meantime are not overwritten', async () => {
  await save('a', response({ kind: 'answered', answer: 'deels' }));
  writeFileSync(path, `${readFileSync(path, 'utf8')}  z: { answer: volledig } # van een collega\n`);
  await save('a', response({ kind: 'answered', answer: 'volledig' }));
  expect(readFileSync(path, 'utf8')).toContain('  z: { answer: volledig } # van een collega\n');
  expect(saved()).toMatchObject({ a: { answer: 'volledig' } });
});

test('forty answers saved at the same time are all there', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `vraag-${index}`);
  await Promise.all(ids.map((id) => save(id, response({ kind: 'answered', answer: 'deels' }))));
  expect(Object.keys(saved() as object).sort()).toEqual([...ids].sort());
});

test('the roles at the table are saved above the answers', async () => {
  await save('a', response({ kind: 'answered', answer: 'deels' }));
  await saveRoles({ present: ['hulpverlener'], absent: ['bestuur'] });
  expect(parse(readFileSync(path, 'utf8'))).toMatchObject({
    table: { present: ['hulpverlener'], absent: ['bestuur'] },
  });
});

test('nothing is left behind: no lock, no half-written file', async () => {
  await save('a', response({ kind: 'unknown' }));
  expect(existsSync(join(root, '.nulmeting', 'lock'))).toBe(false);
  expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a lock of a program that died is removed', async () => {
  writeFileSync(join(root, '.nulmeting', 'lock'), `999999999 ${(await import('node:os')).hostname()}`);
  expect(await withLock(root, () => 'gedaan')).toBe('gedaan');
});

test('a lock is released when the work under it fails', async () => {
  await expect(
    withLock(root, () => {
      throw new Error('mis');
    }),
  ).rejects.toThrow('mis');
  expect(await withLock(root, () => 'gedaan')).toBe('gedaan');
});

/** Takes over a form with these roles and responses. */
const takeOver = (
  { present = [], absent = [], responses = {} }: FormContent,
  agreed: readonly Replacement[] | 'all' = [],
) =>
  saveForm(file, {
    form: { present, absent, responses: new Map(Object.entries(responses)) },
    questions: new Map(['visie', 'tijd'].map((id) => [id, aQuestion(id)])),
    roleId: (role) => role.toLowerCase(),
    measurement: '2026-03-01',
    agreed,
    heading: 'Vervangen.',
  });

interface FormContent {
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly responses?: Readonly<Record<string, Response>>;
}

describe('a form', () => {
  const before = { kind: 'answered', answer: 'volledig' } as const;
  const after = { kind: 'answered', answer: 'deels' } as const;
  const kept = join(root, 'vervangen-1.yaml');
  beforeEach(() => {
    for (const name of readdirSync(root)) if (name.startsWith('vervangen')) rmSync(join(root, name));
  });

  test.each([
    [['hulpverlener'], []],
    [[], ['bestuur']],
  ])(
    'that says who sat at the table (%j) or who was missing (%j) says it to the file',
    async (present, absent) => {
      expect(await takeOver({ present, absent })).toMatchObject({
        kind: 'saved',
        changed: [],
        responses: expect.any(Map),
        isWritten: true,
      });
      expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ table: { present, absent } });
    },
  );

  test('that says nothing of the table leaves it as it is', async () => {
    await saveRoles({ present: ['hulpverlener'], absent: ['bestuur'] });
    await takeOver({});
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({
      table: { present: ['hulpverlener'], absent: ['bestuur'] },
    });
  });

  test('that would replace something writes nothing, and says what', async () => {
    await save('visie', response(before, { note: 'van A', evidence: 'Visiestuk' }));
    await saveRoles({ present: ['bestuur'], absent: [] });
    const text = readFileSync(path, 'utf8');
    const responses = { visie: response(after, { note: 'van B' }), tijd: response(after) };
    const outcome = await takeOver({ present: ['Hulpverlener'], responses });
    expect(outcome).toEqual({
      kind: 'would-replace',
      replaced: [
        {
          kind: 'response',
          question: 'visie',
          before: response(before, { note: 'van A', evidence: 'Visiestuk' }),
          after: response(after, { note: 'van B' }),
        },
        {
          kind: 'roles',
          before: { present: ['bestuur'], absent: [] },
          after: { present: ['Hulpverlener'], absent: [] },
        },
      ],
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(existsSync(kept)).toBe(false);
  });

  test('that replaces what was agreed to keeps it in a file, which puts it back', async () => {
    await save('visie', response(before, { note: 'van A', evidence: 'Visiestuk' }));
    const responses = { visie: response(after, { note: 'van B' }) };
    const first = await takeOver({ responses });
    if (first.kind !== 'would-replace') throw new Error(first.kind);
    expect(await takeOver({ responses }, first.replaced)).toMatchObject({ kind: 'saved', kept });
    expect(saved()).toEqual({ visie: { answer: 'deels', note: 'van B' } });
    const back = readAnswers(parse(readFileSync(kept, 'utf8')), new Map([['visie', aQuestion('visie')]]));
    await takeOver({ responses: Object.fromEntries(back.responses) }, 'all');
    expect(saved()).toEqual({ visie: { answer: 'volledig', note: 'van A', evidence: 'Visiestuk' } });
    expect(readdirSync(root).filter((name) => name.startsWith('vervangen'))).toHaveLength(2);
  });

  test('is asked about again when something else came in its way meanwhile', async () => {
    await save('visie', response(before));
    const responses = { visie: response(after), tijd: response(after) };
    const first = await takeOver({ responses });
    await save('tijd', response(before));
    const agreed = first.kind === 'would-replace' ? first.replaced : [];
    expect(await takeOver({ responses }, agreed)).toMatchObject({ kind: 'would-replace' });
    expect(saved()).toMatchObject({ visie: { answer: 'volledig' }, tijd: { answer: 'volledig' } });
  });

  test('takes the reason of the answer that it replaces away, and keeps it', async () => {
    await save('visie', response({ kind: 'not-applicable', reason: 'geen team' }));
    await takeOver({ responses: { visie: response(after) } }, 'all');
    expect(saved()).toEqual({ visie: { answer: 'deels' } });
    expect(readFileSync(kept, 'utf8')).toContain('geen team');
  });
});

test('an answers file that was there and is gone is not made anew', async () => {
  const gone = saveAnswers({ ...file, isExpected: true }, { ...NOTHING_UNSAVED, responses: new Map() });
  await expect(gone).rejects.toMatchObject({ code: 'answers-gone' });
  expect(existsSync(path)).toBe(false);
});

test('the file of a new table is made, but not where its measurement is gone', async () => {
  rmSync(join(root, 'meting.yaml'));
  await expect(save('a', response({ kind: 'unknown' }))).rejects.toMatchObject({ code: 'answers-gone' });
  expect(existsSync(path)).toBe(false);
});

test.each(['', '\n', ' \n\n'])('an answers file that was emptied (%j) stays as it is', async (content) => {
  writeFileSync(path, content);
  await expect(save('a', response({ kind: 'unknown' }))).rejects.toMatchObject({ code: 'answers-empty' });
  expect(readFileSync(path, 'utf8')).toBe(content);
});

describe('a measurement that is made with its first answer', () => {
  const folder = join(root, 'metingen', '2027-01-01');
  const making = {
    organisation: 'de-vaart',
    measurement: { id: '2027-01-01', date: '2027-01-01' },
    headcount: null,
    frameworks: [],
    headings: { measurement: 'x', answers: 'x' },
  };
  const settled = {
    organisation: 'de-vaart',
    targets: new Map([['kort', new Map([['begin', 50]])]]),
    facts: { sector: 'wijkteam', teams: 'some', position: null } as const,
    table: aNamedTable('oost'),
  };
  const responses = new Map([['a', response({ kind: 'unknown' })]]);
  const first = anAnswersFile(root, folder, { making, settled });
  const readMeasurement = (): unknown => parse(readFileSync(join(folder, 'meting.yaml'), 'utf8'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('says whose it is, names its table and keeps the targets and the facts', async () => {
    await saveAnswers(first, { ...NOTHING_UNSAVED, responses });
    expect(readMeasurement()).toMatchObject({
      organisation: 'de-vaart',
      tables: ['oost'],
      targets: { kort: { begin: 50 } },
      facts: { sector: 'wijkteam', teams: 'some', position: null },
    });
    expect(readdirSync(folder).toSorted()).toEqual(['antwoorden-oost.yaml', 'meting.yaml']);
  });

  test.each([
    ['of another organisation', { organisation: 'de-brug' }],
    ['that is short', { depth: 'short' as const }],
    ['of another framework', { frameworks: [{ framework: aFramework([]), snapshot: 'x' }] }],
  ])('is refused when another program made one %s meanwhile, and that one stays', async (_, other) => {
    const theirs = anAnswersFile(root, folder, { making: { ...making, ...other }, settled });
    await saveAnswers(theirs, { ...NOTHING_UNSAVED, responses });
    const made = readMeasurement();
    const again = saveAnswers(first, {
      ...NOTHING_UNSAVED,
      responses: new Map([['b', response({ kind: 'unknown' })]]),
    });
    await expect(again).rejects.toMatchObject({ code: 'measurement-exists', values: { id: '2027-01-01' } });
    expect(readMeasurement()).toEqual(made);
    expect(readFileSync(pathOf(first), 'utf8')).not.toContain('b:');
  });

  test('is one measurement of two tables that begin it at once, each with its answers', async () => {
    const west = { ...settled, targets: new Map(), facts: NO_FACTS, table: aNamedTable('west') };
    const second = anAnswersFile(root, folder, { making, settled: west });
    for (const one of [first, second]) await saveAnswers(one, { ...NOTHING_UNSAVED, responses });
    expect(readMeasurement()).toMatchObject({
      tables: ['oost', 'west'],
      targets: { kort: { begin: 50 } },
      facts: { sector: 'wijkteam', teams: 'some' },
    });
    for (const one of [first, second]) expect(readFileSync(pathOf(one), 'utf8')).toContain('a:');
  });

  test('is one where two begin it at one table, with the answers of both', async () => {
    await saveAnswers(first, { ...NOTHING_UNSAVED, responses });
    const more = new Map([['b', response({ kind: 'answered', answer: 'deels' })]]);
    await saveAnswers(first, { ...NOTHING_UNSAVED, responses: more });
    expect(readMeasurement()).toMatchObject({ tables: ['oost'] });
    const { answers } = parse(readFileSync(pathOf(first), 'utf8')) as { answers: unknown };
    expect(answers).toMatchObject({ a: {}, b: { answer: 'deels' } });
  });

  test('keeps its targets, its facts and its other tables when a second table answers', async () => {
    await saveAnswers(first, { ...NOTHING_UNSAVED, responses });
    const later = { ...settled, targets: new Map(), facts: NO_FACTS, table: aNamedTable('west') };
    await saveAnswers(anAnswersFile(root, folder, { settled: later }), { ...NOTHING_UNSAVED, responses });
    expect(readMeasurement()).toMatchObject({
      tables: ['oost', 'west'],
      targets: { kort: { begin: 50 } },
      facts: { sector: 'wijkteam', teams: 'some' },
    });
  });
});

test('nothing is made where the dossier is gone, whatever is saved', async () => {
  rmSync(join(root, 'dossier.yaml'));
  const before = readdirSync(root);
  await expect(save('a', response({ kind: 'unknown' }))).rejects.toMatchObject({ code: 'dossier-gone' });
  expect(readdirSync(root)).toEqual(before);
});
