import type { Response } from '../domain/assessment/assessment.ts';
import {
  addResponse,
  isAllSaved,
  NOTHING_UNSAVED,
  type TableRoles,
  type UnsavedAnswers,
} from '../domain/assessment/unsaved-answers.ts';
import type { Texts } from '../texts/texts.ts';
import { optionKey } from './ask-choice.ts';
import type { Asker } from './asker.ts';

/** What became of answers: saved; not saved yet, and the person goes on; or not saved, and she stops. */
export type Saved = 'saved' | 'later' | 'stop';

interface Saving {
  readonly asker: Asker;
  readonly texts: Texts;
  /** The responses that the answers file holds at the beginning. */
  readonly responses: ReadonlyMap<string, Response>;
  /** Puts answers on disk; resolves to why that was not possible, in words, or null. */
  readonly save: (unsaved: UnsavedAnswers) => Promise<string | null>;
}

/** Saves answers, and holds those that could not be saved until they are. */
export interface Saver {
  readonly saveResponse: (question: string, response: Response, before: Response) => Promise<Saved>;
  readonly saveRoles: (roles: TableRoles) => Promise<Saved>;
  /** Saves what is not saved yet, at the end, unless the person chose to stop without. */
  readonly finish: () => Promise<void>;
  /** What is not in the answers file. */
  readonly unsaved: () => UnsavedAnswers;
  /** All that is in memory, also what was saved. */
  readonly everything: () => UnsavedAnswers;
}

const CHOICES = ['again', 'later', 'stop'] as const;
type Choice = (typeof CHOICES)[number];

/** Creates a saver that asks the person what to do when saving fails: nothing that was answered is dropped. */
export function createSaver({ asker, texts, responses, save }: Saving): Saver {
  let unsaved = NOTHING_UNSAVED;
  let everything: UnsavedAnswers = { ...NOTHING_UNSAVED, responses };
  let isStopped = false;

  /** `again` also for who goes back: the answer is not saved by that. */
  async function ask(why: string, choices: readonly Choice[]): Promise<Choice> {
    const options = choices.map((id, index) => ({
      id,
      key: optionKey(id, index),
      label: texts(`interview.not-saved-${id}`),
      sentence: '',
    }));
    const chosen = await asker.pick(`${why}\n\n${texts('interview.not-saved')}`, options, { ready: 'again' });
    return choices.find((choice) => choice === chosen) ?? 'again';
  }

  async function saveAll(choices: readonly Choice[]): Promise<Saved> {
    for (;;) {
      const why = await save(unsaved);
      if (why === null) {
        unsaved = NOTHING_UNSAVED;
        return 'saved';
      }
      const choice = await ask(why, choices);
      isStopped = choice === 'stop';
      if (choice !== 'again') return choice;
    }
  }

  return {
    saveResponse: (question, response, before) => {
      unsaved = addResponse(unsaved, question, response, before);
      everything = addResponse(everything, question, response, before);
      return saveAll(CHOICES);
    },
    saveRoles: (roles) => {
      unsaved = { ...unsaved, roles };
      everything = { ...everything, roles };
      return saveAll(CHOICES);
    },
    finish: async () => {
      if (!isAllSaved(unsaved) && !isStopped) await saveAll(['again', 'stop']);
    },
    unsaved: () => unsaved,
    everything: () => everything,
  };
}
