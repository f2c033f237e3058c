import { listAsked } from '../domain/assessment/extent.ts';
import { type Depth, fitToDepth, hasShortVersion } from '../domain/instrument/depth.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import type { Texts } from '../texts/texts.ts';
import { listAgenda } from './agenda.ts';
import { durationWords, estimateDuration, estimateRange } from './duration.ts';

/** What can be done with a proposal, with what must be known before choosing it. */
export type ProposalChoice = { readonly title: string; readonly facts: string } & (
  | { readonly kind: 'take'; readonly frameworks: readonly Framework[] }
  /** To choose from the list of all frameworks. */
  | { readonly kind: 'choose' }
);

/** How many questions an organisation is asked: when it has not begun anything, and at most. */
interface Size {
  readonly least: number;
  readonly most: number;
}

const fitAll = (frameworks: readonly Framework[], depth: Depth): readonly Framework[] =>
  frameworks.map((framework) => fitToDepth(framework, depth));

function sizeAt(frameworks: readonly Framework[], depth: Depth): Size {
  const asked = fitAll(frameworks, depth);
  return { least: listAgenda(asked, new Map()).length, most: listAsked(asked).size };
}

function countWords({ least, most }: Size, texts: Texts): string {
  return least === most
    ? texts('init.size-count', { n: most })
    : texts('init.size-range', { least: String(least), most: String(most) });
}

/** The number of questions with the time they take, short where there is a short version, and full. */
function sizeWords(frameworks: readonly Framework[], texts: Texts): string {
  const wordsAt = (depth: Depth): string => {
    const size = sizeAt(frameworks, depth);
    const duration =
      depth === 'short' ? estimateDuration(size.most, depth) : estimateRange(size.least, size.most);
    const values = { count: countWords(size, texts), duration: durationWords(duration, texts) };
    return texts(`init.size-${depth}`, values);
  };
  const depths: readonly Depth[] = frameworks.some(hasShortVersion) ? ['short', 'full'] : ['full'];
  return depths.map(wordsAt).join(' ');
}

/** How many questions of an addition its backbone does not ask. */
function newWords(backbone: Framework, addition: Framework, texts: Texts): string {
  const countNew = (depth: Depth): number =>
    listAsked(fitAll([backbone, addition], depth)).size - listAsked(fitAll([backbone], depth)).size;
  const full = countNew('full');
  if (full === listAsked(fitAll([addition], 'full')).size) return texts('init.proposal-all-new');
  return hasShortVersion(addition)
    ? texts('init.proposal-new', { short: String(countNew('short')), full: String(full) })
    : texts('init.proposal-new-full', { full: String(full) });
}

/** What is proposed, a line each: the backbone, what is added to it, and both together. */
export function describeProposal(proposed: readonly Framework[], texts: Texts): readonly string[] {
  const { language } = texts;
  const [backbone, addition] = proposed;
  const lines = proposed.map((framework) => {
    const values = { title: framework.title[language], size: sizeWords([framework], texts) };
    if (framework === backbone || backbone === undefined) return texts('init.proposal-backbone', values);
    return `${texts('init.proposal-addition', values)} ${newWords(backbone, framework, texts)}`;
  });
  if (addition !== undefined)
    lines.push(texts('init.proposal-together', { size: sizeWords(proposed, texts) }));
  const { least, most } = sizeAt(proposed, 'full');
  return [...lines, ...(least === most ? [] : [texts('init.size-grows')])];
}

/** What can be done with a proposal: take it, take only its backbone, or choose from all frameworks. */
export function listProposalChoices(proposed: readonly Framework[], texts: Texts): readonly ProposalChoice[] {
  const take = (frameworks: readonly Framework[], title: string, facts: string): ProposalChoice => ({
    kind: 'take',
    frameworks,
    title,
    facts,
  });
  const facts = describeProposal(proposed, texts).join('\n');
  const choose: ProposalChoice = { kind: 'choose', title: texts('init.proposal-choose'), facts: '' };
  return proposed.length < 2
    ? [take(proposed, texts('init.proposal-take'), facts), choose]
    : [
        take(proposed, texts('init.proposal-take-both'), facts),
        take(proposed.slice(0, 1), texts('init.proposal-take-first'), ''),
        choose,
      ];
}
