import { resolve } from 'node:path';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import {
  type ChangedDetails,
  findChangedDetails,
  type SaidOfOrganisation,
} from '../../documents/dossier/folder/change-organisation.ts';
import type { Organisation } from '../../domain/assessment/assessment.ts';
import { FACT_NAMES } from '../../domain/instrument/facts.ts';
import { makeVisibleLine, toJson } from '../../domain/instrument/visible-text.ts';
import { type Dossier, listBegun, readDossier } from '../../files/dossier/dossier.ts';
import { saveOrganisation } from '../../files/dossier/save-organisation.ts';
import { askInTurn } from '../../interview/ask-in-turn.ts';
import {
  listGiven,
  type OrganisationAnswers,
  organisationTurns,
  rolesTurns,
} from '../../interview/ask-organisation.ts';
import { showDate } from '../../texts/show-date.ts';
import { showExact } from '../../texts/show-given.ts';
import type { Texts } from '../../texts/texts.ts';
import { termWord } from '../../texts/vocabulary.ts';
import type { CommandModule } from '../session/command.ts';
import { type Context, inLanguageOf, sayWaiting } from '../session/context.ts';
import { EXIT } from '../session/exit-code.ts';
import { createAsker } from '../session/terminal/create-asker.ts';
import {
  defineOrganisation,
  readOrganisationOptions,
  readRolesOption,
  refuseEmpty,
  sayOwnSector,
} from './organisation-options.ts';

/** What is said of an organisation, a line each. */
function detailLines(organisation: Organisation, texts: Texts): string {
  const { name, sector, teams, position, headcount, roles } = organisation;
  const said = roles.map((role) => termWord('role', role, texts)).join(', ');
  const lines: readonly (readonly [string, string | null])[] = [
    [texts('report.cover-organisation'), name],
    [texts('report.cover-sector'), sector === null ? null : termWord('sector', sector, texts)],
    [texts('report.cover-teams'), teams === null ? null : termWord('teams', teams, texts)],
    [texts('report.cover-position'), position === null ? null : termWord('position', position, texts)],
    [texts('report.cover-headcount'), headcount === null ? null : showExact(headcount, texts)],
    [texts('organisation.roles'), roles.length === 0 ? null : said],
  ];
  return lines
    .map(([label, value]) => `${label}: ${makeVisibleLine(value ?? texts('organisation.blank'))}`)
    .join('\n');
}

/** What is said of an organisation from now on: as the command line says, or as is answered; null for who goes back from the first question. */
async function findDetails(
  { organisation }: Dossier,
  given: OrganisationAnswers,
  givenRoles: readonly string[] | null,
  context: Context,
): Promise<SaidOfOrganisation | null> {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const { name, sector, teams, position, headcount } = organisation;
  const roles = givenRoles ?? organisation.roles;
  const answers = { name, sector, teams, position, headcount, ...said, roles };
  if (listGiven(given).length === 0 && givenRoles === null) {
    const { texts } = context;
    const asker = await createAsker(context);
    const turns = [...organisationTurns(answers, [], asker, texts), ...rolesTurns(answers, asker, texts)];
    if (!(await askInTurn(turns))) return null;
  }
  return answers;
}

/** Says what was written, and that a measurement which was begun keeps its questions. */
function sayChanged(changed: ChangedDetails, dossier: Dossier, { texts, say }: Context): void {
  if (Object.keys(changed).length === 0) {
    say(texts('organisation.same'));
    return;
  }
  say(texts('organisation.done'));
  const begun = listBegun(dossier).at(-1);
  if (begun === undefined || !FACT_NAMES.some((fact) => changed[fact] !== undefined)) return;
  const date = String(begun.document.fields['date'] ?? begun.id);
  say(texts('organisation.from-next', { date: showDate(date, texts) }));
}

export const command: CommandModule = {
  define(command, { texts }) {
    command.argument('[folder]', texts('cli.argument-folder'));
    defineOrganisation(command, texts).addHelpText(
      'after',
      `\n${texts('cli.examples')}\n  nulmeting details\n  nulmeting details mijn-organisatie --headcount 60\n  nulmeting details --roles "bestuur, hulpverlener, vrijwilliger"`,
    );
  },

  async run([folder], options, outer) {
    refuseEmpty(options);
    const given = readOrganisationOptions(options, outer);
    const dossier = await readDossier(resolve(outer.world.cwd, typeof folder === 'string' ? folder : '.'));
    const context = await inLanguageOf(outer, dossier.language);
    if (dossier.file.diagnostics.some(({ severity }) => severity === 'error'))
      throw new DiagnosticsError(dossier.file.diagnostics);
    const { organisation } = dossier;
    const roles = readRolesOption(options, organisation.roles);
    if (listGiven(given).length > 0 || roles !== null || (context.isInteractive() && !context.json)) {
      const details = await findDetails(dossier, given, roles, context);
      const changed = details === null ? {} : findChangedDetails(organisation, details);
      await saveOrganisation(dossier, changed, sayWaiting(context));
      if (changed.sector !== undefined) sayOwnSector(given, context);
      sayChanged(changed, dossier, context);
    } else if (!context.json) context.print(`${detailLines(organisation, context.texts)}\n`);
    if (context.json) {
      const { organisation: now } = await readDossier(dossier.root);
      context.print(toJson({ schema: 'nulmeting/organisation@1', ...now }));
    }
    return EXIT.done;
  },
};
