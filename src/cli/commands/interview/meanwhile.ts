import { questionsById } from '../../../documents/dossier/answers/questions-by-id.ts';
import { readAnswers } from '../../../documents/dossier/answers/read-answers.ts';
import { readYaml } from '../../../documents/yaml/yaml-document.ts';
import { type Response, UNANSWERED } from '../../../domain/assessment/assessment.ts';
import { mergeMeanwhile } from '../../../domain/assessment/merge-meanwhile.ts';
import type { UnsavedAnswers } from '../../../domain/assessment/unsaved-answers.ts';
import type { Question } from '../../../domain/instrument/framework.ts';
import type { Watch } from '../../../files/dossier/answers/save-answers.ts';
import type { Asker } from '../../../interview/asker.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { stateWords } from '../forms/replacement-words.ts';

type Responses = ReadonlyMap<string, Response>;

/** A question that was answered here and, meanwhile, otherwise elsewhere. */
interface Clash {
  readonly question: string;
  readonly here: Response;
  readonly there: Response;
}

/** Watches an answers file for what others write in it. */
export interface Meanwhile {
  /** Holds answers back where somebody else answered the same question otherwise. */
  readonly watch: Watch;
  /** Asks which of two answers stays; gives what is to be saved then. */
  readonly settle: (unsaved: UnsavedAnswers) => Promise<UnsavedAnswers>;
  /** What others wrote since this was last asked. */
  readonly received: () => Responses;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function askWhich(
  { here, there }: Clash,
  question: Question,
  asker: Asker,
  texts: Texts,
): Promise<'here' | 'there'> {
  const options = (['here', 'there'] as const).map((id, index) => ({
    id,
    key: String(index + 1),
    label: texts(`interview.clash-${id}`, {
      answer: stateWords((id === 'here' ? here : there).state, question, texts),
    }),
    sentence: [here, there][index]?.note ?? '',
  }));
  const text = question.text[texts.language];
  const chosen = await asker.pick(texts('interview.clash', { question: text }), options);
  // Who goes back leaves what is there: nothing of another person is overwritten by that.
  return chosen === 'here' ? 'here' : 'there';
}

/** Creates the watch of an answers file that holds `responses` at the beginning. */
export function watchMeanwhile(
  responses: Responses,
  asker: Asker,
  { assessment, context }: Opened,
): Meanwhile {
  const questions = questionsById(assessment.frameworks);
  let known = new Map(responses);
  let received = new Map<string, Response>();
  let clashes: readonly Clash[] = [];
  const knownOf = (question: string): Response => known.get(question) ?? UNANSWERED;

  const read = (text: string): Responses => readAnswers(readYaml(text).value, questions).responses;

  const look = (text: string, unsaved: UnsavedAnswers): UnsavedAnswers | null => {
    const there = read(text);
    const changed = [...there].filter(([id, response]) => !isSame(response, knownOf(id)));
    const merged = changed.flatMap(([question, theirs]) => {
      const here = unsaved.responses.get(question);
      if (here === undefined) return [];
      const before = unsaved.known.get(question) ?? UNANSWERED;
      return [{ question, here, there: theirs, ...mergeMeanwhile(before, here, theirs) }];
    });
    clashes = merged.filter(({ conflicts }) => conflicts.length > 0);
    if (clashes.length > 0) return null;
    const own = new Map(merged.map(({ question, response }) => [question, response]));
    for (const [question, theirs] of changed) received.set(question, own.get(question) ?? theirs);
    return unsaved;
  };
  const settle = async (unsaved: UnsavedAnswers): Promise<UnsavedAnswers> => {
    const kept = new Map(unsaved.responses);
    const before = new Map(unsaved.known);
    for (const clash of clashes) {
      const question = questions.get(clash.question);
      if (question === undefined) continue;
      const { response } = mergeMeanwhile(before.get(clash.question) ?? UNANSWERED, clash.here, clash.there);
      before.set(clash.question, clash.there);
      known.set(clash.question, clash.there);
      if ((await askWhich(clash, question, asker, context.texts)) === 'here')
        kept.set(clash.question, response);
      else {
        kept.delete(clash.question);
        received.set(clash.question, clash.there);
      }
    }
    return { ...unsaved, responses: kept, known: before };
  };
  return {
    // What is known is what can be read again: words that a file writes in another way are not somebody else's.
    watch: {
      look,
      written: (text) => {
        known = new Map(read(text));
      },
    },
    settle,
    received: () => {
      const found = received;
      received = new Map();
      return found;
    },
  };
}
