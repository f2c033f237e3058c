import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordTemplate } from '../../src/reports/own-template.ts';

/** What is changed in the parts of a template: a text, or null to take it out. */
export type Change = (name: string, text: string) => string | null;

/** A house style as a Dutch Word writes it: styles by Dutch ids, letter paper, a head and a foot, a table style that is the usual one. */
async function houseStyle(mark: 'none' | 'bookmark' | 'words'): Promise<Uint8Array> {
  const middle = {
    none: [],
    bookmark: [
      new Paragraph({ children: [new Bookmark({ id: 'nulmeting', children: [new TextRun('Hier.')] })] }),
    ],
    words: [new Paragraph({ children: [new TextRun('{{nul'), new TextRun('meting}}')] })],
  }[mark];
  const file = new Document({
    creator: 'Vormgever Jansen',
    title: 'Huisstijl',
    styles: {
      default: { document: { run: { font: 'Georgia', size: 22 } } },
      paragraphStyles: [
        { id: 'Standaard', name: 'Normal', quickFormat: true },
        {
          id: 'Kop1',
          name: 'heading 1',
          basedOn: 'Standaard',
          run: { color: '8B0045', size: 40, font: 'Georgia' },
        },
        { id: 'Kop2', name: 'Kop 2', basedOn: 'Standaard', run: { color: '8B0045', size: 30 } },
        { id: 'Titel', name: 'Title', basedOn: 'Standaard', run: { color: '8B0045', size: 64 } },
        { id: 'Bijschrift', name: 'caption', basedOn: 'Standaard', run: { italics: true } },
        {
          id: 'Lijstopsomteken',
          name: 'List Bullet',
          basedOn: 'Standaard',
          paragraph: { numbering: { reference: 'streepjes', level: 0 } } as object,
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'streepjes',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12240, height: 15840 },
            margin: { left: 1800, right: 1800, top: 2200, bottom: 1400 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph('Opvang De Linde · huisstijl')] }) },
        footers: { default: new Footer({ children: [new Paragraph('KvK 01234567')] }) },
        children: [
          new Paragraph('Aan de bestuurder'),
          ...middle,
          ...(mark === 'none' ? [] : [new Paragraph('Met vriendelijke groet')]),
          new Paragraph(''),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const TABLE_STYLE =
  '<w:style w:type="table" w:styleId="Huistabel" w:customStyle="1"><w:name w:val="Huistabel"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="8" w:color="8B0045"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="8B0045"/></w:tcPr></w:tblStylePr></w:style>';

/** The same file with other parts. */
export function changeParts(bytes: Uint8Array, change: Change): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
    const text = change(name, strFromU8(data));
    return text === null ? [] : [[name, text === strFromU8(data) ? data : strToU8(text)] as const];
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** A template, with a table style for new tables. */
export async function wordTemplate(
  mark: 'none' | 'bookmark' | 'words' = 'none',
  change: Change = (_, text) => text,
): Promise<WordTemplate> {
  const bytes = changeParts(await houseStyle(mark), (name, text) => {
    if (name === 'word/styles.xml') {
      // The package adds English styles of its own to the Dutch ones.
      const own = text.replace(/<w:style (?=[^>]*w:styleId="(?:Heading[12]|Title)").*?<\/w:style>/g, '');
      return change(name, own.replace('</w:styles>', `${TABLE_STYLE}</w:styles>`));
    }
    if (name === 'word/settings.xml')
      return change(
        name,
        text.replace('</w:settings>', '<w:defaultTableStyle w:val="Huistabel"/></w:settings>'),
      );
    return change(name, text);
  });
  return { kind: 'word', path: 'huisstijl.docx', bytes };
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relations of a part with something of this kind, outside the file unless `isInside`. */
export function relationsText(kind: string, target: string, isInside = false): string {
  const mode = isInside ? '' : ' TargetMode="External"';
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${KINDS}/${kind}" Target="${target}"${mode}/></Relationships>`;
}

/** The text of a Word file around its blocks. */
export function documentText(blocks: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${blocks}</w:body></w:document>`;
}

/** The smallest Word file, with other parts in it. */
export function wordFile(parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const all: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relationsText('officeDocument', 'word/document.xml', true),
    'word/document.xml': documentText('<w:p><w:r><w:t>Brief</w:t></w:r></w:p>'),
    ...parts,
  };
  const files = Object.entries(all).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}
