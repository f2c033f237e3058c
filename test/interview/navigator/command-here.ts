import type { Command, Deed } from '../../../src/interview/navigator/command.ts';
import type { Conversation } from '../../../src/interview/navigator/conversation.ts';

/** A command, or what is done at the question where the person is. */
export type Here = Command | Deed;

const NOWHERE = 'no question';

/** The command that a person gives who sees the conversation as it is now. */
export function commandHere({ place }: Conversation, here: Here): Command {
  const question = place.kind === 'question' ? place.question : NOWHERE;
  return { question, ...here } as Command;
}
