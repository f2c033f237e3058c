import { settle } from '../domain/assessment/settled-conditions.ts';
import { ALWAYS } from '../domain/instrument/condition.ts';
import type { Facts } from '../domain/instrument/facts.ts';
import { foldWords } from '../domain/instrument/fold-words.ts';
import type { FrameworkUse } from '../domain/instrument/framework-use.ts';
import { LANGUAGES } from '../domain/instrument/text.ts';

/** A framework that can be proposed. */
export interface Proposable {
  readonly id: string;
  readonly use: FrameworkUse;
}

/** The frameworks that answer what an organisation with these facts can want to know, without one of which the backbone is not there. */
export function listAims<One extends Proposable>(frameworks: readonly One[], facts: Facts): readonly One[] {
  return frameworks.filter(
    ({ use: { when, beside } }) =>
      (when === null || settle(when, facts) === ALWAYS) &&
      (beside === null || frameworks.some(({ id }) => id === beside)),
  );
}

/** The framework of an aim as it was written, in any language; null when there is none. */
export function findAim<One extends Proposable>(frameworks: readonly One[], written: string): One | null {
  const word = foldWords(written);
  const isMeant = ({ use }: One): boolean =>
    LANGUAGES.some((language) => foldWords(use.aim[language]) === word);
  return frameworks.find(isMeant) ?? null;
}

/** The ids of the frameworks that are proposed: a backbone, and at most one addition. */
export function proposeFor({ id, use: { beside } }: Proposable): readonly string[] {
  return beside === null ? [id] : [beside, id];
}
