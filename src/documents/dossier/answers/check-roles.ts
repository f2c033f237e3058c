import { type Problem, problem } from '../../../domain/checking/problem.ts';
import { foldWords } from '../../../domain/instrument/fold-words.ts';

interface PlacedRole {
  readonly written: string;
  readonly pointer: string;
}

/** A list of roles in a file, with its pointer. */
type RoleList = readonly [pointer: string, roles: readonly string[]];

function checkLists(lists: readonly RoleList[], toRole: (written: string) => string): readonly Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, PlacedRole & { readonly list: string }>();
  const reported = new Set<string>();
  for (const [list, roles] of lists)
    for (const [index, written] of roles.entries()) {
      const pointer = `${list}/${index}`;
      const key = foldWords(toRole(written));
      const before = known.get(key);
      if (before === undefined) {
        known.set(key, { list, written, pointer });
        continue;
      }
      const code = before.list === list ? 'role-twice' : 'role-present-and-absent';
      if (reported.has(`${code} ${key}`)) continue;
      reported.add(`${code} ${key}`);
      problems.push(problem(code, pointer, { written, other: before.written }, { related: before.pointer }));
    }
  return problems;
}

/**
 * Reports roles that were at the table and also missing, and roles that are named twice, each once. `toRole` gives the same for two names of one role.
 */
export function checkRoles(
  present: readonly string[],
  absent: readonly string[],
  toRole: (written: string) => string,
): readonly Problem[] {
  const lists = [
    ['/table/present', present],
    ['/table/absent', absent],
  ] as const;
  return checkLists(lists, toRole);
}

/** Reports roles of an organisation that are named twice, each once. */
export function checkOwnRoles(
  roles: readonly string[],
  toRole: (written: string) => string,
): readonly Problem[] {
  return checkLists([['/organisation/roles', roles]], toRole);
}
