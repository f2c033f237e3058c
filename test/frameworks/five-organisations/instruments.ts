import type { Framework } from '../../../src/domain/instrument/framework.ts';
import { listBundledFrameworks } from '../../../src/files/frameworks/bundled-frameworks.ts';

/** The bundled frameworks as an assessment sees them, found by looking, by their ids. */
export function listFrameworks(): readonly (readonly [id: string, framework: Framework])[] {
  return listBundledFrameworks().map(({ id, load }) => [id, load()]);
}

/** The frameworks that are measured together, by a name: each bundled framework alone, and all of them at once. */
export function listInstruments(): readonly (readonly [name: string, frameworks: readonly Framework[]])[] {
  const bundled = listFrameworks();
  const together = ['all frameworks together', bundled.map(([, framework]) => framework)] as const;
  return [
    ...bundled.map(([id, framework]) => [id, [framework]] as const),
    ...(bundled.length > 1 ? [together] : []),
  ];
}
