import { listAsked } from '../domain/assessment/extent.ts';
import { type Depth, fitToDepth, hasShortVersion } from '../domain/instrument/depth.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import type { Texts } from '../texts/texts.ts';
import { sizeOf } from './depth-choices.ts';
import { durationWords, timeWords } from './duration.ts';

/** What can be done with a proposal. */
export type ProposalChoice = { readonly title: string } & (
  | { readonly kind: 'take'; readonly frameworks: readonly Framework[] }
  /** To choose from the list of all frameworks. */
  | { readonly kind: 'choose' }
);

const fitAll = (frameworks: readonly Framework[], depth: Depth): readonly Framework[] =>
  frameworks.map((framework) => fitToDepth(framework, depth));

/** The number of questions with the time they take, a line each: short where there is a short version, and full. */
function sizeLines(
  frameworks: readonly Framework[],
  showDuration: typeof durationWords,
  texts: Texts,
): readonly string[] {
  const lineAt = (depth: Depth): string => {
    const { count, duration } = sizeOf(frameworks, depth, texts, showDuration);
    return texts(`init.size-${depth}`, { count, duration });
  };
  const depths: readonly Depth[] = frameworks.some(hasShortVersion) ? ['short', 'full'] : ['full'];
  return depths.map(lineAt);
}

/** How many questions of an addition its backbone does not ask. */
function newLine(backbone: Framework, addition: Framework, texts: Texts): string {
  const countNew = (depth: Depth): string => {
    const both = listAsked(fitAll([backbone, addition], depth));
    return String(both.size - listAsked(fitAll([backbone], depth)).size);
  };
  return hasShortVersion(addition)
    ? texts('init.proposal-new', { short: countNew('short'), full: countNew('full') })
    : texts('init.proposal-new-full', { full: countNew('full') });
}

/** What is proposed, in lines: the backbone, what is added to it, and both together. */
export function describeProposal(proposed: readonly Framework[], texts: Texts): readonly string[] {
  const { language } = texts;
  const [backbone, addition] = proposed;
  if (backbone === undefined) return [];
  const grows = sizeOf(proposed, 'full', texts).grows ? [texts('init.size-grows')] : [];
  const title = backbone.title[language];
  if (addition === undefined) return [title, ...sizeLines(proposed, durationWords, texts), ...grows];
  return [
    title,
    ...sizeLines([backbone], timeWords, texts),
    texts('init.proposal-beside', { title: addition.title[language] }),
    ...sizeLines([addition], timeWords, texts),
    newLine(backbone, addition, texts),
    texts('init.proposal-together'),
    ...sizeLines(proposed, durationWords, texts),
    [texts('init.proposal-once'), ...grows].join(' '),
  ];
}

/** What can be done with a proposal: take it, take only its backbone, or choose from all frameworks. */
export function listProposalChoices(proposed: readonly Framework[], texts: Texts): readonly ProposalChoice[] {
  const take = (frameworks: readonly Framework[], title: string): ProposalChoice => ({
    kind: 'take',
    frameworks,
    title,
  });
  const taken =
    proposed.length < 2
      ? [take(proposed, texts('init.proposal-take'))]
      : [
          take(proposed, texts('init.proposal-take-both')),
          take(proposed.slice(0, 1), texts('init.proposal-take-first')),
        ];
  return [...taken, { kind: 'choose', title: texts('init.proposal-choose') }];
}
