import { readAsset } from '#generated/assets.js';
import { type FrameworkFacts, frameworks } from '#generated/frameworks.js';
import type { Framework } from '../../domain/instrument/framework.ts';
import { cached } from '../disk/cached.ts';

/** A framework that comes with the program; its content is loaded on demand. */
export interface BundledFramework extends FrameworkFacts {
  readonly load: () => Framework;
  /** The text of its snapshot. */
  readonly loadSnapshot: () => string;
}

// Many dossiers use the same framework.
const bundled: readonly BundledFramework[] = frameworks.map((facts) => ({
  ...facts,
  load: cached(() => JSON.parse(readAsset(`framework-${facts.id}.json`)) as Framework),
  loadSnapshot: cached(() => readAsset(`snapshot-${facts.id}.yaml`)),
}));

/** The frameworks that come with the program, the default one first. */
export function listBundledFrameworks(): readonly BundledFramework[] {
  return bundled;
}
