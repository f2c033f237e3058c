import { LANGUAGES } from '../src/domain/instrument/text.ts';
import type { Blank, WrittenIn } from '../src/domain/writing/blank.ts';

type WrittenBlank = Omit<Blank, 'document' | 'chapter' | 'author'> & { readonly author?: string };
type Content = Readonly<Record<WrittenIn, Readonly<Record<string, readonly WrittenBlank[]>>>>;

/**
 * The list of what people can write, of the content of `templates/blanks.yaml`.
 * @throws when an id stands twice, or a word is missing in a language.
 */
export function compileBlanks(content: unknown): readonly Blank[] {
  const blanks = Object.entries(content as Content).flatMap(([document, chapters]) =>
    Object.entries(chapters).flatMap(([chapter, list]) =>
      list.map(({ id, author = null, heading, question, hint }): Blank => {
        return { id, document: document as WrittenIn, chapter, author, heading, question, hint };
      }),
    ),
  );
  for (const [index, { id, heading, question, hint }] of blanks.entries()) {
    if (blanks.findIndex((blank) => blank.id === id) !== index) throw new Error(`blanks: ${id} stands twice`);
    for (const words of [heading, question, hint])
      if (!LANGUAGES.every((language) => typeof words[language] === 'string'))
        throw new Error(`blanks: ${id} lacks words in a language`);
  }
  return blanks;
}

interface TextsSchema {
  readonly $defs: Readonly<Record<string, object>>;
}

/** The schema of `teksten.yaml` with what can be written in it. */
export function nameBlanks(schema: object, blanks: readonly Blank[]): object {
  const { $defs } = schema as TextsSchema;
  const naming = (document: WrittenIn): object => {
    const own = blanks.filter((blank) => blank.document === document);
    const properties = own.map(({ id, heading, hint }) => {
      return [id, { $ref: '#/$defs/text', description: `${heading.en}. ${hint.en}` }] as const;
    });
    return { ...$defs[document], properties: Object.fromEntries(properties) };
  };
  return { ...schema, $defs: { ...$defs, measurement: naming('measurement'), plan: naming('plan') } };
}
