import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readLimited } from './read-limited.ts';

/** Maps every element; errors are added to `failed`. */
function tryEach<T, R>(all: readonly T[], act: (one: T) => readonly R[], failed: unknown[]): readonly R[] {
  return all.flatMap((one) => {
    try {
      return act(one);
    } catch (error) {
      failed.push(error);
      return [];
    }
  });
}

function listFiles(path: string, failed: unknown[]): readonly string[] {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.isFile() ? [path] : [];
  const names = readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .filter((entry) => entry.isDirectory() || /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return tryEach(names, (name) => listFiles(join(path, name), failed), failed);
}

/** Files with their texts, and the errors for those that could not be read. */
export interface FoundFiles {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly failed: readonly unknown[];
}

/**
 * Reads the files at some paths, in a fixed order and each once; of a folder the YAML files, without hidden folders and `node_modules`.
 * Never throws: errors are listed in `failed`.
 */
export function findYamlFiles(paths: readonly string[]): FoundFiles {
  const failed: unknown[] = [];
  const found = new Set(tryEach(paths, (path) => listFiles(path, failed), failed));
  const files = tryEach([...found], (path) => [{ path, text: readLimited(path) }], failed);
  return { files, failed };
}
