import { type FileKind, findFileKind } from '../../documents/diagnostics/kind-of-file.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Texts } from '../../texts/texts.ts';

/** A file that a person hands over, and where the dossier lies that a command about it would name. */
export interface Handed {
  readonly path: string;
  readonly text: string;
  readonly folder: string;
}

/**
 * Refuses a file of another kind than a command takes, with the command that it is for.
 * @throws NamedError `other-kind-of-file`
 */
export function refuseOtherKind(
  { path, text, folder }: Handed,
  taken: readonly FileKind[],
  texts: Texts,
): void {
  const kind = findFileKind(text);
  if (kind === null || taken.includes(kind)) return;
  const values = { path, folder };
  throw new NamedError('other-kind-of-file', {
    path,
    kind: texts(`given.kind-${kind}`),
    way: texts(`given.way-${kind}`),
    command: texts(`given.command-${kind}`, values),
  });
}
