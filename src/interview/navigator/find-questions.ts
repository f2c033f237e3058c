import { foldWords } from '../../domain/instrument/fold-words.ts';
import { findHeading } from '../../domain/instrument/step.ts';
import type { Language } from '../../domain/instrument/text.ts';
import type { OverviewItem } from './overview.ts';

/** Everything of a question in which is searched, as it is compared. */
function textOf({ item, response }: OverviewItem, language: Language): string {
  const { question, step } = item;
  const texts = [
    question.label[language],
    question.text[language],
    question.help[language],
    step.title[language],
    findHeading(step, question)?.[language] ?? '',
    response.note ?? '',
    response.evidence ?? '',
  ];
  return texts.map(foldWords).join('\n');
}

/**
 * The questions that are meant by what somebody wrote, in order: by number (`2.3`) or id; a whole number is the place of a question among all,
 * and the mark of a step, as is its id; else those in whose texts, notes and evidence every word stands. All of them when nothing is written.
 */
export function findQuestions(
  overview: readonly OverviewItem[],
  written: string,
  language: Language,
): readonly OverviewItem[] {
  const sought = written.trim();
  if (sought === '') return overview;
  const named = sought.toLowerCase();
  const byNumber = overview.filter(
    ({ number, item }) => number.toLowerCase() === named || item.question.id === sought,
  );
  if (byNumber.length > 0) return byNumber;
  const begun = overview.filter(
    ({ number }) => /[.\d]$/.test(named) && number.toLowerCase().startsWith(named),
  );
  const byStep = overview.filter(
    ({ item: { step }, position }) =>
      String(position) === named || step.mark.toLowerCase() === named || step.id === sought,
  );
  if (byStep.length > 0) return byStep;
  if (begun.length > 0) return begun;
  const words = foldWords(sought).split(' ');
  return overview.filter((one) => {
    const text = textOf(one, language);
    return words.every((word) => text.includes(word));
  });
}
