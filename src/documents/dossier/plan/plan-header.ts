import { ACTION_STATUSES, type ActionStatus } from '../../../domain/planning/action-status.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { PlanHeader } from './renew-plan-text.ts';

/** The fields at the top of a new `plan.yaml` that follows from this measurement, in the language of the texts. */
export function planHeader(measurement: string, texts: Texts): PlanHeader {
  const statuses = Object.fromEntries(
    ACTION_STATUSES.map((status) => [status, texts(`status.${status}`)]),
  ) as Record<ActionStatus, string>;
  return { measurement, heading: texts('file.plan'), statuses };
}
