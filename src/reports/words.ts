import { closeSentence } from '../domain/instrument/sentence.ts';
import type { PlanWords } from '../domain/planning/plan.ts';
import { wordReport } from '../domain/report/word-report.ts';
import type { WordedReport } from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';

/** The words in which a plan speaks, in the language of the texts. */
export function planWords(texts: Texts): PlanWords {
  return {
    findOut: (question) => texts('plan.find-out', { question }),
    dialogue: (question) => texts('plan.dialogue', { question }),
    dialogueOnStep: (step) => texts('plan.dialogue-on-step', { step }),
    whyAnswer: (level) => texts('plan.why-answer', { level: closeSentence(level) }),
    whyUnknown: texts('plan.why-unknown'),
    whyDivided: texts('plan.why-divided'),
    whyTables: texts('plan.why-tables'),
    doneFoundOut: texts('plan.done-found-out'),
    doneDiscussed: texts('plan.done-discussed'),
  };
}

/** The report of a document in the language of the texts. */
export function wordDocument(
  { report, frameworks }: Exclude<Document, { readonly kind: 'comparison' }>,
  texts: Texts,
): WordedReport {
  return wordReport(report, frameworks, texts.language, planWords(texts));
}
