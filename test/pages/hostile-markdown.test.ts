import { describe, expect, test } from 'vitest';
import { makeVisibleLine } from '../../src/domain/instrument/visible-text.ts';
import { run } from './dossiers.ts';
import { makeHostileOrganisations, makeHostileTimes } from './hostile-comparison.ts';
import { HARMLESS, HOSTILE, listAnswers, makeHostileDossier, readActions } from './hostile-dossier.ts';

/* The same texts in Markdown: each stays in its own place, and reads as it was typed once the escapes are undone. */

const root = makeHostileDossier(HOSTILE);
const harmless = makeHostileDossier(HARMLESS);
const PLACES = {
  report: { root: [root], harmless: [harmless] },
  plan: { root: [root], harmless: [harmless] },
  'comparison over time': { root: makeHostileTimes(HOSTILE), harmless: makeHostileTimes(HARMLESS) },
  'comparison of organisations': {
    root: makeHostileOrganisations(HOSTILE),
    harmless: makeHostileOrganisations(HARMLESS),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'root' | 'harmless', readonly string[]>>>>;
const made = new Map<string, string>();

/** The Markdown of a dossier; each is made once. */
function show(kind: keyof typeof PLACES, which: 'root' | 'harmless' = 'root'): string {
  const key = `${kind} ${which}`;
  const command = kind === 'report' || kind === 'plan' ? kind : 'compare';
  const commandOptions = [...PLACES[kind][which], '--format', 'md', '--lang', 'nl', '--out', '-'];
  const text = made.get(key) ?? run(command, ...commandOptions);
  made.set(key, text);
  return text;
}

const CHARACTERS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '<br>': '\n' };

/** The text that Markdown shows; fails when something in it is markup. */
function undoEscapes(markdown: string): string {
  const parts = markdown.match(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp);|<br>|[^\\`*_[\]<>&|~#]/g) ?? [];
  expect(parts.join(''), 'something in it is markup').toBe(markdown);
  return parts.map((part) => CHARACTERS[part] ?? (part.startsWith('\\') ? part.slice(1) : part)).join('');
}

/** What works unseen in the hostile texts. */
const UNSEEN = /[\u200B\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Line ends are those of the report; what works unseen is shown as a mark. */
const typed = (text: string | null): string =>
  (text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`);

/** A row of a table, cut at the bars that are not escaped. */
function splitRow(row: string): readonly string[] {
  const cells = row.match(/(?:\\.|[^|\\])+/g) ?? [];
  return cells.map((cell) => cell.trim());
}

/** What kind of line it is to Markdown. */
function kindOf(line: string): string {
  if (line.startsWith('|')) return `row of ${splitRow(line).length}`;
  // What the report says in bold at the beginning of a line is a text.
  if (/^\*\*\S/.test(line)) return 'text';
  return (
    /^ *(#+ |- \[ \] |- |\d+\. |> |$)/.exec(line)?.[1] ?? (/^( {4}|\t|[=+*~`<-])/.test(line) ? line : 'text')
  );
}

describe.each(['report', 'plan', 'comparison over time', 'comparison of organisations'] as const)(
  'the Markdown of the %s',
  (command) => {
    test('has the same lines as with texts that hold nothing: none became a heading, a list, a row or code', () => {
      const kinds = show(command).split('\n').map(kindOf);
      expect(kinds).toEqual(show(command, 'harmless').split('\n').map(kindOf));
      expect(kinds).not.toContain('row of 1');
    });

    test('has tables whose rows keep the number of cells of their head', () => {
      const tables = show(command)
        .split('\n')
        .reduce<string[][]>((found, line, at, lines) => {
          if (!line.startsWith('|')) return found;
          if (lines[at - 1]?.startsWith('|') === true) found.at(-1)?.push(line);
          else found.push([line]);
          return found;
        }, []);
      expect(tables.length).toBeGreaterThan({ report: 5, plan: 0 }[command as string] ?? 2);
      for (const [, rule = '', ...rows] of tables) {
        expect(rule).toMatch(/^\|( -+:? \|)+$/);
        const cells = splitRow(rule).length;
        expect(rows.filter((row) => splitRow(row).length !== cells)).toEqual([]);
      }
    });

    test('holds no HTML but line breaks', () => {
      const text = show(command).replaceAll('<br>', '');
      expect(text.match(/(?<!\\)<[^\n]{0,40}/g)).toBeNull();
    });

    test('holds nothing that another template engine takes for its own', () => {
      expect(show(command).match(/\{\{[^\n]{0,40}/g)).toBeNull();
    });

    test('holds no mark of direction, and nothing else that works unseen', () => {
      expect(show(command)).toContain('U+202E');
      expect(show(command).match(UNSEEN)).toBeNull();
      expect(show(command).match(/(?![\t\n])\p{Cc}/u)).toBeNull();
    });
  },
);

test('in the Markdown of the measurement stands exactly what was typed', () => {
  // A question that frameworks share is answered once: where it stands first.
  const told = new Set<string>();
  const answers = listAnswers(root).filter(({ id }) => !told.has(id) && told.add(id));
  const linesAfter = (pattern: RegExp): readonly string[] =>
    [...show('report').matchAll(pattern)].map((match) => undoEscapes(match[1] ?? ''));
  // What a chapter tells whole, on one line, is not told again in the annex.
  const inChapters = new Set([
    ...linesAfter(/^ {3}- (?:Wij schreven|Waar blijkt dat uit)[^:]*: (.*?)(?: \*\(lees verder.*)?$/gm),
    ...linesAfter(/^- \*\*.*\*\*: (.*?)(?: \*\(lees verder.*)?$/gm),
  ]);
  const check = (label: string, texts: readonly (string | null)[]): void => {
    const inAnnex = linesAfter(new RegExp(`^ {2}- ${label}: (?!zie hoofdstuk)(.*)$`, 'gm'));
    const given = texts.filter((text) => text !== null).map(typed);
    let at = 0;
    const elsewhere = given.filter((text) => {
      if (text === inAnnex[at]) at += 1;
      else return true;
      return false;
    });
    expect(elsewhere.filter((text) => !inChapters.has(text.trim().replace(/\s+/g, ' ')))).toEqual([]);
    expect(at).toBe(inAnnex.length);
  };
  check(
    'Toelichting',
    answers.map(({ note }) => note),
  );
  check(
    'Waar blijkt dat uit',
    answers.map(({ evidence }) => evidence),
  );
  check(
    'Reden',
    answers.map(({ reason }) => reason),
  );
});

test('in the Markdown of the plan stands exactly what was typed', () => {
  const lines = show('plan').split('\n');
  // A row is a name in bold, what will be done in a paragraph of its own, and a list of the rest.
  const rows = lines.flatMap((line, at) => {
    const [, name] = /^- \*\*(.*)\*\*(?: \(Eigen actie\))?$/.exec(line) ?? [];
    const [before, what = '', after] = lines.slice(at + 1, at + 4);
    const rest = lines.slice(at + 4, lines.indexOf('', at + 4));
    if (name === undefined || before !== '' || !what.startsWith('  ') || after !== '') return [];
    const parts = rest.map((part) => /^ {2}- ([^:]+): (.*)$/.exec(part) ?? []);
    const told = Object.fromEntries(parts.map(([, key = '', text = '']) => [key, undoEscapes(text)]));
    return [{ Naam: undoEscapes(name), Wat: undoEscapes(what.slice(2)), ...told }];
  });
  const shown = (text: string): string => typed(text).replace(/^ +| +$/g, '');
  expect(rows).toEqual(
    readActions(root).map(({ label, what, why, who, when, done, inOrderWhen, suggested }) => ({
      Naam: shown(label ?? 'Eigen actie'),
      Wat: typed(what),
      'Klaar als': typed(done),
      ...(inOrderWhen === null ? {} : { 'Op orde als': typed(inOrderWhen) }),
      // What is filled in in a text of the program stands on one line.
      Wie: who === null ? `…… (voorstel: ${makeVisibleLine(suggested.role ?? '')})` : typed(who),
      Wanneer: typed(when),
      Stand: 'voorstel',
      Waarom: typed(why),
      Bron: 'Valente 2025, Stap 6.1',
    })),
  );
});
