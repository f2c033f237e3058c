import { readAsset } from '#generated/assets.js';
import type { Trace } from '../../../domain/trace/trace.ts';
import { asFields, asList } from '../../yaml/lenient.ts';
import { readDisagreements, readTrace } from './read-trace.ts';

/** Loads the bundled trace: only the commands that show it need it. */
export function loadTrace(): Trace {
  const { documents, disagreements } = asFields(JSON.parse(readAsset('trace.json')));
  return {
    documents: asList(documents).map(readTrace),
    disagreements: readDisagreements(disagreements),
  };
}
