import { describe, expect, test } from 'vitest';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import type {
  FrameworkOverTime,
  OverTimeComparison,
  StepOverTime,
} from '../../src/domain/comparison/comparison.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { type OverTimeView, viewOverTime } from '../../src/reports/views/comparison/over-time-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, aStep, notApplicable, only } from '../domain/builders.ts';
import {
  type Measured,
  measured,
  overTime,
  points,
  pointsQuestion,
} from '../domain/comparison/comparison-builders.ts';
import { readExample } from '../examples.ts';

/* What a comparison of two measurements says of its steps. */

const texts = loadTexts('en');

/** Two measurements of an organisation, with other figures for the first step and for the framework. */
async function view(
  changeStep: Partial<StepOverTime>,
  changeFramework: Partial<FrameworkOverTime> = {},
): Promise<OverTimeView> {
  const from = await readExample('opvang-de-linde', '2025-09-16', 'en');
  const to = await readExample('opvang-de-linde', '2026-09-15', 'en');
  const options = { language: 'en', program: '0.0.0', showsRefused: false } as const;
  const comparison = compareOverTime(
    [from, to].map(scoreMeasurement),
    scoreMeasurement(from),
    scoreMeasurement(to),
    options,
  );
  const changed: OverTimeComparison = {
    ...comparison,
    steps: comparison.steps.map((step, index) => (index === 0 ? { ...step, ...changeStep } : step)),
    frameworks: comparison.frameworks.map((framework) => ({ ...framework, ...changeFramework })),
  };
  return viewOverTime(changed, texts);
}

async function viewFirst(change: Partial<StepOverTime>) {
  const [framework] = (await view(change)).frameworks;
  return { step: framework?.steps[0], figures: framework?.figures[0] };
}

test.each([
  [12.3, '+12'],
  [0.6, '+1'],
  [0.4, '0'],
  [0, '0'],
  [-0.4, '0'],
  [-0.6, '−1'],
  [null, '–'],
])('a difference of %s is shown as %s', async (difference, text) => {
  expect((await viewFirst({ difference })).figures?.difference).toBe(text);
});

describe('a step whose difference is refused', () => {
  const refused = { refused: true, reasons: ['few-common'] } as const;
  const although = texts('compare.shown-though-refused');

  test('is counted among those that are not compared', async () => {
    const { glances, frameworks } = await view({ ...refused, difference: null, common: null });
    const named = frameworks[0]?.steps[0]?.title ?? '';
    expect(
      glances[0]?.basis.filter((line) => line.startsWith('Not compared') && line.includes(named)),
    ).toHaveLength(1);
    expect(frameworks[0]?.steps[0]?.remarks).not.toContain(although);
  });

  test('has its difference marked and is not counted, when it is given on request', async () => {
    const { glances, frameworks } = await view({ ...refused, difference: 12 });
    expect(glances[0]?.basis.filter((line) => line.startsWith('Not compared'))).toEqual([]);
    expect(frameworks[0]?.steps[0]?.remarks).toContain(although);
  });
});

test.each([
  [['1.0.0', null], '16 September 2025'],
  [[null, '1.0.0'], '15 September 2026'],
])(
  'a framework that one of the two measurements used (%j) is said to be of that day',
  async (versions, day) => {
    const { instrument } = await view({}, { versions });
    expect(instrument.join(' ')).toContain(day);
  },
);

describe('the first page', () => {
  const nl = loadTexts('nl');
  const stepOf = (id: string) => aStep(id, [pointsQuestion(id)], { title: { nl: `Stap ${id}`, en: id } });
  const glanceOf = (from: Measured, to: Measured) => only(viewOverTime(overTime(from, to), nl).glances);

  test('tells of several steps why they are not compared, as of several', () => {
    const before = measured(aFramework([stepOf('een'), stepOf('weg')]), points({ een: 0, weg: 0 }));
    const after = measured(aFramework([stepOf('een'), stepOf('nieuw')]), points({ een: 0, nieuw: 0 }));
    const { basis } = glanceOf(before, after);
    expect(basis.at(-1)).toBe(
      'Niet vergeleken: „Stap nieuw” en „Stap weg”. Deze stappen zijn elk maar één van de twee keren gevraagd.',
    );
    const one = measured(aFramework([stepOf('een')]), points({ een: 0 }));
    expect(glanceOf(one, after).basis.at(-1)).toBe(
      'Niet vergeleken: „Stap nieuw”. Deze stap is maar één van de twee keren gevraagd.',
    );
  });

  test('names together the steps that moved alike, and parts those that did not', () => {
    const framework = aFramework(['een', 'twee', 'drie', 'vier'].map(stepOf));
    const at = (een: number, twee: number, drie: number, vier: number) =>
      measured(framework, points({ een, twee, drie, vier }));
    const moved = (from: Measured, to: Measured) => glanceOf(from, to).message[0];
    expect(moved(at(0, 0, 0, 0), at(50, 50, 50, 50))).toBe(
      '„Stap een”, „Stap twee”, „Stap drie” en „Stap vier” (van nog te beginnen naar bijna op orde) gingen vooruit. Geen stap ging achteruit.',
    );
    expect(moved(at(0, 0, 0, 0), at(50, 100, 50, 0))).toBe(
      '„Stap een” en „Stap drie” (van nog te beginnen naar bijna op orde); en „Stap twee” (van nog te beginnen naar op orde en geborgd) gingen vooruit. Geen stap ging achteruit. „Stap vier” bleef gelijk.',
    );
    // Each with a change of its own: a list as any other.
    expect(moved(at(0, 0, 0, 0), at(50, 100, 0, 0))).toBe(
      '„Stap een” (van nog te beginnen naar bijna op orde) en „Stap twee” (van nog te beginnen naar op orde en geborgd) gingen vooruit. Geen stap ging achteruit. „Stap drie” en „Stap vier” bleven gelijk.',
    );
  });

  test('counts the steps that count, as the reports do', () => {
    const framework = aFramework([stepOf('een'), stepOf('twee')]);
    const at = (een: number) => measured(framework, { ...points({ een }), twee: notApplicable() });
    expect(glanceOf(at(0), at(100)).message).toContain('De enige stap die meetelt, is nu op orde.');
    const both = (een: number) => measured(framework, points({ een, twee: 100 }));
    expect(glanceOf(both(0), both(100)).message).toContain('Alle stappen zijn nu op orde.');
  });
});
