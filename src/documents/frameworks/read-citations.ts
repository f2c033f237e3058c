import type { Citation } from '../../domain/instrument/framework.ts';
import { asFields, asList, asString } from '../yaml/lenient.ts';

/** Reads a list of citations; never throws. */
export function readCitations(value: unknown): readonly Citation[] {
  return asList(value)
    .map(asFields)
    .map((citation) => ({
      document: asString(citation['document']),
      section: asString(citation['section']),
    }));
}
