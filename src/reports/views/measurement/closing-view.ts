import type { WordedFramework, WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { inWordsOf, stepStageWords } from '../../stage-words.ts';
import { stepName } from '../../wording.ts';
import { findFirstAction } from '../findings-view.ts';
import { findLeading, isEmpty, viewFirst } from '../turn-view.ts';
import { viewDifferences } from './differences-view.ts';
import { whoTookPart } from './message-view.ts';
import { viewUnknown } from './unknown-view.ts';

const listed = (items: readonly string[]): readonly string[] => items.map((item) => `- ${item}`);

/** How far each step is, under the title of the framework where there are several. */
function foundLines(framework: WordedFramework, report: WordedReport, program: Texts): readonly string[] {
  const texts = inWordsOf(framework, program);
  const steps = framework.steps.map((step) =>
    texts('closing.step', { step: stepName(step), stage: stepStageWords(step, texts) }),
  );
  return [...(report.frameworks.length > 1 ? [`${framework.title}:`] : []), ...listed(steps)];
}

/**
 * What is read aloud at the end of a conversation, a line each: who was there, what was found in each step, about what people differ, what
 * is open, and what comes next. None while nobody answered anything.
 */
export function viewClosing(report: WordedReport, texts: Texts): readonly string[] {
  if (isEmpty(report)) return [];
  const { present, absent, expertsMissing } = whoTookPart(report, texts);
  const { differences, differencesMore } = viewDifferences(report, texts);
  const { unknown, unanswered } = viewUnknown(report, texts);
  const told = findLeading(report) ?? report.frameworks[0];
  const first = told === undefined ? [] : viewFirst(told, report, texts, findFirstAction(report, texts));
  const isWritten = (line: string | null): line is string => line !== null;
  const parts: readonly (readonly string[])[] = [
    [
      texts('closing.title'),
      texts('closing.present', { roles: present }),
      ...(absent === null ? [] : [texts('closing.absent', { roles: absent })]),
      ...(expertsMissing === null ? [] : [expertsMissing]),
    ],
    [texts('closing.found'), ...report.frameworks.flatMap((one) => foundLines(one, report, texts))],
    differences.length === 0
      ? []
      : [texts('closing.differences'), ...listed([...differences, differencesMore].filter(isWritten))],
    [unknown, unanswered].filter(isWritten),
    first.length === 0 ? [] : [texts('closing.next'), ...first],
    [texts('closing.ask')],
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}
