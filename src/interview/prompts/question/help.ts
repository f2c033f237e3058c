import { hasLadder, highestAnswer, type Question } from '../../../domain/instrument/framework.ts';
import { questionNumber } from '../../../domain/instrument/step.ts';
import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { QuestionScreen } from '../../asker.ts';
import type { Style } from '../style.ts';

/** What else must be so for the highest answer of a question, as lines; none without criteria. */
export function renderCriteria(
  question: Question,
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  if (question.kind !== 'scale' || question.criteria.length === 0) return [];
  const answer = highestAnswer(question)?.label[texts.language] ?? '';
  return [
    ...wrap(`${texts('interview.criteria', { answer })}:`, width).map((line) => style.strong(line)),
    ...question.criteria.flatMap((criterion) => wrap(`- ${criterion[texts.language]}`, width, '  ')),
  ];
}

/** The explanation of a question, as lines: its help, the rule of its ladder, what must be so for the highest answer, and where it comes from. */
export function renderHelp(
  { item }: QuestionScreen,
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  const { question, step, framework } = item;
  const { language } = texts;
  const heading = texts('interview.help', { number: questionNumber(step, question.id) });
  const lines = [style.strong(heading)];
  if (question.help[language] !== '') lines.push(...wrap(question.help[language], width));
  if (hasLadder(question))
    lines.push(...wrap(`${texts('interview.ladder')} ${texts('interview.ladder-teams')}`, width));
  lines.push(...renderCriteria(question, width, texts, style));
  const cited = question.basis === 'project' ? [] : question.sources;
  const sources = cited.map(({ document, section }) => {
    const found = framework.documents.find(({ id }) => id === document);
    return found === undefined ? `${document}, ${section}` : `${found.publisher} ${found.year}, ${section}`;
  });
  const origin = question.basis === 'project' ? texts('basis-project') : sources.join('; ');
  const source = `${texts('interview.source')}: ${origin}`;
  if (origin !== '') lines.push(...wrap(source, width).map((line) => style.faint(line)));
  return lines;
}
