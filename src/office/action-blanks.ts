import type { Element } from 'domhandler';
import { makeControlsVisible } from '../domain/instrument/visible-text.ts';
import { ACTION_BLANKS, type ActionBlank, inOneLine } from '../domain/planning/fill-actions.ts';
import { allActions, type Plan, type PlanAction } from '../domain/planning/plan.ts';
import type { Texts } from '../texts/texts.ts';
import { elementsIn, findAll, hasClass, textOf } from './word/page-tree.ts';
import { actionTag } from './word/tags.ts';

/** The name of an action and what is to be done, as its row on the page says them. */
function wordsOfRow(row: Element): string {
  const said = findAll(row, 'bdi').filter((one) => hasClass(one, 'long'));
  const named = findAll(row, 'strong').slice(0, 1);
  return [...named, ...said].map((element) => inOneLine(textOf(element))).join('\n');
}

function wordsOfAction({ label, what }: PlanAction): string {
  const words = [label, what].map((text) => inOneLine(makeControlsVisible(text)));
  return words.filter((text) => text !== '').join('\n');
}

/**
 * Gives what is blank in the actions of a plan a tag by which it finds its action again. Where two actions say the same, nobody could
 * tell to which of them it belongs: there it gets none.
 */
export function tagActionBlanks(main: Element, plan: Plan, texts: Texts): void {
  const actions = allActions(plan);
  const columns: Readonly<Record<ActionBlank, string>> = {
    who: texts('plan.column-who'),
    when: texts('plan.column-when'),
    done: texts('plan.column-done'),
  };
  for (const row of findAll(main, 'tr')) {
    const words = wordsOfRow(row);
    const [action, ...others] = actions.filter((one) => wordsOfAction(one) === words);
    if (action === undefined || others.length > 0) continue;
    for (const cell of elementsIn(row)) {
      const field = ACTION_BLANKS.find((blank) => columns[blank] === cell.attribs['data-label']);
      if (field === undefined) continue;
      for (const blank of elementsIn(cell).filter((one) => hasClass(one, 'blank'))) {
        blank.attribs['data-tag'] = actionTag(field, action.id);
        blank.attribs['data-label'] = columns[field];
      }
    }
  }
}
