import { joinList } from './join-list.ts';
import type { Texts } from './texts.ts';

/** What a measurement is about, after "how far we have come in": the subjects of its frameworks, null where one names none. */
export function subjectWords(subjects: readonly (string | null)[], texts: Texts): string {
  const named = new Set(subjects.map((subject) => subject ?? texts('subject')));
  return joinList(named.size === 0 ? [texts('subject')] : [...named], texts);
}
