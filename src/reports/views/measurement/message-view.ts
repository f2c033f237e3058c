import { EXPERT_BY_EXPERIENCE, rolesAt } from '../../../domain/assessment/roles.ts';
import { hasOrder } from '../../../domain/instrument/step.ts';
import { withCapital } from '../../../domain/instrument/text.ts';
import { makeVisible } from '../../../domain/instrument/visible-text.ts';
import type { WordedFramework, WordedReport } from '../../../domain/report/worded-report.ts';
import { counts } from '../../../domain/scoring/step-score.ts';
import type { Texts } from '../../../texts/texts.ts';
import { namesRole, termWord } from '../../../texts/vocabulary.ts';
import { allQuestions } from '../../find-in-report.ts';
import { quoteLabels } from '../../stage-words.ts';
import { joinAtMost, showDate, subjectOf } from '../../wording.ts';
import { viewBlanks } from '../blank-view.ts';
import { findFirstAction } from '../findings-view.ts';
import { type FirstAction, findLeading, findNextStep, isEmpty, viewFirst } from '../turn-view.ts';
import { cutWords } from './cut-words.ts';
import { isMostlyOpen } from './missing-answers.ts';
import { whereWords } from './where-words.ts';

/** What page one says: the outcome, what is in the way, what comes first, who took part, and what is asked of the reader. */
export interface MessageView {
  /** What the document is, whether it is adopted, and of which day it speaks. */
  readonly kicker: string;
  /** What a person wrote to stand at the top, as far as there is room; null without it. */
  readonly remark: string | null;
  /** Whether the remark goes on where the particulars are. */
  readonly remarkGoesOn: boolean;
  readonly where: string;
  /** Null where nothing can be said of it. */
  readonly obstacles: string | null;
  /** Null where nothing comes first. */
  readonly first: string | null;
  readonly present: string;
  /** Null where nobody was noted as absent. */
  readonly absent: string | null;
  /** A warning that no expert by experience took part; null when one did, or when it is unknown. */
  readonly expertsMissing: string | null;
  readonly asked: string;
}

/** What fits on page one beside the picture, in characters. */
const LONGEST = { remark: 240, paragraph: 420, decision: 240 } as const;
/** The most roles that page one names. */
const MOST_ROLES = 9;

/** The preconditions that are missing, by name; else those that are not known to be met; else that none is in the way. */
function obstacleWords(report: WordedReport, texts: Texts): string | null {
  if (isEmpty(report)) return null;
  const found = report.findings.filter(({ kind }) => kind === 'blocker');
  if (found.length > 0) {
    // Only where every step with one has steps after it does something build on it.
    const isOrdered = report.frameworks
      .filter(({ id }) => found.some(({ framework }) => framework === id))
      .every(hasOrder);
    const labels = quoteLabels([...new Set(found.map(({ label }) => label))], texts);
    const key = isOrdered ? 'report.message-blockers' : 'report.message-blockers-unordered';
    return texts(key, { n: found.length, labels });
  }
  const preconditions = allQuestions(report).filter(
    ({ prerequisite, n, unknown, divided, unanswered, notBegun }) =>
      prerequisite && n + unknown + divided + unanswered + notBegun > 0,
  );
  const open = preconditions.filter(({ notEstablished }) => notEstablished);
  if (open.length > 0) {
    const labels = quoteLabels(
      open.map(({ label }) => label),
      texts,
    );
    return texts('report.message-preconditions-open', { n: open.length, labels });
  }
  return preconditions.length > 0 ? texts('report.message-preconditions-met') : null;
}

function joinRoles(roles: readonly string[], texts: Texts): string {
  const words = roles.map((role) => makeVisible(termWord('role', role, texts)));
  return joinAtMost(words, MOST_ROLES, texts);
}

/** Whether a framework is about working with experts by experience: it names nothing else. */
function isAboutExperts({ subject }: WordedFramework): boolean {
  return subject === undefined || subject === null;
}

/** Who took part at any table, and who was noted as absent and took part at none: only where it is known of every table who was there. */
export function whoTookPart({ measurement, frameworks }: WordedReport, texts: Texts) {
  const { present, absent } = rolesAt(measurement.tables);
  const isKnown = measurement.tables.every((table) => table.present.length > 0);
  const nobody = measurement.basis === 'publication' ? 'report.mode-publication' : 'report.roles-unknown';
  const isExpert = (role: string): boolean => namesRole(EXPERT_BY_EXPERIENCE, role);
  return {
    present: present.length === 0 ? texts(nobody) : joinRoles(present, texts),
    absent: absent.length === 0 || !isKnown ? null : joinRoles(absent, texts),
    expertsMissing:
      measurement.basis === 'publication' ||
      present.length === 0 ||
      present.some(isExpert) ||
      !frameworks.some(isAboutExperts)
        ? null
        : texts('report.roles-no-expert'),
  };
}

