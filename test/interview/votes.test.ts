import { describe, expect, test } from 'vitest';
import type { ScreenChoice } from '../../src/interview/choices.ts';
import { castVote, renderVotes, renderVoting } from '../../src/interview/prompts/question/votes.ts';
import { PLAIN } from '../../src/interview/prompts/style.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const levels = ['nog niet begonnen', 'deels', 'grotendeels'].map(
  (label, index): ScreenChoice => ({
    key: String(index),
    kind: 'answer',
    id: String(index),
    label,
    sentence: '',
  }),
);

describe('a vote', () => {
  test('is added to the answer under the cursor, and can be taken back', () => {
    expect(castVote([], 2, 1)).toEqual([0, 0, 1]);
    expect(castVote([1, 0, 1], 0, 1)).toEqual([2, 0, 1]);
    expect(castVote([1, 0, 1], 2, -1)).toEqual([1, 0, 0]);
  });

  test('is never fewer than none, nor more than fit round a table', () => {
    expect(castVote([0], 0, -1)).toEqual([0]);
    expect(castVote([99], 0, 1)).toEqual([99]);
  });

  test('stands below its answer, where there is one', () => {
    expect(renderVotes([0, 3], 1, 5)).toEqual(['     ••• 3']);
    expect(renderVotes([0, 25], 1, 0)).toEqual([`${'•'.repeat(20)} 25`]);
    expect(renderVotes([0, 3], 0, 5)).toEqual([]);
    expect(renderVotes([], 2, 5)).toEqual([]);
  });
});

describe('what the votes say', () => {
  const said = (votes: readonly number[], language: 'nl' | 'en' = 'nl') =>
    renderVoting(votes, levels, 400, loadTexts(language), PLAIN)[0] ?? '';

  test('before the first is how to vote, and that no vote is kept', () => {
    expect(said([])).toContain('Laat ieder tegelijk een hand opsteken.');
    expect(said([0, 0, 0])).toContain('Stemmen worden niet bewaard.');
  });

  test('is that all agree, or who is to tell why', () => {
    expect(said([0, 1, 0])).toBe('1 stem, voor „deels”.');
    expect(said([0, 4, 0])).toBe('4 stemmen, allemaal voor „deels”.');
    expect(said([1, 0, 4])).toMatch(
      /^5 stemmen, voor „nog niet begonnen” en „grotendeels”\. Laat wie het laagst en wie het hoogst koos/,
    );
    expect(said([0, 2, 1], 'en')).toMatch(/^3 votes, for “deels” and “grotendeels”\./);
  });
});
