import type { AcrossComparison, FrameworkAcross } from '../../../domain/comparison/comparison.ts';
import type { Texts } from '../../../texts/texts.ts';
import { joinList } from '../../wording.ts';
import { labelOf } from './across-step-view.ts';
import { viewShort } from './depth-view.ts';
import { isUsedBy } from './patterns-view.ts';

/** Which questions count for nobody, because some of the organisations were not asked them: those of the same organisations together. */
function viewAskedOfSome(
  { askedOfSome }: FrameworkAcross,
  nameOf: (label: string) => string,
  texts: Texts,
): readonly string[] {
  if (askedOfSome.length === 0) return [];
  const groups = new Map<string, string[]>();
  for (const { label, without } of askedOfSome) {
    const names = joinList(without.map(nameOf), texts);
    groups.set(names, [...(groups.get(names) ?? []), label]);
  }
  const lists = [...groups].map(([organisations, labels]) => {
    const questions = joinList(labels, texts);
    return organisations === ''
      ? texts('compare.across-not-shared-anonymous', { questions })
      : texts('compare.across-not-shared', { organisations, questions });
  });
  return [texts('compare.across-shared'), ...lists];
}

/** On which questions a framework is compared, which organisations used another content, and which have no scored question, a sentence each. */
export function viewAcrossRemarks(
  framework: FrameworkAcross,
  comparison: AcrossComparison,
  texts: Texts,
): readonly string[] {
  const { leftOut, besideOwn, setApart, withoutScore, version, isShort } = framework;
  const nameOf = (organisation: string): string =>
    labelOf(
      comparison.organisations.findIndex(({ label }) => label === organisation),
      comparison,
      texts,
    );
  const list = (
    key:
      | 'publication'
      | 'not-used'
      | 'left-out'
      | 'other-content'
      | 'alike-own'
      | 'set-apart'
      | 'set-apart-own'
      | 'unanswered'
      | 'nothing-applies',
    names: readonly string[],
  ): readonly string[] =>
    names.length === 0
      ? []
      : [texts(`compare.across-${key}`, { n: names.length, organisations: joinList(names, texts) })];
  const otherVersion = leftOut.filter((one) => one.version !== version);
  const otherContent = leftOut.filter((one) => one.version === version);
  const steps = comparison.steps.filter((step) => step.framework === framework.id);
  const unused = comparison.organisations
    .map((_, index) => index)
    .filter((index) => !isUsedBy(steps, index))
    .map((index) => labelOf(index, comparison, texts));
  const without = (nothingApplies: boolean): readonly string[] =>
    withoutScore
      .filter((one) => one.nothingApplies === nothingApplies)
      .map(({ organisation }) => nameOf(organisation));
  const published = comparison.organisations.flatMap(({ basis }, index) =>
    basis === 'publication' && isUsedBy(steps, index) ? [labelOf(index, comparison, texts)] : [],
  );
  const own = comparison.organisations.findIndex((one) => one.own);
  const hasOwn = own !== -1 && isUsedBy(steps, own);
  return [
    ...list('publication', published),
    ...viewShort(isShort, comparison, nameOf, texts),
    ...viewAskedOfSome(framework, nameOf, texts),
    ...list(
      'left-out',
      otherVersion.map((one) => `${nameOf(one.organisation)} (${one.version})`),
    ),
    ...list(
      'other-content',
      otherContent.map(({ organisation }) => nameOf(organisation)),
    ),
    ...list('not-used', unused),
    ...list('alike-own', besideOwn.map(nameOf)),
    ...list(hasOwn ? 'set-apart-own' : 'set-apart', setApart.map(nameOf)),
    ...list('unanswered', without(false)),
    ...list('nothing-applies', without(true)),
  ];
}
