/** The sectors that the program has words for, by id. An organisation may write another, which is shown as written. */
export const SECTORS = [
  'vrouwenopvang',
  'wijkteam',
  'jeugdhulp',
  'gemeente',
  'ggz',
  'maatschappelijke-opvang',
  'overig',
] as const;

/** How many teams an organisation has: one, two to five, or more. */
export const TEAMS = ['one', 'some', 'many'] as const;

/** What an organisation is to experts by experience: it works with them, it is of them, or it is the municipality. */
export const POSITIONS = ['organisation', 'platform', 'municipality'] as const;

/** What is known of an organisation before anything is asked; null for what is not given. */
export interface Facts {
  /** The id of a sector, or a sector in the organisation's own words. */
  readonly sector: string | null;
  readonly teams: (typeof TEAMS)[number] | null;
  readonly position: (typeof POSITIONS)[number] | null;
}

/** The sector in whose words an organisation is asked: a municipality reads its own words, whatever it buys or pays for. */
export function sectorOfWords({
  sector,
  position,
}: {
  readonly sector: Facts['sector'];
  readonly position?: Facts['position'];
}): string | null {
  return position === 'municipality' ? 'gemeente' : sector;
}

export type FactName = keyof Facts;

/** The values of each fact that a condition can name. */
export const FACT_VALUES = {
  sector: SECTORS,
  teams: TEAMS,
  position: POSITIONS,
} as const satisfies Readonly<Record<FactName, readonly string[]>>;

export const FACT_NAMES: readonly FactName[] = ['sector', 'teams', 'position'];

export const NO_FACTS: Facts = { sector: null, teams: null, position: null };

/** Whether a word is the name of a fact. */
export function isFactName(word: string): word is FactName {
  return Object.hasOwn(FACT_VALUES, word);
}
