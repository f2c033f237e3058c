import inquirer from 'inquirer';
import { type Facts, POSITIONS, SECTORS, TEAMS } from '../../domain/instrument/facts.ts';
import { dotUnseen, removeUnseen } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { keysTheme } from './keys-theme.ts';

interface Given extends Facts {
  readonly headcount: number | null;
}

/** Asks to choose one of the values of a fact, or to leave it for later; what is `proposed` stands ready. */
async function askFact<Value extends string>(
  message: string,
  choices: readonly { readonly value: Value; readonly name: string }[],
  proposed: Value | null,
  texts: Texts,
): Promise<Value | null> {
  const { chosen } = await inquirer.prompt<{ chosen: string | null }>([
    {
      type: 'select',
      pageSize: 12,
      name: 'chosen',
      message,
      // Enter chooses what stands first: nothing is said for a person that she did not say herself.
      choices: [{ value: null, name: texts('init.later') }, ...choices],
      default: proposed,
      loop: false,
      theme: keysTheme(texts),
    },
  ]);
  return choices.find(({ value }) => value === chosen)?.value ?? null;
}

/** Asks for the facts that were not given. A municipality is proposed as such: its sector says so. */
async function askFacts(given: Facts, texts: Texts): Promise<Facts> {
  const choicesOf = <Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) =>
    values.map((value) => ({ value, name: nameOf(value) }));
  const sector =
    given.sector ??
    (await askFact(
      texts('init.ask-sector'),
      choicesOf(SECTORS, (id) => texts(`sector.${id}`)),
      null,
      texts,
    ));
  const teams =
    given.teams ??
    (await askFact(
      texts('init.ask-teams'),
      choicesOf(TEAMS, (id) => texts(`teams.${id}`)),
      null,
      texts,
    ));
  const position =
    given.position ??
    (await askFact(
      texts('init.ask-position'),
      choicesOf(POSITIONS, (id) => texts(`position.${id}`)),
      sector === 'gemeente' ? 'municipality' : null,
      texts,
    ));
  return { sector, teams, position };
}

/** Asks what a dossier needs to know of an organisation and was not given. */
export async function askOrganisation(
  given: Given,
  texts: Texts,
): Promise<Given & { readonly name: string }> {
  const { name } = await inquirer.prompt<{ name: string }>([
    {
      type: 'input',
      name: 'name',
      message: texts('init.ask-name'),
      transformer: dotUnseen,
      filter: removeUnseen,
      validate: (text: string) => removeUnseen(text).trim() !== '' || texts('init.need-name'),
    },
  ]);
  const facts = await askFacts(given, texts);
  const { headcount } =
    given.headcount === null
      ? await inquirer.prompt<{ headcount: string }>([
          {
            type: 'input',
            name: 'headcount',
            message: texts('init.ask-headcount'),
            transformer: dotUnseen,
            validate: (text: string) =>
              text.trim() === '' || /^[1-9]\d*$/.test(text.trim()) || texts('init.need-count'),
          },
        ])
      : given;
  const count = typeof headcount === 'string' && headcount.trim() !== '' ? Number(headcount) : null;
  return { name: name.trim(), ...facts, headcount: typeof headcount === 'number' ? headcount : count };
}
