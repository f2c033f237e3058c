import { dayOf } from '../../domain/instrument/calendar-date.ts';

/** The day of today on this computer, as `2026-11-22`. */
export const today = (): string => dayOf(new Date());
