import { EXPERT_BY_EXPERIENCE } from '../assessment/roles.ts';
import { type Blank, blanksIn, type WrittenIn } from './blank.ts';

/** Who approved a text, as a role and never a name, and on which day (`2026-11-02`). */
export interface Approval {
  readonly by: string;
  readonly on: string;
}

/** What a person wrote in a blank. An approval is of this text; another text is not approved. */
export interface WrittenText {
  readonly kind: 'written';
  readonly text: string;
  readonly approval: Approval | null;
}

/** What is kept of a blank: nothing, a text, or that those whose text it was took it back. */
export type KeptText =
  | { readonly kind: 'open' }
  | WrittenText
  /** A text may still stand in the file; it is shown nowhere. */
  | { readonly kind: 'withdrawn' };

export const OPEN: KeptText = { kind: 'open' };

/** Texts by the id of their blank. */
export type TextsById = ReadonlyMap<string, KeptText>;

/** What people wrote: for the plan, and for each measurement by its id. */
export interface KeptTexts {
  readonly plan: TextsById;
  readonly measurements: ReadonlyMap<string, TextsById>;
}

export const NO_TEXTS: KeptTexts = { plan: new Map(), measurements: new Map() };

/** What is told of a text that is not shown yet. */
type Told = KeptText | { readonly kind: 'being-written' };

/** What a document shows in a blank. A text of experts by experience that they did not approve is not in it: only that one is being written. */
export type ShownText = { readonly id: string } & Told;

/** Where a text stands: in the plan, or in the report on a measurement. */
export type TextPlace =
  | { readonly document: 'plan' }
  | { readonly document: 'measurement'; readonly measurement: string };

/** The texts of a place. A measurement has its own: what was written with an earlier one is not shown with it. */
export function textsAt(kept: KeptTexts, place: TextPlace): TextsById {
  return place.document === 'plan' ? kept.plan : (kept.measurements.get(place.measurement) ?? new Map());
}

/** Whether only experts by experience decide about what stands in a blank. */
export function isOfExperts({ author }: Blank): boolean {
  return author === EXPERT_BY_EXPERIENCE;
}

/** The blank in which stands who adopted the plan, and when. */
export const ADOPTED = 'plan-vastgesteld';

function showText(blank: Blank, kept: Told): ShownText {
  const { id } = blank;
  if (kept.kind === 'written' && kept.approval === null && isOfExperts(blank))
    return { id, kind: 'being-written' };
  return { id, ...kept };
}

/** What a document shows in each of its blanks, in their order. What it shows of what it shows is the same. */
export function showTexts(
  document: WrittenIn,
  texts: ReadonlyMap<string, Told>,
  blanks: readonly Blank[],
): readonly ShownText[] {
  return blanksIn(document, blanks).map((blank) => showText(blank, texts.get(blank.id) ?? OPEN));
}
