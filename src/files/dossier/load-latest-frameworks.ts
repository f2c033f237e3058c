import { requireFileId } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { readText } from '../disk/read-text.ts';
import {
  fitLoaded,
  type LoadedFramework,
  listFrameworkIds,
  loadFramework,
} from '../frameworks/load-framework.ts';
import { snapshotPath } from '../frameworks/load-snapshot.ts';
import type { Dossier } from './dossier.ts';
import { readAssessment } from './read-assessment.ts';

/**
 * Loads the frameworks of the latest measurement in their current version, as the organisation is asked them by what is known of it now; one
 * that exists only as a snapshot, from that snapshot.
 * @throws NamedError `no-measurement`; DiagnosticsError when a file has mistakes
 */
export async function loadLatestFrameworks(
  dossier: Dossier,
  language: Language,
): Promise<readonly LoadedFramework[]> {
  const { assessment, folder } = await readAssessment(dossier, null, language);
  const known = listFrameworkIds(dossier.root);
  return Promise.all(
    assessment.frameworks.map(async (framework) => {
      const { id } = framework;
      const loaded = known.includes(id)
        ? await loadFramework(id, dossier.root)
        : { framework, snapshot: readText(snapshotPath(folder, requireFileId(id))) };
      return fitLoaded(loaded, dossier.organisation);
    }),
  );
}
