import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import type { Framework } from '../../../src/domain/instrument/framework.ts';
import { checkProperty } from '../../check-property.ts';
import {
  aFramework,
  answered,
  aQuestion,
  aStep,
  notApplicable,
  only,
  present,
  unknown,
} from '../builders.ts';
import {
  across,
  allAt,
  anOrganisation,
  asking,
  measured,
  organisationsAt,
  points,
  pointsQuestion,
  someIds,
  stepAcross,
} from './comparison-builders.ts';

describe('the median of organisations', () => {
  test('is the median of their scores, each once, with the upper quartile (R type 7)', () => {
    // By hand: of 10, 20, 40, 70, 100 the third is 40 and the fourth 70.
    expect(stepAcross(organisationsAt([70, 10, 100, 40, 20]))).toMatchObject({
      median: 40,
      upperQuartile: 70,
      n: 5,
      refused: false,
      reasons: [],
      difference: null,
    });
  });

  test('lies between two where their number is even', () => {
    expect(stepAcross(organisationsAt([10, 20, 40, 70, 90, 100]))).toMatchObject({
      median: 55,
      upperQuartile: 85,
      n: 6,
    });
  });

  test('excludes the own organisation, which is compared with it', () => {
    const step = stepAcross(organisationsAt([90, 10, 20, 40, 70, 100]), { own: 'org-a' });
    expect(step).toMatchObject({ median: 40, upperQuartile: 70, n: 5, difference: 50 });
    expect(step.values).toEqual([90, 10, 20, 40, 70, 100]);
  });

  test.each([
    [4, null, 4],
    [5, 'org-a', 4],
    [2, null, 2],
    [2, 'org-a', 1],
  ])('is absent with %d organisations, of which %s looks', (count, own, n) => {
    const step = stepAcross(organisationsAt(Array.from({ length: count }, () => 50)), { own });
    expect(step).toMatchObject({
      median: null,
      upperQuartile: null,
      difference: null,
      refused: true,
      reasons: ['few-organisations'],
      n,
    });
  });

  test('stays absent then, also when refused differences are requested', () => {
    const step = stepAcross(organisationsAt([10, 20, 40, 70]), { showsRefused: true });
    expect(step).toMatchObject({ median: null, upperQuartile: null, refused: true });
  });

  test('is counted per step: one without a score does not count', () => {
    const framework = aFramework([aStep('een', [pointsQuestion('a')]), aStep('twee', [pointsQuestion('b')])]);
    const scored = (id: string, both: boolean) =>
      anOrganisation(
        id,
        measured(framework, both ? points({ a: 50, b: 50 }) : { ...points({ a: 50 }), b: unknown() }),
      );
    const { steps } = across(['p', 'q', 'r', 's', 't'].map((id) => scored(id, id !== 't')));
    expect(steps.map(({ n, median }) => [n, median])).toEqual([
      [5, 50],
      [4, null],
    ]);
    expect(steps[1]?.values).toEqual([50, 50, 50, 50, null]);
  });

  test('counts each organisation once, however many tables it has', () => {
    const framework = asking(pointsQuestion('visie'));
    const at = (id: string, ...scores: readonly number[]) =>
      anOrganisation(id, measured(framework, ...scores.map((visie) => points({ visie }))));
    const step = stepAcross([at('p', 0, 0, 0, 0), at('q', 30), at('r', 40), at('s', 50), at('t', 90, 70)]);
    expect(step).toMatchObject({ values: [0, 30, 40, 50, 80], median: 40, n: 5 });
  });
});

test('the score of an organisation is based on questions, each once however many tables answered it', () => {
  const framework = asking(
    pointsQuestion('visie'),
    pointsQuestion('tijd'),
    pointsQuestion('los', { weight: 0 }),
  );
  const both = points({ visie: 20, tijd: 40, los: 100 });
  const one = points({ visie: 20, tijd: 'nvt', los: 100 });
  const step = stepAcross([
    anOrganisation('p', measured(framework, both, both)),
    anOrganisation('q', measured(framework, one, one)),
    anOrganisation('r', measured(framework, one, both)),
    anOrganisation('s', measured(framework, { visie: unknown(), tijd: unknown() })),
  ]);
  expect(step.questions).toEqual([2, 1, 2, null]);
});

