import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../../../src/documents/frameworks/parse-condition.ts';
import { checkFramework } from '../../../../src/domain/checking/check-framework.ts';
import type { Question } from '../../../../src/domain/instrument/framework.ts';
import { aCompleteQuestion, aFramework, anOpenQuestion, aStep } from '../../builders.ts';

function when(text: string) {
  const parsed = parseCondition(text);
  if (parsed.kind === 'failed') throw new Error(text);
  return parsed.condition;
}

const EARLIER: readonly Question[] = [
  aCompleteQuestion('uren'),
  anOpenQuestion('teams', { kind: 'number' }),
  anOpenQuestion('vorm', {
    kind: 'choice',
    options: [
      { id: 'dienst', label: { nl: 'dienst', en: 'dienst' } },
      { id: 'inhuur', label: { nl: 'inhuur', en: 'inhuur' } },
    ],
  }),
];

function codes(last: Question, fromBank: readonly string[] = []): readonly string[] {
  const framework = aFramework([aStep('begin', [...EARLIER, last])]);
  return checkFramework(framework, new Set(fromBank)).map(({ code, pointer }) => `${code} ${pointer}`);
}

const AT = '/steps/0/questions/3';

describe('a question that an earlier answer can hide', () => {
  test.each(['uren >= deels', 'not (uren = niet-begonnen)', 'teams > 3 and uren != volledig'])(
    'needs a choice what it is worth until then: %s',
    (text) => {
      const at = { when: when(text), until: null };
      expect(codes(aCompleteQuestion('later', at))).toEqual([`until-not-chosen ${AT}/when`]);
      expect(codes(aCompleteQuestion('later', { ...at, until: 'begun' }))).toEqual([]);
      expect(codes(aCompleteQuestion('later', { ...at, until: 'applicable' }))).toEqual([]);
    },
  );

  test('needs none where facts alone hide it, or where it is not scored', () => {
    expect(
      codes(aCompleteQuestion('later', { when: when('teams > 3 or vorm = dienst'), until: null })),
    ).toEqual([]);
    expect(codes(anOpenQuestion('later', { when: when('uren >= deels') }))).toEqual([]);
    expect(codes(aCompleteQuestion('later', { until: null }))).toEqual([]);
  });

  test('needs it in the bank when it comes from there', () => {
    expect(codes(aCompleteQuestion('later', { when: when('uren >= deels'), until: null }), [AT])).toEqual([]);
  });

  test('has its condition mended first', () => {
    const last = aCompleteQuestion('later', { when: when('uren = deels and uren = volledig'), until: null });
    expect(codes(last)).toEqual([`question-never-shown ${AT}/when`]);
  });
});
