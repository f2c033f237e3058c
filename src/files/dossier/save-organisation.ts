import {
  type ChangedDetails,
  decideOrganisation,
} from '../../documents/dossier/folder/change-organisation.ts';
import { changeDossier } from './change-dossier.ts';
import type { Dossier } from './dossier.ts';

/**
 * Writes what people say otherwise of their organisation.
 * @throws NamedError those of `decideOrganisation` and `changeDossier`
 */
export function saveOrganisation(
  { root, measurements }: Dossier,
  changed: ChangedDetails,
  onWait?: () => void,
): Promise<void> {
  return changeDossier(root, (current) => decideOrganisation(root, changed, measurements, current), {
    onWait,
  });
}
