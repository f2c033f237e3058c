import type { IBaseParagraphStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import { ACCENT, AMBER, INK, SOFT } from './colours.ts';

const FONT = 'Calibri';
/** The language of a text, as Word calls it. */
const LOCALES: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB' };
export const localeOf = (language: string): string => LOCALES[language] ?? language;

/** The sizes of letters, in half points: of usual text, and in tables. */
export const TEXT_SIZE = 21;
export const TABLE_SIZE = 18;

const heading = (
  size: number,
  before: number,
  after: number,
  color: string = ACCENT,
): IBaseParagraphStyleOptions => ({
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const named = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']> = {},
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', run, paragraph });

const box = { style: 'single', size: 6, space: 6, color: AMBER } as const;

/** The styles of a document; each has a name of its own, so that an organisation can give it its own look. `language` as in `nl-NL`. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: TEXT_SIZE, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 100, line: 266, lineRule: 'auto' } },
      },
      title: { ...heading(52, 600, 60), next: 'Subtitle' },
      heading1: heading(32, 400, 120),
      heading2: heading(26, 240, 60),
      heading3: heading(22, 200, 40),
      heading4: heading(22, 200, 40, INK),
      heading5: heading(21, 160, 40, INK),
      hyperlink: { run: { color: ACCENT } },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      named('Subtitle', 'Subtitle', { size: 26, color: SOFT }, { spacing: { after: 240 } }),
      named(
        'Caption',
        'caption',
        { size: 19, color: SOFT },
        { keepNext: true, spacing: { before: 160, after: 60 } },
      ),
      named(
        'Remark',
        'Remark',
        { bold: true },
        { border: { left: { ...box, size: 24 } }, spacing: { before: 120, after: 160 } },
      ),
      named('Warning', 'Warning', { bold: true }),
      named('Aim', 'Aim', { color: SOFT }),
      named('Source', 'Source', { size: 17, color: SOFT }, { spacing: { after: 60 } }),
      named('Detail', 'Detail', {}, { indent: { left: 340 }, spacing: { after: 50 } }),
      named(
        'Blank',
        'Blank',
        {},
        {
          border: { top: box, bottom: box, left: box, right: box },
          spacing: { before: 60, after: 110 },
        },
      ),
      named('TableText', 'Table Text', { size: TABLE_SIZE }),
      named('TOC1', 'toc 1', {}, { spacing: { after: 40 } }),
    ],
    characterStyles: [
      { id: 'Placeholder', name: 'Placeholder Text', run: { color: SOFT, italics: true } },
      { id: 'Soft', name: 'Soft', run: { color: SOFT } },
    ],
  };
}
