/** Dutch names of Word's own styles, which some programs write where Word writes the English one. */
const DUTCH: Readonly<Record<string, string>> = {
  standaard: 'normal',
  titel: 'title',
  ondertitel: 'subtitle',
  bijschrift: 'caption',
  lijstalinea: 'list paragraph',
  lijstopsomteken: 'list bullet',
  lijstnummering: 'list number',
  'tekst van tijdelijke aanduiding': 'placeholder text',
  tabeltekst: 'table text',
  tabelraster: 'table grid',
};

/** The name of a style by which it is known in every language of Word: `heading 1` for `Kop 1`. */
export function styleKey(name: string): string {
  const folded = name.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();
  const known = Object.hasOwn(DUTCH, folded) ? DUTCH[folded] : undefined;
  return (
    known ??
    folded
      .replace(/^kop ?(?=\d$)/, 'heading ')
      .replace(/^heading(?=\d$)/, 'heading ')
      .replace(/^(?:inhopg|inhoudsopgave) ?(?=\d$)/, 'toc ')
  );
}
