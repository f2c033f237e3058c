import { basename, dirname } from 'node:path';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { checkFingerprint } from '../frameworks/fingerprints.ts';

/** An organisation's own framework is looked for by the name of its file. */
function checkName(path: string, id: string): readonly Problem[] {
  const file = basename(path);
  const isOwn = basename(dirname(path)) === 'kaders';
  return isOwn && file !== `${id}.yaml` ? [problem('id-not-file-name', '/id', { id, file })] : [];
}

/** What is wrong with a framework in which nothing is wrong, for where it stands: its file has another name, or said something else before. */
export async function checkPlace(path: string, framework: Framework): Promise<readonly Problem[]> {
  return [...checkName(path, framework.id), ...(await checkFingerprint(path, framework))];
}
