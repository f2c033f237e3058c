import type { Texts } from '../../texts/texts.ts';
import { readOption, type ScreenChoice } from '../choices.ts';
import { castVote, type Votes, votesWords } from '../prompts/question/votes.ts';

/** The votes once those that are typed, such as `1=2 2=3`, are counted; null where something else is typed. */
export function readVotes(typed: string, levels: readonly ScreenChoice[], votes: Votes): Votes | null {
  let now = votes;
  for (const part of typed.split(/[\s;]+/)) {
    const [, key = '', count = ''] = /^(.+)=(\d{1,2})$/.exec(part) ?? [];
    const level = readOption(key, levels);
    if (level === undefined) return null;
    const place = levels.indexOf(level);
    now = castVote(now, place, Number(count) - (now[place] ?? 0));
  }
  return now;
}

/** What a group voted, what that says, and how votes are typed. */
export function votingLines(votes: Votes, levels: readonly ScreenChoice[], texts: Texts): readonly string[] {
  const counted = levels.flatMap(({ label: answer }, place) => {
    const n = votes[place] ?? 0;
    return n === 0 ? [] : [texts('plain.votes-of', { answer, n })];
  });
  const example = levels
    .slice(-2)
    .map(({ key }, index) => `${key}=${index + 3}`)
    .join(' ');
  return [
    ...counted,
    counted.length === 0 ? texts('plain.votes-none') : votesWords(votes, levels, texts),
    texts('plain.keys-votes', { example }),
  ];
}
