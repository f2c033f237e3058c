import { checkRepeated, placeIds } from '../checking/check-repeated.ts';
import { listNames } from '../checking/list-names.ts';
import { type Problem, problem } from '../checking/problem.ts';
import { findSuggestion } from '../checking/suggestion.ts';
import type { Citation, Question, SourceDocument } from '../instrument/framework.ts';
import type { ActionReference, Disagreement, DocumentTrace, Recommendation } from './trace.ts';

/** What a trace may name: the publications, and the questions of the frameworks that come with the program, by id. */
export interface Traceable {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly questions: ReadonlyMap<string, Question>;
}

function checkDocument(id: string, pointer: string, { documents }: Traceable): readonly Problem[] {
  if (documents.has(id)) return [];
  const values = { written: id, known: listNames(documents.keys()) };
  return [
    problem('unknown-document', pointer, values, { suggest: () => findSuggestion(id, documents.keys()) }),
  ];
}

/** Reports a section that its publication does not have. */
function checkSection(
  { document: id, section }: Citation,
  pointer: string,
  { documents }: Traceable,
): readonly Problem[] {
  const sections = documents.get(id)?.sections ?? [];
  if (sections.length === 0 || sections.includes(section)) return [];
  const suggest = (): string | null => findSuggestion(section, sections);
  return [problem('unknown-section', pointer, { written: section, document: id }, { suggest })];
}

function checkQuestion(id: string, pointer: string, { questions }: Traceable): readonly Problem[] {
  if (questions.has(id)) return [];
  const suggest = (): string | null => findSuggestion(id, questions.keys());
  return [problem('question-in-no-framework', pointer, { written: id }, { suggest })];
}

/** Reports an answer at which its question suggests no action. */
function checkLevel(
  { question: id, level }: ActionReference,
  pointer: string,
  { questions }: Traceable,
): readonly Problem[] {
  const question = questions.get(id);
  if (question === undefined) return [];
  const levels = question.kind === 'scale' ? Object.keys(question.actions) : [];
  if (levels.includes(level)) return [];
  const values = { written: level, question: id, known: listNames(levels) };
  return [problem('no-such-action', pointer, values, { suggest: () => findSuggestion(level, levels) })];
}

function checkRecommendation(
  document: string,
  { section, actions, ...recommendation }: Recommendation,
  pointer: string,
  traceable: Traceable,
): readonly Problem[] {
  const { id, outcome } = recommendation;
  const questions = outcome.kind === 'measured' ? outcome.questions : [];
  return [
    ...checkSection({ document, section }, `${pointer}/section`, traceable),
    ...(outcome.kind === 'open' ? [problem('recommendation-open', pointer, { id })] : []),
    ...questions.flatMap((question, index) =>
      checkQuestion(question, `${pointer}/questions/${index}`, traceable),
    ),
    ...actions.flatMap((action, index) => [
      ...checkQuestion(action.question, `${pointer}/actions/${index}/question`, traceable),
      ...checkLevel(action, `${pointer}/actions/${index}/level`, traceable),
    ]),
  ];
}

/** Checks the trace of one publication against the publications and the questions that there are. */
export function checkTrace(
  { document, recommendations }: DocumentTrace,
  traceable: Traceable,
): readonly Problem[] {
  return [
    ...checkDocument(document, '/document', traceable),
    ...checkRepeated(placeIds(recommendations, '/recommendations')),
    ...recommendations.flatMap((recommendation, index) =>
      checkRecommendation(document, recommendation, `/recommendations/${index}`, traceable),
    ),
  ];
}

/** Checks disagreements against the publications and the questions that there are. */
export function checkDisagreements(
  disagreements: readonly Disagreement[],
  traceable: Traceable,
): readonly Problem[] {
  const checkOne = ({ places, questions }: Disagreement, pointer: string): readonly Problem[] => [
    ...places.flatMap((place, index) => [
      ...checkDocument(place.document, `${pointer}/places/${index}/document`, traceable),
      ...checkSection(place, `${pointer}/places/${index}/section`, traceable),
    ]),
    ...questions.flatMap((id, index) => checkQuestion(id, `${pointer}/questions/${index}`, traceable)),
  ];
  return [
    ...checkRepeated(placeIds(disagreements, '/disagreements')),
    ...disagreements.flatMap((disagreement, index) => checkOne(disagreement, `/disagreements/${index}`)),
  ];
}
