import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../src/domain/checking/check-framework.ts';
import type { Framework, Question } from '../../../src/domain/instrument/framework.ts';
import {
  aBranch,
  aCompleteQuestion,
  aFramework,
  anAction,
  anOpenQuestion,
  aRule,
  aStep,
  aText,
  only,
  VALENTE,
  when,
} from '../builders.ts';

const withQuestions = (...questions: readonly Question[]): Framework =>
  aFramework([aStep('visie', questions)]);
const codesOf = (framework: Framework, fromBank: ReadonlySet<string> = new Set()) =>
  checkFramework(framework, fromBank).map(({ code, pointer }) => [code, pointer]);
const visie = aCompleteQuestion('visie-vastgesteld');

describe('a framework in which all is well', () => {
  test('has no problems', () => {
    const questions = [visie, anOpenQuestion('bedden', { kind: 'number' })];
    const later = aCompleteQuestion('later', { when: when('visie-vastgesteld >= deels and bedden > 10') });
    const framework = aFramework([aStep('een', questions, { phase: 'klimaat' }), aStep('twee', [later])], {
      phases: [{ id: 'klimaat', title: aText('Klimaat') }],
      decisionRules: [aRule('capaciteit', [aBranch('projectleider', 'later = volledig')])],
    });
    expect(checkFramework(framework)).toEqual([]);
  });
});

describe('an id of a question or a step that people type as the name of a field', () => {
  test.each(['null', '1e3', '012', '0x1f', '0o7'])('is no %s, which would be another one', (id) => {
    const framework = aFramework([aStep('visie', [visie]), aStep(id, [aCompleteQuestion(id)])]);
    expect(codesOf(framework)).toEqual([
      ['id-read-otherwise', '/steps/1/id'],
      ['id-read-otherwise', '/steps/1/questions/0/id'],
    ]);
  });

  test.each(['12', 'true', 'nan', 'null-meting', '0-meting'])('may be %s', (id) => {
    expect(codesOf(aFramework([aStep(id, [aCompleteQuestion(id)])]))).toEqual([]);
  });
});

describe('an id is unique', () => {
  test('among the questions of all steps; the second place is reported', () => {
    const framework = aFramework([aStep('een', [visie]), aStep('twee', [aCompleteQuestion('tijd'), visie])]);
    expect(only(checkFramework(framework))).toEqual({
      code: 'repeated-id',
      severity: 'error',
      pointer: '/steps/1/questions/1/id',
      at: 'value',
      values: { id: 'visie-vastgesteld' },
      suggestion: null,
      related: '/steps/0/questions/0/id',
    });
  });

  test('also for a question from the bank', () => {
    expect(codesOf(withQuestions(visie, visie), new Set(['/steps/0/questions/1']))).toEqual([
      ['repeated-id', '/steps/0/questions/1/use'],
    ]);
  });

  test('among steps, among phases and among decision rules', () => {
    const phase = { id: 'klimaat', title: aText('Klimaat') };
    const framework = aFramework([aStep('een', []), aStep('twee', []), aStep('een', [])], {
      phases: [phase, phase],
      decisionRules: [aRule('capaciteit', []), aRule('capaciteit', [])],
    });
    expect(codesOf(framework)).toEqual([
      ['repeated-id', '/phases/1/id'],
      ['repeated-id', '/steps/2/id'],
      ['repeated-id', '/decisionRules/1/id'],
    ]);
  });

  test('but a step, a question and a phase may share one', () => {
    const framework = aFramework([aStep('visie', [aCompleteQuestion('visie')], { phase: 'visie' })], {
      phases: [{ id: 'visie', title: aText('Visie') }],
    });
    expect(checkFramework(framework)).toEqual([]);
  });

  test('and an id that is missing is not repeated', () => {
    expect(checkFramework(withQuestions(aCompleteQuestion(''), aCompleteQuestion('')))).toEqual([]);
  });
});

