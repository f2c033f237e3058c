/** The names under which a document says of which organisation and measurement it is, as an office shows them. */
export const ORIGIN = {
  organisation: 'nulmeting-organisation',
  measurement: 'nulmeting-measurement',
} as const;
