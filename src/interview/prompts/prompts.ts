import { createPromptModule } from 'inquirer';
import type { Keyboard } from './keyboard.ts';
import { listPrompt } from './list-prompt.ts';
import { pausePrompt } from './pause-prompt.ts';
import { pickPrompt } from './pick-prompt.ts';
import { questionPrompt } from './question/question-prompt.ts';
import { textPrompt } from './text-prompt.ts';

/** The kinds of prompts. */
const PROMPTS = {
  question: questionPrompt,
  text: textPrompt,
  pick: pickPrompt,
  list: listPrompt,
  pause: pausePrompt,
} as const;

type Kind = keyof typeof PROMPTS;
type ConfigOf<One extends Kind> = Parameters<(typeof PROMPTS)[One]>[0];
type AnswerOf<One extends Kind> = Awaited<ReturnType<(typeof PROMPTS)[One]>>;

/** Asks with one of the prompts. Throws inquirer's `ExitPromptError` when the person stops with Ctrl-C. */
export type Prompts = <One extends Kind>(kind: One, config: ConfigOf<One>) => Promise<AnswerOf<One>>;

type AnyPrompt = (config: unknown, context: object) => Promise<unknown>;
/** Inquirer knows the kinds of prompts that it brings; ours are told by `Prompts`. */
type Ask = (questions: readonly object[]) => Promise<{ readonly answer: unknown }>;

/** A module of inquirer that runs our prompts, cancels them and cleans up after them; all of them hear one keyboard. */
export function createPrompts(keyboard: Keyboard): Prompts {
  const inquirer = createPromptModule({ clearPromptOnDone: true });
  for (const [kind, prompt] of Object.entries(PROMPTS)) {
    inquirer.registerPrompt(kind, ({ config }: { readonly config: unknown }, context) => {
      const { input, deliver } = keyboard.open(kind === 'text' ? 'text' : 'keys');
      const answer = (prompt as unknown as AnyPrompt)(config, { ...context, input });
      // The prompt listens now.
      deliver();
      return answer;
    });
  }
  return async <One extends Kind>(kind: One, config: ConfigOf<One>): Promise<AnswerOf<One>> => {
    // Inquirer calls what is a function among the properties of a question, so ours stand in one of their own.
    const question = { type: kind, name: 'answer', message: '', config };
    const { answer } = await (inquirer as unknown as Ask)([question]);
    return answer as AnswerOf<One>;
  };
}
