/** What a file is that a person hands over: one of ours, or one of another program. */
const FILE_KINDS = [
  'answers',
  'texts',
  'plan',
  'framework',
  'dossier',
  'measurement',
  'ratings',
  'report',
  'archive',
  'word',
  'excel',
  'packed',
  'pdf',
  'page',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** By what each kind is known that does not name itself, the first that fits; the names of the files in a zip stand in it as they are. */
const MARKS: readonly (readonly [kind: FileKind, mark: RegExp])[] = [
  ['archive', /^PK\P{L}.*dossier\.yaml/su],
  ['word', /^PK\P{L}.*word\/document\.xml/su],
  ['excel', /^PK\P{L}.*xl\/workbook\.xml/su],
  ['packed', /^PK\P{L}/u],
  ['pdf', /^%PDF-/],
  ['page', /^\uFEFF?\s*<(?:!doctype|html)\b/iu],
];

/** The name that a file of ours gives itself, in YAML and in JSON. */
const SCHEMA = /(?:^|[{,])[ \t]*(["']?)schema\1[ \t]*:[ \t]*["']?nulmeting\/([a-z-]+)@\d/m;

/** What kind of file this is, by how it begins and what it calls itself; null for one that does not say. */
export function findFileKind(text: string): FileKind | null {
  const marked = MARKS.find(([, mark]) => mark.test(text));
  if (marked !== undefined) return marked[0];
  const named = SCHEMA.exec(text)?.[2];
  return FILE_KINDS.find((kind) => kind === named) ?? null;
}
