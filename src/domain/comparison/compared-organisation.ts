import type { Measurement } from '../assessment/assessment.ts';
import type { Depth } from '../instrument/depth.ts';
import type { Language } from '../instrument/text.ts';

/** The organisation whose measurements are compared. */
export interface ComparedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly headcount: number | null;
  /** The language in which people answered and wrote; absent where it is that of the comparison. */
  readonly writtenIn?: Language;
}

/** An organisation among others. */
export interface OrganisationAcross {
  readonly id: string;
  /** The name, or null when anonymous. */
  readonly name: string | null;
  /** A letter when anonymous, else the name. */
  readonly label: string;
  readonly sector: string | null;
  readonly headcount: number | null;
  /** Null when anonymous. */
  readonly date: string | null;
  /** The organisation that is compared with the rest. */
  readonly own: boolean;
  /** Null when anonymous. */
  readonly depth: Depth | null;
  /** Where its answers come from; null where that is left out. */
  readonly basis: Measurement['basis'] | null;
  /** The language in which people answered and wrote; absent when anonymous, and where it is that of the comparison. */
  readonly writtenIn?: Language;
}
