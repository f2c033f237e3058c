import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { asFields, asList, asString, type Fields } from '../yaml/lenient.ts';
import { DEFAULT_SCALE, type Library } from './framework-library.ts';
import { listTermIds } from './term-texts.ts';

/** A framework as data, including everything that it refers to in the library; steps and questions have the same pointers as in the file. */
export interface SelfContained {
  readonly content: Fields;
  /** Pointers to the questions that came from the question bank. */
  readonly fromBank: ReadonlySet<string>;
  /** References to bank questions that the library does not have. */
  readonly problems: readonly Problem[];
}

const isScored = (question: Fields): boolean => (question['kind'] ?? 'scale') === 'scale';

/** The ids of the publications that questions, actions and decision rules cite, and those of `others`. */
function citedDocuments(
  questions: readonly Fields[],
  rules: readonly unknown[],
  others: readonly unknown[],
): ReadonlySet<string> {
  const citing = [
    ...others,
    ...questions,
    ...questions.filter(isScored).flatMap((question) => Object.values(asFields(question['actions']))),
    ...rules,
  ];
  const citations = citing.flatMap((entry) => asList(asFields(entry)['sources']));
  return new Set(citations.map((citation) => asString(asFields(citation)['document'])));
}

/** The terms of the library that the texts of a framework use. */
function usedTerms(content: Fields, { terms }: Library): Fields {
  const used = listTermIds(content);
  return Object.fromEntries([...terms].filter(([id]) => used.has(id)));
}

/** Copies into a framework the questions, scales, terms and publications of the library that it refers to. */
export function makeSelfContained(written: Fields, library: Library): SelfContained {
  const defaultScale = asString(written['scale'], DEFAULT_SCALE);
  const fromBank = new Set<string>();
  const problems: Problem[] = [];
  const fill = (question: Fields, pointer: string): Fields => {
    if (!('use' in question)) return question;
    const { use, ...own } = question;
    const id = asString(use);
    const banked = library.bank.get(id);
    fromBank.add(pointer);
    if (banked === undefined) {
      const suggest = (): string | null => findSuggestion(id, library.bank.keys());
      problems.push(problem('unknown-bank-question', `${pointer}/use`, { written: id }, { suggest }));
    }
    const { scale = DEFAULT_SCALE, ...rest } = banked ?? {};
    return { ...rest, ...(scale === defaultScale ? {} : { scale }), ...own, id };
  };
  const steps = asList(written['steps']).map((entry, index) => {
    const step = asFields(entry);
    const questions = asList(step['questions']).map((question, position) =>
      fill(asFields(question), `/steps/${index}/questions/${position}`),
    );
    return { ...step, questions };
  });
  const questions = steps.flatMap((step): readonly Fields[] => step.questions);
  const scaleIds = questions
    .filter(isScored)
    .map((question) => asString(question['scale'], defaultScale))
    .sort();
  const scales = scaleIds.flatMap((id) => {
    const scale = library.scaleTexts.get(id);
    return scale === undefined ? [] : [[id, scale] as const];
  });
  const { steps: _, decisionRules, terms: ownTerms, ...head } = written;
  const cited = citedDocuments(questions, asList(decisionRules), [written, ...steps]);
  const documents = [...library.documents.values()]
    .filter(({ id }) => cited.has(id))
    .map(({ id, title, publisher, year }) => [id, { title, publisher, year }] as const);
  const filled = {
    ...head,
    scales: { ...Object.fromEntries(scales), ...asFields(written['scales']) },
    documents: { ...Object.fromEntries(documents), ...asFields(written['documents']) },
    steps,
    ...(decisionRules === undefined ? {} : { decisionRules }),
  };
  const terms = { ...usedTerms(filled, library), ...asFields(ownTerms) };
  const content = Object.keys(terms).length === 0 ? filled : { ...filled, terms };
  return { content, fromBank, problems };
}
