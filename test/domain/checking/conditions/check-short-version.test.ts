import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../../src/domain/checking/check-framework.ts';
import type { Step } from '../../../../src/domain/instrument/framework.ts';
import { aCompleteQuestion, aFramework, aStep, when } from '../../builders.ts';

const found = (...steps: readonly Step[]): readonly string[] =>
  checkFramework(aFramework(steps)).map(({ code, pointer }) => `${code} ${pointer}`);

const first = (core: boolean) => aCompleteQuestion('eerst', { core });
const later = (condition: string, core: boolean) =>
  aCompleteQuestion('later', { core, when: when(condition) });

describe('the short version of a framework', () => {
  test('cannot ask a core question that waits for the answer to another', () => {
    expect(found(aStep('s', [first(false), later('eerst >= deels', true)]))).toEqual([
      'core-out-of-reach /steps/0/questions/1/when',
    ]);
    const either = 'zelf = deels or eerst = deels';
    const zelf = aCompleteQuestion('zelf', { core: true });
    expect(found(aStep('s', [first(false), zelf, later(either, true)]))).toEqual([
      'core-out-of-reach /steps/0/questions/2/when',
    ]);
  });

  test('can where both are core, and where the one that waits is not', () => {
    expect(found(aStep('s', [first(true), later('eerst >= deels', true)]))).toEqual([]);
    expect(found(aStep('s', [first(true), later('eerst >= deels', false)]))).toEqual([]);
  });

  test('is not told about a condition that is to be mended first', () => {
    expect(found(aStep('s', [first(false), later('eerst >= beetje', true)]))).toEqual([
      'condition-on-unknown-answer /steps/0/questions/1/when',
    ]);
  });

  test('asks something in each step', () => {
    const empty = aStep('leeg', [aCompleteQuestion('ander')]);
    expect(found(aStep('s', [first(true)]), empty)).toEqual(['step-without-core /steps/1/id']);
  });

  test('is missed by nobody where a framework has none', () => {
    expect(found(aStep('s', [first(false), later('eerst >= deels', false)]), aStep('t', []))).toEqual([]);
  });
});
