import { EXPERT_BY_EXPERIENCE } from '../../../domain/assessment/roles.ts';
import { hasOrder } from '../../../domain/instrument/step.ts';
import { makeVisible } from '../../../domain/instrument/visible-text.ts';
import type { WordedFramework, WordedReport, WordedStep } from '../../../domain/report/worded-report.ts';
import { TOLERANCE } from '../../../domain/scoring/rounding.ts';
import { STAGES } from '../../../domain/scoring/stage.ts';
import { counts } from '../../../domain/scoring/step-score.ts';
import type { Texts } from '../../../texts/texts.ts';
import { namesRole, termWord } from '../../../texts/vocabulary.ts';
import { allQuestions } from '../../find-in-report.ts';
import { inWordsOf, quoteLabels, stepStageWords } from '../../stage-words.ts';
import { joinAtMost, showDate } from '../../wording.ts';
import { viewBlanks } from '../blank-view.ts';
import { findFirstAction } from '../findings-view.ts';
import { viewStanding } from '../glance-view.ts';
import { findLeading, findNextStep, isEmpty, viewFirst } from '../turn-view.ts';
import { cutWords } from './cut-words.ts';

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

interface Placed {
  readonly framework: WordedFramework;
  readonly step: WordedStep;
  /** How far it is: by its stage, and within a stage by its score. */
  readonly rank: number;
}

function placeSteps(framework: WordedFramework, steps: readonly WordedStep[]): readonly Placed[] {
  return steps.flatMap((step) => {
    const { stage, score } = step;
    if (stage === null || score === null) return [];
    return [{ framework, step, rank: STAGES.indexOf(stage) * 1000 + score }];
  });
}

/** The steps that are furthest and those that are lowest of all frameworks, where they differ, and of how many too little is known. */
function extremesWords({ frameworks }: WordedReport, texts: Texts): readonly string[] {
  const counted = frameworks.flatMap((one) => placeSteps(one, one.steps.filter(counts)));
  const unknown = frameworks.flatMap(({ steps }) => steps).filter(counts).length - counted.length;
  const ranks = counted.map(({ rank }) => rank);
  const [highest, lowest] = [Math.max(...ranks), Math.min(...ranks)];
  // A step of several frameworks bears the title of its own: page one has room for few.
  const most = frameworks.length > 2 ? 1 : 3;
  const said = (rank: number) => {
    const named = counted
      .filter((one) => Math.abs(one.rank - rank) <= TOLERANCE)
      .map(({ framework, step }) => ({
        name:
          frameworks.length === 1
            ? texts('quoted', { label: step.title })
            : texts('report.touching-place-unordered', { framework: framework.title, step: step.title }),
        stage: stepStageWords(step, inWordsOf(framework, texts)),
      }));
    const stage = named[0]?.stage ?? '';
    // A framework may have words of its own for the same stage.
    const alike = named.filter((one) => one.stage === stage).map(({ name }) => name);
    return { n: alike.length, steps: joinAtMost(alike, most, texts), stage };
  };
  const lines: string[] = [];
  if (highest - lowest > TOLERANCE) {
    const [high, low] = [said(highest), said(lowest)];
    if (high.stage === low.stage && high.n + low.n === 2)
      lines.push(
        texts('report.message-extremes-equal', { high: high.steps, low: low.steps, stage: low.stage }),
      );
    else lines.push(texts('report.message-furthest', high), texts('report.message-lowest', low));
  }
  if (unknown > 0)
    lines.push(
      counted.length === 0
        ? texts('report.message-none-known')
        : texts('report.message-some-known', { n: unknown }),
    );
  return lines;
}

/** On how many questions an answer is still missing, at some table; nothing where all are answered. */
function unfinishedWords(report: WordedReport, texts: Texts): readonly string[] {
  const questions = allQuestions(report).filter(({ answers }) => answers.length > 0);
  const n = questions.filter(({ answers }) => answers.some(({ state }) => state === 'unanswered')).length;
  return n === 0 ? [] : [texts('report.message-unfinished', { n, total: questions.length })];
}

