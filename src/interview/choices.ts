import { foldWords } from '../domain/instrument/fold-words.ts';
import { sentenceBeside } from '../domain/instrument/framework.ts';
import { questionNumber } from '../domain/instrument/step.ts';
import { nameAnswers, showAnswerNumber } from '../domain/instrument/written/written-answer.ts';
import { joinList } from '../texts/join-list.ts';
import { numberWords } from '../texts/number-words.ts';
import type { Texts } from '../texts/texts.ts';
import type { QuestionScreen } from './asker.ts';
import type { AgendaItem } from './navigator/agenda.ts';
import { type Chosen, NO_DRAFT } from './navigator/conversation.ts';

/** A question behind the number by which it is found in the list. */
export const nameQuestion = ({ step, question }: AgendaItem, { language }: Texts): string =>
  `${questionNumber(step, question.id)} ${question.text[language]}`;

/** Something that can be chosen; `key` is what a person types to go to it. */
export interface ScreenChoice {
  readonly key: string;
  readonly kind: 'answer' | 'give' | 'unknown' | 'not-applicable' | 'decided-against' | 'divided';
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

/** What can be chosen for a question, in the order in which it stands on the screen. */
export function listChoices({ item }: Pick<QuestionScreen, 'item'>, texts: Texts): readonly ScreenChoice[] {
  const { question } = item;
  const { language } = texts;
  const other = (
    key: string,
    kind: 'unknown' | 'not-applicable' | 'decided-against' | 'divided',
  ): ScreenChoice => ({
    key,
    kind,
    id: kind,
    label: texts(`interview.key-${kind}`),
    sentence: '',
  });
  const states = [other('w', 'unknown'), other('n', 'not-applicable')];
  const answers = nameAnswers(question).map(
    (answer): ScreenChoice => ({
      key: showAnswerNumber(answer, texts('decimal')),
      kind: 'answer',
      id: answer.id,
      label: answer.label[language],
      sentence: (question.kind === 'scale' ? sentenceBeside(question, answer.id)?.[language] : null) ?? '',
    }),
  );
  if (question.kind === 'scale')
    return [
      ...answers,
      ...states,
      ...(question.optional ? [other('a', 'decided-against')] : []),
      other('v', 'divided'),
    ];
  const give: ScreenChoice = {
    key: '1',
    kind: 'give',
    id: 'give',
    label: texts('interview.keys-open'),
    sentence: question.kind === 'number' ? numberWords(question.range, texts) : '',
  };
  const isListed = question.kind === 'choice' && answers.length > 0;
  return [...(isListed ? answers : [give]), ...states];
}

/** Whether a choice is one of the answers, or giving one: no state beside them. */
export const isLevel = ({ kind }: ScreenChoice): boolean => kind === 'answer' || kind === 'give';

/** What is chosen with a choice. */
export function chosenOf(choice: ScreenChoice): Chosen {
  return choice.kind === 'answer' ? { kind: 'answer', answer: choice.id } : { kind: choice.kind };
}

/** Where the cursor stands at first: on what was chosen here, else on the answer that was given, and on none when there was none. */
export function findCursor(
  { response, draft = NO_DRAFT }: Pick<QuestionScreen, 'response' | 'draft'>,
  choices: readonly ScreenChoice[],
): number {
  const { state } = response;
  const { chosen } = draft;
  const given =
    state.kind === 'answered' ? state.answer : state.kind === 'given' ? String(state.value) : state.kind;
  const id = chosen === null ? given : chosen.kind === 'answer' ? chosen.answer : chosen.kind;
  const index = choices.findIndex((choice) => choice.id === id);
  return index === -1 && choices[0]?.kind === 'give' ? 0 : index;
}

/** What a person can type for an option: its key, or its name. */
export type Typeable = Pick<ScreenChoice, 'key' | 'label'>;

/** Whether a name begins with what is typed. */
export const isBegun = (typed: string, { label }: Typeable): boolean =>
  foldWords(label).startsWith(foldWords(typed));

/**
 * The option that is meant by what is typed, wherever one chooses: by its key, its name, or at least three characters with which only its
 * name begins. Names are compared as they are in a form: capitals and accents make no difference. Undefined for none, and for several.
 */
export function readOption<Option extends Typeable>(
  typed: string,
  options: readonly Option[],
): Option | undefined {
  const written = foldWords(typed);
  if (written === '') return undefined;
  const asKey = (text: string): string => foldWords(text).replace(',', '.');
  const byKey = options.find(({ key }) => asKey(key) === asKey(written));
  const named = options.filter(({ label }) => foldWords(label) === written);
  // One letter is a command, or a slip.
  const begun = written.length > 2 ? options.filter((option) => isBegun(written, option)) : [];
  const [only, ...others] = named.length > 0 ? named : begun;
  return byKey ?? (others.length === 0 ? only : undefined);
}

/** In which other frameworks a question counts, in a sentence; null when in none. */
export function wordAlsoIn({ alsoIn }: Pick<QuestionScreen['item'], 'alsoIn'>, texts: Texts): string | null {
  if (alsoIn.length === 0) return null;
  const titles = alsoIn.map(({ title }) => texts('quoted', { label: title[texts.language] }));
  return texts('interview.shared', { framework: joinList(titles, texts) });
}
