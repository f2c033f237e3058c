const MARKUP = Symbol('markup');

/** What an instruction made, that is not escaped again. */
export interface Markup {
  readonly [MARKUP]: string;
}

export function asMarkup(text: string): Markup {
  return { [MARKUP]: text };
}

/** The text of markup; null for anything else. */
export function markupOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && MARKUP in value ? (value as Markup)[MARKUP] : null;
}
