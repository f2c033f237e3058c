import { expect, test } from 'vitest';
import { askInTurn } from '../../src/interview/ask-in-turn.ts';

test('who goes back is asked the question before, and from the first leaves', async () => {
  const asked: string[] = [];
  const answers = [true, false, true, true, false, true];
  const turn = (name: string) => async () => {
    asked.push(name);
    return answers.shift() ?? false;
  };
  expect(await askInTurn([turn('a'), turn('b'), turn('c')])).toBe(false);
  expect(asked.join(' ')).toBe('a b a b c b c b a');
  expect(await askInTurn([])).toBe(true);
});
