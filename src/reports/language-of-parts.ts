import type { Comparison } from '../domain/comparison/comparison.ts';
import { actionAt, isScaleQuestion, questionsOf } from '../domain/instrument/framework.ts';
import type { Language } from '../domain/instrument/text.ts';
import { mapTexts } from '../domain/instrument/visible-text.ts';
import { readWrittenDate } from '../domain/instrument/written/written-date.ts';
import { type Plan, type PlanAction, planActions, planOf } from '../domain/planning/plan.ts';
import { wordAnswerReached } from '../domain/planning/word-proposal.ts';
import type { MeasurementReport } from '../domain/report/report.ts';
import { markLanguage, withoutMarks } from '../texts/language-mark.ts';
import type { Texts } from '../texts/texts.ts';
import { findTermId } from '../texts/vocabulary.ts';
import type { Document } from './document.ts';
import { planWords } from './words.ts';

/*
 * What people wrote is in the language of their dossier, whatever the language of the document (WCAG 3.1.2). It is marked where it enters
 * a document and shown as an element where the page is done, so that no view and no template has to know: a mark stays with its words
 * within a sentence, in a list, or when they are cut off. Names are in no language, and keep none.
 */

/** Marks texts in one language. */
type Mark = (text: string) => string;

const markIn =
  (language: Language): Mark =>
  (text) =>
    markLanguage(text, language);
const markOrNull = (text: string | null, mark: Mark): string | null => (text === null ? null : mark(text));
/** Roles that the program knows are shown in its own words. */
const markRoles = (roles: readonly string[], mark: Mark): readonly string[] =>
  roles.map((role) => (findTermId('role', role) === null ? mark(role) : role));

interface Written {
  readonly reason: string | null;
  readonly note: string | null;
  readonly evidence: string | null;
}

function markAnswer<T extends Written>(answer: T, mark: Mark): T {
  const { reason, note, evidence } = answer;
  return {
    ...answer,
    reason: markOrNull(reason, mark),
    note: markOrNull(note, mark),
    evidence: markOrNull(evidence, mark),
  };
}

function markReport(report: MeasurementReport, mark: Mark): MeasurementReport {
  const { measurement, texts } = report;
  return {
    ...report,
    measurement: {
      ...measurement,
      remark: markOrNull(measurement.remark, mark),
      tables: measurement.tables.map((table) => ({
        ...table,
        present: markRoles(table.present, mark),
        absent: markRoles(table.absent, mark),
      })),
    },
    frameworks: report.frameworks.map((framework) => ({
      ...framework,
      steps: framework.steps.map((step) => ({
        ...step,
        questions: step.questions.map((question) => ({
          ...question,
          answers: question.answers.map((answer) => ({
            ...markAnswer(answer, mark),
            given:
              question.kind === 'text' && typeof answer.given === 'string'
                ? mark(answer.given)
                : answer.given,
          })),
        })),
      })),
    })),
    decisions: report.decisions.map((decision) => ({ ...decision, reason: mark(decision.reason) })),
    texts: texts.map((text) => (text.kind === 'written' ? { ...text, text: mark(text.text) } : text)),
  };
}

/** What the program itself says in plans in this language: what it proposes, and the texts of the frameworks that it proposes it in. */
function ownWords(
  { report, frameworks }: Extract<Document, { readonly kind: 'plan' }>,
  texts: Texts,
): ReadonlySet<string> {
  const { language } = texts;
  const words = planWords(texts);
  const { actions } = planActions(report.findings, frameworks, language, words, Number.POSITIVE_INFINITY);
  const ofSteps = frameworks.flatMap(({ steps }) => steps).map(({ goal }) => goal[language]);
  const ofQuestions = frameworks.flatMap(questionsOf).flatMap((question) => {
    if (!isScaleQuestion(question)) return [];
    const label = question.label[language];
    const ofAnswers = question.scale.answers.flatMap(({ id }) => {
      const action = actionAt(question, id);
      const done = wordAnswerReached(question, id, language, words);
      return [done, action?.what[language] ?? '', action?.role?.[language] ?? ''];
    });
    return [label, words.noAction(label), words.noAnchor(label), ...ofAnswers];
  });
  return new Set([
    ...[...ofSteps, ...ofQuestions],
    ...actions.flatMap(({ label, what, why, done }) => [label, what, why, done]),
  ]);
}

