/** A text that ends as a sentence does: with a full stop where nothing closes it. */
export function closeSentence(text: string): string {
  const whole = text.trimEnd();
  return whole === '' || /[.!?…:;]["'”’)\]»]*$/u.test(whole) ? whole : `${whole}.`;
}
