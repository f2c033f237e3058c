import inquirer from 'inquirer';
import { type Facts, POSITIONS, SECTORS, TEAMS } from '../../domain/instrument/facts.ts';
import { dotUnseen, removeUnseen } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { keysTheme } from './keys-theme.ts';

interface Given extends Facts {
  readonly headcount: number | null;
}

interface FactChoice<Value> {
  readonly value: Value;
  readonly name: string;
  /** What stays on the screen afterwards. */
  readonly short: string;
}

function choicesOf<Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
  shortOf: (value: Value) => string = nameOf,
): readonly FactChoice<Value>[] {
  return values.map((value) => ({ value, name: nameOf(value), short: shortOf(value) }));
}

/** Asks to choose one of the values of a fact, or to leave it for later; what is `proposed` stands ready. */
async function askFact<Value extends string>(
  message: string,
  choices: readonly FactChoice<Value>[],
  texts: Texts,
  proposed: Value | null = null,
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

/** Asks for the facts that were not given. Who works at a municipality is proposed as one: the sector says so. */
async function askFacts(given: Facts, texts: Texts): Promise<Facts> {
  const sectors = choicesOf(SECTORS, (id) => texts(`sector.${id}`));
  const counts = choicesOf(TEAMS, (id) => texts(`teams.${id}`));
  const positions = choicesOf(
    POSITIONS,
    (id) => texts(`position.${id}`),
    (id) => texts(`position-short.${id}`),
  );
  const sector = given.sector ?? (await askFact(texts('init.ask-sector'), sectors, texts));
  const teams = given.teams ?? (await askFact(texts('init.ask-teams'), counts, texts));
  const proposed = sector === 'gemeente' ? 'municipality' : null;
  const position = given.position ?? (await askFact(texts('init.ask-position'), positions, texts, proposed));
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
