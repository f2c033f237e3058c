import { actionAt, type Framework, type Question, type SourceDocument } from '../instrument/framework.ts';
import { questionNumber } from '../instrument/step.ts';
import { findOrphans, type Orphan } from './find-orphans.ts';
import { questionsThatMeasure, type Recommendation, type Trace } from './trace.ts';
import type {
  TracedBack,
  TracedDocument,
  TracedFramework,
  TracedQuestion,
  TracedRecommendation,
  TraceFigures,
  TraceReport,
  TraceScope,
} from './trace-report.ts';

function countOutcomes(recommendations: readonly Recommendation[]): TraceFigures {
  const count = (kind: Recommendation['outcome']['kind']): number =>
    recommendations.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    recommendations: recommendations.length,
    measured: count('measured'),
    reasoned: count('reason'),
    open: count('open'),
  };
}

function addFigures(all: readonly TraceFigures[]): TraceFigures {
  const sum = (name: keyof TraceFigures): number => all.reduce((total, figures) => total + figures[name], 0);
  return {
    recommendations: sum('recommendations'),
    measured: sum('measured'),
    reasoned: sum('reasoned'),
    open: sum('open'),
  };
}

/** Things in groups by a name, in the order in which the names first occur. */
function groupBy<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups];
}

/** The questions of frameworks by id, each with the frameworks that ask it. */
function indexQuestions(
  frameworks: readonly Framework[],
): ReadonlyMap<string, { readonly question: Question; readonly frameworks: readonly string[] }> {
  const found = new Map<string, { readonly question: Question; readonly frameworks: string[] }>();
  for (const { id, steps } of frameworks)
    for (const question of steps.flatMap(({ questions }) => questions)) {
      const entry = found.get(question.id) ?? { question, frameworks: [] };
      entry.frameworks.push(id);
      found.set(question.id, entry);
    }
  return found;
}

/** Whether an orphan concerns the scope; one of a publication concerns it, one of a question the frameworks that ask it. */
function concerns(
  orphan: Orphan,
  scope: TraceScope,
  asked: ReadonlySet<string>,
  about: ReadonlySet<string>,
): boolean {
  if (scope.kind === 'all') return true;
  if (scope.kind === 'framework') return 'question' in orphan && asked.has(orphan.question);
  return 'document' in orphan ? orphan.document === scope.id : about.has(orphan.disagreement);
}

/** What a trace is put together from, and what is shown of it. */
interface Material {
  readonly trace: Trace;
  readonly frameworks: readonly Framework[];
  readonly documents: readonly SourceDocument[];
  readonly scope: TraceScope;
  readonly index: ReturnType<typeof indexQuestions>;
  /** Whether a question is one of the scope. */
  readonly isAskedHere: (question: string) => boolean;
  /** The questions with these ids; those that no framework has are left out. */
  readonly look: (ids: readonly string[]) => readonly TracedQuestion[];
}

/** From recommendation to questions and actions. */
function traceForward(material: Material): readonly TracedDocument[] {
  const { trace, documents, scope, index, isAskedHere, look } = material;
  const isShown = (recommendation: Recommendation): boolean =>
    scope.kind !== 'framework' || questionsThatMeasure(recommendation).some(isAskedHere);
  const lead = (recommendation: Recommendation): TracedRecommendation => ({
    id: recommendation.id,
    section: recommendation.section,
    text: recommendation.text,
    outcome: recommendation.outcome,
    questions: look(questionsThatMeasure(recommendation)),
    actions: recommendation.actions.flatMap(({ question: id, level }) => {
      const question = index.get(id)?.question;
      const action = question?.kind === 'scale' ? actionAt(question, level) : null;
      return action === null ? [] : [{ question: id, level, what: action.what }];
    }),
  });
  return documents.flatMap(({ id, title, publisher, year }): readonly TracedDocument[] => {
    if (scope.kind === 'document' && scope.id !== id) return [];
    const found = trace.documents.find(({ document }) => document === id)?.recommendations ?? [];
    const shown = found.filter(isShown).map(lead);
    if (shown.length === 0) return [];
    const sections = groupBy(shown, ({ section }) => section);
    return [
      {
        id,
        title,
        publisher,
        year,
        figures: countOutcomes(found),
        sections: sections.map(([section, recommendations]) => ({ section, recommendations })),
      },
    ];
  });
}

/** From question to recommendations. */
function traceBack({ trace, frameworks, documents, scope }: Material): readonly TracedFramework[] {
  const recommended = documents.flatMap(({ id: document }) =>
    trace.documents
      .filter((one) => one.document === document)
      .flatMap(({ recommendations }) =>
        recommendations.map((recommendation) => ({ document, recommendation })),
      ),
  );
  const back = ({ id, label, text, basis, sources }: Question, number: string): TracedBack => ({
    id,
    number,
    label,
    text,
    basis,
    sources,
    recommendations: recommended
      .filter(({ recommendation }) => questionsThatMeasure(recommendation).includes(id))
      .map(({ document, recommendation }) => ({
        document,
        section: recommendation.section,
        id: recommendation.id,
        text: recommendation.text,
      })),
  });
  const isShown = ({ recommendations, sources }: TracedBack): boolean =>
    scope.kind !== 'document' ||
    [...recommendations, ...sources].some(({ document }) => document === scope.id);
  return frameworks
    .filter(({ id }) => scope.kind !== 'framework' || scope.id === id)
    .map(({ id, version, title, steps }) => {
      const traced = steps.map((step) => ({
        order: step.order,
        title: step.title,
        questions: step.questions
          .map((question) => back(question, questionNumber(step, question.id)))
          .filter(isShown),
      }));
      return { id, version, title, steps: traced.filter(({ questions }) => questions.length > 0) };
    })
    .filter(({ steps }) => steps.length > 0);
}

/**
 * Puts a trace and frameworks together in both directions: from recommendation to questions and actions, from question to
 * recommendations. `frameworks` are all in which a question is looked up; the scope says what is shown.
 */
export function traceFrameworks(
  trace: Trace,
  frameworks: readonly Framework[],
  documents: readonly SourceDocument[],
  scope: TraceScope,
): TraceReport {
  const index = indexQuestions(frameworks);
  const isAskedHere = (question: string): boolean =>
    scope.kind !== 'framework' || index.get(question)?.frameworks.includes(scope.id) === true;
  const look = (ids: readonly string[]): readonly TracedQuestion[] =>
    ids.flatMap((id) => {
      const found = index.get(id);
      return found === undefined ? [] : [{ id, label: found.question.label, frameworks: found.frameworks }];
    });
  const material = { trace, frameworks, documents, scope, index, isAskedHere, look };
  const forward = traceForward(material);
  const disagreements = trace.disagreements.filter(({ places, questions }) => {
    if (scope.kind === 'all') return true;
    return scope.kind === 'document'
      ? places.some(({ document }) => document === scope.id)
      : questions.some(isAskedHere);
  });
  const asked = new Set([...index.keys()].filter(isAskedHere));
  const about = new Set(disagreements.map(({ id }) => id));
  const orphans = findOrphans(trace, frameworks, documents);
  return {
    scope,
    figures: addFigures(forward.map(({ figures }) => figures)),
    documents: forward,
    frameworks: traceBack(material),
    disagreements: disagreements.map(({ questions, ...rest }) => ({ ...rest, questions: look(questions) })),
    publications: documents.map(({ id, title, publisher, year }) => ({ id, title, publisher, year })),
    orphans: orphans.filter((orphan) => concerns(orphan, scope, asked, about)),
  };
}
