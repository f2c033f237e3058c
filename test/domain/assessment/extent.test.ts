import { expect, test } from 'vitest';
import { countAskedSteps } from '../../../src/domain/assessment/extent.ts';
import { fitToDepth } from '../../../src/domain/instrument/depth.ts';
import { frameworkOf } from '../../interview/scripted-asker.ts';
import { aQuestion, when } from '../builders.ts';

test('the steps of a measurement are those in which something is asked, whatever is answered, and one that is shared once', () => {
  const one = frameworkOf([
    [aQuestion('visie', { core: true })],
    [aQuestion('later', { core: true, when: when('visie = volledig') })],
    [aQuestion('uren')],
  ]);
  const other = frameworkOf([[aQuestion('visie', { core: true })], [aQuestion('geld', { core: true })]]);
  expect(countAskedSteps([one])).toBe(3);
  expect(countAskedSteps([one, other])).toBe(4);
  expect(countAskedSteps([fitToDepth(one, 'short')])).toBe(2);
});
