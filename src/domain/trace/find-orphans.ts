import type { Citation, Framework, Question, SourceDocument } from '../instrument/framework.ts';
import { LANGUAGES, type Language } from '../instrument/text.ts';
import { questionsThatMeasure, type Recommendation, type Trace } from './trace.ts';

/** What leads nowhere in a trace. */
export type Orphan =
  /** A publication of which the recommendations were not listed. */
  | { readonly kind: 'document'; readonly document: string }
  /** A section of a publication of which nothing is listed. */
  | { readonly kind: 'section'; readonly document: string; readonly section: string }
  /** A section that is cited and that its publication does not have. */
  | { readonly kind: 'unknown-section'; readonly document: string; readonly section: string }
  /** A recommendation with neither a question nor a reason. */
  | { readonly kind: 'recommendation'; readonly document: string; readonly recommendation: string }
  /** A recommendation that is measured by a question that no framework has. */
  | {
      readonly kind: 'unknown-question';
      readonly document: string;
      readonly recommendation: string;
      readonly question: string;
    }
  /** A question that cites a section, while no recommendation there names it. */
  | {
      readonly kind: 'question';
      readonly document: string;
      readonly section: string;
      readonly question: string;
    }
  /** An action that cites a section of its own, while no recommendation there names it or its question. */
  | {
      readonly kind: 'action';
      readonly document: string;
      readonly section: string;
      readonly question: string;
      readonly level: string;
    }
  /** A disagreement that the help of its question does not tell in a language. */
  | {
      readonly kind: 'disagreement';
      readonly disagreement: string;
      readonly question: string;
      readonly language: Language;
    };

/** The words by which the help of a question tells that publications differ. */
const TELLS_OF_DISAGREEMENT: Readonly<Record<Language, string>> = {
  nl: 'denken hier verschillend over',
  en: 'differ on this',
};

/** Whether a recommendation names a question; for one of its actions, the action or the question. */
function names(recommendation: Recommendation, question: string, level: string | null): boolean {
  return (
    questionsThatMeasure(recommendation).includes(question) ||
    recommendation.actions.some((action) => action.question === question && action.level === level)
  );
}

function findUntold({ disagreements }: Trace, questions: ReadonlyMap<string, Question>): readonly Orphan[] {
  return disagreements.flatMap(({ id: disagreement, questions: ids }) =>
    ids.flatMap((question) =>
      LANGUAGES.filter(
        (language) => !questions.get(question)?.help[language].includes(TELLS_OF_DISAGREEMENT[language]),
      ).map((language): Orphan => ({ kind: 'disagreement', disagreement, question, language })),
    ),
  );
}

/** Every place that is cited: by frameworks, and by the trace itself. */
function listCited(trace: Trace, frameworks: readonly Framework[]): readonly Citation[] {
  const asked = frameworks.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions));
  return [
    ...asked.flatMap(({ sources }) => sources),
    ...asked.flatMap((question) =>
      question.kind === 'scale' ? Object.values(question.actions).flatMap(({ sources }) => sources) : [],
    ),
    ...frameworks.flatMap(({ decisionRules }) => decisionRules.flatMap(({ sources }) => sources)),
    ...trace.documents.flatMap(({ document, recommendations }) =>
      recommendations.map(({ section }) => ({ document, section })),
    ),
    ...trace.disagreements.flatMap(({ places }) => places),
  ];
}

function findUnknownSections(
  cited: readonly Citation[],
  documents: ReadonlyMap<string, SourceDocument>,
): readonly Orphan[] {
  const unknown = new Map<string, Orphan>();
  for (const { document, section } of cited) {
    const sections = documents.get(document)?.sections ?? [];
    if (sections.length === 0 || sections.includes(section)) continue;
    unknown.set(JSON.stringify([document, section]), { kind: 'unknown-section', document, section });
  }
  return [...unknown.values()];
}

/** Everything that leads nowhere, in either direction, each once. Of a publication without a trace only that is said. */
export function findOrphans(
  trace: Trace,
  frameworks: readonly Framework[],
  documents: readonly SourceDocument[],
): readonly Orphan[] {
  const questions = new Map(
    frameworks.flatMap(({ steps }) =>
      steps.flatMap((step) => step.questions.map((question) => [question.id, question] as const)),
    ),
  );
  const traced = new Map(trace.documents.map(({ document, recommendations }) => [document, recommendations]));
  const recommendedAt = ({ document, section }: Citation): readonly Recommendation[] | null =>
    traced.get(document)?.filter((recommendation) => recommendation.section === section) ?? null;
  const isUntraced = (citation: Citation, question: string, level: string | null): boolean =>
    recommendedAt(citation)?.some((recommendation) => names(recommendation, question, level)) === false;

  const ofDocuments = documents.flatMap(({ id: document, sections }): readonly Orphan[] => {
    if (!traced.has(document)) return [{ kind: 'document', document }];
    return sections
      .filter((section) => recommendedAt({ document, section })?.length === 0)
      .map((section) => ({ kind: 'section', document, section }));
  });
  const ofRecommendations = trace.documents.flatMap(({ document, recommendations }) =>
    recommendations.flatMap((recommendation): readonly Orphan[] => {
      const { id, outcome } = recommendation;
      if (outcome.kind === 'open') return [{ kind: 'recommendation', document, recommendation: id }];
      return questionsThatMeasure(recommendation)
        .filter((question) => !questions.has(question))
        .map((question) => ({ kind: 'unknown-question', document, recommendation: id, question }));
    }),
  );
  const ofQuestions = [...questions.values()].flatMap((question): readonly Orphan[] => {
    const { id, basis, sources } = question;
    const own = basis === 'source' ? sources : [];
    const actions = question.kind === 'scale' ? Object.entries(question.actions) : [];
    return [
      ...own
        .filter((citation) => isUntraced(citation, id, null))
        .map(({ document, section }): Orphan => ({ kind: 'question', document, section, question: id })),
      ...actions.flatMap(([level, action]) =>
        action.sources
          .filter((citation) => isUntraced(citation, id, level))
          .map(
            ({ document, section }): Orphan => ({ kind: 'action', document, section, question: id, level }),
          ),
      ),
    ];
  });
  const known = new Map(documents.map((document) => [document.id, document]));
  return [
    ...findUnknownSections(listCited(trace, frameworks), known),
    ...ofDocuments,
    ...ofRecommendations,
    ...ofQuestions,
    ...findUntold(trace, questions),
  ];
}
