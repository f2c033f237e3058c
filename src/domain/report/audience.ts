/** For whom a report is written: the director gets the whole, the others an extract of it. */
export const AUDIENCES = ['director', 'board', 'team', 'funder', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** A reader of an extract. */
export type ExtractReader = Exclude<Audience, 'director'>;