describe('an organisation for which more than a quarter is not applicable', () => {
  const ids = someIds(8);
  const framework = asking(...ids.map((id) => pointsQuestion(id)));
  const scored = (id: string, score: number, none = 0) =>
    anOrganisation(
      id,
      measured(framework, {
        ...allAt(ids, score),
        ...Object.fromEntries(ids.slice(0, none).map((own) => [own, notApplicable()])),
      }),
    );
  const peers = ['p', 'q', 'r', 's', 't'].map((id) => scored(id, 50));
  const all = [...peers, scored('u', 100, 3)];

  test('does not count in the median, and is marked; its own score is still shown', () => {
    const step = stepAcross(all);
    expect(step).toMatchObject({ median: 50, upperQuartile: 50, n: 5 });
    expect(step.values.at(-1)).toBe(100);
    expect(step.comparable).toEqual([true, true, true, true, true, false]);
  });

  test('counts when it was exactly a quarter', () => {
    const step = stepAcross([...peers, scored('u', 100, 2)]);
    expect(step).toMatchObject({ n: 6, comparable: [true, true, true, true, true, true] });
  });

  test('counts when that is requested, and is marked', () => {
    const step = stepAcross(all, { showsRefused: true });
    expect(step).toMatchObject({ n: 6, median: 50 });
    expect(step.comparable.at(-1)).toBe(false);
  });

  test('can leave too few for a median', () => {
    expect(stepAcross(all.slice(1))).toMatchObject({ n: 4, median: null, refused: true });
  });

  test('is not compared with the median when it is the own organisation', () => {
    expect(stepAcross(all, { own: 'u' })).toMatchObject({ median: 50, n: 5, difference: null });
    expect(stepAcross(all, { own: 'u', showsRefused: true })).toMatchObject({ median: 50, difference: 50 });
  });
});

describe('only the same version of a framework is compared', () => {
  const question = pointsQuestion('visie');
  const version = (number: string) =>
    aFramework([aStep('verkenning', [question])], { version: number, hash: `hash-${number}` });
  const organisationWith = (id: string, framework: Framework, score = 50) =>
    anOrganisation(id, measured(framework, points({ visie: score })));
  const [old, recent, newest] = [version('1.0.0'), version('1.9.0'), version('1.10.0')];

  test('the most common one; the rest are listed with their version and have no figures', () => {
    const comparison = across([
      organisationWith('p', old),
      organisationWith('q', recent),
      organisationWith('r', old),
      organisationWith('s', newest),
    ]);
    expect(only(comparison.frameworks)).toMatchObject({
      version: '1.0.0',
      organisations: 2,
      leftOut: [
        { organisation: 'Stichting q', version: '1.9.0' },
        { organisation: 'Stichting s', version: '1.10.0' },
      ],
    });
    expect(only(comparison.steps)).toMatchObject({
      values: [50, null, 50, null],
      levels: ['P', null, 'P', null],
      answered: [{ scored: 1, later: 0, applicable: 1 }, null, { scored: 1, later: 0, applicable: 1 }, null],
      n: 2,
    });
  });

  test('the latest of equally common ones; 1.10 is later than 1.9', () => {
    const comparison = across([organisationWith('p', recent), organisationWith('q', newest)]);
    expect(only(comparison.frameworks).version).toBe('1.10.0');
  });

  test('that of the own organisation, however few have it', () => {
    const all = [
      organisationWith('p', recent),
      organisationWith('q', recent),
      organisationWith('r', recent),
      organisationWith('s', old),
    ];
    const comparison = across(all, { own: 's' });
    expect(only(comparison.frameworks)).toMatchObject({ version: '1.0.0', organisations: 1 });
    expect(only(comparison.frameworks).leftOut).toHaveLength(3);
    expect(only(comparison.steps)).toMatchObject({ n: 0, median: null });
  });

  test('also when the number is the same and the questions are not', () => {
    const changed = aFramework([aStep('verkenning', [question])], { hash: 'stilletjes-veranderd' });
    const same = aFramework([aStep('verkenning', [question])]);
    const comparison = across([
      organisationWith('p', same),
      organisationWith('q', same),
      organisationWith('r', changed),
    ]);
    expect(only(comparison.frameworks)).toMatchObject({ organisations: 2 });
    expect(only(comparison.frameworks).leftOut).toEqual([{ organisation: 'Stichting r', version: '1.0.0' }]);
  });

  test('and a framework of one organisation is listed, except when anonymous', () => {
    const other = aFramework([aStep('elders', [pointsQuestion('anders')])], { id: 'ander-kader' });
    const both = [
      organisationWith('p', old),
      anOrganisation('q', measured([old, other], points({ visie: 25, anders: 75 }))),
    ];
    const comparison = across(both);
    expect(comparison.frameworks.map(({ id, organisations }) => [id, organisations])).toEqual([
      ['afwegingskader', 2],
    ]);
    expect(comparison.alone).toMatchObject([{ id: 'ander-kader', organisation: 'Stichting q' }]);
    expect(JSON.stringify(across(both, { anonymous: true }))).not.toContain('ander');
    expect(comparison.frameworks.flatMap(({ leftOut }) => leftOut)).toEqual([]);
    expect(comparison.steps.map(({ id, values }) => [id, values])).toEqual([['verkenning', [50, 25]]]);
  });
});

