import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';
import { listUnseen } from '../../../src/domain/instrument/visible-text.ts';
import type { Asker, ListScreen } from '../../../src/interview/asker.ts';
import { converse } from '../../../src/interview/converse.ts';
import type { Earlier } from '../../../src/interview/navigator/conversation.ts';
import { createPlainAsker } from '../../../src/interview/plain/plain-asker.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { aCriterion, answeredWithoutEvidence as answered, aQuestion, aText } from '../../domain/builders.ts';
import { frameworkOf } from '../scripted-asker.ts';

interface Reader {
  readonly asker: Asker;
  /** What was written, in order. */
  readonly heard: () => string;
}

/** Somebody who types these lines. */
async function readerOf(...lines: readonly string[]): Promise<Reader> {
  const rest = [...lines];
  let heard = '';
  const asker = createPlainAsker(
    {
      write: (text) => {
        heard += text;
      },
      columns: () => 80,
      readLine: async () => {
        const line = rest.shift();
        if (line === undefined) throw new Error(`nobody types at:\n${heard}`);
        return line;
      },
    },
    await loadTexts('nl'),
  );
  return { asker, heard: () => heard };
}

async function holdPlainly(...lines: readonly string[]) {
  return holdPlainlyAfter(null, ...lines);
}

/** The same after a measurement before it. */
async function holdPlainlyAfter(earlier: Earlier | null, ...lines: readonly string[]) {
  const { asker, heard } = await readerOf(...lines);
  const saved: unknown[] = [];
  const question = aQuestion('visie', {
    text: aText('Is er een visie?'),
    criteria: [aCriterion('Iedereen kent haar')],
  });
  const outcome = await converse({
    frameworks: [frameworkOf([[question, aQuestion('tijd')]])],
    responses: new Map(),
    earlier,
    asker,
    texts: await loadTexts('nl'),
    depth: 'short',
    save: async (id, { state, note }) => {
      saved.push([id, state, note]);
      return 'saved';
    },
  });
  return { outcome, saved, heard: heard() };
}

test('a question is read from top to bottom: place, text, choices with their numbers, and when the highest holds', async () => {
  const { heard } = await holdPlainly('q');
  expect(heard).toMatch(
    /Stap 1[\s\S]*vraag 1 van 2[\s\S]*Is er een visie\?[\s\S]*\n0\. [\s\S]*\nw\. weet niet\n[\s\S]*Iedereen kent haar/,
  );
});

test('nothing that was written is written over', async () => {
  const { heard } = await holdPlainly('?', 't', 'Kort', '2', 'lijst', '<', 'q');
  expect(listUnseen(heard)).toEqual([]);
});

test('an answer is a number, a letter, its name or the begin of that', async () => {
  const { saved } = await holdPlainly('label grot', 'Weet niet', 'klaar');
  expect(saved).toEqual([
    ['visie', { kind: 'answered', answer: 'grotendeels' }, null],
    ['tijd', { kind: 'unknown' }, null],
  ]);
});

test('a command is a letter or a word', async () => {
  const { saved, outcome } = await holdPlainly(
    'toelichting',
    'Met de raad besproken',
    't',
    '',
    '1',
    'terug',
    'stoppen',
  );
  expect(saved[0]).toEqual(['visie', { kind: 'unanswered' }, 'Met de raad besproken']);
  expect(outcome).toMatchObject({ kind: 'stopped', open: 1 });
});

test('Enter alone keeps what stands there, and says nothing where nothing stands', async () => {
  const { saved, heard } = await holdPlainly('', '1', 'b', '', 'q');
  expect(saved).toHaveLength(1);
  expect(heard).toContain('Alleen Enter: label deels');
});

test('keeping and emptying a text is told where something stands, and going back always', async () => {
  const { heard } = await holdPlainly('t', 'Met de raad besproken', 't', '<', 'q');
  const [first = '', second = ''] = heard.split('Wat wilt u erbij onthouden?').slice(1);
  expect(first).toContain('(Enter = niets)\nEen kleiner-dan-teken (<): terug.\n');
  expect(second.replaceAll('\n', ' ')).toContain(
    'Er staat nu: Met de raad besproken Alleen Enter: laten zoals het is. Een streepje (-): leegmaken. Een kleiner-dan-teken (<): terug.',
  );
});

