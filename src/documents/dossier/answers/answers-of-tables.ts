import type { Id } from '../../../domain/instrument/id.ts';
import { asFields, asStringOrNull } from '../../yaml/lenient.ts';

/** An answers file by the table in its name; null for `antwoorden.yaml`. */
interface NamedFile {
  readonly table: Id | null;
  /** What it holds. */
  readonly value: unknown;
}

/** The id of the table that the one of `antwoorden.yaml` becomes, as it says while that table is given a name; null where it does not. */
export const readBecomes = (value: unknown): string | null =>
  asStringOrNull(asFields(asFields(value)['table'])['becomes']);

/** The table of a measurement that the one of `antwoorden.yaml` has become; null where that has no name, or not yet. */
export function findBecome(value: unknown, named: readonly Id[]): Id | null {
  const becomes = readBecomes(value);
  return named.find((id) => id === becomes) ?? null;
}

/**
 * The answers files of a measurement, each with the table whose answers it holds: `antwoorden.yaml` has those of the table that its own has
 * become, and counts no more once that table has a file with its name.
 */
export function findAnswersOfTables<File extends NamedFile>(
  files: readonly File[],
  named: readonly Id[],
): readonly File[] {
  return files.flatMap((file) => {
    const become = file.table === null ? findBecome(file.value, named) : null;
    if (become === null) return [file];
    return files.some(({ table }) => table === become) ? [] : [{ ...file, table: become }];
  });
}
