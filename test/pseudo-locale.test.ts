import { describe, expect, test, vi } from 'vitest';
import { listBundledFrameworks } from '../src/documents/bundled/bundled-frameworks.ts';
import type { Assessment, Response } from '../src/domain/assessment/assessment.ts';
import { ROLES } from '../src/domain/assessment/roles.ts';
import { compareAcross } from '../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../src/domain/comparison/compare-over-time.ts';
import { fitToOrganisation } from '../src/domain/instrument/fit-to-sector.ts';
import type { Framework } from '../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../src/domain/instrument/text.ts';
import { scoreMeasurement } from '../src/domain/scoring/score.ts';
import type { Document } from '../src/reports/document.ts';
import { FORMATS } from '../src/reports/formats.ts';
import { loadTexts } from '../src/texts/texts.ts';
import { documentsOf } from './documents.ts';
import { readExample } from './examples.ts';
import {
  ordinaryWords,
  pseudoInstrument,
  shownByMarkdown,
  shownByPage,
  shownByRows,
} from './reports/pseudo-locale.ts';

/* Everything that a document says is found in the texts or in the instrument: in a language of other letters, no word in ours is left. */

vi.mock('#generated/texts.js', async (original) => {
  const actual = await original<typeof import('#generated/texts.js')>();
  const { pseudoMessages } = await import('./reports/pseudo-locale.ts');
  const loadMessages: typeof actual.loadMessages = (language) =>
    pseudoMessages(actual.loadMessages(language));
  return { ...actual, loadMessages };
});
vi.mock('#generated/relations.js', async (original) => {
  const { relations } = await original<typeof import('#generated/relations.js')>();
  const { pseudoInstrument } = await import('./reports/pseudo-locale.ts');
  return { relations: pseudoInstrument(relations) };
});
vi.mock('#generated/blanks.js', async (original) => {
  const { blanks } = await original<typeof import('#generated/blanks.js')>();
  const { pseudoInstrument } = await import('./reports/pseudo-locale.ts');
  return { blanks: pseudoInstrument(blanks) };
});

/** A framework with a number for its id, whose publications have numbers for names, as those are not translated. */
function pseudoFramework(framework: Framework, id: string): Framework {
  const cited = JSON.parse(JSON.stringify(framework), (key, value) => {
    if (key === 'section') return '3.1';
    return key === 'publisher' || (key === 'title' && typeof value === 'string') ? '17' : value;
  }) as Framework;
  return { ...pseudoInstrument(cited), id, hash: '0123456789', fitted: null };
}

type Change = (response: Response, index: number) => Response['state'];

function inFigures(state: Response['state']): Response['state'] {
  return 'reason' in state ? { ...state, reason: '43' } : state;
}

/** An assessment in which people typed figures only. */
function typedInFigures(
  assessment: Assessment,
  frameworks: readonly Framework[],
  change: Change,
  tables = 1,
): Assessment {
  const [table] = assessment.tables;
  if (table === undefined) throw new Error('no table');
  const responses = new Map(
    [...table.responses].map(([id, response], index) => [
      id,
      { state: inFigures(change(response, index)), note: '41', evidence: index % 3 === 0 ? null : '42' },
    ]),
  );
  const roles = ROLES.slice(0, 3);
  return {
    ...assessment,
    frameworks,
    organisation: { ...assessment.organisation, id: '99', name: '99', roles },
    measurement: { ...assessment.measurement, remark: '98' },
    tables: Array.from({ length: tables }, (_, index) => ({
      id: tables === 1 ? null : String(index + 1),
      name: tables === 1 ? null : String(index + 1),
      present: roles.slice(0, 2),
      absent: roles.slice(2),
      responses,
    })),
  };
}

const MIXED: Change = ({ state }, index) => {
  const kinds: readonly Response['state'][] = [
    { kind: 'unknown' },
    { kind: 'not-applicable', reason: '' },
    { kind: 'decided-against', reason: '' },
    { kind: 'divided', low: 'niet-begonnen', high: 'volledig' },
    { kind: 'unanswered' },
  ];
  return index % 4 === 0 && state.kind === 'answered' ? (kinds[(index / 4) % kinds.length] ?? state) : state;
};

async function pseudoDocuments(): Promise<readonly (readonly [string, Document])[]> {
  const example = await readExample('opvang-de-linde');
  const bundled = new Map(listBundledFrameworks().map(({ id, load }) => [id, load]));
  const load = (id: string, number: string): Framework => {
    const found = bundled.get(id)?.();
    if (found === undefined) throw new Error(`no framework ${id}`);
    return pseudoFramework(fitToOrganisation(found, example.facts), number);
  };
  const [valente, kotter] = [load('valente-afwegingskader', '76'), load('kotter-veranderstappen', '77')];
  const given = typedInFigures(example, [valente], ({ state }) => state);
  const mixed = typedInFigures(example, [valente, kotter], MIXED, 2);
  const best = typedInFigures(example, [valente], ({ state }) =>
    state.kind === 'given' ? state : { kind: 'answered', answer: 'volledig' },
  );
  const nothing = typedInFigures(example, [valente], () => ({ kind: 'unanswered' }));
  const later = { ...mixed, measurement: { ...mixed.measurement, id: '2027-01-01', date: '2027-01-01' } };
  const options = { language: 'nl', program: '0.0.0', showsRefused: false } as const;
  const named = (assessment: Assessment, name: string): Assessment => ({
    ...assessment,
    organisation: { ...assessment.organisation, id: name, name },
  });
  const texts = loadTexts('nl');
  const own = [
    ['given', given],
    ['mixed', mixed],
    ['best', best],
    ['nothing', nothing],
  ] as const;
  const across = [given, mixed, best].map((assessment, index) => named(assessment, String(index + 11)));
  return [
    ...own.flatMap(([name, assessment]) =>
      documentsOf(assessment, texts).map((document) => [`${document.kind} ${name}`, document] as const),
    ),
    [
      'comparison over time',
      {
        kind: 'comparison',
        comparison: compareOverTime(
          [mixed, later].map(scoreMeasurement),
          scoreMeasurement(mixed),
          scoreMeasurement(later),
          options,
        ),
      },
    ],
    [
      'comparison across',
      { kind: 'comparison', comparison: compareAcross(across, { ...options, own: '11', anonymous: false }) },
    ],
    ['framework', { kind: 'framework', framework: kotter }],
  ];
}

const SHOWN: Readonly<Record<string, (written: string) => string>> = { html: shownByPage, csv: shownByRows };

const documents = await pseudoDocuments();

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(documents)('no word of %s was written in the code or a template', async (_, document) => {
    const texts = loadTexts(language);
    for (const { id, load } of FORMATS.filter(
      ({ id, kinds }) => id !== 'json' && kinds.includes(document.kind),
    )) {
      const { render } = await load();
      const written = String(await render(document, texts));
      const shown = (SHOWN[id] ?? shownByMarkdown)(written);
      expect(shown.length).toBeGreaterThan(150);
      expect(ordinaryWords(shown), id).toEqual([]);
    }
  });
});

test('a word that is not taken from the texts is found', () => {
  expect(ordinaryWords(shownByPage('<p title="Open">ａ Stap 3</p>'))).toEqual(['Open', 'Stap']);
});
