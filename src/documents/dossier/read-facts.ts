import { type Problem, problem } from '../../domain/checking/problem.ts';
import { FACT_NAMES, type Facts, POSITIONS, TEAMS } from '../../domain/instrument/facts.ts';
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

/** The remarks that the facts of a dossier are others than those that its latest measurement keeps; empty where it keeps none. */
export function checkFrozenFacts(dossier: Fields, measurement: Fields, id: string): readonly Problem[] {
  if (measurement['facts'] === undefined) return [];
  const organisation = asFields(dossier['organisation']);
  const [now, kept] = [readFacts(organisation), readFacts(asFields(measurement['facts']))];
  return FACT_NAMES.filter((name) => now[name] !== kept[name]).map((name) => {
    const place = organisation[name] === undefined ? '/organisation' : `/organisation/${name}`;
    return problem('facts-frozen', place, { fact: name, path: `metingen/${id}/meting.yaml` }, { at: 'key' });
  });
}
