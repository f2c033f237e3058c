import { expect, test } from 'vitest';
import type { Assessment, Response } from '../../src/domain/assessment/assessment.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import type { Document } from '../../src/reports/document.ts';
import { escapeDeep } from '../../src/reports/escape-markdown.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { render } from './expected-figures.ts';

const escapeText = (text: string): string => String(escapeDeep(text));

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a picture that runs something', '<img src=x onerror=alert(1)>'],
  ['a template', '{{x}} {{{y}}} {{#each z}}'],
  ['a table bar', 'een | twee || drie'],
  ['backticks', 'een `code` en ```blok```'],
  ['marks of direction', 'gewoon \u202Eomgekeerd\u2066 door'],
  ['an entity', '&lt;b&gt; &amp; &#39;'],
  ['quotes', '"dubbel" \'enkel\' „laag”'],
  ['Markdown', '# kop\n- punt\n1. een\n> citaat\n[link](http://x) *vet* _schuin_ ~weg~'],
  ['Windows line ends', 'regel 1\r\nregel 2'],
  ['an escape sequence', 'rood \u001B[31m en \u009B2J, en \u0007'],
  ['a formula', '=cmd|calc!A1'],
  ['a long text', 'lang '.repeat(20_000)],
];

/** What a page shows where that is not the text itself. */
const SHOWN: Readonly<Record<string, string>> = {
  'Windows line ends': 'regel 1\nregel 2',
  'an escape sequence': 'rood ␛[31m en [U+009B]2J, en ␇',
};

async function makeDocuments(note: string): Promise<readonly Document[]> {
  const { framework } = await loadFramework('valente-afwegingskader', '.');
  const response = (state: Response['state']): Response => ({ state, note, evidence: note });
  const assessment: Assessment = {
    organisation: {
      id: 'x',
      name: note.slice(0, 200),
      sector: note.slice(0, 90),
      teams: null,
      position: null,
      headcount: null,
      roles: [],
    },
    language: 'nl',
    targets: new Map(),
    facts: NO_FACTS,
    measurement: {
      id: 'm',
      date: '2026-01-01',
      mode: 'consensus',
      depth: 'full',
      basis: 'conversation',
      sequence: 1,
      status: 'draft',
      headcount: null,
      remark: note,
    },
    frameworks: [framework],
    tables: [
      {
        id: null,
        name: null,
        present: [note.slice(0, 70)],
        absent: [],
        responses: new Map([
          ['huidige-inzet', response({ kind: 'answered', answer: 'deels' })],
          ['nulmeting-gehouden', response({ kind: 'decided-against', reason: note })],
          ['kennis-in-teams', response({ kind: 'not-applicable', reason: note })],
        ]),
      },
    ],
  };
  const [report, proposed] = documentsOf(assessment, loadTexts('nl'));
  const plan = {
    ...proposed.plan,
    actions: proposed.plan.actions.map((action) => ({
      ...action,
      what: note,
      who: note,
      when: note,
      goal: note,
    })),
  };
  return [report, { ...proposed, plan }];
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x60;', '`')
    .replaceAll('&#x3D;', '=')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');

test.each(HOSTILE)('%s stands in every format as text', async (name, note) => {
  const shown = SHOWN[name] ?? note;
  for (const document of await makeDocuments(note)) {
    for (const id of ['json', 'html', 'md']) {
      const text = await render(document, id, await loadTexts('nl'));
      if (id === 'json') {
        const values = JSON.stringify(JSON.parse(text));
        if (document.kind === 'measurement') expect(values).toContain(JSON.stringify(note).slice(1, -1));
      }
      if (id === 'html') {
        expect(unescapeHtml(text)).toContain(shown);
        expect(text).not.toMatch(/<script|<img|onerror=alert\(1\)>/i);
      }
      if (id === 'md') {
        expect(text).toContain(escapeText(note.slice(0, 70)).slice(0, 60));
        expect(text).not.toMatch(/<(?!br>)[a-z/!]/i);
      }
    }
  }
});

test('a row of a Markdown table keeps its cells, whatever stands in them', async () => {
  const [measurement] = await makeDocuments('een | twee\ndrie \\| vier');
  if (measurement === undefined) throw new Error('no document');
  const text = await render(measurement, 'md', await loadTexts('nl'));
  const rows = text.split('\n').filter((line) => line.startsWith('| Organisatie'));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(3);
});

test('a mark of direction is shown in Markdown, and works nowhere', () => {
  expect(escapeText('\u202Ex')).toBe('\\[U+202E\\]x');
  expect(escapeText('\u2066x\u2069')).toBe('\\[U+2066\\]x\\[U+2069\\]');
});

test.each(['1. een', '1) een'])('text that begins with %s does not become a list', (text) => {
  expect(escapeText(text)).toMatch(/^1\\[.)] een$/);
});

test.each(['*', '_', '`', '~', '|', '#', '[', ']', '{', '}', '\\', '&', '<', '>'])(
  'two times %s around a word is no markup in Markdown',
  (sign) => {
    const escaped = escapeText(`${sign}${sign}weg${sign}${sign}`);
    expect(escaped.replace(/\\./g, '').replace(/&\w+;/g, '')).toBe('weg');
  },
);

test.each(['-', '+', '='])(
  'a line that begins with %s is neither a list nor a heading in Markdown',
  (sign) => {
    expect(escapeText(`${sign} een`)).toBe(`\\${sign} een`);
    expect(escapeText(`een\n  ${sign}${sign}`)).toBe(`een<br>  \\${sign}${sign}`);
  },
);
