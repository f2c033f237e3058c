import type { Language } from '../../../domain/instrument/text.ts';
import {
  ALL_MUST_AGREE,
  FEWEST_EXPERTS,
  type Review,
  type ReviewedQuestion,
  type ReviewedStep,
} from '../../../domain/review/review-framework.ts';
import type { Texts } from '../../../texts/texts.ts';
import { showNumber, stepName } from '../../wording.ts';

/** A question with its figures as they are shown: null where nobody rated it. */
export interface ReviewedQuestionView {
  readonly number: string;
  readonly label: string;
  readonly text: string;
  readonly figures: {
    readonly experts: string;
    readonly relevant: string;
    readonly index: string;
    readonly kappa: string;
    /** In a word; with a mark where all should agree and do not. */
    readonly verdict: string;
  } | null;
}

export interface ReviewedStepView {
  readonly title: string;
  readonly index: string | null;
  readonly questions: readonly ReviewedQuestionView[];
  /** The questions with remarks. */
  readonly remarked: readonly { readonly label: string; readonly remarks: readonly string[] }[];
  readonly missing: readonly string[];
}

/** Everything that the templates of a review show. */
export interface ReviewView {
  readonly language: Language;
  readonly title: string;
  readonly facts: string;
  /** How many took part, and the figure of the whole. */
  readonly head: readonly string[];
  /** What must be known before the figures are read; empty when there is nothing. */
  readonly warnings: readonly string[];
  readonly steps: readonly ReviewedStepView[];
  readonly explanation: readonly string[];
}

function viewQuestion(question: ReviewedQuestion, texts: Texts): ReviewedQuestionView {
  const { language } = texts;
  const { number, label, text, validity, lacksUnanimity } = question;
  return {
    number,
    label: label[language],
    text: text[language],
    figures:
      validity === null
        ? null
        : {
            experts: String(validity.experts),
            relevant: String(validity.relevant),
            index: showNumber(validity.itemIndex, texts, 2),
            kappa: showNumber(validity.kappa, texts, 2),
            verdict: `${texts(`review.verdict-${validity.verdict}`)}${lacksUnanimity ? ' *' : ''}`,
          },
  };
}

function viewStep(
  { order, title, scaleIndex, questions, missing }: ReviewedStep,
  texts: Texts,
): ReviewedStepView {
  return {
    title: stepName({ order, title: title[texts.language] }),
    index:
      scaleIndex === null ? null : texts('review.step-index', { index: showNumber(scaleIndex, texts, 2) }),
    questions: questions.map((question) => viewQuestion(question, texts)),
    remarked: questions
      .filter(({ remarks }) => remarks.length > 0)
      .map(({ number, label, remarks }) => ({ label: `${number} ${label[texts.language]}`, remarks })),
    missing,
  };
}

function warningsOf({ steps }: Review, texts: Texts): readonly string[] {
  const counts = steps.flatMap(({ questions }) =>
    questions.flatMap(({ validity }) => validity?.experts ?? []),
  );
  const few = counts.some((experts) => experts < FEWEST_EXPERTS);
  const some = counts.some((experts) => experts <= ALL_MUST_AGREE);
  return [...(few ? [texts('review.too-few')] : []), ...(some ? [texts('review.all-must-agree')] : [])];
}

/** A review in words and figures. */
export function viewReview(review: Review, texts: Texts): ReviewView {
  const { framework, experts, empty, scaleIndex, steps } = review;
  return {
    language: texts.language,
    title: texts('review.title', { title: framework.title[texts.language] }),
    facts: texts('review.facts', { id: framework.id, version: framework.version }),
    head: [
      texts('review.experts', { n: experts }),
      ...(empty === 0 ? [] : [texts('review.empty', { n: empty })]),
      scaleIndex === null
        ? texts('review.nothing')
        : texts('review.overall', { index: showNumber(scaleIndex, texts, 2) }),
    ],
    warnings: warningsOf(review, texts),
    steps: steps.map((step) => viewStep(step, texts)),
    explanation: [
      texts('review.explain-index'),
      texts('review.explain-kappa'),
      texts('review.explain-verdict'),
      texts('review.explain-missing'),
      texts('review.explain-meaning'),
    ],
  };
}
