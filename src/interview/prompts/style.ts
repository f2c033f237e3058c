/** How words are made to stand out; plain functions, so that nothing here knows of colours. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly accent: (text: string) => string;
}

/** Nothing stands out. */
export const PLAIN: Style = { strong: (text) => text, faint: (text) => text, accent: (text) => text };
