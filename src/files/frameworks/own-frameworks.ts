import { relative } from 'node:path';
import { type AskedCount, countAsked } from '../../domain/assessment/count-asked.ts';
import type { Facts } from '../../domain/instrument/facts.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import type { LocalText } from '../../domain/instrument/text.ts';
import { readText } from '../disk/read-text.ts';
import { listOwnIds, ownFrameworkPath } from './own-framework-files.ts';
import { readOwnFramework } from './read-own-framework.ts';

/** A summary of an organisation's own framework, also of one with mistakes. */
export interface OwnFramework extends AskedCount {
  /** The name of its file without the extension. */
  readonly id: string;
  readonly path: string;
  readonly version: string;
  /** Null when it has mistakes. */
  readonly hash: string | null;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** The number of errors, without warnings. */
  readonly mistakes: number;
}

/** Reads an organisation's own frameworks as one with these facts is asked them, including those with mistakes. */
export async function readOwnFrameworks(root: string, facts: Facts): Promise<readonly OwnFramework[]> {
  const ids = listOwnIds(root);
  if (ids.length === 0) return [];
  return Promise.all(
    ids.map(async (id): Promise<OwnFramework> => {
      const path = ownFrameworkPath(root, id);
      const text = readText(path);
      const read = await readOwnFramework(path, relative(root, path), text);
      const framework = fitToOrganisation(read.framework, facts);
      const { version, hash, title, summary } = framework;
      const mistakes = read.diagnostics.filter(({ severity }) => severity === 'error').length;
      const told = { version, hash: mistakes === 0 ? hash : null, title, summary };
      return { id, path, ...told, ...countAsked(framework), mistakes };
    }),
  );
}
