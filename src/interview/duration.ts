import type { Depth } from '../domain/instrument/depth.ts';
import type { Texts } from '../texts/texts.ts';

/** How long a group needs, in whole minutes. */
export type Duration =
  /** A first talk. */
  | { readonly kind: 'under'; readonly minutes: number }
  /** A talk in which the evidence is looked at. */
  | { readonly kind: 'between'; readonly from: number; readonly to: number };

/** Minutes that a group needs for a question of four sentences when it also says what shows the answer. */
const WITH_EVIDENCE = { from: 3, to: 5 };
/** The same, when it only chooses a sentence. */
const WITHOUT_EVIDENCE = 1;
/** The longest meeting in which people still listen to each other; what lasts longer is told in hours. */
const MEETING = 90;

/** The minutes in which a group answers these questions and looks at the evidence. */
export function estimateMinutes(questions: number): { readonly from: number; readonly to: number } {
  return { from: questions * WITH_EVIDENCE.from, to: questions * WITH_EVIDENCE.to };
}

/** How long it takes to answer these questions. A short measurement looks for no evidence; its time is told in steps of five minutes. */
export function estimateDuration(questions: number, depth: Depth): Duration {
  return depth === 'short'
    ? { kind: 'under', minutes: 5 * (Math.floor((questions * WITHOUT_EVIDENCE) / 5) + 1) }
    : { kind: 'between', ...estimateMinutes(questions) };
}

/** How long it takes to answer at least and at most so many questions, and to look at the evidence. */
export function estimateRange(least: number, most: number): Duration {
  return { kind: 'between', from: estimateMinutes(least).from, to: estimateMinutes(most).to };
}

/** Hours to the half, and at least a half: `2½`. */
function showHours(minutes: number): string {
  const halves = Math.max(1, Math.round(minutes / 30));
  const [whole, half] = [Math.floor(halves / 2), halves % 2 === 1 ? '½' : ''];
  return whole === 0 && half !== '' ? half : `${whole}${half}`;
}

function meetingsWords({ from, to }: { readonly from: number; readonly to: number }, texts: Texts): string {
  const meetings = [from, to].map((minutes) => Math.ceil(minutes / MEETING));
  const [least = 1, most = 1] = meetings;
  if (most === 1) return '';
  const either = most - least === 1 ? `${least}${texts('or')}${most}` : null;
  const range =
    least === most ? String(most) : texts('duration.range', { from: String(least), to: String(most) });
  return texts('duration.meetings', { meetings: either ?? range });
}

/** A time in words: minutes in steps of five, hours to the half. */
export function timeWords(duration: Duration, texts: Texts): string {
  if (duration.kind === 'under') return texts('duration.under', { minutes: String(duration.minutes) });
  const { from, to } = duration;
  if (to > MEETING) {
    const range = texts('duration.range', { from: showHours(from), to: showHours(to) });
    return texts('duration.hours', { range });
  }
  const [least, most] = [from, to].map((minutes) => Math.max(5, Math.round(minutes / 5) * 5));
  return least === most
    ? texts('duration.about', { minutes: String(most) })
    : texts('duration.minutes', {
        range: texts('duration.range', { from: String(least), to: String(most) }),
      });
}

/** The same, with in how many meetings. */
export function durationWords(duration: Duration, texts: Texts): string {
  const meetings = duration.kind === 'under' ? '' : meetingsWords(duration, texts);
  return timeWords(duration, texts) + meetings;
}
