import { closeSentence } from '../domain/instrument/sentence.ts';
import type { PlanWords } from '../domain/planning/word-proposal.ts';
import { wordReport } from '../domain/report/word-report.ts';
import type { WordedReport } from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import { joinAtMost, joinList } from './wording.ts';

/** The words in which a plan speaks, in the language of the texts; what is several at once names at most so many. */
export function planWords(texts: Texts, most = Number.POSITIVE_INFINITY): PlanWords {
  return {
    findOut: (question) => texts('plan.find-out', { question }),
    dialogue: (question) => texts('plan.dialogue', { question }),
    dialogueOnStep: (step) => texts('plan.dialogue-on-step', { step }),
    findOutSeveral: (labels) =>
      texts('plan.find-out-several', { n: labels.length, list: joinAtMost(labels, most, texts) }),
    dialogueSeveral: (labels) =>
      texts('plan.dialogue-several', { n: labels.length, list: joinAtMost(labels, most, texts) }),
    wholeStep: (step) => texts('plan.whole-step', { step }),
    noAction: (question) => texts('plan.no-action', { question }),
    noAnchor: (question) => texts('plan.no-anchor', { question }),
    whyAnswer: (level) => texts('plan.why-answer', { level: closeSentence(level) }),
    whyLabel: (label) => texts('plan.why-label', { label }),
    doneLabel: (label) => texts('plan.done-label', { label }),
    whyAt: (tables, why) => texts('plan.why-at', { n: tables.length, tables: joinList(tables, texts), why }),
    whyDoneAt: (tables) => texts('plan.why-done-at', { n: tables.length, tables: joinList(tables, texts) }),
    whyUnknown: texts('plan.why-unknown'),
    whyUnanswered: texts('plan.why-unanswered'),
    whyDivided: texts('plan.why-divided'),
    whyApart: texts('plan.why-apart'),
    whyTables: texts('plan.why-tables'),
    whyFindOutSeveral: texts('plan.why-find-out-several'),
    whyDialogueSeveral: texts('plan.why-dialogue-several'),
    doneFoundOut: texts('plan.done-found-out'),
    doneDiscussed: texts('plan.done-discussed'),
  };
}

/** The report of a document in the language of the texts. */
export function wordDocument(
  { report, frameworks }: Extract<Document, { readonly kind: 'measurement' | 'plan' }>,
  texts: Texts,
): WordedReport {
  return wordReport(report, frameworks, texts.language, planWords(texts));
}
