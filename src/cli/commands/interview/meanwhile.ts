import { questionsById } from '../../../documents/dossier/answers/questions-by-id.ts';
import { watchAnswers } from '../../../documents/dossier/answers/watch-answers.ts';
import type { Response } from '../../../domain/assessment/assessment.ts';
import type { Clash } from '../../../domain/assessment/meet-meanwhile.ts';
import type { UnsavedAnswers } from '../../../domain/assessment/unsaved-answers.ts';
import type { Question } from '../../../domain/instrument/framework.ts';
import type { Watch } from '../../../files/dossier/answers/save-answers.ts';
import type { Asker } from '../../../interview/asker.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { stateWords } from '../forms/replacement-words.ts';

type Responses = ReadonlyMap<string, Response>;

/** Watches an answers file for what others write in it. */
export interface Meanwhile {
  /** Holds answers back where somebody else answered the same question otherwise. */
  readonly watch: Watch;
  /** Asks which of two answers stays; gives what is to be saved then. */
  readonly settle: (unsaved: UnsavedAnswers) => Promise<UnsavedAnswers>;
  /** What others wrote since this was last asked. */
  readonly received: () => Responses;
}

/** What somebody wrote beside an answer, to tell two apart that are the same. */
function besideAnswer({ note, evidence }: Response, texts: Texts): string {
  const parts = [note ?? '', evidence === null ? '' : texts('interview.evidence-now', { evidence })];
  return parts.filter((part) => part.trim() !== '').join(' · ');
}

async function askWhich(
  { merged, there }: Clash,
  question: Question,
  asker: Asker,
  texts: Texts,
): Promise<'here' | 'there'> {
  // With what was changed there alone: what is shown is what is saved.
  const responses = { here: merged, there };
  const options = (['here', 'there'] as const).map((id, index) => ({
    id,
    key: String(index + 1),
    label: texts(`interview.clash-${id}`, { answer: stateWords(responses[id].state, question, texts) }),
    sentence: besideAnswer(responses[id], texts),
  }));
  const text = question.text[texts.language];
  // There is no way back: either would throw away what somebody answered.
  for (;;) {
    const chosen = await asker.pick(texts('interview.clash', { question: text }), options, {
      isNeeded: true,
    });
    if (chosen === 'here' || chosen === 'there') return chosen;
  }
}

/** Creates the watch of an answers file that holds `responses` at the beginning. */
export function watchMeanwhile(
  responses: Responses,
  asker: Asker,
  { assessment, context }: Opened,
): Meanwhile {
  const questions = questionsById(assessment.frameworks);
  const watch = watchAnswers(responses, assessment.frameworks);
  const settle = async (unsaved: UnsavedAnswers): Promise<UnsavedAnswers> => {
    let settled = unsaved;
    for (const clash of watch.clashes()) {
      const question = questions.get(clash.question);
      if (question === undefined) continue;
      settled = watch.settle(settled, clash, await askWhich(clash, question, asker, context.texts));
    }
    return settled;
  };
  return { watch, settle, received: watch.received };
}
