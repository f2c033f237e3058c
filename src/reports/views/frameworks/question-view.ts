import type { ScaleAnswer } from '../../../domain/instrument/answer-scale.ts';
import {
  actionAt,
  type Framework,
  highestAnswer,
  type OpenQuestion,
  type Question,
  type ScaleQuestion,
  type Step,
  sentenceBeside,
} from '../../../domain/instrument/framework.ts';
import { closeSentence } from '../../../domain/instrument/sentence.ts';
import { findOpeningHeading, questionNumber } from '../../../domain/instrument/step.ts';
import { wordAnswerReached } from '../../../domain/planning/word-proposal.ts';
import type { ConditionNames } from '../../../texts/conditions/condition-words.ts';
import { conditionWords } from '../../../texts/conditions/condition-words.ts';
import { numberWords } from '../../../texts/number-words.ts';
import { addedWords, originWords } from '../../../texts/origin-words.ts';
import { showExact } from '../../../texts/show-given.ts';
import type { Texts } from '../../../texts/texts.ts';

/** An answer with its sentence, and the action that leads to the next one; null where there is none. */
export interface AnswerRowView {
  readonly label: string;
  readonly sentence: string | null;
  readonly action: {
    readonly what: string;
    /** Who, within how long, how many hours, and where it comes from when that is somewhere else than its question. */
    readonly facts: string | null;
    readonly done: string | null;
  } | null;
}

/** What must hold for the best answer, and that the framework adds it where a publication asks the question; else null. */
interface CriterionView {
  readonly text: string;
  readonly added: string | null;
}

/** A question with all that its author wrote. */
export interface QuestionView {
  readonly id: string;
  /** The title of the group that begins with it; null below the first of a group, and in no group. */
  readonly group: string | null;
  readonly number: string;
  readonly label: string;
  readonly text: string;
  /** What kind of question it is and how much it counts, in one line. */
  readonly marks: string;
  readonly help: string | null;
  readonly evidence: string | null;
  /** When it is asked, and what counts until then; null when it is always asked. */
  readonly condition: string | null;
  /** Empty for a question that is not scored. */
  readonly answers: readonly AnswerRowView[];
  /** What is to be filled in, for a question that is not scored. */
  readonly open: string | null;
  readonly criteriaFor: string | null;
  readonly criteria: readonly CriterionView[];
  readonly optional: string | null;
  readonly reversed: string | null;
  readonly sources: string | null;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The answer that comes next on the way to the best. */
function nextAnswer({ scale: { answers }, reversed }: ScaleQuestion, index: number): ScaleAnswer | null {
  return answers[reversed ? index - 1 : index + 1] ?? null;
}

function viewAnswer(
  question: ScaleQuestion,
  { id, label }: ScaleAnswer,
  index: number,
  { documents }: Framework,
  texts: Texts,
): AnswerRowView {
  const { language } = texts;
  const action = actionAt(question, id);
  const next = nextAnswer(question, index);
  const words = { doneLabel: (text: string) => texts('plan.done-label', { label: text }) };
  const done = next === null ? null : wordAnswerReached(question, next.id, language, words);
  const own = action === null || action.sources.length === 0 ? null : action.sources;
  const cited = own === null ? null : originWords({ basis: 'source', sources: own }, { documents }, texts);
  const facts = [
    action?.role ? texts('framework.role', { role: action.role[language] }) : null,
    action?.term ? texts('framework.term', { n: action.term }) : null,
    action?.hours ? texts('framework.hours', { n: action.hours }) : null,
    cited === null ? null : texts('framework.sources', { sources: cited }),
  ].filter((part) => part !== null);
  return {
    label: label[language],
    sentence: sentenceBeside(question, id)?.[language] ?? null,
    action:
      action === null
        ? null
        : {
            what: action.what[language],
            facts: orNull(facts.join(' · ')),
            done: done === null ? null : texts('framework.done', { done: closeSentence(done) }),
          },
  };
}

function marksOf(question: Question, texts: Texts): string {
  const core = question.core ? [texts('framework.mark-core')] : [];
  if (question.kind !== 'scale') return [texts('framework.not-scored'), ...core].join(' · ');
  const { ladder, prerequisite, importance, feasibility, weight } = question;
  const marks = [
    ...(ladder === null ? [] : [texts(`framework.ladder-${ladder}`)]),
    ...(prerequisite ? [texts('framework.mark-prerequisite')] : []),
    ...core,
    texts('framework.mark-importance', { n: importance }),
    ...(feasibility === null ? [] : [texts('framework.mark-feasibility', { n: feasibility })]),
    ...(weight === 1 ? [] : [texts('framework.mark-weight', { weight: showExact(weight, texts) })]),
  ];
  return marks.join(' · ');
}

function openWords({ kind, options, range }: OpenQuestion, texts: Texts): string {
  if (kind === 'number') return numberWords(range, texts);
  if (kind !== 'choice' && kind !== 'choices') return texts(`framework.kind-${kind}`);
  return texts('framework.options', {
    options: options.map(({ label }) => label[texts.language]).join(', '),
  });
}

function conditionOf(question: Question, names: ConditionNames, texts: Texts): string | null {
  if (question.when === null) return null;
  const condition = conditionWords(question.when, names, texts);
  const until = question.kind === 'scale' ? question.until : null;
  const asked = texts('framework.condition', { condition });
  return until === null ? asked : `${asked} ${texts(`framework.until-${until}`)}`;
}

/** Puts a question into words, with everything that its author wrote. */
export function viewQuestion(
  question: Question,
  step: Step,
  framework: Framework,
  names: ConditionNames,
  texts: Texts,
): QuestionView {
  const { language } = texts;
  const { id, label, text, help, evidence } = question;
  const scored = question.kind === 'scale' ? question : null;
  const sources = originWords(question, framework, texts);
  const best = scored === null ? '' : (highestAnswer(scored)?.label[language] ?? '');
  const criteria =
    scored?.criteria.map((criterion) => ({
      text: criterion[language],
      added: addedWords(criterion, question, texts),
    })) ?? [];
  return {
    id,
    group: findOpeningHeading(step, question)?.[language] ?? null,
    number: questionNumber(step, id),
    label: label[language],
    text: text[language],
    marks: marksOf(question, texts),
    help: orNull(help[language]),
    evidence: orNull(evidence[language]),
    condition: conditionOf(question, names, texts),
    answers:
      scored?.scale.answers.map((answer, index) => viewAnswer(scored, answer, index, framework, texts)) ?? [],
    open: question.kind === 'scale' ? null : openWords(question, texts),
    criteriaFor: criteria.length === 0 ? null : texts('framework.criteria', { answer: best }),
    criteria,
    optional: scored?.optional === true ? texts('framework.optional') : null,
    reversed: scored?.reversed === true ? texts('framework.reversed') : null,
    sources: sources === null ? null : texts('framework.sources', { sources }),
  };
}
