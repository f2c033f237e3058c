import { type LocalText, textInEach } from './text.ts';

/** A text that ends as a sentence does: with a full stop where nothing closes it. */
export function closeSentence(text: string): string {
  const whole = text.trimEnd();
  return whole === '' || /[.!?…:;]["'”’)\]»]*$/u.test(whole) ? whole : `${whole}.`;
}

/** The same, in every language. */
export function closeSentences(text: LocalText): LocalText {
  return textInEach((language) => closeSentence(text[language]));
}
