import type { WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type BlanksView, viewBlanks } from '../blank-view.ts';
import { asksDecision } from './message-view.ts';

/** What people write in each chapter. Where no decision is asked yet, a place for one and for responses to it is shown once somebody wrote in it. */
export function viewAskedBlanks(report: WordedReport, texts: Texts): BlanksView {
  const blanks = viewBlanks('measurement', report.texts, texts);
  if (asksDecision(report)) return blanks;
  const begun = new Set(report.texts.filter(({ kind }) => kind !== 'open').map(({ id }) => id));
  const written = (chapter: string) => (blanks[chapter] ?? []).filter(({ id }) => begun.has(id));
  return { ...blanks, reactions: written('reactions'), decision: written('decision') };
}
