import type { Organisation } from '../../domain/assessment/assessment.ts';
import { findLanguage, type Language } from '../../domain/instrument/text.ts';
import { asFields, asNumberOrNull, asString, asStrings, type Fields } from '../yaml/lenient.ts';
import { readFacts } from './read-facts.ts';

/** Reads the organisation from the fields of `dossier.yaml`; never throws. */
export function readOrganisation(dossier: Fields): Organisation {
  const organisation = asFields(dossier['organisation']);
  return {
    id: asString(organisation['id']),
    name: asString(organisation['name']),
    ...readFacts(organisation),
    headcount: asNumberOrNull(organisation['headcount']),
    roles: asStrings(organisation['roles']),
  };
}

/** The language of a dossier, or null. */
export function readLanguage(dossier: Fields): Language | null {
  return findLanguage(dossier['language']);
}
