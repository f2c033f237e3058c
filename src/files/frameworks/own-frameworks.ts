import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { LocalText } from '../../domain/instrument/text.ts';
import { judgeFrameworkFile } from './judged-framework.ts';
import { listOwnIds, ownFrameworkPath } from './own-framework-files.ts';

/** What can be said of an organisation's own framework without asking it. */
export interface OwnFramework {
  /** The name of its file, by which it is asked for. */
  readonly id: string;
  readonly path: string;
  readonly version: string;
  /** Null while there are mistakes in it. */
  readonly hash: string | null;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** The number of questions. */
  readonly questions: number;
  /** The number of mistakes; remarks are none. */
  readonly mistakes: number;
}

/** What can be read of a framework with mistakes in it. */
async function readFacts(
  path: string,
  text: string,
): Promise<Pick<OwnFramework, 'version' | 'title' | 'summary' | 'questions'>> {
  const { loadLibrary, readFrameworkText } = await import(
    '../../documents/frameworks/read-framework-text.ts'
  );
  const { questionsOf } = await import('../../domain/instrument/framework.ts');
  const { framework } = await readFrameworkText(path, text, await loadLibrary());
  const { version, title, summary } = framework;
  return { version, title, summary, questions: questionsOf(framework).length };
}

/** Reads an organisation's own frameworks, those with mistakes too. What reading takes is loaded only when there are any. */
export async function readOwnFrameworks(root: string): Promise<readonly OwnFramework[]> {
  return Promise.all(
    listOwnIds(root).map(async (id) => {
      const path = ownFrameworkPath(root, id);
      const text = readFileSync(path, 'utf8');
      const { judged, diagnostics, hash } = await judgeFrameworkFile(path, relative(root, path), text);
      if (judged !== null) return { ...judged, id, path, hash: await hash(), mistakes: 0 };
      const mistakes = diagnostics.filter(({ severity }) => severity === 'error').length;
      return { ...(await readFacts(path, text)), id, path, hash: null, mistakes };
    }),
  );
}