describe('where organisations are', () => {
  const framework = aFramework([
    aStep('een', [pointsQuestion('a')]),
    aStep('twee', [pointsQuestion('b')]),
    aStep('drie', [pointsQuestion('c')]),
  ]);
  const at = (id: string, a: number, b: number, c: number) =>
    anOrganisation(id, measured(framework, points({ a, b, c })));

  test('is counted per step, in the order of the steps and with "all in order" last', () => {
    const { nextSteps } = only(
      across([
        at('p', 100, 100, 100),
        at('q', 100, 100, 0),
        at('r', 100, 100, 20),
        at('s', 100, 100, 40),
        at('t', 0, 0, 0),
      ]).frameworks,
    );
    expect(nextSteps).toEqual([
      { step: 'een', title: 'stap een', n: 1 },
      { step: 'drie', title: 'stap drie', n: 3 },
      { step: null, title: null, n: 1 },
    ]);
  });

  test('does not count one to which nothing applies: that is not "all in order"', () => {
    const none = { a: notApplicable(), b: notApplicable(), c: notApplicable() };
    const { nextSteps } = only(
      across([at('p', 0, 0, 0), anOrganisation('q', measured(framework, none))]).frameworks,
    );
    expect(nextSteps).toEqual([{ step: 'een', title: 'stap een', n: 1 }]);
  });
});

describe('preconditions that are missing', () => {
  const framework = asking(
    ...['geld', 'visie', 'draagvlak', 'tijd'].map((id) => aQuestion(id, { prerequisite: true })),
    aQuestion('overig'),
  );
  /** An organisation with these prerequisites unmet. */
  const missing = (id: string, ...ids: readonly string[]) =>
    anOrganisation(
      id,
      measured(
        framework,
        Object.fromEntries(
          ['geld', 'visie', 'draagvlak', 'tijd', 'overig'].map((question) => [
            question,
            answered(ids.includes(question) ? 'deels' : 'volledig'),
          ]),
        ),
      ),
    );

  test('are named from two organisations on, the most common first, equals in the order of the framework', () => {
    const { blockers } = only(
      across([
        missing('p', 'draagvlak', 'visie', 'tijd'),
        missing('q', 'draagvlak', 'overig'),
        missing('r', 'draagvlak', 'geld', 'overig'),
        missing('s', 'geld', 'visie'),
      ]).frameworks,
    );
    expect(blockers).toEqual([
      { question: 'draagvlak', label: 'onderwerp draagvlak', n: 3 },
      { question: 'geld', label: 'onderwerp geld', n: 2 },
      { question: 'visie', label: 'onderwerp visie', n: 2 },
    ]);
  });

  test('are not named when each is missing at one', () => {
    expect(only(across([missing('p', 'geld'), missing('q', 'visie')]).frameworks).blockers).toEqual([]);
  });
});

