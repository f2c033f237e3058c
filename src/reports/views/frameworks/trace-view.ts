import type { Citation } from '../../../domain/instrument/framework.ts';
import type { Language } from '../../../domain/instrument/text.ts';
import type { Orphan } from '../../../domain/trace/find-orphans.ts';
import type {
  TracedBack,
  TracedDocument,
  TracedFramework,
  TracedQuestion,
  TracedRecommendation,
  TraceFigures,
  TraceReport,
} from '../../../domain/trace/trace-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { TraceDirection } from '../../document.ts';
import { documentWords, joinList, stepName } from '../../wording.ts';

/** A recommendation, and what it leads to: `where` are its questions and actions, or why there are none. */
export interface TraceRowView {
  readonly text: string;
  readonly where: readonly string[];
}

export interface TraceSectionView {
  readonly section: string;
  readonly rows: readonly TraceRowView[];
}

export interface TraceDocumentView {
  readonly title: string;
  /** Null where they are those at the head. */
  readonly figures: string | null;
  readonly sections: readonly TraceSectionView[];
}

/** A question, and what it measures; `origin` says why there is nothing, or is null. */
export interface TraceQuestionView {
  readonly number: string;
  readonly label: string;
  readonly text: string;
  readonly recommendations: readonly { readonly place: string; readonly text: string }[];
  readonly origin: string | null;
}

export interface TraceFrameworkView {
  readonly title: string;
  readonly id: string;
  readonly steps: readonly { readonly title: string; readonly questions: readonly TraceQuestionView[] }[];
}

/** Everything that the templates of a trace show; a direction that was not asked for is empty. */
export interface TraceView {
  readonly language: Language;
  readonly title: string;
  readonly figures: readonly string[];
  readonly documents: readonly TraceDocumentView[];
  readonly frameworks: readonly TraceFrameworkView[];
  readonly disagreements: readonly {
    readonly about: string;
    readonly places: readonly { readonly place: string; readonly says: string }[];
    readonly told: string;
  }[];
  readonly orphans: readonly string[];
}

function figuresWords(figures: TraceFigures, texts: Texts): string {
  const { open, ...counts } = figures;
  const words = texts('trace.figures', counts);
  return open === 0 ? words : `${words} · ${texts('trace.figures-open', { n: open })}`;
}

function whereWords(recommendation: TracedRecommendation, texts: Texts): readonly string[] {
  const { language } = texts;
  const { outcome, questions, actions } = recommendation;
  const measured = questions.map(({ label, frameworks }) =>
    texts('trace.in-frameworks', { label: label[language], frameworks: frameworks.join(', ') }),
  );
  const reason =
    outcome.kind === 'reason'
      ? texts('trace.reason', {
          kind: texts(`trace.reason-${outcome.reason}`),
          text: outcome.text[language],
        })
      : null;
  const done = actions.map(({ what }) => texts('trace.action', { what: what[language] }));
  return [
    ...measured,
    ...(reason === null ? [] : [reason]),
    ...(outcome.kind === 'open' ? [texts('trace.open')] : []),
    ...done,
  ];
}

function viewDocument(
  { sections, figures, ...document }: TracedDocument,
  isAlone: boolean,
  texts: Texts,
): TraceDocumentView {
  return {
    title: documentWords(document),
    figures: isAlone ? null : figuresWords(figures, texts),
    sections: sections.map(({ section, recommendations }) => ({
      section,
      rows: recommendations.map((recommendation) => ({
        text: recommendation.text[texts.language],
        where: whereWords(recommendation, texts),
      })),
    })),
  };
}

type PlaceWords = (citation: Citation) => string;

function viewQuestion(question: TracedBack, placeWords: PlaceWords, texts: Texts): TraceQuestionView {
  const { language } = texts;
  const { number, label, text, basis, recommendations } = question;
  const none = basis === 'project' ? texts('trace.own') : texts('trace.no-recommendation');
  return {
    number,
    label: label[language],
    text: text[language],
    recommendations: recommendations.map((recommendation) => ({
      place: placeWords(recommendation),
      text: recommendation.text[language],
    })),
    origin: recommendations.length === 0 ? none : null,
  };
}

function viewFramework(framework: TracedFramework, placeWords: PlaceWords, texts: Texts): TraceFrameworkView {
  const { language } = texts;
  return {
    title: framework.title[language],
    id: framework.id,
    steps: framework.steps.map(({ order, title, questions }) => ({
      title: stepName({ order, title: title[language] }),
      questions: questions.map((question) => viewQuestion(question, placeWords, texts)),
    })),
  };
}

function toldWords(questions: readonly TracedQuestion[], texts: Texts): string {
  if (questions.length === 0) return texts('trace.told-nowhere');
  const labels = questions.map(({ label }) => label[texts.language]);
  return texts('trace.told-at', { questions: joinList(labels, texts) });
}

function orphanWords(orphan: Orphan, texts: Texts): string {
  const { kind, ...values } = orphan;
  const named =
    'language' in values
      ? { ...values, language: texts.find(`language-name.${values.language}`) ?? values.language }
      : values;
  return texts.find(`trace.orphan-${kind}`, named) ?? kind;
}

function titleOf({ scope, frameworks, publications }: TraceReport, texts: Texts): string {
  if (scope.kind === 'all') return texts('trace.title');
  if (scope.kind === 'document') {
    const document = publications.find(({ id }) => id === scope.id);
    return texts('trace.title-document', {
      document: document === undefined ? scope.id : `${document.publisher} ${document.year}`,
    });
  }
  return texts('trace.title-framework', { framework: frameworks[0]?.title[texts.language] ?? scope.id });
}

function headOf({ scope, figures, documents }: TraceReport, texts: Texts): readonly string[] {
  const whole = figuresWords(figures, texts);
  if (scope.kind !== 'framework') return [whole];
  const shown = documents.flatMap(({ sections }) => sections.flatMap((section) => section.recommendations));
  if (shown.length === 0) return [texts('trace.none')];
  return [
    texts('trace.figures-framework', { n: shown.length }),
    texts('trace.figures-whole', { figures: whole }),
  ];
}

/** A trace in words, in both directions or the one that is asked for. */
export function viewTrace(report: TraceReport, direction: TraceDirection | null, texts: Texts): TraceView {
  const { language } = texts;
  const known = new Map(report.publications.map((document) => [document.id, document]));
  const placeWords = ({ document: id, section }: Citation): string => {
    const document = known.get(id);
    return document === undefined
      ? `${id}, ${section}`
      : `${document.publisher} ${document.year}, ${section}`;
  };
  const forward = direction === 'question' ? [] : report.documents;
  const back = direction === 'section' ? [] : report.frameworks;
  return {
    language,
    title: titleOf(report, texts),
    figures: headOf(report, texts),
    documents: forward.map((document) => viewDocument(document, forward.length === 1, texts)),
    frameworks: back.map((framework) => viewFramework(framework, placeWords, texts)),
    disagreements: report.disagreements.map(({ about, places, questions }) => ({
      about: about[language],
      places: places.map((place) => ({ place: placeWords(place), says: place.says[language] })),
      told: toldWords(questions, texts),
    })),
    orphans: report.orphans.map((orphan) => orphanWords(orphan, texts)),
  };
}
