import { ACTIONS_IN_A_PERIOD } from '../../../domain/planning/plan.ts';
import { groupFindings, type PlanEntry } from '../../../domain/planning/plan-entry.ts';
import type { WordedFinding, WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { cutWords } from './cut-words.ts';

type QuoteKind = 'note' | 'evidence';

/** What a group wrote with an answer, as far as there is room for it where the answer is discussed. */
export interface Quote {
  readonly kind: QuoteKind;
  readonly question: string;
  readonly label: string;
  /** Null with one table. */
  readonly table: string | null;
  readonly text: string;
  readonly isWhole: boolean;
  /** The framework and the question: where the annex has the whole. */
  readonly anchor: string;
}

/** The most quotes of a finding, and the most characters of each: of one question, of several tables or frameworks, and of several questions. */
const MOST = {
  one: { quotes: 2, note: 300, evidence: 160 },
  tables: { quotes: 2, note: 160, evidence: 0 },
  frameworks: { quotes: 1, note: 160, evidence: 0 },
  several: { quotes: 3, note: 140, evidence: 0 },
} as const;

/** The findings that a report discusses, the most important first. */
export function discussedEntries(report: WordedReport): readonly PlanEntry<WordedFinding>[] {
  return groupFindings(report.findings).slice(0, ACTIONS_IN_A_PERIOD);
}

/** What was written with the answers that a finding is about. */
export function quoteEntry(entry: PlanEntry<WordedFinding>, report: WordedReport): readonly Quote[] {
  const ofFrameworks = report.frameworks.length > 1 ? MOST.frameworks : MOST.one;
  const alone = report.measurement.tables.length > 1 ? MOST.tables : ofFrameworks;
  const most = entry.findings.length === 1 ? alone : MOST.several;
  const step = report.frameworks
    .find(({ id }) => id === entry.framework)
    ?.steps.find(({ id }) => id === entry.step);
  const quotes = entry.findings.flatMap(({ question }) => {
    const asked = step?.questions.find(({ id }) => id === question);
    if (asked === undefined) return [];
    return asked.answers.flatMap((answer) =>
      (['note', 'evidence'] as const).flatMap((kind): readonly Quote[] => {
        const written = answer[kind];
        if (written === null || written === undefined || most[kind] === 0) return [];
        const { id, label } = asked;
        const common = { kind, question: id, label, table: answer.table };
        return [{ ...common, ...cutWords(written, most[kind]), anchor: `${entry.framework}-${id}` }];
      }),
    );
  });
  return quotes.slice(0, most.quotes);
}

/** A note or the evidence of one answer. */
export function quoteKey({ question, table, kind }: Pick<Quote, 'question' | 'table' | 'kind'>): string {
  return `${question} ${table ?? ''} ${kind}`;
}

/** The number of the finding in which a note or the evidence stands whole, by `quoteKey`. */
export function findQuoted(report: WordedReport): ReadonlyMap<string, number> {
  const whole = discussedEntries(report).flatMap((entry, index) =>
    quoteEntry(entry, report)
      .filter(({ isWhole }) => isWhole)
      .map((quote) => [quoteKey(quote), index + 1] as const),
  );
  // A question that is discussed twice stands whole in the first.
  return new Map(whole.toReversed());
}

/** How a quote is introduced: what the group wrote, or what shows it, at which table and about which question where there are several. */
export function quoteTerm(
  { kind, table, label }: Quote,
  several: boolean,
  { measurement }: Pick<WordedReport, 'measurement'>,
  texts: Texts,
): string {
  const about = [several ? label : null, table].filter((one) => one !== null);
  // Of a publication others wrote it.
  const note = measurement.basis === 'publication' ? 'report.note' : 'report.we-wrote';
  const term = texts(kind === 'note' ? note : 'report.evidence');
  return about.length === 0 ? term : `${term} (${about.join(', ')})`;
}