describe('organisations are listed', () => {
  const framework = asking(pointsQuestion('visie'));
  const named = (id: string, name: string, score: number): Assessment =>
    anOrganisation(id, measured(framework, points({ visie: score })), { name });
  const all = [
    named('z', 'Ópvang Zuid', 10),
    named('n', 'opvang noord', 90),
    named('w', 'Wijkteam', 50),
    named('b', 'De Brug', 30),
  ];

  test('in alphabetical order, whatever their scores; capitals and accents make no difference', () => {
    expect(across(all).organisations.map(({ name }) => name)).toEqual([
      'De Brug',
      'opvang noord',
      'Ópvang Zuid',
      'Wijkteam',
    ]);
    expect(only(across(all).steps).values).toEqual([30, 90, 10, 50]);
  });

  test('by their id when they have the same name', () => {
    const twins = [named('twee', 'De Brug', 10), named('een', 'De Brug', 20)];
    expect(across(twins).organisations.map(({ id }) => id)).toEqual(['een', 'twee']);
    expect(across(twins.toReversed()).organisations.map(({ id }) => id)).toEqual(['een', 'twee']);
  });

  test('with what is needed to read them: sector, people employed at the time, and the day', () => {
    const [first] = [...all].map((assessment) => ({
      ...assessment,
      measurement: { ...assessment.measurement, headcount: 12, date: '2026-03-02' },
    }));
    expect(only(across([present(first)]).organisations)).toEqual({
      id: 'z',
      name: 'Ópvang Zuid',
      label: 'Ópvang Zuid',
      sector: null,
      headcount: 12,
      date: '2026-03-02',
      own: false,
      depth: 'full',
      basis: 'conversation',
    });
  });

  test('beside a period that runs from the first day to the last', () => {
    const on = (id: string, date: string) =>
      anOrganisation(id, measured(framework, points({ visie: 50 })), { date });
    const { period } = across([on('p', '2026-05-01'), on('q', '2025-11-30'), on('r', '2026-02-01')]);
    expect(period).toEqual({ from: '2025-11-30', to: '2026-05-01' });
  });

  test('without a rank: no field says who is first', () => {
    const keys = new Set<string>();
    JSON.stringify(across(organisationsAt([10, 20, 40, 70, 100, 30])), (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    expect([...keys].filter((key) => /rank|rang|position|best|worst|sort/i.test(key))).toEqual([]);
  });
});

describe('an anonymous comparison', () => {
  const framework = asking(pointsQuestion('visie'), pointsQuestion('budget'));
  const NAMES = ['zandbeek', 'linde', 'oever', 'wilgentak', 'veerstoep', 'brug'];
  const all = NAMES.map((id, index) =>
    anOrganisation(
      `geheim-${id}`,
      measured(framework, points({ visie: index * 15, budget: 100 - index * 5 })),
      {
        name: `Organisatie ${id}`,
        sector: `sector-${id}`,
        headcount: 41_000 + index,
        date: `2026-0${index + 1}-13`,
      },
    ),
  );
  const anonymous = { anonymous: true } as const;

  test('has no name, id, sector, size or day anywhere', () => {
    for (const own of [null, 'geheim-linde']) {
      const written = JSON.stringify(across(all, { ...anonymous, own }));
      for (const id of NAMES) expect(written).not.toContain(id);
      expect(written).not.toMatch(/geheim|Organisatie|sector-|41\d{3}|\d{4}-\d{2}/);
    }
  });

  test('names the years alone', () => {
    expect(across(all, anonymous).period).toEqual({ from: '2026', to: '2026' });
  });

  test('calls each organisation by a letter, with its own figures', () => {
    const { organisations, steps } = across(all, anonymous);
    expect(organisations.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(organisations.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const sorted = (values: readonly (number | null)[]) => values.toSorted((a, b) => (a ?? 0) - (b ?? 0));
    expect(sorted(only(steps).values)).toEqual(sorted(only(across(all).steps).values));
  });

  test('goes on with AA after Z', () => {
    const many = organisationsAt(Array.from({ length: 21 }, (_, index) => index * 5));
    const more = many.slice(0, 8).map((one, index) => ({
      ...one,
      organisation: { ...one.organisation, id: `meer-${index}` },
    }));
    expect(
      across([...many, ...more], anonymous)
        .organisations.map(({ label }) => label)
        .slice(24),
    ).toEqual(['Y', 'Z', 'AA', 'AB', 'AC']);
  });

  test('marks the own organisation, and has the same median as the comparison with names', () => {
    const [hidden, open] = [
      across(all, { ...anonymous, own: 'geheim-oever' }),
      across(all, { own: 'geheim-oever' }),
    ];
    const place = hidden.organisations.findIndex(({ own }) => own);
    const shown = only(hidden.steps);
    const { median, upperQuartile, difference, n } = only(open.steps);
    expect(hidden.organisations.filter(({ own }) => own)).toHaveLength(1);
    expect(shown).toMatchObject({ median, upperQuartile, difference, n });
    expect(shown.values[place]).toBe(present(shown.median) + present(shown.difference));
    expect(hidden.frameworks).toEqual(open.frameworks);
  });

  test('calls who was left out by a letter too', () => {
    const other = aFramework(framework.steps, { version: '2.0.0', hash: 'anders' });
    const late = anOrganisation('geheim-laat', measured(other, points({ visie: 5, budget: 5 })));
    const { organisations, frameworks } = across([...all, late], anonymous);
    const { organisation, version } = only(only(frameworks).leftOut);
    expect(version).toBe('2.0.0');
    expect(organisations.map(({ label }) => label)).toContain(organisation);
  });

  const someScore = fc.integer({ min: 0, max: 20 }).map((part) => part * 5);
  const someScores = fc.array(fc.tuple(someScore, someScore), { minLength: 5, maxLength: 9 });
  const organised = (scores: readonly (readonly [number, number])[], nameOf: (index: number) => string) =>
    scores.map(([visie, budget], index) =>
      anOrganisation(nameOf(index), measured(framework, points({ visie, budget }))),
    );

  test('is the same every time for the same files', () => {
    expect(across(all, anonymous)).toEqual(across(all, anonymous));
  });

  test('does not depend on the names of the organisations, so that nobody can find them by trying names', () => {
    checkProperty(
      fc.property(
        someScores,
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 9 }),
        (scores, names) => {
          const one = across(
            organised(scores, (index) => `org-${index}`),
            anonymous,
          );
          const other = across(
            organised(scores, (index) => present(names[index])),
            anonymous,
          );
          expect(other).toEqual(one);
        },
      ),
    );
  });

  test('does not depend on the order of the files, also when the own organisation has the same answers as another', () => {
    const scores = [50, 50, 50, 20].map((score) => [score, score] as const);
    const twins = organised(scores, (index) => `org-${index}`);
    const options = { ...anonymous, own: 'org-1' };
    const turned = [3, 1, 2, 0].map((index) => present(twins[index]));
    expect(across(turned, options)).toEqual(across(twins, options));
    expect(across(twins.toReversed(), options)).toEqual(across(twins, options));
  });

  test('is in the same order in both languages', () => {
    const labels = (language: 'nl' | 'en') => only(across(all, { ...anonymous, language }).steps).values;
    expect(labels('en')).toEqual(labels('nl'));
  });

  test('gives an organisation another letter in another set: none is fixed, and none belongs to a high score', () => {
    const places = new Map<number, number>();
    checkProperty(
      fc.property(someScores, (scores) => {
        // The own organisation is the only one with a full score on both, so that it can be recognised.
        const peers = scores.map(([a, b]) => [Math.min(a, 95), b] as const);
        const { steps, organisations } = across(
          organised([[100, 100], ...peers], (index) => `org-${index}`),
          anonymous,
        );
        const place = only(steps).values.indexOf(100);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(organisations[place]?.label).toBe('ABCDEFGHIJ'[place]);
        places.set(place, (places.get(place) ?? 0) + 1);
      }),
      { numRuns: 600, seed: 20_261_122 },
    );
    // There are six to ten places. Each of the first six comes up often enough, and none of them a quarter of the times.
    for (const place of [0, 1, 2, 3, 4, 5]) expect(places.get(place) ?? 0).toBeGreaterThan(600 / 20);
    expect(Math.max(...places.values())).toBeLessThan(600 / 4);
  });
});
