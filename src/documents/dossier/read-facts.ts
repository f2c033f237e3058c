import { type Facts, POSITIONS, TEAMS } from '../../domain/instrument/facts.ts';
import { toTermId } from '../../texts/vocabulary.ts';
import { asFields, asStringOrNull, type Fields } from '../yaml/lenient.ts';

/** Reads facts from the fields `sector`, `teams` and `position`; never throws: what is not one of them is not given. */
export function readFacts(fields: Fields): Facts {
  const sector = asStringOrNull(fields['sector']);
  return {
    // A person may write the word that is shown for a sector.
    sector: sector === null ? null : toTermId('sector', sector),
    teams: TEAMS.find((id) => id === fields['teams']) ?? null,
    position: POSITIONS.find((id) => id === fields['position']) ?? null,
  };
}

/** The facts of a measurement: those that it froze with its first answer, and before that those of the dossier. */
export function readMeasuredFacts(dossier: Fields, measurement: Fields): Facts {
  const frozen = measurement['facts'];
  return readFacts(asFields(frozen === undefined ? dossier['organisation'] : frozen));
}
