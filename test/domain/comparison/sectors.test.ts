import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { compareOverTime } from '../../../src/domain/comparison/compare-over-time.ts';
import { fitToShared } from '../../../src/domain/comparison/fit-to-shared.ts';
import { type Facts, NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../../src/domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../../src/domain/instrument/framework.ts';
import { textInEach } from '../../../src/domain/instrument/text.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import { type Answers, aFramework, aStep, only, when } from '../builders.ts';
import {
  across,
  anOrganisation,
  changeOf,
  measured,
  onDate,
  points,
  pointsQuestion,
} from './comparison-builders.ts';

const inBoth = (words: string) => textInEach(() => words);
const TERMS = {
  clients: {
    other: inBoth('cliënten'),
    wijkteam: inBoth('inwoners'),
    jeugdhulp: inBoth('jongeren en ouders'),
  },
};
const visie = pointsQuestion('visie', {
  label: inBoth('Visie met {clients}'),
  text: inBoth('Weten {clients} het?'),
});
const KADER = aFramework(
  [aStep('begin', [visie, pointsQuestion('tijd')], { title: inBoth('Begin met {clients}') })],
  {
    title: inBoth('Kader voor {clients}'),
    terms: TERMS,
  },
);

/** A measurement of an organisation with these facts. */
function inSector(
  id: string,
  facts: Partial<Facts>,
  answers: Answers,
  framework: Framework = KADER,
): Assessment {
  const known = { ...NO_FACTS, ...facts };
  const assessment = anOrganisation(id, measured(fitToOrganisation(framework, known), answers), known);
  return { ...assessment, facts: known, frameworks: [fitToOrganisation(framework, known)] };
}

describe('organisations of several sectors that used one version', () => {
  const answers = points({ visie: 50, tijd: 50 });
  const wijk = inSector('wijk', { sector: 'wijkteam' }, answers);
  const jeugd = inSector('jeugd', { sector: 'jeugdhulp' }, answers);
  const titleOf = (all: readonly Assessment[], more: Parameters<typeof across>[1] = {}) => {
    const { frameworks, steps } = across(fitToShared(all, more.own ?? null), more);
    return [only(frameworks).title, only(steps).title];
  };

  test('are compared on it, and none is left out', () => {
    expect(only(across(fitToShared([wijk, jeugd], null)).frameworks)).toMatchObject({
      organisations: 2,
      leftOut: [],
      askedOfSome: [],
    });
  });

  test.each([
    ['in the words for every sector', [wijk, jeugd], {}, 'cliënten'],
    [
      'in the words of the sector that they share',
      [wijk, inSector('wijk-2', { sector: 'wijkteam' }, answers)],
      {},
      'inwoners',
    ],
    [
      'in the words for every sector, also beside the own organisation',
      [wijk, jeugd],
      { own: 'jeugd' },
      'cliënten',
    ],
    [
      'in the words for every sector when nameless',
      [wijk, jeugd],
      { own: 'jeugd', anonymous: true },
      'cliënten',
    ],
  ] as const)('are named %s', (_, all, more, words) => {
    expect(titleOf(all, more)).toEqual([`Kader voor ${words}`, `Begin met ${words}`]);
  });

  test('show nothing of a sector when nameless, also when they share it', () => {
    const all = [wijk, inSector('wijk-2', { sector: 'wijkteam' }, answers)];
    expect(JSON.stringify(across(fitToShared(all, null), { anonymous: true }))).not.toMatch(
      /inwoners|wijkteam/,
    );
  });
});

describe('an organisation that is in another sector now', () => {
  const from = onDate(
    '2025-01-01',
    measured(fitToOrganisation(KADER, { ...NO_FACTS, sector: 'wijkteam' }), points({ visie: 20, tijd: 20 })),
  );
  const compareWith = (later: Framework, sector: string | null) => {
    const fitted = fitToOrganisation(later, { ...NO_FACTS, sector });
    const to = onDate('2026-01-01', measured(fitted, points({ visie: 60, tijd: 60 })));
    const [before, after] = [scoreMeasurement(from), scoreMeasurement(to)];
    const options = { language: 'nl', program: '0.0.0', showsRefused: false } as const;
    return compareOverTime([before, after], before, after, options);
  };

  test('was asked the same questions, in other words', () => {
    const comparison = compareWith(KADER, 'jeugdhulp');
    expect(only(comparison.frameworks)).toMatchObject({
      isSameContent: true,
      title: 'Kader voor jongeren en ouders',
      instrument: { unchanged: ['visie', 'tijd'], reworded: [], redefined: [] },
    });
    expect(changeOf(comparison, 'visie')).toMatchObject({
      change: 'forward',
      label: 'Visie met jongeren en ouders',
    });
  });

  test('was asked the same questions by a later version too, where only other questions changed', () => {
    const later = { ...KADER, version: '1.0.1', hash: 'def456' };
    expect(only(compareWith(later, 'jeugdhulp').frameworks).instrument.unchanged).toEqual(['visie', 'tijd']);
  });

  test('reads other words when those of its own sector were changed: that is reworded', () => {
    const terms = { clients: { ...TERMS.clients, jeugdhulp: inBoth('gezinnen') } };
    const later = { ...KADER, version: '1.0.1', hash: 'def456', terms };
    expect(only(compareWith(later, 'jeugdhulp').frameworks).instrument.reworded).toEqual(['visie']);
    expect(only(compareWith(later, 'wijkteam').frameworks).instrument.reworded).toEqual([]);
  });
});

describe('a question that facts hide from one of two', () => {
  const aanbod = pointsQuestion('aanbod', { when: when('organisation.position = municipality') });
  const buurt = pointsQuestion('buurt', { when: when('organisation.sector = wijkteam') });
  const na = pointsQuestion('na', { when: when('aanbod >= punt-50 or visie >= punt-50') });
  const framework = aFramework([
    aStep('begin', [pointsQuestion('visie'), aanbod, buurt, na, pointsQuestion('tijd')]),
    aStep('later', [pointsQuestion('geld'), pointsQuestion('plek')]),
  ]);
  const answers = points({ visie: 40, tijd: 40, aanbod: 100, buurt: 0, na: 80, geld: 70, plek: 70 });
  const town = inSector('gemeente', { sector: 'gemeente', position: 'municipality' }, answers, framework);
  const team = inSector('team', { sector: 'wijkteam' }, answers, framework);
  const house = inSector('huis', { sector: 'ggz' }, answers, framework);

  test('counts for none of the organisations, and is named with those that were not asked', () => {
    const { steps, frameworks } = across(fitToShared([town, team, house], null));
    // Of the town: visie 40, tijd 40 and na 80, which its answer about providers brought up; of the others visie and tijd.
    expect(steps[0]?.values.map((score) => Math.round(score ?? -1))).toEqual([53, 40, 40]);
    expect(steps[0]?.answered.map((one) => one?.applicable)).toEqual([3, 2, 2]);
    expect(only(frameworks).askedOfSome).toEqual([
      { question: 'aanbod', label: 'onderwerp aanbod', without: ['Stichting huis', 'Stichting team'] },
      {
        question: 'buurt',
        label: 'onderwerp buurt',
        without: ['Stichting gemeente', 'Stichting huis'],
      },
    ]);
  });

  test('leaves a step in which organisations share none without an outcome, and does not call it not asked', () => {
    const apart = aFramework([aStep('begin', [pointsQuestion('visie')]), aStep('eigen', [aanbod, buurt])]);
    const all = [town, team].map(({ organisation, facts }) =>
      inSector(organisation.id, facts, answers, apart),
    );
    const [begin, own] = across(fitToShared(all, null)).steps;
    expect(begin?.absences).toEqual([null, null]);
    expect(own?.absences).toEqual(['none-shared', 'none-shared']);
  });

  test('is not said to be of an organisation when nameless', () => {
    const { frameworks } = across(fitToShared([town, team, house], null), { anonymous: true });
    expect(only(frameworks).askedOfSome.map(({ question, without }) => [question, without])).toEqual([
      ['aanbod', []],
      ['buurt', []],
    ]);
  });

  test('counts where all were asked it', () => {
    const other = inSector('stad', { position: 'municipality' }, answers, framework);
    const [first] = across(fitToShared([town, other], null)).steps;
    expect(first?.answered.map((one) => one?.applicable)).toEqual([4, 4]);
  });

  test('does not count in a comparison over time either, and is named', () => {
    const before = scoreMeasurement({
      ...town,
      measurement: { ...town.measurement, id: '1', date: '2025-01-01' },
    });
    const after = scoreMeasurement({
      ...team,
      measurement: { ...team.measurement, id: '2', date: '2026-01-01' },
    });
    const options = { language: 'nl', program: '0.0.0', showsRefused: false } as const;
    const comparison = compareOverTime([before, after], before, after, options);
    expect(only(comparison.frameworks)).toMatchObject({ notShared: ['aanbod', 'buurt'], tooShort: [] });
    expect(comparison.questions.map(({ id }) => id)).toEqual(['visie', 'na', 'tijd', 'geld', 'plek']);
    // "na" is common to both frameworks, and was shown to the town alone.
    expect(comparison.steps[0]).toMatchObject({
      commonShare: 1,
      common: { questions: 2, from: { score: 40 }, to: { score: 40 } },
    });
    expect(only(comparison.frameworks).next).toMatchObject({
      from: { kind: 'step', id: 'begin' },
      to: { kind: 'step', id: 'begin' },
    });
  });

  test('changes nothing where the facts are the same', () => {
    const second = { ...town, organisation: { ...town.organisation, id: 'tweede' } };
    const [one] = fitToShared([town, second], null);
    expect(scoreMeasurement(one ?? town).scores).toEqual(scoreMeasurement(town).scores);
  });
});

describe('an organisation that was asked quite other questions', () => {
  const onlyIn = (id: string, sector: string) =>
    pointsQuestion(id, { when: when(`organisation.sector = ${sector}`) });
  const framework = aFramework([
    aStep('begin', [
      pointsQuestion('visie'),
      ...['a', 'b', 'c'].map((id) => onlyIn(id, 'ggz')),
      ...['d', 'e'].map((id) => onlyIn(id, 'gemeente')),
    ]),
  ]);
  const answers = points({ visie: 50, a: 100, b: 100, c: 100, d: 0, e: 0 });
  const town = inSector('stad', { sector: 'gemeente' }, answers, framework);
  const houses = ['een', 'twee'].map((id) => inSector(id, { sector: 'ggz' }, answers, framework));
  const compare = (all: readonly Assessment[], own: string | null = null) => {
    const { frameworks, steps } = across(fitToShared(all, own), { own });
    const { besideOwn, setApart, organisations, askedOfSome } = only(frameworks);
    const beside = only(steps).absences.map((absence) => absence !== 'not-beside');
    expect(beside.filter((one) => !one)).toHaveLength(setApart.length);
    return {
      besideOwn,
      setApart,
      organisations,
      not: askedOfSome.map(({ question }) => question),
      values: only(steps).values,
    };
  };

  test('is set apart, and takes no question from the rest', () => {
    // By name: een, stad, twee; 50, 100, 100 and 100 on four questions.
    expect(compare([town, ...houses])).toEqual({
      besideOwn: [],
      setApart: ['Stichting stad'],
      organisations: 2,
      not: [],
      values: [87.5, null, 87.5],
    });
  });

  test('stands beside one other: then only what both were asked counts', () => {
    expect(compare([town, ...houses.slice(0, 1)])).toEqual({
      besideOwn: [],
      setApart: [],
      organisations: 2,
      not: ['a', 'b', 'c', 'd', 'e'],
      values: [50, 50],
    });
  });

  test('keeps its place when it is the one that looks and nobody is like it', () => {
    expect(compare([town, ...houses], 'stad')).toMatchObject({
      setApart: [],
      organisations: 3,
      values: [50, 50, 50],
    });
  });

  test('decides who stands beside it when it looks and somebody is like it', () => {
    const other = inSector('dorp', { sector: 'gemeente' }, answers, framework);
    expect(compare([town, other, ...houses], 'stad')).toMatchObject({
      setApart: ['Stichting een', 'Stichting twee'],
      organisations: 2,
    });
  });

  test('is named where it stands beside the one that looks, and would be set apart without it', () => {
    const other = inSector('dorp', { sector: 'gemeente' }, answers, framework);
    const all = [town, other, ...houses, inSector('drie', { sector: 'ggz' }, answers, framework)];
    expect(compare(all, 'stad').besideOwn).toEqual(['Stichting dorp']);
    expect(compare(all, null)).toMatchObject({
      besideOwn: [],
      setApart: ['Stichting dorp', 'Stichting stad'],
    });
  });
});
