import { describe, expect, test } from 'vitest';
import { checkFrozen } from '../../../src/documents/dossier/check-frozen.ts';
import { readTargets } from '../../../src/documents/dossier/read-targets.ts';
import { listNames } from '../../../src/domain/checking/list-names.ts';
import type { Problem } from '../../../src/domain/checking/problem.ts';
import { aFramework, anOpenQuestion, aQuestion, aStep } from '../../domain/builders.ts';

const framework = aFramework([
  aStep('begin', [anOpenQuestion('trots'), aQuestion('visie')]),
  aStep('borging', [aQuestion('plan')]),
]);

function read(chosen: Readonly<Record<string, unknown>>) {
  const problems: Problem[] = [];
  const targets = readTargets({ [framework.id]: chosen }, [framework], problems).get(framework.id);
  return { targets: Object.fromEntries(targets ?? []), problems };
}

describe('the target of a step', () => {
  test('is a score, or an answer of its scale: the higher the answer, the higher the target', () => {
    expect(read({ begin: 80, borging: 'volledig' }).targets).toEqual({ begin: 80, borging: 100 });
    expect(read({ begin: 'niet-begonnen' }).targets).toEqual({ begin: 0 });
    expect(read({ begin: 'deels' }).targets['begin']).toBeCloseTo(100 / 3, 9);
  });

  test('that is no answer is told, with what was probably meant, and leaves the step without', () => {
    const { targets, problems } = read({ begin: 'voledig', borging: 'deels' });
    expect(Object.keys(targets)).toEqual(['borging']);
    expect(problems).toMatchObject([
      {
        code: 'unknown-answer',
        pointer: `/targets/${framework.id}/begin`,
        values: {
          written: 'voledig',
          known: listNames(['niet-begonnen', 'deels', 'grotendeels', 'volledig']),
        },
        suggestion: 'volledig',
      },
    ]);
  });

  test.each([
    [2, 'grotendeels'],
    [3, 'volledig'],
  ])('that is the number of an answer, %s, is told: it is a score, and so low', (written, known) => {
    const { targets, problems } = read({ begin: written });
    expect(targets).toEqual({ begin: written });
    expect(problems).toMatchObject([
      { code: 'target-as-score', pointer: `/targets/${framework.id}/begin`, values: { written, known } },
    ]);
  });

  test.each([0, 0.5, 4, 66.7, 100])('that is a score and no number of an answer, %s, is not', (written) => {
    expect(read({ begin: written })).toEqual({ targets: { begin: written }, problems: [] });
  });

  test('of a step that there is not is told', () => {
    expect(read({ beginn: 80 }).problems).toMatchObject([
      {
        code: 'unknown-step',
        pointer: `/targets/${framework.id}/beginn`,
        at: 'key',
        values: { written: 'beginn', framework: framework.id },
        suggestion: 'begin',
      },
    ]);
  });
});

describe('targets of the dossier beside those that a measurement keeps', () => {
  const other = { ...aFramework([aStep('tijd', [aQuestion('uren')])]), id: 'ander' };
  const check = (dossier: object, measurement: object) =>
    checkFrozen({ ...dossier }, { ...measurement }, 'nul', [framework, other])[0] ?? null;
  const targets = (begin: number, borging: number, tijd = 70) => ({
    targets: { [framework.id]: { begin, borging }, ander: { tijd } },
  });

  test('are told where one step differs, whichever, and shown where they stand', () => {
    for (const now of [targets(81, 60), targets(80, 61), targets(80, 60, 71)])
      expect(check(now, targets(80, 60))).toMatchObject({
        code: 'targets-frozen',
        pointer: '/targets',
        at: 'key',
        values: { path: 'metingen/nul/meting.yaml' },
      });
    expect(check({}, targets(80, 60))).toMatchObject({ code: 'targets-frozen', pointer: '' });
  });

  test('are not told where they are the same, or where none are kept', () => {
    expect(check(targets(80, 60), targets(80, 60))).toBeNull();
    expect(check(targets(80, 60), {})).toBeNull();
  });
});
