import type { WordedAnswer, WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { allQuestions } from '../../find-in-report.ts';
import { joinAtMost } from '../../wording.ts';
import { cutWords } from './cut-words.ts';

/** A question with the reason that a person gave, as far as there is room for it. */
export interface ReasonView {
  readonly label: string;
  readonly reason: string;
  /** Where the whole reason is, as the place of the question in the annex; null where this is the whole. */
  readonly goesOnAt: string | null;
}

/** Reasons of one kind: the first in words, the others by name. */
export interface ReasonsView {
  readonly reasons: readonly ReasonView[];
  /** What else there is, by name; null when these are all. */
  readonly more: string | null;
}

type Kind = 'decided-against' | 'not-applicable';

/** How many reasons the chapter tells, of how many characters, and how many it names besides. */
const MOST = { reasons: 5, characters: 240, names: 12 } as const;

interface Given {
  readonly question: string;
  readonly framework: string;
  readonly label: string;
  readonly answer: WordedAnswer;
}

function listGiven(report: WordedReport, kind: Kind): readonly Given[] {
  const home = new Map(
    report.frameworks
      .toReversed()
      .flatMap(({ id, steps }) =>
        steps.flatMap(({ questions }) => questions.map((one) => [one.id, id] as const)),
      ),
  );
  return allQuestions(report).flatMap(({ id, label, answers }) =>
    answers
      .filter(({ state }) => state === kind)
      .map((answer) => ({
        question: id,
        framework: home.get(id) ?? '',
        label: answer.table === null ? label : `${label} (${answer.table})`,
        answer,
      })),
  );
}

/** What the organisation decided against, or what does not apply to it. */
export function viewReasons(report: WordedReport, kind: Kind, texts: Texts): ReasonsView {
  const given = listGiven(report, kind);
  const others = given.slice(MOST.reasons).map(({ label }) => label);
  return {
    reasons: given.slice(0, MOST.reasons).map(({ label, answer, question, framework }) => {
      const { text, isWhole } = cutWords(answer.reason ?? '', MOST.characters);
      return { label, reason: text, goesOnAt: isWhole ? null : `${framework}-${question}` };
    }),
    more:
      others.length === 0
        ? null
        : texts('report.reasons-more', { labels: joinAtMost(others, MOST.names, texts) }),
  };
}

/** The questions and tables whose whole reason stands in the chapter, as `question table`. */
export function findToldReasons(report: WordedReport): ReadonlySet<string> {
  const kinds: readonly Kind[] = ['decided-against', 'not-applicable'];
  const told = kinds.flatMap((kind) => listGiven(report, kind).slice(0, MOST.reasons));
  const whole = told.filter(({ answer }) => cutWords(answer.reason ?? '', MOST.characters).isWhole);
  return new Set(whole.map(({ question, answer }) => `${question} ${answer.table ?? ''}`));
}
