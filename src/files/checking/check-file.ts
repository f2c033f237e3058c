import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { hashJudged, recallJudged } from '../frameworks/judged-framework.ts';
import { checkPlace } from './check-place.ts';

/**
 * Checks one file of ours, whatever kind it is; returns everything that is wrong with it. `shown` is what messages call it. A framework
 * that was judged before, to the letter, is only held against the place where it stands.
 */
export async function checkFile(path: string, shown: string, text: string): Promise<readonly Diagnostic[]> {
  const judged = recallJudged(path, text);
  const hash = (): Promise<string> => hashJudged(path, text);
  if (judged !== null && (await checkPlace(path, judged, hash)).length === 0)
    return judged.remarks.map((remark) => ({ ...remark, path: shown }));
  const { checkText } = await import('./check-text.ts');
  return checkText(path, shown, text);
}
