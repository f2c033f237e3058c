import type { Response } from '../../../domain/assessment/assessment.ts';
import { type Clash, meetMeanwhile, settleClash } from '../../../domain/assessment/meet-meanwhile.ts';
import type { UnsavedAnswers } from '../../../domain/assessment/unsaved-answers.ts';
import type { Framework } from '../../../domain/instrument/framework.ts';
import { readYamlOf } from '../../diagnostics/read-yaml-of.ts';
import { questionsById } from './questions-by-id.ts';
import { readAnswers } from './read-answers.ts';

type Responses = ReadonlyMap<string, Response>;

/** Watches an answers file for what others write in it. */
export interface AnswersWatch {
  /** Sees the text as it is now, and gives what is saved; null where somebody else answered the same question otherwise. */
  readonly look: (text: string, unsaved: UnsavedAnswers) => UnsavedAnswers | null;
  /** Sees the text that is written. */
  readonly written: (text: string) => void;
  /** The questions of which it is not chosen yet which answer stays. */
  readonly clashes: () => readonly Clash[];
  /** Chooses which answer stays; gives what is to be saved then. */
  readonly settle: (unsaved: UnsavedAnswers, clash: Clash, stays: 'here' | 'there') => UnsavedAnswers;
  /** What others wrote since this was last asked. */
  readonly received: () => Responses;
}

/** Creates the watch of an answers file that holds `responses` at the beginning. */
export function watchAnswers(responses: Responses, frameworks: readonly Framework[]): AnswersWatch {
  const questions = questionsById(frameworks);
  let known = responses;
  let received = new Map<string, Response>();
  let clashes: readonly Clash[] = [];
  const read = (text: string): Responses =>
    readAnswers(readYamlOf('answers', text).value, questions).responses;
  return {
    look: (text, unsaved) => {
      const met = meetMeanwhile(known, read(text), unsaved);
      clashes = met.clashes;
      if (clashes.length > 0) return null;
      for (const [question, response] of met.received) received.set(question, response);
      return unsaved;
    },
    // What is known is what can be read again: words that a file writes in another way are not somebody else's.
    written: (text) => {
      known = read(text);
    },
    clashes: () => clashes,
    settle: (unsaved, clash, stays) => {
      clashes = clashes.filter((one) => one !== clash);
      known = new Map(known).set(clash.question, clash.there);
      const kept = stays === 'here' ? clash.merged : clash.there;
      if (kept !== clash.here) received.set(clash.question, kept);
      return settleClash(unsaved, clash, stays);
    },
    received: () => {
      const found = received;
      received = new Map();
      return found;
    },
  };
}
