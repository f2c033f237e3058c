import { checkRepeated } from '../../../domain/checking/check-repeated.ts';
import { listNames } from '../../../domain/checking/list-names.ts';
import { joinPointer } from '../../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../../domain/checking/problem.ts';
import { findSuggestion } from '../../../domain/checking/suggestion.ts';
import { readWrittenDate } from '../../../domain/instrument/written/written-date.ts';
import { findActionStatus, STATUS_EXAMPLES } from '../../../domain/planning/action-status.ts';
import { PLAN_LISTS } from '../../../domain/planning/plan.ts';
import { asFields, asList, asString, type Fields } from '../../yaml/lenient.ts';

function checkStatus(action: Fields, pointer: string): readonly Problem[] {
  const written = asString(action['status']).trim();
  if (written === '' || findActionStatus(written) !== null) return [];
  const values = { written, allowed: listNames(STATUS_EXAMPLES) };
  const suggest = (): string | null => findSuggestion(written, STATUS_EXAMPLES);
  return [problem('not-in-list', joinPointer(pointer, 'status'), values, { suggest })];
}

/** When an action is done may be any words; only a day that no calendar has is a mistake. */
function checkWhen(action: Fields, pointer: string): readonly Problem[] {
  const written = asString(action['when']);
  if (readWrittenDate(written).kind !== 'no-such-day') return [];
  return [problem('no-such-day', joinPointer(pointer, 'when'), { written })];
}

/** Checks the rules of a plan that a schema cannot express. An action of one's own needs no id. */
export function checkPlan(value: unknown): readonly Problem[] {
  const placed = PLAN_LISTS.flatMap((list) =>
    asList(asFields(value)[list]).map((action, index) => ({
      action: asFields(action),
      pointer: joinPointer('', list, index),
    })),
  );
  const named = placed.filter(({ action }) => asString(action['id']) !== '');
  return [
    ...checkRepeated(
      named.map(({ action, pointer }) => ({ id: asString(action['id']), pointer: `${pointer}/id` })),
    ),
    ...placed.flatMap(({ action, pointer }) => [
      ...checkStatus(action, pointer),
      ...checkWhen(action, pointer),
    ]),
  ];
}
