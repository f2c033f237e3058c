import { withCapital } from '../../domain/instrument/text.ts';
import { makeVisible } from '../../domain/instrument/visible-text.ts';
import type { WordedReport } from '../../domain/report/worded-report.ts';
import { ADOPTED, type ShownText } from '../../domain/writing/written-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { termWord } from '../../texts/vocabulary.ts';
import { joinList, showDate, showNumber } from '../wording.ts';
import { cutWords } from './measurement/cut-words.ts';

/** A line on the cover. */
export interface FactView {
  readonly label: string;
  readonly value: string;
}

function joinRoles(roles: readonly string[], texts: Texts): string {
  return joinList(
    roles.map((role) => makeVisible(termWord('role', role, texts))),
    texts,
  );
}

type Table = WordedReport['measurement']['tables'][number];

/** Who was at a table, or was not: only where somebody was noted, an empty list of absent roles says that none was missing. */
function rolesWords(table: Table, pick: 'present' | 'absent', texts: Texts): string {
  if (table[pick].length > 0) return joinRoles(table[pick], texts);
  return texts(table.present.length === 0 ? 'report.roles-unknown' : 'report.roles-none-absent');
}

/** Who took part, or did not, table by table. */
export function viewRoles(report: WordedReport, pick: 'present' | 'absent', texts: Texts): string {
  const { tables } = report.measurement;
  const [first, ...others] = tables.map((table) => rolesWords(table, pick, texts));
  // Where it is the same at every table, it is said once.
  if (first !== undefined && others.every((words) => words === first))
    return tables.some((table) => table[pick].length > 0) ? first : withCapital(first, texts.language);
  return tables
    .map((table) =>
      texts('report.table-named', { table: table.name ?? '', roles: rolesWords(table, pick, texts) }),
    )
    .join('; ');
}

/** In which way was measured. */
export function viewMode({ measurement }: WordedReport, texts: Texts): string {
  if (measurement.basis === 'publication') return texts('report.mode-publication');
  const n = measurement.tables.length;
  return n > 1 ? texts('report.mode-tables', { n }) : texts('report.mode-consensus');
}

/** How many teams an organisation has, and what it is to experts by experience, as far as that is known. */
function viewFacts({ teams, position }: WordedReport['organisation'], texts: Texts): readonly FactView[] {
  const known = [
    { name: 'teams', stored: teams ?? null },
    { name: 'position', stored: position ?? null },
  ] as const;
  return known.flatMap(({ name, stored }) =>
    stored === null ? [] : [{ label: texts(`report.cover-${name}`), value: termWord(name, stored, texts) }],
  );
}

/** That a measurement is short, and how much it asked; null for a full one. */
export function viewDepth({ measurement }: WordedReport, texts: Texts): FactView | null {
  const { extent } = measurement;
  return extent === null
    ? null
    : { label: texts('report.cover-depth'), value: texts('report.depth-short', { ...extent }) };
}

/** The facts on the cover: who measured what, when, and who did not take part. */
export function viewCover(report: WordedReport, texts: Texts): readonly FactView[] {
  const { organisation, measurement } = report;
  const facts: (FactView | null)[] = [
    { label: texts('report.cover-organisation'), value: organisation.name },
    organisation.sector === null
      ? null
      : { label: texts('report.cover-sector'), value: termWord('sector', organisation.sector, texts) },
    ...viewFacts(organisation, texts),
    organisation.headcount === null
      ? null
      : { label: texts('report.cover-headcount'), value: showNumber(organisation.headcount, texts) },
    { label: texts('report.cover-date'), value: showDate(measurement.date, texts) },
    { label: texts('report.cover-status'), value: texts(`report.status-${measurement.status}`) },
    {
      label: texts('report.cover-mode'),
      value: viewMode(report, texts),
    },
    viewDepth(report, texts),
    {
      label: texts('report.cover-present'),
      value: viewRoles(report, 'present', texts),
    },
    { label: texts('report.cover-absent'), value: viewRoles(report, 'absent', texts) },
  ];
  return facts.filter((fact) => fact !== null);
}

/** What fits on the cover, in characters. */
const LONGEST_ADOPTED = 120;

/** Who adopted the plan and when, as it was written; null while nobody wrote that. */
export function adoptedWords(written: readonly ShownText[]): string | null {
  const shown = written.find(({ id }) => id === ADOPTED);
  return shown?.kind === 'written' ? cutWords(shown.text, LONGEST_ADOPTED).text : null;
}
