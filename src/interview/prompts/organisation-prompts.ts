import inquirer from 'inquirer';
import { SECTORS } from '../../domain/assessment/sectors-and-roles.ts';
import { dotUnseen, removeUnseen } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { keysTheme } from './keys-theme.ts';

interface Given {
  readonly sector: string | null;
  readonly headcount: number | null;
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
  // Enter chooses what stands first: it is not said for a person in which sector she works.
  const choices = [
    { value: null, name: texts('init.later') },
    ...SECTORS.map((sector) => ({ value: sector, name: texts(`sector.${sector}`) })),
  ];
  const { sector } =
    given.sector === null
      ? await inquirer.prompt<{ sector: string | null }>([
          {
            type: 'select',
            pageSize: 12,
            name: 'sector',
            message: texts('init.ask-sector'),
            choices,
            loop: false,
            theme: keysTheme(texts),
          },
        ])
      : given;
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
  return { name: name.trim(), sector, headcount: typeof headcount === 'number' ? headcount : count };
}
