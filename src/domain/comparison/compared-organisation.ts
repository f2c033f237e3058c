import type { Measurement } from '../assessment/assessment.ts';
import type { Depth } from '../instrument/depth.ts';

/** The organisation whose measurements are compared. */
export interface ComparedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly headcount: number | null;
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
}
