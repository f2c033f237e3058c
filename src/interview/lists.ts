import { joinList } from '../texts/join-list.ts';
import type { Texts } from '../texts/texts.ts';
import type { ListGroup, ListRow, ListScreen } from './asker.ts';
import type { Conversation } from './navigator/conversation.ts';
import { findQuestions } from './navigator/find-questions.ts';
import {
  countMarks,
  countOpen,
  listOverview,
  MARKS,
  type Mark,
  type OverviewItem,
} from './navigator/overview.ts';
import { type Contradiction, type Review, reviewConversation } from './navigator/review.ts';

/** What is worth saying of a question in a list, beside its name. */
function remarkOf({ marks, differsFrom }: OverviewItem, texts: Texts): string {
  return MARKS.filter((mark) => mark !== 'answered' && marks.has(mark))
    .map((mark) =>
      mark === 'differs'
        ? texts('interview.differs-from', { tables: joinList(differsFrom, texts) })
        : texts(`interview.mark-${mark}`),
    )
    .join(' · ');
}

function rowOf(one: OverviewItem, texts: Texts): ListRow {
  const { question } = one.item;
  return {
    id: question.id,
    number: one.number,
    label: question.label[texts.language],
    remark: remarkOf(one, texts),
  };
}

/** The same questions under the names of their steps. */
function groupBySteps(found: readonly OverviewItem[], isOne: boolean, texts: Texts): readonly ListGroup[] {
  const groups = new Map<string, ListRow[]>();
  for (const one of found) {
    const { step, framework } = one.item;
    const title = texts('interview.step-heading', { step: step.mark, title: step.title[texts.language] });
    const heading = isOne ? title : `${framework.title[texts.language]} · ${title}`;
    groups.set(heading, [...(groups.get(heading) ?? []), rowOf(one, texts)]);
  }
  return [...groups].map(([heading, rows]) => ({ heading, rows }));
}

/** The number of questions for each mark that any has: "30 beantwoord, 2 open". */
function countWords(overview: readonly OverviewItem[], texts: Texts): string {
  const counts = countMarks(overview);
  return MARKS.filter((mark) => counts[mark] > 0)
    .map((mark: Mark) => `${counts[mark]} ${texts(`interview.mark-${mark}`)}`)
    .join(', ');
}

/** Finds questions among all that are shown, under the names of their steps. */
function overviewFinder(conversation: Conversation, texts: Texts): ListScreen['find'] {
  const overview = listOverview(conversation);
  const isOne = conversation.frameworks.length === 1;
  return (written) => groupBySteps(findQuestions(overview, written, texts.language), isOne, texts);
}

/** Every question that is shown, to look over, to search in and to go to. */
export function overviewScreen(conversation: Conversation, texts: Texts): ListScreen {
  const { place } = conversation;
  return {
    title: texts('interview.list'),
    told: [countWords(listOverview(conversation), texts)],
    actions: [{ id: 'review', label: texts('interview.to-review') }],
    find: overviewFinder(conversation, texts),
    ready: place.kind === 'question' ? place.question : null,
  };
}

/** The lists of a review that are told, the most pressing first. */
const LISTS = ['open', 'drafts', 'divided', 'differing', 'unknown', 'withoutEvidence', 'changed'] as const;

/** What answers that contradict each other say, as a heading above their questions. */
export function wordContradiction({ rule, outcomes }: Contradiction, texts: Texts): string {
  const { language } = texts;
  const labels = outcomes.map(
    (outcome) => rule.branches.find((branch) => branch.outcome === outcome)?.label[language] ?? outcome,
  );
  return texts('interview.review-contradiction', {
    rule: rule.title[language],
    outcomes: joinList(labels, texts),
  });
}

/** Questions to look at, under what is to be said of them. */
interface Reviewed {
  readonly heading: string;
  readonly items: readonly OverviewItem[];
}

function reviewGroups(review: Review, texts: Texts): readonly Reviewed[] {
  const contradictions = review.contradictions.map((one) => ({
    heading: wordContradiction(one, texts),
    items: one.items,
  }));
  const lists = LISTS.map((name) => ({ heading: texts(`interview.review-${name}`), items: review[name] }));
  return [...lists.slice(0, 2), ...contradictions, ...lists.slice(2)].filter(({ items }) => items.length > 0);
}

/** What is worth a look, and below it every question, to look over before closing; who searches finds each question once. */
export function reviewScreen(conversation: Conversation, texts: Texts): ListScreen {
  const groups = reviewGroups(reviewConversation(conversation), texts);
  const worthALook = groups.map(({ heading, items }) => ({
    heading,
    rows: items.map((one) => rowOf(one, texts)),
  }));
  const open = countOpen(conversation);
  const find = overviewFinder(conversation, texts);
  return {
    title: texts('interview.review'),
    told: [
      open === 0 ? texts('interview.review-complete') : texts('interview.finished-open', { n: open }),
      texts(worthALook.length === 0 ? 'interview.review-how' : 'interview.review-how-first'),
    ],
    actions: [
      ...(open === 0 ? [] : [{ id: 'open', label: texts('interview.to-open') }]),
      { id: 'close', label: texts('interview.close') },
    ],
    find: (written) => (written.trim() === '' ? [...worthALook, ...find('')] : find(written)),
    ready: null,
  };
}
