import { describe, expect, test } from 'vitest';
import { findExtent } from '../../../src/domain/assessment/extent.ts';
import { findLeftOut, fitToDepth, hasShortVersion } from '../../../src/domain/instrument/depth.ts';
import { questionNumber } from '../../../src/domain/instrument/step.ts';
import { aFramework, aQuestion, aStep, present } from '../builders.ts';

const core = (id: string) => aQuestion(id, { core: true });
const BOTH = aFramework([
  aStep('begin', [aQuestion('a'), core('b')]),
  aStep('verder', [core('c'), aQuestion('d')]),
]);
const WHOLE = aFramework([aStep('begin', [aQuestion('e')])], { id: 'heel' });

describe('a short measurement', () => {
  test('asks the core questions of a framework that has any, and the whole of one without', () => {
    expect([BOTH, WHOLE].map(hasShortVersion)).toEqual([true, false]);
    expect(fitToDepth(BOTH, 'short').asks).toBe('core');
    expect(fitToDepth(BOTH, 'full').asks).toBe('all');
    expect(fitToDepth(WHOLE, 'short').asks).toBe('all');
    expect([...findLeftOut([fitToDepth(BOTH, 'short'), fitToDepth(WHOLE, 'short')])]).toEqual(['a', 'd']);
  });

  test('leaves every question its place and its number', () => {
    const [first] = fitToDepth(BOTH, 'short').steps;
    expect(questionNumber(present(first), 'b')).toBe('1.2');
  });

  test('made full again is the same framework', () => {
    expect(fitToDepth(fitToDepth(BOTH, 'short'), 'full')).toEqual(BOTH);
  });
});

describe('how much is asked', () => {
  test('is nothing to tell where every question is', () => {
    expect(findExtent([BOTH])).toBeNull();
    expect(findExtent([fitToDepth(WHOLE, 'short')])).toBeNull();
  });

  test('counts a question of several frameworks once, and as asked where one of them asks it', () => {
    const other = aFramework([aStep('anders', [core('a'), aQuestion('b'), aQuestion('f')])], { id: 'ander' });
    const short = [BOTH, other].map((framework) => fitToDepth(framework, 'short'));
    expect(findExtent(short)).toEqual({ asked: 3, all: 5 });
  });
});
