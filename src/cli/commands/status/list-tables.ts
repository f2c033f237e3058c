import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { countQuestions } from '../../../domain/assessment/count-questions.ts';
import type { Texts } from '../../../texts/texts.ts';

/** How far a table is; `id` and `name` are null for the one without a name. */
export interface TableStatus {
  readonly id: string | null;
  readonly name: string | null;
  readonly questions: number;
  readonly answered: number;
}

/** How far each table of a measurement is; none where only one answers. */
export function listTables({ tables, frameworks }: Assessment): readonly TableStatus[] {
  if (tables.length < 2) return [];
  return tables.map((table) => {
    const { shown, answered } = countQuestions(frameworks, [table]);
    return { id: table.id, name: table.name, questions: shown, answered };
  });
}

/** How much is answered at every table, and then at each of them. */
export function tableStatusLines(
  tables: readonly TableStatus[],
  whole: Omit<TableStatus, 'id' | 'name'>,
  texts: Texts,
): readonly string[] {
  const { questions, answered } = whole;
  const lines = tables.map((one) =>
    texts('overview.table', { ...one, table: one.name ?? texts('interview.table-unnamed') }),
  );
  return [texts('overview.total-tables', { questions, answered }), ...lines.map((line) => `  ${line}`)];
}
