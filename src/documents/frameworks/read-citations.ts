import type { Citation } from '../../domain/instrument/framework.ts';
import { asFields, asList, asString } from '../yaml/lenient.ts';

/** The most sources that questions take from their step or framework; the schema reports more. */
const MOST_INHERITED = 20;

/** Reads the sources of a step or a framework, for its questions to take; never throws. */
export function readInherited(value: unknown): readonly Citation[] {
  return readCitations(asList(value).slice(0, MOST_INHERITED));
}

/** Reads a list of citations; never throws. */
export function readCitations(value: unknown): readonly Citation[] {
  return asList(value)
    .map(asFields)
    .map((citation) => ({
      document: asString(citation['document']),
      section: asString(citation['section']),
    }));
}