describe('the phase of a step', () => {
  const phases = [
    { id: 'klimaat', title: aText('Klimaat') },
    { id: 'verankering', title: aText('Verankering') },
  ];

  test('must exist; the one that was probably meant is suggested', () => {
    const framework = aFramework([aStep('een', []), aStep('twee', [], { phase: 'klimat' })], { phases });
    expect(only(checkFramework(framework))).toMatchObject({
      code: 'unknown-phase',
      pointer: '/steps/1/phase',
      values: { written: 'klimat', known: 'klimaat, verankering' },
      suggestion: 'klimaat',
    });
  });

  test('may be left out', () => {
    expect(checkFramework(aFramework([aStep('een', [])], { phases }))).toEqual([]);
  });
});

describe('a citation', () => {
  const misspelt = { document: 'valente-2052', section: 'Stap 1.2' };
  const elsewhere = { document: VALENTE.document, section: 'Stap 1.3' };

  test('must name a document that is known', () => {
    expect(
      only(checkFramework(withQuestions(aCompleteQuestion('visie', { sources: [VALENTE, misspelt] })))),
    ).toMatchObject({
      code: 'unknown-document',
      pointer: '/steps/0/questions/0/sources/1/document',
      values: { written: 'valente-2052', known: 'valente-2025' },
      suggestion: 'valente-2025',
    });
  });

  test('must name a section that may be cited', () => {
    expect(
      only(checkFramework(withQuestions(aCompleteQuestion('visie', { sources: [elsewhere] })))),
    ).toMatchObject({
      code: 'unknown-section',
      pointer: '/steps/0/questions/0/sources/0/section',
      values: { written: 'Stap 1.3', document: 'valente-2025' },
      suggestion: 'Stap 1.2',
    });
  });

  test('may name any section of a document that lists none', () => {
    const documents = [{ id: VALENTE.document, title: 't', publisher: 'p', year: 2025, sections: [] }];
    const framework = aFramework([aStep('een', [aCompleteQuestion('visie', { sources: [elsewhere] })])], {
      documents,
    });
    expect(checkFramework(framework)).toEqual([]);
  });

  test('is checked in actions, decision rules and open questions as well', () => {
    const start = anAction('begin');
    const actions = {
      'niet-begonnen': start,
      deels: anAction('verbreed', { sources: [misspelt] }),
    };
    const questions = [
      aCompleteQuestion('visie', { actions }),
      anOpenQuestion('bedden', { sources: [elsewhere] }),
    ];
    const framework = {
      ...withQuestions(...questions),
      decisionRules: [{ ...aRule('capaciteit', []), sources: [misspelt] }],
    };
    expect(codesOf(framework)).toEqual([
      ['unknown-document', '/steps/0/questions/0/actions/deels/sources/0/document'],
      ['unknown-section', '/steps/0/questions/1/sources/0/section'],
      ['unknown-document', '/decisionRules/0/sources/0/document'],
    ]);
  });

  test('of a question from the bank is checked in the bank', () => {
    expect(
      checkFramework(
        withQuestions(aCompleteQuestion('visie', { sources: [misspelt] })),
        new Set(['/steps/0/questions/0']),
      ),
    ).toEqual([]);
  });
});

describe('the limits of the levels', () => {
  test.each([
    [{ P: 15, L: 50, F: 85 }, 0],
    [{ P: 50, L: 50, F: 85 }, 1],
    [{ P: 15, L: 85, F: 85 }, 1],
    [{ P: 85, L: 50, F: 15 }, 1],
  ])('must rise: %j has %d problems', (bands, problems) => {
    expect(codesOf(aFramework([], { bands }))).toEqual(
      Array(problems).fill(['bands-not-ascending', '/bands']),
    );
  });

  test('must leave room for the highest', () => {
    expect(codesOf(aFramework([], { bands: { P: 15, L: 50, F: 100 } }))).toEqual([
      ['level-unreachable', '/bands/F'],
    ]);
  });
});

test('every problem is reported at once, also several of one question', () => {
  const questions = [
    aCompleteQuestion('visie', { when: when('wie = deels'), prerequisite: true, optional: true }),
    aCompleteQuestion('visie', { sources: [{ document: 'niets', section: '' }] }),
  ];
  const framework = { ...withQuestions(...questions), bands: { P: 1, L: 1, F: 1 } };
  expect(codesOf(framework).map(([code]) => code)).toEqual([
    'repeated-id',
    'condition-on-unknown',
    'unknown-document',
    'prerequisite-and-optional',
    'bands-not-ascending',
  ]);
});
