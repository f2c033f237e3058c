import { dayOf } from '../domain/instrument/calendar-date.ts';

/** Today, as `2026-11-22`. */
export const today = (): string => dayOf(new Date());
