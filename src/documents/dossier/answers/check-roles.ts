import { type Problem, problem } from '../../../domain/checking/problem.ts';
import { foldWords } from '../../../domain/instrument/fold-words.ts';

interface PlacedRole {
  readonly written: string;
  readonly pointer: string;
}

/**
 * Reports roles that were at the table and also missing, and roles that are named twice, each role once. `toRole` gives the same for two names of one role.
 */
export function checkRoles(
  present: readonly string[],
  absent: readonly string[],
  toRole: (written: string) => string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, PlacedRole & { readonly list: string }>();
  const reported = new Set<string>();
  for (const [list, roles] of [
    ['present', present],
    ['absent', absent],
  ] as const)
    for (const [index, written] of roles.entries()) {
      const pointer = `/table/${list}/${index}`;
      const key = foldWords(toRole(written));
      const before = known.get(key);
      if (before === undefined) {
        known.set(key, { list, written, pointer });
        continue;
      }
      if (reported.has(key)) continue;
      reported.add(key);
      const code = before.list === list ? 'role-twice' : 'role-present-and-absent';
      problems.push(problem(code, pointer, { written, other: before.written }, { related: before.pointer }));
    }
  return problems;
}
