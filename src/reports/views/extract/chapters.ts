import { withCapital } from '../../../domain/instrument/text.ts';
import type { WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { inWordsOf, stepStageWords } from '../../stage-words.ts';
import { documentWords, stepName } from '../../wording.ts';

import type { BlankView } from '../blank-view.ts';
import { viewFindings } from '../findings-view.ts';
import { viewHow } from '../how-view.ts';
import { viewAskedBlanks } from '../measurement/asked-blanks.ts';
import { viewDifferences } from '../measurement/differences-view.ts';
import { asksDecision, type MessageView, viewMessage } from '../measurement/message-view.ts';
import { viewOverview } from '../measurement/overview-view.ts';
import { provenanceLines } from '../measurement/provenance.ts';
import { viewReasons } from '../measurement/reasons-view.ts';
import { viewUnknown } from '../measurement/unknown-view.ts';
import { type StepView, viewStep } from '../step-view.ts';
import { type Block, block, list, paragraph, type ToldStep } from './block.ts';

/** A chapter of an extract; it is left out where it has nothing to say. */
export type Chapter = (report: WordedReport, texts: Texts) => readonly Block[];

function messageBlocks({ where, obstacles, first }: MessageView, texts: Texts): readonly Block[] {
  return [
    ...paragraph(where, texts('report.message-where')),
    ...paragraph(obstacles, texts('report.message-obstacles')),
    ...paragraph(first, texts('report.message-first')),
  ];
}

/** Where we stand, what is in the way, and what comes first: as on page one of the whole report. */
export const message: Chapter = (report, texts) => messageBlocks(viewMessage(report, texts), texts);

/** The same without the first action, where that is told with the others. */
export const outcome: Chapter = (report, texts) => messageBlocks(viewMessage(report, texts, null), texts);

/** How far each step is; of several frameworks how far each framework is. */
export const stages: Chapter = (report, texts) => {
  const overview = viewOverview(report, texts);
  if (overview !== null) {
    const rows = overview.rows.map(({ title, words }) => ({ title, stage: null, words }));
    return [block({ stages: { head: texts('report.column-framework'), rows } }), ...paragraph(overview.more)];
  }
  return report.frameworks.map((framework) => {
    const own = inWordsOf(framework, texts);
    const rows = framework.steps.map((step) => ({
      title: stepName(step),
      stage: step.stage,
      words: stepStageWords(step, own),
    }));
    return block({ stages: { head: texts('report.column-step'), rows } });
  });
};

export const tookPart: Chapter = (report, texts) => {
  const { present, absent, expertsMissing } = viewMessage(report, texts);
  return [
    ...paragraph(`${withCapital(present, texts.language)}.`),
    ...paragraph(
      absent === null ? null : `${withCapital(absent, texts.language)}.`,
      texts('report.message-who-not'),
    ),
    ...paragraph(expertsMissing),
  ];
};

function toldStep({ id: _, isTold: __, questions, ...told }: StepView): ToldStep {
  return { ...told, questions: questions.map(({ anchor: _anchor, ...question }) => question) };
}

/** Each step with what was answered. */
export const steps: Chapter = (report, texts) =>
  report.frameworks.flatMap((framework) => {
    const own = inWordsOf(framework, texts);
    const told = framework.steps.map((step) => viewStep(step, framework, own)).filter(({ isTold }) => isTold);
    const title = report.frameworks.length === 1 ? [] : paragraph(framework.summary, framework.title);
    return told.length === 0 ? [] : [...title, ...told.map((step) => block({ step: toldStep(step) }))];
  });

/** What people write in some chapters of the whole report. */
function blanksOf(chapter: string, report: WordedReport, texts: Texts): readonly BlankView[] {
  return viewAskedBlanks(report, texts)[chapter] ?? [];
}

/** What experts by experience give us: a text of their own, or the place for it. */
export const experts: Chapter = (report, texts) => [
  ...paragraph(texts('report.experts-intro')),
  block({ blanks: blanksOf('experts', report, texts) }),
];

/** The same once they approved it: who was not at the table need not know that it is still being written. */
export const expertsText: Chapter = (report, texts) => {
  const written = blanksOf('experts', report, texts).filter(({ paragraphs }) => paragraphs !== null);
  return written.length === 0 ? [] : [block({ blanks: written })];
};

export const different: Chapter = (report, texts) => {
  const { differences, differencesMore } = viewDifferences(report, texts);
  return differences.length === 0
    ? []
    : [...paragraph(texts('report.divided-intro')), ...list(differences), ...paragraph(differencesMore)];
};

export const unknown: Chapter = (report, texts) => {
  const view = viewUnknown(report, texts);
  return [...paragraph(view.unknown), ...paragraph(view.unanswered), ...paragraph(view.findOutFirst)];
};

/** What we decided against, with the reasons. */
export const decided: Chapter = (report, texts) => {
  const { reasons, more } = viewReasons(report, 'decided-against', texts);
  if (reasons.length === 0) return [];
  return [
    ...paragraph(texts('report.decisions-intro')),
    ...reasons.flatMap(({ label, reason }) => paragraph(reason, label)),
    ...paragraph(more),
  ];
};

/** What asks for attention first, with what the group wrote about it. */
export const findings: Chapter = (report, texts) => {
  const view = viewFindings(report, texts);
  return [...paragraph(view.findingsIntro), ...view.findings.map((finding) => block({ finding }))];
};

/** The same without what the group wrote: that is for those who sat at the table. */
export const actions: Chapter = (report, texts) => {
  const view = viewFindings(report, texts);
  return [
    ...paragraph(view.findingsIntro),
    ...view.findings.map((finding) => block({ finding: { ...finding, written: [] } })),
  ];
};

/** The most actions that are told to everybody. */
const FIRST_ACTIONS = 3;

export const firstActions: Chapter = (report, texts) =>
  list(
    viewFindings(report, texts)
      .findings.slice(0, FIRST_ACTIONS)
      .map(({ what }) => what),
  );

export const whatItIs: Chapter = (report, texts) =>
  viewHow(report, texts).why.flatMap((line) => paragraph(line));

/** How it was measured, and with what. */
export const how: Chapter = (report, texts) => {
  const view = viewHow(report, texts);
  return [...paragraph(view.how), ...paragraph(view.ladder)];
};

export const answersStay: Chapter = (_, texts) => [
  ...paragraph(texts('report.privacy-1')),
  ...paragraph(texts('extract.answers-stay')),
];

/** The decision that is asked: the first of what is written in its chapter; where none is asked, that. */
export const decision: Chapter = (report, texts) =>
  asksDecision(report)
    ? [block({ blanks: blanksOf('decision', report, texts).slice(0, 1) })]
    : paragraph(viewMessage(report, texts).asked);

/** What follows it; where no decision is asked, what somebody wrote of that already. */
export const next: Chapter = (report, texts) => {
  const blanks = blanksOf('decision', report, texts).slice(asksDecision(report) ? 1 : 0);
  return blanks.length === 0 ? [] : [block({ blanks })];
};

export const sources: Chapter = (report, texts) => [
  ...paragraph(texts('report.sources-intro')),
  ...list(report.documents.map(documentWords)),
  ...list(provenanceLines(report, texts)),
];
