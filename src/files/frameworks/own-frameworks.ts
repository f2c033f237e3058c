import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { loadLibrary } from '../../documents/frameworks/framework-library.ts';
import { readFramework } from '../../documents/frameworks/read-framework.ts';
import { questionsOf } from '../../domain/instrument/framework.ts';
import type { LocalText } from '../../domain/instrument/text.ts';
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

/** Reads an organisation's own frameworks, those with mistakes too. */
export async function readOwnFrameworks(root: string): Promise<readonly OwnFramework[]> {
  const ids = listOwnIds(root);
  if (ids.length === 0) return [];
  const library = loadLibrary();
  return Promise.all(
    ids.map(async (id): Promise<OwnFramework> => {
      const path = ownFrameworkPath(root, id);
      const text = readFileSync(path, 'utf8');
      const { framework, diagnostics } = await readFramework(relative(root, path), text, library);
      const { version, hash, title, summary } = framework;
      const questions = questionsOf(framework).length;
      const mistakes = diagnostics.filter(({ severity }) => severity === 'error').length;
      return { id, path, version, hash: mistakes === 0 ? hash : null, title, summary, questions, mistakes };
    }),
  );
}
