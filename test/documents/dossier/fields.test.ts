import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionsById } from '../../../src/documents/dossier/answers/questions-by-id.ts';
import { readAnswers } from '../../../src/documents/dossier/answers/read-answers.ts';
import {
  newAnswersText,
  newDossierText,
  newMeasurementText,
} from '../../../src/documents/dossier/new-dossier.ts';
import { readPlanFields } from '../../../src/documents/dossier/plan/read-plan.ts';
import {
  listMeasuredFrameworks,
  readMeasurement,
  sortByDate,
} from '../../../src/documents/dossier/read-measurement.ts';
import { readLanguage, readOrganisation } from '../../../src/documents/dossier/read-organisation.ts';
import {
  asFields,
  asNumber,
  asNumberOrNull,
  asString,
  asStringOrNull,
  asStrings,
  asText,
  showValue,
} from '../../../src/documents/yaml/lenient.ts';
import { createPlacer } from '../../../src/documents/yaml/place.ts';
import { LONGEST } from '../../../src/domain/assessment/assessment.ts';
import { aFramework, anOpenQuestion, aQuestion, aStep } from '../../domain/builders.ts';

/* What is read from the files of a dossier, and what is put into new ones. */

describe('a measurement', () => {
  test('has what is written in its file, and else what is usual', () => {
    const usual = {
      id: 'nul',
      date: '',
      mode: 'consensus',
      depth: 'full',
      basis: 'conversation',
      sequence: 3,
      status: 'draft',
      headcount: null,
      remark: null,
    };
    expect(readMeasurement('nul', {}, 3)).toEqual(usual);
    const written = {
      date: '2026-03-01',
      depth: 'short',
      basis: 'publication',
      status: 'adopted',
      headcount: 12,
      remark: 'Let op.',
    };
    expect(readMeasurement('nul', { ...written, id: 'x', mode: 'survey' }, 3)).toEqual({
      ...usual,
      ...written,
    });
    expect(
      readMeasurement(
        'nul',
        { depth: 'kort', basis: 'ander', status: 'klaar', headcount: '12', remark: 3 },
        3,
      ),
    ).toEqual(usual);
  });

  test('comes in the order of its date, and of one day in that of its id, whatever the order of the folders', () => {
    const on = (id: string, date?: string) => ({ id, fields: date === undefined ? {} : { date } });
    const sorted = sortByDate([
      on('c', '2026-03-01'),
      on('b', '2026-03-01'),
      on('z', '2025-01-01'),
      on('a', '2027-01-01'),
      on('y'),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['y', 'z', 'b', 'c', 'a']);
  });

  test('lists at most fifty frameworks', () => {
    const one = { id: 'kort', version: '1.0.0', hash: 'sha256:00', more: 1 };
    expect(listMeasuredFrameworks({ frameworks: [one, 3] })).toEqual([
      { id: 'kort', version: '1.0.0', hash: 'sha256:00' },
      { id: '', version: '', hash: '' },
    ]);
    expect(listMeasuredFrameworks({ frameworks: Array.from({ length: 51 }, () => one) })).toHaveLength(50);
    expect(listMeasuredFrameworks(null)).toEqual([]);
  });
});

test('an organisation has what is written in its dossier, and else nothing', () => {
  const organisation = {
    id: 'de-brug',
    name: 'De Brug',
    sector: 'ggz',
    teams: 'one',
    position: 'platform',
    headcount: 12,
    roles: ['bestuur', 3],
  };
  expect(readOrganisation({ organisation })).toEqual({ ...organisation, roles: ['bestuur'] });
  expect(readOrganisation({})).toEqual({
    id: '',
    name: '',
    sector: null,
    teams: null,
    position: null,
    headcount: null,
    roles: [],
  });
  expect(['nl', 'en', 'de', undefined].map((language) => readLanguage({ language }))).toEqual([
    'nl',
    'en',
    null,
    null,
  ]);
});

test('an action of a plan has what people wrote, and else what is usual', () => {
  const usual = {
    id: 'own-action',
    question: null,
    questions: [],
    step: null,
    label: '',
    kind: 'own',
    goal: '',
    what: '',
    why: '',
    done: '',
    inOrderWhen: null,
    who: null,
    when: null,
    suggested: { role: null, term: null },
    hours: null,
    status: 'proposed',
    priority: null,
    quadrant: null,
    basis: null,
    sources: [],
  };
  const written = {
    id: 'a',
    question: 'visie',
    questions: ['visie', 'tijd'],
    step: 'begin',
    label: 'Visie',
    kind: 'find-out',
    goal: 'doel',
    what: 'wat',
    why: 'waarom',
    done: 'klaar',
    inOrderWhen: 'op orde',
    who: 'wie',
    when: 'wanneer',
    suggested: { role: 'manager', term: 3 },
    hours: 12,
    status: 'in-progress',
    priority: 3,
    quadrant: 'quick-win',
    basis: 'both',
    sources: [{ document: 'gids', section: '1' }],
  };
  expect(
    readPlanFields({
      actions: [written, {}],
      later: [
        { kind: 'x', status: 'x', quadrant: 'x', priority: 'x', suggested: 'x', hours: 'x', basis: 'x' },
      ],
      anchor: [written],
    }),
  ).toEqual({
    measurement: null,
    actions: [written, usual],
    later: [{ ...usual, id: 'own-action-2' }],
    anchor: [written],
  });
  const kinds = ['blocker', 'dialogue', 'find-out', 'improvement', 'anchor', 'own'];
  expect(
    readPlanFields({ actions: kinds.map((kind) => ({ kind })) }).actions.map(({ kind }) => kind),
  ).toEqual(kinds);
  const statuses = ['proposed', 'planned', 'in-progress', 'done', 'dropped'];
  expect(
    readPlanFields({ actions: statuses.map((status) => ({ status })) }).actions.map(({ status }) => status),
  ).toEqual(statuses);
});

describe('a new file', () => {
  const framework = { ...aFramework([]), id: 'kort', version: '1.0.0', hash: 'sha256:00' };
  const measurement = {
    organisation: 'de-vaart',
    measurement: { id: '2026-03-01', date: '2026-03-01' },
    headcount: 12,
    frameworks: [{ framework, snapshot: '' }],
    headings: { measurement: 'De meting.', answers: 'De antwoorden.' },
  };

  test('of a measurement names its frameworks with their fingerprints', () => {
    expect(
      newMeasurementText(measurement),
    ).toBe(`# yaml-language-server: $schema=../../.nulmeting/schemas/measurement.schema.json
# De meting.
schema: nulmeting/measurement@1
organisation: de-vaart
id: 2026-03-01
date: 2026-03-01
mode: consensus
status: draft
headcount: 12
frameworks:
  - id: kort
    version: 1.0.0
    hash: sha256:00
`);
    expect(newMeasurementText({ ...measurement, headcount: null })).not.toContain('headcount');
    expect(newMeasurementText({ ...measurement, depth: 'full' })).toBe(newMeasurementText(measurement));
    expect(newMeasurementText({ ...measurement, depth: 'short' })).toContain(
      'mode: consensus\ndepth: short\n',
    );
  });

  test('of answers has room for the table and for the first answer', () => {
    expect(
      newAnswersText('De antwoorden.'),
    ).toBe(`# yaml-language-server: $schema=../../.nulmeting/schemas/answers.schema.json
# De antwoorden.
schema: nulmeting/answers@1
table:
  present: []
  absent: []
answers:
`);
  });

  test('of a dossier says of whom it is, in which language, and leaves out what is not known', () => {
    const organisation = {
      id: 'de-brug',
      name: 'De Brug',
      sector: 'ggz',
      teams: null,
      position: null,
      headcount: 12,
      roles: ['bestuur'],
    };
    expect(
      newDossierText(organisation, 'en', 'Het dossier.'),
    ).toBe(`# yaml-language-server: $schema=.nulmeting/schemas/dossier.schema.json
# Het dossier.
schema: nulmeting/dossier@1
organisation:
  id: de-brug
  name: De Brug
  sector: ggz
  headcount: 12
  roles:
    - bestuur
language: en
minimumGroupSize: 5
`);
    const unknown = newDossierText(
      { ...organisation, sector: null, teams: null, position: null, headcount: null },
      'nl',
      'Het dossier.',
    );
    expect(unknown).not.toMatch(/sector|headcount/);
  });
});

describe('an answer', () => {
  const options = [
    { id: 'dienst', label: { nl: 'In dienst', en: 'Employed' } },
    { id: 'inhuur', label: { nl: 'Ingehuurd', en: 'Hired' } },
  ];
  const questions = questionsById([
    aFramework([
      aStep('begin', [
        aQuestion('schaal'),
        aQuestion('keuze', { optional: true }),
        anOpenQuestion('getal', { kind: 'number' }),
        anOpenQuestion('dag', { kind: 'date' }),
        anOpenQuestion('tekst', { kind: 'text' }),
        anOpenQuestion('een', { kind: 'choice', options }),
        anOpenQuestion('meer', { kind: 'choices', options }),
      ]),
    ]),
  ]);
  const UNANSWERED = { kind: 'unanswered' };
  const reason = 'Zo is het.';

  test.each<readonly [string, object, object, readonly string[]]>([
    ['schaal', { answer: 'deels' }, { kind: 'answered', answer: 'deels' }, []],
    ['schaal', { answer: 0 }, { kind: 'answered', answer: 'niet-begonnen' }, []],
    ['schaal', { answer: 3 }, { kind: 'answered', answer: 'volledig' }, []],
    ['schaal', { answer: 4 }, UNANSWERED, ['unknown-answer']],
    ['schaal', { answer: true }, UNANSWERED, ['unknown-answer']],
    ['schaal', { answer: '' }, UNANSWERED, []],
    ['schaal', { answer: null }, UNANSWERED, []],
    ['schaal', {}, UNANSWERED, []],
    ['schaal', { answer: 'weet niet' }, { kind: 'unknown' }, []],
    ['schaal', { answer: 'weet-niet', reason }, { kind: 'unknown' }, []],
    ['schaal', { answer: 'nvt', reason }, { kind: 'not-applicable', reason }, []],
    ['schaal', { answer: 'nvt' }, UNANSWERED, ['reason-missing']],
    ['schaal', { answer: 'afgewogen', reason }, UNANSWERED, ['not-optional']],
    ['keuze', { answer: 'afgewogen', reason }, { kind: 'decided-against', reason }, []],
    [
      'schaal',
      { answer: 'verdeeld', low: 0, high: 'volledig' },
      { kind: 'divided', low: 'niet-begonnen', high: 'volledig' },
      [],
    ],
    ['schaal', { answer: 'verdeeld' }, UNANSWERED, ['range-missing', 'range-missing']],
    ['schaal', { answer: 'verdeeld', low: 'x', high: 2 }, UNANSWERED, ['unknown-answer']],
    ['getal', { answer: 0 }, { kind: 'given', value: 0 }, []],
    ['getal', { answer: '3' }, { kind: 'given', value: 3 }, []],
    ['getal', { answer: '2,5' }, { kind: 'given', value: 2.5 }, []],
    ['getal', { answer: '1.500' }, UNANSWERED, ['not-a-number']],
    ['getal', { answer: 'drie' }, UNANSWERED, ['not-a-number']],
    ['getal', { answer: 'verdeeld', low: 1, high: 2 }, UNANSWERED, ['divided-on-open']],
    ['getal', { answer: 'afgewogen', reason }, UNANSWERED, ['not-optional']],
    ['getal', { answer: 'nvt', reason }, { kind: 'not-applicable', reason }, []],
    ['dag', { answer: '2026-03-01' }, { kind: 'given', value: '2026-03-01' }, []],
    ['dag', { answer: '1-3-2026' }, { kind: 'given', value: '2026-03-01' }, []],
    ['dag', { answer: '1 maart 2026' }, { kind: 'given', value: '2026-03-01' }, []],
    ['dag', { answer: '2026-02-30' }, UNANSWERED, ['no-such-day']],
    ['dag', { answer: 'maart 2026' }, UNANSWERED, ['not-a-date']],
    ['dag', { answer: 2026 }, UNANSWERED, ['not-a-date']],
    ['tekst', { answer: 'De groep.' }, { kind: 'given', value: 'De groep.' }, []],
    ['tekst', { answer: 12 }, { kind: 'given', value: '12' }, []],
    ['tekst', { answer: false }, { kind: 'given', value: 'false' }, []],
    ['tekst', { answer: ['a'] }, UNANSWERED, ['not-a-text']],
    ['tekst', { answer: 'verdeeld' }, { kind: 'given', value: 'verdeeld' }, []],
    ['tekst', { answer: 'weet niet' }, { kind: 'unknown' }, []],
    ['tekst', { answer: 'afgewogen', reason }, { kind: 'given', value: 'afgewogen' }, []],
    ['een', { answer: 'inhuur' }, { kind: 'given', value: 'inhuur' }, []],
    ['een', { answer: ['inhuur'] }, { kind: 'given', value: 'inhuur' }, []],
    ['een', { answer: ['dienst', 'inhuur'] }, UNANSWERED, ['one-choice']],
    ['een', { answer: [] }, UNANSWERED, ['one-choice']],
    ['een', { answer: ' Inhuur. ' }, { kind: 'given', value: 'inhuur' }, []],
    ['een', { answer: 2 }, { kind: 'given', value: 'inhuur' }, []],
    ['een', { answer: 3 }, UNANSWERED, ['unknown-answer']],
    ['een', { answer: 'los' }, UNANSWERED, ['unknown-answer']],
    ['meer', { answer: ['dienst', 'inhuur'] }, { kind: 'given', value: ['dienst', 'inhuur'] }, []],
    ['meer', { answer: 'Dienst; inhuur' }, { kind: 'given', value: ['dienst', 'inhuur'] }, []],
    ['meer', { answer: '1, 2' }, { kind: 'given', value: ['dienst', 'inhuur'] }, []],
    ['meer', { answer: [2, 'Inhuur'] }, { kind: 'given', value: ['inhuur'] }, []],
    ['meer', { answer: 'dienst' }, { kind: 'given', value: ['dienst'] }, []],
    ['meer', { answer: ['dienst', 'los', 'vast'] }, UNANSWERED, ['unknown-answer', 'unknown-answer']],
  ])('to %s that says %j is read as %j', (id, entry, state, codes) => {
    const { responses, problems } = readAnswers({ answers: { [id]: entry } }, questions);
    expect(responses.get(id)).toEqual({ state, note: null, evidence: null });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test('keeps its note and its evidence, and its mistakes have their places and what was meant', () => {
    const { present, absent, responses, problems } = readAnswers(
      {
        table: { present: ['bestuur'], absent: ['kok', 3] },
        answers: {
          schaal: { answer: 'dels', note: 'Zie plan.', evidence: 'Plan' },
          schal: { answer: 'deels' },
          getal: { answer: 'x' },
          keuze: { answer: 'verdeeld', low: 'volledig', high: 'deels' },
          dag: { answer: 'nvt' },
        },
      },
      questions,
    );
    expect([present, absent]).toEqual([['bestuur'], ['kok']]);
    expect(responses.get('schaal')).toMatchObject({ note: 'Zie plan.', evidence: 'Plan' });
    expect(responses.has('schal')).toBe(false);
    expect(problems).toMatchObject([
      {
        code: 'unknown-answer',
        pointer: '/answers/schaal/answer',
        suggestion: 'deels',
        values: { written: 'dels' },
      },
      {
        code: 'unknown-question',
        pointer: '/answers/schal',
        at: 'key',
        suggestion: 'schaal',
        values: { written: 'schal' },
      },
      { code: 'not-a-number', pointer: '/answers/getal/answer', values: { written: 'x' } },
      { code: 'range-reversed', pointer: '/answers/keuze/low', values: { low: 'volledig', high: 'deels' } },
      { code: 'reason-missing', pointer: '/answers/dag/answer', values: { question: 'dag' } },
    ]);
  });
});

test('a value of the wrong kind reads as empty', () => {
  expect([{ a: 1 }, [1], null, 'x'].map(asFields)).toEqual([{ a: 1 }, {}, {}, {}]);
  expect(['x', 3, undefined].map((value) => asString(value, 'anders'))).toEqual(['x', 'anders', 'anders']);
  expect(['x', '', 3].map(asStringOrNull)).toEqual(['x', '', null]);
  expect([3, '3', Number.NaN, Number.POSITIVE_INFINITY].map((value) => asNumber(value, 7))).toEqual([
    3, 7, 7, 7,
  ]);
  expect([0, '3', Number.NaN].map(asNumberOrNull)).toEqual([0, null, null]);
  expect(asStrings(['a', 1, 'b'])).toEqual(['a', 'b']);
  expect(['x', { nl: 'a' }, { en: 'b' }, { nl: 'a', en: 'b' }, 3].map(asText)).toEqual([
    { nl: 'x', en: 'x' },
    { nl: 'a', en: 'a' },
    { nl: 'b', en: 'b' },
    { nl: 'a', en: 'b' },
    { nl: '', en: '' },
  ]);
  expect(['x', 3, null, ['a', ['b']], { a: 1 }].map(showValue)).toEqual(['x', '3', 'null', 'a,b', '{"a":1}']);
});

test('a place is a line and a column from 1, within its first line; a byte order mark takes no column', () => {
  const place = createPlacer('\uFEFFab\ncd ef\n\ngh');
  expect(place([1, 3])).toEqual({ line: 1, column: 1, length: 2 });
  expect(place([4, 5])).toEqual({ line: 2, column: 1, length: 1 });
  expect(place([7, 12])).toEqual({ line: 2, column: 4, length: 2 });
  expect(place([10, 10])).toEqual({ line: 3, column: 1, length: 1 });
  expect(place([11, 13])).toEqual({ line: 4, column: 1, length: 2 });
  expect(place([12, 99])).toEqual({ line: 4, column: 2, length: 1 });
});

test('what people may type of an organisation is as long as the schema of a dossier has it', () => {
  const schema = JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8'));
  const { name, sector, roles } = schema.properties.organisation.properties;
  expect(LONGEST).toEqual({
    name: name.maxLength,
    sector: sector.maxLength,
    role: roles.items.maxLength,
  });
});
