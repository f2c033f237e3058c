import type { Framework, Step } from '../instrument/framework.ts';
import { questionNumber } from '../instrument/step.ts';
import type { LocalText } from '../instrument/text.ts';
import { type ContentValidity, judgeRelevance } from './content-validity.ts';
import type { Ratings } from './ratings.ts';

/** Below this many experts, chance plays too large a part. Source: Lynn 1986. */
export const FEWEST_EXPERTS = 3;
/** Up to this many experts, all of them must find a question relevant. Source: Lynn 1986. */
export const ALL_MUST_AGREE = 5;

/** What experts say of a question. */
export interface ReviewedQuestion {
  readonly id: string;
  readonly number: string;
  readonly label: LocalText;
  readonly text: LocalText;
  /** How many gave each rating, from 1 to 4. */
  readonly distribution: readonly [number, number, number, number];
  /** Null when nobody rated it. */
  readonly validity: ContentValidity | null;
  /** So few experts rated it that all must find it relevant, and not all do. */
  readonly lacksUnanimity: boolean;
  /** In alphabetical order, without who said it. */
  readonly remarks: readonly string[];
}

/** What experts say of a step. */
export interface ReviewedStep {
  readonly id: string;
  /** Null in a framework whose steps have no order. */
  readonly order: number | null;
  readonly title: LocalText;
  /** S-CVI/Ave: the mean of the indices of its rated questions, 0 to 1; null when none is rated. */
  readonly scaleIndex: number | null;
  readonly questions: readonly ReviewedQuestion[];
  /** What is missing, in alphabetical order, without who said it. */
  readonly missing: readonly string[];
}

/** What experts say of a framework. Nothing in it says who they are, or who said what. */
export interface Review {
  readonly framework: Pick<Framework, 'id' | 'version' | 'hash' | 'title'>;
  /** How many rated at least one question. */
  readonly experts: number;
  /** How many forms have no rating at all. */
  readonly empty: number;
  /** S-CVI/Ave of all rated questions, 0 to 1; null when none is rated. */
  readonly scaleIndex: number | null;
  readonly steps: readonly ReviewedStep[];
}

/** Alike remarks stay apart; the order is the same for every order of the forms, so that it tells nothing. */
function anonymous(remarks: readonly string[]): readonly string[] {
  return remarks
    .map((remark) => remark.trim())
    .filter((remark) => remark !== '')
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}

function averageIndex(questions: readonly ReviewedQuestion[]): number | null {
  const indices = questions.flatMap(({ validity }) => (validity === null ? [] : [validity.itemIndex]));
  return indices.length === 0 ? null : indices.reduce((sum, index) => sum + index, 0) / indices.length;
}

function reviewStep(step: Step, forms: readonly Ratings[]): ReviewedStep {
  const questions = step.questions.map(({ id, label, text }): ReviewedQuestion => {
    const given = forms.flatMap(({ ratings }) => ratings.get(id) ?? []);
    const ratings = given.flatMap(({ relevance }) => relevance ?? []);
    const count = (rating: number): number => ratings.filter((one) => one === rating).length;
    const validity = judgeRelevance(ratings);
    return {
      id,
      number: questionNumber(step, id),
      label,
      text,
      distribution: [count(1), count(2), count(3), count(4)],
      validity,
      lacksUnanimity:
        validity !== null && validity.experts <= ALL_MUST_AGREE && validity.relevant < validity.experts,
      remarks: anonymous(given.flatMap(({ remark }) => remark ?? [])),
    };
  });
  return {
    id: step.id,
    order: step.order,
    title: step.title,
    scaleIndex: averageIndex(questions),
    questions,
    missing: anonymous(forms.flatMap(({ missing }) => missing.get(step.id) ?? [])),
  };
}

/** Judges the content validity of a framework from the forms of experts; a missing rating is missing, and no low one. */
export function reviewFramework(framework: Framework, forms: readonly Ratings[]): Review {
  const { id, version, hash, title } = framework;
  const steps = framework.steps.map((step) => reviewStep(step, forms));
  const isEmpty = ({ ratings }: Ratings): boolean =>
    [...ratings.values()].every(({ relevance }) => relevance === null);
  const empty = forms.filter(isEmpty).length;
  return {
    framework: { id, version, hash, title },
    experts: forms.length - empty,
    empty,
    scaleIndex: averageIndex(steps.flatMap(({ questions }) => questions)),
    steps,
  };
}