/** The decision that somebody wrote; null where nobody did. */
function findDecision({ texts: written }: WordedReport): string | null {
  const shown = written.find(({ id }) => id === 'gevraagd-besluit');
  return shown?.kind === 'written' ? shown.text : null;
}

/** The decision as it was written, as far as there is room for it; null where nobody wrote it. */
function writtenDecision(report: WordedReport, texts: Texts): string | null {
  const written = findDecision(report);
  if (written === null) return null;
  const { text, isWhole } = cutWords(written.replace(/\s+/gu, ' '), LONGEST.decision);
  return texts(isWhole ? 'report.message-ask-written' : 'report.message-ask-written-cut', { text });
}

/** Which responses come before the decision; none where all were given, or the report was adopted. */
function responsesWords(report: WordedReport, texts: Texts): readonly string[] {
  if (report.measurement.status === 'adopted') return [];
  const responses = viewBlanks('measurement', report.texts, texts)['reactions'] ?? [];
  const open = responses.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return [];
  return [
    texts(
      open.length === responses.length ? 'report.message-ask-responses' : 'report.message-ask-responses-left',
    ),
  ];
}

/** Whether a report asks for a decision: where somebody wrote one; else not of an exercise with a publication, and not where too little was answered to decide on. */
export function asksDecision(report: WordedReport): boolean {
  if (findDecision(report) !== null) return true;
  if (report.measurement.basis === 'publication' || isMostlyOpen(report)) return false;
  return report.frameworks.some(({ steps }) => steps.some(({ score }) => score !== null));
}

/** Whether an answer is not known, not given or not agreed on, at some table. */
function isAnyOpen(report: WordedReport): boolean {
  return allQuestions(report).some(({ answers }) =>
    answers.some(({ state }) => state === 'unknown' || state === 'unanswered' || state === 'divided'),
  );
}

/** What the report asks, or why it asks no decision yet. */
function askedWords(report: WordedReport, leading: WordedFramework | null, texts: Texts): string {
  if (!asksDecision(report)) {
    if (report.measurement.basis === 'publication') return texts('report.message-ask-publication');
    if (isEmpty(report)) return texts('report.message-ask-answers');
    if (isMostlyOpen(report)) return texts('report.message-ask-rest');
    const isCounted = report.frameworks.some(({ steps }) => steps.some(counts));
    return texts(
      isCounted || isAnyOpen(report) ? 'report.message-ask-unknown' : 'report.message-ask-nothing',
    );
  }
  const step = leading === null ? null : findNextStep(leading);
  const proposed =
    step === null
      ? texts('report.message-ask')
      : texts('report.message-ask-step', { step: texts('quoted', { label: step.title }) });
  return [writtenDecision(report, texts) ?? proposed, ...responsesWords(report, texts)].join(' ');
}

/**
 * Puts the message of a measurement into words; every list in it is bounded, so that it stays on one page. `action` is the first action
 * that it names; null where that is told elsewhere.
 */
export function viewMessage(
  report: WordedReport,
  texts: Texts,
  action: FirstAction | null = findFirstAction(report, texts),
): MessageView {
  const { measurement } = report;
  const leading = findLeading(report);
  const told = leading ?? report.frameworks[0] ?? null;
  const remark = measurement.remark === null ? null : cutWords(measurement.remark, LONGEST.remark);
  const short = (lines: readonly string[]): string | null =>
    lines.length === 0 ? null : cutWords(lines.join(' '), LONGEST.paragraph).text;
  return {
    kicker: texts('report.message-kicker', {
      subject: withCapital(subjectOf(report, texts), texts.language),
      status: texts(`report.message-status-${measurement.status}`),
      date: showDate(measurement.date, texts),
    }),
    remark: remark?.text ?? null,
    remarkGoesOn: remark !== null && !remark.isWhole,
    where: told === null ? texts('report.glance-nothing') : whereWords(report, told, texts),
    obstacles: obstacleWords(report, texts),
    first: told === null || isEmpty(report) ? null : short(viewFirst(told, report, texts, action)),
    ...whoTookPart(report, texts),
    asked: askedWords(report, leading, texts),
  };
}