/** Marks what a plan does not say in the words of the program itself. */
function markPlan(plan: Plan, own: ReadonlySet<string>, mark: Mark): Plan {
  const markOther: Mark = (text) => (own.has(text) ? text : mark(text));
  // A day is said in the language of the document, and `2027-03` or `Q1 2027` is in none.
  const isInNone = (when: string): boolean =>
    readWrittenDate(when).kind === 'date' || !/\p{L}{2}/u.test(when);
  const markAction = (action: PlanAction): PlanAction => {
    const { label, goal, what, why, done, inOrderWhen, who, when, suggested } = action;
    return {
      ...action,
      label: markOther(label),
      goal: markOther(goal),
      what: markOther(what),
      // Made of answers and names of tables, by whom the rest is made.
      why: own.has(what) ? why : markOther(why),
      done: markOther(done),
      inOrderWhen: markOrNull(inOrderWhen, markOther),
      who: markOrNull(who, mark),
      when: when === null || isInNone(when) ? when : mark(when),
      suggested: { ...suggested, role: markOrNull(suggested.role, markOther) },
    };
  };
  return planOf((list) => plan[list].map(markAction));
}

function markComparison(comparison: Comparison, language: Language): Comparison {
  const organisations =
    comparison.kind === 'over-time' ? [comparison.organisation] : comparison.organisations;
  if (organisations.every(({ writtenIn = language }) => writtenIn === language)) return comparison;
  const languageOf = (written: Language | undefined): Mark | null =>
    written === undefined || written === language ? null : markIn(written);
  const present = comparison.present.map((presence) => {
    const organisation =
      comparison.kind === 'over-time'
        ? comparison.organisation
        : comparison.organisations.find(({ label }) => label === presence.organisation);
    const mark = languageOf(organisation?.writtenIn);
    return mark === null
      ? presence
      : {
          ...presence,
          roles: presence.roles === null ? null : markRoles(presence.roles, mark),
          absent: presence.absent === null ? null : markRoles(presence.absent, mark),
        };
  });
  if (comparison.kind === 'across') return { ...comparison, present };
  const mark = languageOf(comparison.organisation.writtenIn);
  if (mark === null) return comparison;
  return {
    ...comparison,
    present,
    remark: markOrNull(comparison.remark, mark),
    questions: comparison.questions.map((question) => ({
      ...question,
      from: question.from && {
        ...question.from,
        answers: question.from.answers.map((answer) => markAnswer(answer, mark)),
      },
      to: question.to && {
        ...question.to,
        answers: question.to.answers.map((answer) => markAnswer(answer, mark)),
      },
    })),
  };
}

/** The document with marks around what people wrote, where that is in another language than the document; else the same document. */
export function markWritten(document: Document, texts: Texts): Document {
  if (document.kind === 'comparison') {
    const comparison = markComparison(document.comparison, texts.language);
    return comparison === document.comparison ? document : { ...document, comparison };
  }
  if (document.kind !== 'measurement' && document.kind !== 'plan') return document;
  const { writtenIn = document.report.language } = document.report;
  if (writtenIn === texts.language) return document;
  const mark = markIn(writtenIn);
  const report = markReport(document.report, mark);
  if (document.kind === 'measurement') return { ...document, report };
  const written = document.texts.map((text) =>
    text.kind === 'written' ? { ...text, text: mark(text.text) } : text,
  );
  return {
    ...document,
    report,
    plan: markPlan(document.plan, ownWords(document, texts), mark),
    texts: written,
  };
}

/** The same without marks: for a picture, which is described in words beside it. */
export const withoutLanguages = <Value>(value: Value): Value => mapTexts(value, withoutMarks);
