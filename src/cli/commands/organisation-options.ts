import { LONGEST } from '../../domain/assessment/assessment.ts';
import { readHeadcount } from '../../domain/assessment/headcount.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { POSITIONS, TEAMS } from '../../domain/instrument/facts.ts';
import type { OrganisationAnswers } from '../../interview/ask-organisation.ts';
import { findLong, readRoles } from '../../texts/organisation-roles.ts';
import type { Texts } from '../../texts/texts.ts';
import { findTermId, listShortWords, toTermId } from '../../texts/vocabulary.ts';
import { type CommandModule, type Options, optionText, optionWords } from '../session/command.ts';
import type { Context } from '../session/context.ts';

type Defined = Parameters<CommandModule['define']>[0];

/** Defines the options that say something of an organisation. */
export function defineOrganisation(command: Defined, texts: Texts): Defined {
  return command
    .option('--naam, --name <name>', texts('cli.option-name'))
    .option('--sector <sector>', texts('cli.option-sector', { known: listShortWords('sector', texts) }))
    .option('--teams <teams>', texts('cli.option-teams'))
    .option('--positie, --position <position>', texts('cli.option-position'))
    .option('--medewerkers, --headcount <number>', texts('cli.option-headcount'))
    .option('--rollen, --roles <roles>', texts('cli.option-roles'));
}

/** One of the values of a fact, as it is written on the command line; null when it is not given. */
function readFact<Value extends string>(
  name: 'teams' | 'position',
  values: readonly Value[],
  options: Options,
  { texts }: Context,
): Value | null {
  const written = optionWords(options, name);
  if (written === null) return null;
  const found = values.find((value) => value === findTermId(name, written));
  if (found !== undefined) return found;
  throw new NamedError('bad-fact', { option: `--${name}`, written, known: listShortWords(name, texts) });
}

function readCount(options: Options): number | null {
  const written = optionText(options, 'headcount');
  if (written === null) return null;
  const count = readHeadcount(written);
  if (count === null) throw new NamedError('bad-headcount', { count: written });
  return count;
}

/** What a dossier would not be read with. */
function refuseTooLong(written: readonly string[], most: number): void {
  const long = findLong(written, most);
  if (long !== null) throw new NamedError('too-long', long);
}

/**
 * What the command line says of an organisation.
 * @throws NamedError `bad-fact`, `bad-headcount`, `too-long`
 */
export function readOrganisationOptions(options: Options, context: Context): OrganisationAnswers {
  const [name, sector] = [optionWords(options, 'name'), optionWords(options, 'sector')];
  refuseTooLong([name ?? ''], LONGEST.name);
  refuseTooLong([sector ?? ''], LONGEST.sector);
  return {
    name,
    sector: sector === null ? null : toTermId('sector', sector),
    teams: readFact('teams', TEAMS, options, context),
    position: readFact('position', POSITIONS, options, context),
    headcount: readCount(options),
  };
}

/**
 * Refuses an option that holds no words, where it would change nothing.
 * @throws NamedError `empty-option`
 */
export function refuseEmpty(options: Options): void {
  const empty = ['name', 'sector', 'teams', 'position'].find(
    (option) => optionText(options, option) !== null && optionWords(options, option) === null,
  );
  if (empty !== undefined) throw new NamedError('empty-option', { option: `--${empty}` });
}

/** Says of a sector in words of the organisation itself that it is none of the list, with which are. */
export function sayOwnSector({ sector }: Pick<OrganisationAnswers, 'sector'>, { say, texts }: Context): void {
  if (sector === null || findTermId('sector', sector) !== null) return;
  say(texts('organisation.own-sector', { sector, known: listShortWords('sector', texts) }));
}

/**
 * The roles that the command line says can take part, in its order, as they are written in `known`; null when it says none.
 * @throws NamedError `empty-option`, `too-long`
 */
export function readRolesOption(options: Options, known: readonly string[]): readonly string[] | null {
  const written = optionText(options, 'roles');
  if (written === null) return null;
  const roles = readRoles(written, known);
  if (roles.length === 0) throw new NamedError('empty-option', { option: '--roles' });
  refuseTooLong(roles, LONGEST.role);
  return roles;
}