/** How far the organisation is: of one framework its steps, of several how many steps are in order in all. */
function whereWords(report: WordedReport, leading: WordedFramework, texts: Texts): string {
  const { frameworks } = report;
  if (isEmpty(report)) return texts('report.glance-nothing');
  const steps = frameworks.flatMap((framework) => framework.steps.filter(counts));
  const standing = viewStanding(leading, report, inWordsOf(leading, texts));
  if (steps.length === 0) return standing.join(' ');
  const unfinished = unfinishedWords(report, texts);
  if (frameworks.length === 1) return [...unfinished, ...standing, ...extremesWords(report, texts)].join(' ');
  const n = steps.filter(({ inOrder }) => inOrder).length;
  const { extent } = report.measurement;
  const short = extent === null ? [] : [texts('report.glance-short', { ...extent })];
  const said = { frameworks: frameworks.length, total: steps.length };
  const all =
    n === 0 ? texts('report.message-several-none', said) : texts('report.message-several', { ...said, n });
  return [...short, ...unfinished, all, ...extremesWords(report, texts)].join(' ');
}

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

/** Who took part at any table, and who was noted as absent and took part at none: only where it is known of every table who was there. */
export function whoTookPart({ measurement }: WordedReport, texts: Texts) {
  const present = [...new Set(measurement.tables.flatMap((table) => table.present))];
  const absent = [...new Set(measurement.tables.flatMap((table) => table.absent))].filter(
    (role) => !present.includes(role),
  );
  const isKnown = measurement.tables.every((table) => table.present.length > 0);
  const nobody = measurement.basis === 'publication' ? 'report.mode-publication' : 'report.roles-unknown';
  const isExpert = (role: string): boolean => namesRole(EXPERT_BY_EXPERIENCE, role);
  return {
    present: present.length === 0 ? texts(nobody) : joinRoles(present, texts),
    absent: absent.length === 0 || !isKnown ? null : joinRoles(absent, texts),
    expertsMissing: present.length === 0 || present.some(isExpert) ? null : texts('report.roles-no-expert'),
  };
}

/** The decision as it was written, as far as there is room for it; null where nobody wrote it. */
function writtenDecision({ texts: written }: WordedReport, texts: Texts): string | null {
  const shown = written.find(({ id }) => id === 'gevraagd-besluit');
  if (shown?.kind !== 'written') return null;
  const { text, isWhole } = cutWords(shown.text.replace(/\s+/gu, ' '), LONGEST.decision);
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

/** What the report asks: of a decision about one's own house there is none where a publication was coded. */
function askedWords(report: WordedReport, leading: WordedFramework | null, texts: Texts): string {
  if (report.measurement.basis === 'publication') return texts('report.message-ask-publication');
  if (isEmpty(report)) return texts('report.message-ask-answers');
  const step = leading === null ? null : findNextStep(leading);
  const proposed =
    step === null
      ? texts('report.message-ask')
      : texts('report.message-ask-step', { step: texts('quoted', { label: step.title }) });
  return [writtenDecision(report, texts) ?? proposed, ...responsesWords(report, texts)].join(' ');
}

/** Puts the message of a measurement into words; every list in it is bounded, so that it stays on one page. */
export function viewMessage(report: WordedReport, texts: Texts): MessageView {
  const { measurement } = report;
  const leading = findLeading(report);
  const told = leading ?? report.frameworks[0] ?? null;
  const remark = measurement.remark === null ? null : cutWords(measurement.remark, LONGEST.remark);
  const short = (lines: readonly string[]): string | null =>
    lines.length === 0 ? null : cutWords(lines.join(' '), LONGEST.paragraph).text;
  return {
    kicker: texts(measurement.sequence === 1 ? 'report.message-kicker' : 'report.message-kicker-again', {
      status: texts(`report.message-status-${measurement.status}`),
      date: showDate(measurement.date, texts),
    }),
    remark: remark?.text ?? null,
    remarkGoesOn: remark !== null && !remark.isWhole,
    where: told === null ? texts('report.glance-nothing') : whereWords(report, told, texts),
    obstacles: obstacleWords(report, texts),
    first:
      told === null || isEmpty(report)
        ? null
        : short(viewFirst(told, report, texts, findFirstAction(report, texts))),
    ...whoTookPart(report, texts),
    asked: askedWords(report, leading, texts),
  };
}
