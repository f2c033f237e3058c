import type { WordedQuestion, WordedReport } from '../../../domain/report/worded-report.ts';
import { originWords } from '../../../texts/origin-words.ts';
import type { Texts } from '../../../texts/texts.ts';
import { joinList } from '../../wording.ts';
import { type AnnexAnswerView, type Told, viewAnnexAnswer } from './annex-answer-view.ts';
import { drawScale } from './answer-scale.ts';
import { tellsInRows } from './missing-answers.ts';

export interface AnnexQuestionView {
  /** The title of the group that begins here; null where none does. */
  readonly group: string | null;
  readonly id: string;
  readonly label: string;
  /** A mark for each place of its scale, and what must be known of the question; '' and none where chapter 4 shows them. */
  readonly scale: string;
  readonly tags: readonly string[];
  /** Empty where the question stood in an earlier framework: its answers are there. */
  readonly answers: readonly AnnexAnswerView[];
  /** In which other frameworks it counts; or where it stood before. Null for a question of one framework. */
  readonly touches: string | null;
  /** Who asks for it, in one line; null when that is not known. */
  readonly sources: string | null;
}

/** The places of a shared question, in the order of the annex; none of a question of one framework. */
function listPlaces(question: string, { frameworks, shared }: WordedReport) {
  const places = shared.find((one) => one.question === question)?.places ?? [];
  return frameworks.flatMap(({ id, title, steps }) => {
    const place = places.find(({ framework }) => framework === id);
    const step = steps.find((one) => one.id === place?.step);
    return step === undefined ? [] : [{ framework: id, title, step }];
  });
}

function tagsOf({ prerequisite, reversed }: WordedQuestion, texts: Texts): readonly string[] {
  return [
    ...(prerequisite ? [texts('report.prerequisite')] : []),
    ...(reversed ? [texts('report.reversed')] : []),
  ];
}

/** A question with its answers, where its framework is the first that asks it; elsewhere where these stand. */
export function viewAnnexQuestion(
  question: WordedQuestion,
  framework: string,
  report: WordedReport,
  told: Told,
  texts: Texts,
): Omit<AnnexQuestionView, 'group'> {
  const { id, label } = question;
  const places = listPlaces(id, report);
  const words = places.map(({ title, step }) =>
    step.order === null
      ? texts('report.touching-place-unordered', { framework: title, step: step.title })
      : texts('report.touching-place', { framework: title, order: step.order }),
  );
  const [first, ...others] = words;
  const isBefore = first !== undefined && places[0]?.framework !== framework;
  const isShown = tellsInRows(report);
  const common = {
    id,
    label,
    scale: isShown && !isBefore ? drawScale(question) : '',
    tags: isShown ? tagsOf(question, texts) : [],
  };
  if (isBefore)
    return {
      ...common,
      answers: [],
      touches: texts('report.touching-before', { place: first }),
      sources: null,
    };
  return {
    ...common,
    answers: question.answers.map((answer) => viewAnnexAnswer(id, answer, told, texts)),
    touches: others.length === 0 ? null : texts('report.touching-also', { places: joinList(others, texts) }),
    sources: originWords(question, report, texts),
  };
}