test('a key that only the other terminal knows is named by that one alone', () => {
  const keys = ['interview', 'written'].flatMap((name) =>
    Object.entries<unknown>(parse(readFileSync(`texts/nl/${name}.yaml`, 'utf8'))[name])
      .filter(([, text]) => /\bEsc\b|[↑↓]|Alt\+|Ctrl-|PgUp/.test(JSON.stringify(text)))
      .map(([key]) => `${name}.${key}`),
  );
  expect(keys).toContain('interview.keys-text');
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path}`)
    .filter((path) => path.endsWith('.ts') && !path.includes('prompts'));
  const used = sources.flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    return keys.filter((key) => source.includes(`'${key}'`)).map((key) => `${path}: ${key}`);
  });
  expect(used).toEqual([]);
});

test('that a note can say why an answer changed is said before it is given, and not where there is one', async () => {
  const earlier = { date: '2025-11-22', responses: new Map([['visie', answered('deels')]]) };
  const { heard } = await holdPlainlyAfter(earlier, 't', 'Nieuw team', '2', 'b', '', 'q');
  const questions = heard.split('Is er een visie?').slice(0, -1);
  expect(
    questions.map((told) => told.includes('Anders dan vorige keer? Met t schrijft u op waarom.')),
  ).toEqual([true, false, false]);
});

test('what means nothing is said, and asked again', async () => {
  const { heard } = await holdPlainly('9', 'e', 'q');
  expect(heard).toContain('„9” is hier geen antwoord en geen opdracht.');
  expect(heard).toContain('„e” is hier geen antwoord en geen opdracht.');
});

test('? tells the explanation and every command', async () => {
  const { heard } = await holdPlainly('?', 'herhalen', 'q');
  expect(heard).toContain('t of toelichting: een toelichting schrijven');
  expect(heard.split('Is er een visie?')).toHaveLength(3);
});

const OPTIONS = [
  { id: 'a', key: '1', label: 'Bestuur', sentence: '' },
  { id: 'b', key: '2', label: 'Cliëntenraad', sentence: '' },
];

test.each([
  { typed: ['2'], picked: 'b' },
  { typed: ['cliënt'], picked: 'b' },
  { typed: ['CLIENT'], picked: 'b' },
  { typed: ['x', '1'], picked: 'a' },
  { typed: [''], picked: 'a' },
  { typed: ['<'], picked: null },
  { typed: ['terug'], picked: null },
])('of a few answers $typed picks $picked', async ({ typed, picked }) => {
  const { asker } = await readerOf(...typed);
  expect(await asker.pick('Wie?', OPTIONS, { ready: 'a' })).toBe(picked);
});

test.each([
  { typed: ['1, 2'], ticked: ['a', 'b'] },
  { typed: ['2 1'], ticked: ['a', 'b'] },
  { typed: ['bestuur; cliëntenraad'], ticked: ['a', 'b'] },
  { typed: [''], ticked: ['b'] },
  { typed: ['-'], ticked: [] },
  { typed: ['3', '1'], ticked: ['a'] },
  { typed: ['<'], ticked: null },
])('of several $typed ticks $ticked', async ({ typed, ticked }) => {
  const { asker } = await readerOf(...typed);
  expect(await asker.pickMany('Wie?', OPTIONS, ['b'])).toEqual(ticked);
});

test.each([
  { typed: [''], text: 'was' },
  { typed: ['-'], text: '' },
  { typed: ['<'], text: null },
  { typed: ['twee\nregels'], text: 'twee\nregels' },
  { typed: ['fout', 'goed'], text: 'goed' },
])('a text becomes $text by $typed', async ({ typed, text }) => {
  const { asker, heard } = await readerOf(...typed);
  const check = (given: string): string | null => (given === 'fout' ? 'Dat kan niet.' : null);
  expect(await asker.text('Wat?', 'was', { check })).toBe(text);
  expect(heard()).toContain('Er staat nu: was');
  if (typed.length > 1) expect(heard()).toContain('Dat kan niet.');
});

const ROWS = [
  { id: 'visie', number: '1.1', label: 'Visie', remark: 'open' },
  { id: 'tijd', number: '1.2', label: 'Tijd', remark: '' },
];
const LIST: ListScreen = {
  title: 'Alle vragen',
  told: ['1 open'],
  actions: [{ id: 'close', label: 'Klaar' }],
  find: (written) => [
    { heading: 'Stap 1', rows: ROWS.filter(({ label }) => label.toLowerCase().includes(written)) },
  ],
  ready: null,
};

test('a number in a list is that of a question, an action has the letter that it begins with', async () => {
  const { asker, heard } = await readerOf('1', '<');
  expect(await asker.list({ ...LIST, find: () => [{ heading: 'Stap 1', rows: ROWS }] })).toBeNull();
  expect(heard().match(/^1\.1 Visie \(open\)$/gm)).toHaveLength(2);
  expect(heard()).toContain('k. Klaar');
});

test.each(LANGUAGES)('the actions of the lists have each a letter of its own in %s', (language) => {
  const texts = loadTexts(language);
  const begin = (label: string): string => label.slice(0, 1).toLowerCase();
  const letters = [texts('interview.to-open'), texts('interview.close')].map(begin);
  expect(new Set(['b', ...letters]).size).toBe(3);
  expect(begin(texts('interview.to-review'))).not.toBe('b');
});

test.each([
  { typed: ['1.2'], chosen: { kind: 'row', id: 'tijd' } },
  { typed: ['vis'], chosen: { kind: 'row', id: 'visie' } },
  { typed: ['i', '1.1'], chosen: { kind: 'row', id: 'visie' } },
  { typed: ['k'], chosen: { kind: 'action', id: 'close' } },
  { typed: ['klaar'], chosen: { kind: 'action', id: 'close' } },
  { typed: ['geld', '<'], chosen: null },
])('in a list $typed goes to $chosen', async ({ typed, chosen }) => {
  const { asker, heard } = await readerOf(...typed);
  expect(await asker.list(LIST)).toEqual(chosen);
  expect(heard()).toContain('1.1 Visie (open)');
});
