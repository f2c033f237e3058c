/** What a person calls a comparison, and for whom it was made; null where that was not said. */
export interface Naming {
  readonly title: string | null;
  readonly client: string | null;
}
