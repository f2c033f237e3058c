import { type BundledFramework, frameworks } from '#generated/frameworks.js';

/** What a dossier asks when nobody chooses. */
const DEFAULT_FRAMEWORK = 'valente-afwegingskader';

/** The frameworks that come with the program; the one that is asked when nobody chooses comes first. */
export function listBundledFrameworks(): readonly BundledFramework[] {
  const isDefault = ({ id }: BundledFramework): number => Number(id === DEFAULT_FRAMEWORK);
  return [...frameworks].sort((a, b) => isDefault(b) - isDefault(a));
}
