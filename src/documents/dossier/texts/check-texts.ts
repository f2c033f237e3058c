import { ROLES } from '../../../domain/assessment/roles.ts';
import { listNames } from '../../../domain/checking/list-names.ts';
import { joinPointer } from '../../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../../domain/checking/problem.ts';
import { findSuggestion } from '../../../domain/checking/suggestion.ts';
import { foldWords } from '../../../domain/instrument/fold-words.ts';
import { readWrittenDate } from '../../../domain/instrument/written/written-date.ts';
import { type Blank, blanksIn, type WrittenIn } from '../../../domain/writing/blank.ts';
import { BLANKS, findBlank } from '../../../texts/blanks.ts';
import { namesRole, toTermId } from '../../../texts/vocabulary.ts';
import { asFields, asString, type Fields } from '../../yaml/lenient.ts';
import { mayApprove } from './read-texts.ts';

/** The dossier in which the texts stand. */
export interface TextsDossier {
  /** The id of the organisation. */
  readonly organisation: string;
  readonly roles: readonly string[];
  /** The ids of its measurements. */
  readonly measurements: readonly string[];
}

/** A role that the dossier does not have is a slip of the pen, or a name. */
function checkRole(written: string, pointer: string, { roles }: TextsDossier): readonly Problem[] {
  if (ROLES.some((role) => namesRole(role, written))) return [];
  const known = [...new Set([...roles, ...ROLES])];
  const fold = (role: string): string => foldWords(toTermId('role', role));
  if (known.some((role) => fold(role) === fold(written))) return [];
  const suggest = (): string | null => findSuggestion(written, known);
  return [problem('role-not-in-dossier', pointer, { written, known: listNames(known) }, { suggest })];
}

function checkApproval(
  fields: Fields,
  blank: Blank,
  pointer: string,
  dossier: TextsDossier | null,
): readonly Problem[] {
  const by = asString(fields['approvedBy']).trim();
  const on = asString(fields['approvedOn']).trim();
  const date = on === '' ? null : readWrittenDate(on).kind;
  const at = (field: string): string => joinPointer(pointer, field);
  const problems: Problem[] = [];
  if (date === 'no-such-day') problems.push(problem('no-such-day', at('approvedOn'), { written: on }));
  if (date === 'other') problems.push(problem('not-a-date', at('approvedOn'), { written: on }));
  if ((by === '') !== (on === ''))
    problems.push(
      problem('approval-incomplete', at(by === '' ? 'approvedOn' : 'approvedBy'), { id: blank.id }),
    );
  if (by !== '' && !mayApprove(blank, by))
    problems.push(problem('approved-by-other', at('approvedBy'), { written: by }));
  else if (by !== '' && dossier !== null) problems.push(...checkRole(by, at('approvedBy'), dossier));
  return problems;
}

function unknownText(written: string, document: WrittenIn, pointer: string): Problem {
  const other = findBlank(written);
  if (other !== null) return problem('text-elsewhere', pointer, { written }, { at: 'key' });
  const known = blanksIn(document, BLANKS).map(({ id }) => id);
  const suggest = (): string | null => findSuggestion(written, known);
  return problem('unknown-text', pointer, { written, known: listNames(known) }, { at: 'key', suggest });
}

function checkMap(
  value: unknown,
  document: WrittenIn,
  pointer: string,
  dossier: TextsDossier | null,
): readonly Problem[] {
  return Object.entries(asFields(value)).flatMap(([id, fields]) => {
    const blank = findBlank(id);
    const place = joinPointer(pointer, id);
    return blank?.document === document
      ? checkApproval(asFields(fields), blank, place, dossier)
      : [unknownText(id, document, place)];
  });
}

function checkOrganisation(fields: Fields, { organisation }: TextsDossier): readonly Problem[] {
  const written = asString(fields['organisation']);
  if (written === '' || organisation === '' || written === organisation) return [];
  return [problem('texts-of-other', '/organisation', { written, here: organisation })];
}

/** Checks the rules of `teksten.yaml` that a schema cannot express; without a dossier only what can be seen in the file itself. */
export function checkTexts(value: unknown, dossier: TextsDossier | null): readonly Problem[] {
  const fields = asFields(value);
  const measured = Object.entries(asFields(fields['measurements']));
  const known = dossier?.measurements ?? measured.map(([id]) => id);
  const suggest = (id: string) => (): string | null => findSuggestion(id, known);
  return [
    ...(dossier === null ? [] : checkOrganisation(fields, dossier)),
    ...measured.flatMap(([id, texts]) => {
      const pointer = joinPointer('/measurements', id);
      const values = { written: id };
      return [
        ...(known.includes(id)
          ? []
          : [problem('texts-without-measurement', pointer, values, { at: 'key', suggest: suggest(id) })]),
        ...checkMap(texts, 'measurement', pointer, dossier),
      ];
    }),
    ...checkMap(fields['plan'], 'plan', '/plan', dossier),
  ];
}
