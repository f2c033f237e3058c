import type { DossierTexts } from '../../documents/archive/archive.ts';
import { type BundledFramework, listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import type { AnswersWatch } from '../../documents/dossier/answers/watch-answers.ts';
import type { Decision } from '../../documents/dossier/folder/change.ts';
import { type AnswersFile, decideEdit, editUnsaved } from '../../documents/dossier/folder/change-answers.ts';
import { decideDepth } from '../../documents/dossier/folder/change-depth.ts';
import {
  type ChangedDetails,
  decideOrganisation,
} from '../../documents/dossier/folder/change-organisation.ts';
import { decidePlan } from '../../documents/dossier/folder/change-plan.ts';
import { newDossierFiles } from '../../documents/dossier/folder/new-files.ts';
import type { NewMeasurement } from '../../documents/dossier/new-dossier.ts';
import { planHeader } from '../../documents/dossier/plan/plan-header.ts';
import type { OrganisationDetails } from '../../domain/assessment/assessment.ts';
import { ROLES } from '../../domain/assessment/roles.ts';
import type { UnsavedAnswers } from '../../domain/assessment/unsaved-answers.ts';
import type { Depth } from '../../domain/instrument/depth.ts';
import type { Facts } from '../../domain/instrument/facts.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { toId } from '../../domain/instrument/id.ts';
import { ACTIONS_IN_A_PERIOD } from '../../domain/planning/plan.ts';
import { proposePlan } from '../../domain/planning/propose-plan.ts';
import type { ScoredMeasurement } from '../../domain/scoring/score.ts';
import { planWords } from '../../reports/words.ts';
import type { Texts } from '../../texts/texts.ts';
import { currentFiles } from './files.ts';
import type { Dossier } from './open-dossier.ts';

/** Decides a change of a dossier from its texts as they are now: in what order files are written. */
export type Change = (texts: DossierTexts) => Decision<unknown> | Promise<Decision<unknown>>;

/** What a new dossier begins with. */
export interface Begun extends OrganisationDetails {
  /** Ids of frameworks that come with the program. */
  readonly frameworks: readonly string[];
  readonly depth: Depth;
  /** ISO 8601. */
  readonly date: string;
}

const findBundled = (ids: readonly string[]): readonly BundledFramework[] =>
  ids.flatMap((id) => listBundledFrameworks().find((one) => one.id === id) ?? []);

/** Frameworks that come with the program, as an organisation is asked them. */
export function loadFitted(ids: readonly string[], facts: Facts): readonly Framework[] {
  return findBundled(ids).map((found) => fitToOrganisation(found.load(), facts));
}

/** The same with their snapshots, as a measurement keeps them. */
export function loadAsked(ids: readonly string[], facts: Facts): NewMeasurement['frameworks'] {
  return findBundled(ids).map((found) => ({
    framework: fitToOrganisation(found.load(), facts),
    snapshot: found.loadSnapshot(),
  }));
}

/** Makes a new dossier with its first measurement: the same files as the command line. */
export function beginDossier(begun: Begun, texts: Texts): Change {
  const { name, sector, teams, position, headcount, depth, date } = begun;
  const organisation = {
    id: toId(name) ?? 'organisatie',
    name,
    sector,
    teams,
    position,
    headcount,
    roles: ROLES,
  };
  const created = {
    organisation,
    language: texts.language,
    measurement: { id: date, date },
    depth,
    frameworks: loadAsked(begun.frameworks, begun),
    headings: {
      dossier: texts('file.dossier'),
      measurement: texts('file.measurement'),
      answers: texts('file.answers'),
    },
  };
  return (now) => ({ files: newDossierFiles('', created, currentFiles(now)), outcome: undefined });
}

/**
 * Saves answers: only the differences from what is known. Nothing where somebody else answered the same question otherwise, which the watch
 * holds then.
 */
export const saveAnswers =
  (file: AnswersFile, unsaved: UnsavedAnswers, watch: AnswersWatch): Change =>
  (now) =>
    decideEdit(
      file,
      (text) => {
        const saved = watch.look(text, unsaved);
        return { text: saved === null ? null : editUnsaved(text, saved), outcome: undefined };
      },
      currentFiles(now),
    );

/** Makes a measurement short or full; its answers stay. */
export const changeDepth =
  (folder: string, depth: Depth): Change =>
  (now) =>
    decideDepth(folder, depth, currentFiles(now));

/** Changes what is known of the organisation; measurements without an answer follow. */
export function changeOrganisation(changed: ChangedDetails, { measurements }: Dossier): Change {
  return (now) => decideOrganisation('', changed, measurements, currentFiles(now));
}

/** Makes or renews `plan.yaml`. */
export const renewPlan =
  (scored: ScoredMeasurement, texts: Texts): Change =>
  (now) =>
    decidePlan(
      '',
      proposePlan(scored, texts.language, planWords(texts), ACTIONS_IN_A_PERIOD),
      planHeader(scored.measurement.id, texts),
      ACTIONS_IN_A_PERIOD,
      currentFiles(now),
    );
