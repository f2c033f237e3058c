import type { Citation, Framework, Question } from '../instrument/framework.ts';
import { listNames } from './list-names.ts';
import type { PlacedQuestion } from './placed-question.ts';
import { joinPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import { listWritten } from './questions/written-actions.ts';
import { findSuggestion } from './suggestion.ts';

/** The citations of steps and of the framework, of which questions take those that they lack; each list with its pointer. */
function inheritedCitations({
  sources,
  steps,
}: Framework): readonly (readonly [readonly Citation[], string])[] {
  const own = steps.map((step, index) => [step.sources, `/steps/${index}/sources`] as const);
  return [[sources, '/sources'], ...own.filter(([list]) => list !== sources)];
}

/** The citations of a question and of its actions, each list with its pointer; not those that it takes from its step or framework. */
function citationsOf(
  question: Question,
  pointer: string,
  inherited: ReadonlySet<readonly Citation[]>,
): readonly (readonly [readonly Citation[], string])[] {
  const actions = question.kind === 'scale' ? listWritten(question.actions) : [];
  return [
    ...(inherited.has(question.sources) ? [] : [[question.sources, `${pointer}/sources`] as const]),
    ...actions.map(
      ([id, { sources }]) => [sources, joinPointer(`${pointer}/actions`, id, 'sources')] as const,
    ),
  ];
}

/** Reports a question that the writer of the framework added and that cites a publication: its name would stand under it. */
function checkBasis({ question, pointer }: PlacedQuestion): readonly Problem[] {
  if (question.basis === 'source' || question.sources.length === 0) return [];
  return [problem('project-with-source', `${pointer}/sources`, { question: question.id }, { at: 'key' })];
}

/**
 * Reports citations of unknown documents or sections, and those that do not fit the basis of their question; those of a question from the
 * bank are checked in the bank.
 */
export function checkCitations(framework: Framework, placed: readonly PlacedQuestion[]): readonly Problem[] {
  const documents = new Map(framework.documents.map((document) => [document.id, document]));
  const checkOne = ({ document: id, section }: Citation, pointer: string): readonly Problem[] => {
    const document = documents.get(id);
    if (document === undefined) {
      const values = { written: id, known: listNames(documents.keys()) };
      const suggest = (): string | null => findSuggestion(id, documents.keys());
      return [problem('unknown-document', `${pointer}/document`, values, { suggest })];
    }
    if (document.sections.length === 0 || document.sections.includes(section)) return [];
    const values = { written: section, document: id };
    const suggest = (): string | null => findSuggestion(section, document.sections);
    return [problem('unknown-section', `${pointer}/section`, values, { suggest })];
  };
  const inherited = inheritedCitations(framework);
  const lists = new Set(inherited.map(([list]) => list));
  const cited = [
    ...inherited,
    ...placed.flatMap(({ question, pointer, isFromBank }) =>
      isFromBank ? [] : citationsOf(question, pointer, lists),
    ),
    ...framework.decisionRules.map(
      ({ sources }, index) => [sources, `/decisionRules/${index}/sources`] as const,
    ),
  ];
  return [
    ...placed.filter(({ isFromBank }) => !isFromBank).flatMap(checkBasis),
    ...cited.flatMap(([citations, pointer]) =>
      citations.flatMap((citation, index) => checkOne(citation, `${pointer}/${index}`)),
    ),
  ];
}
