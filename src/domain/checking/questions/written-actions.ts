import type { ScaleQuestion, SuggestedAction } from '../../instrument/framework.ts';

/** The actions of a question with the answers at which they are written, each once. */
export function listWritten(
  actions: ScaleQuestion['actions'],
): readonly (readonly [string, SuggestedAction])[] {
  return Object.entries(actions).filter(([id, { writtenAt }]) => writtenAt === id);
}
