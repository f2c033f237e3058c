import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/domain/assessment/roles.ts';
import { askInTurn } from '../../src/interview/ask-in-turn.ts';
import { organisationTurns, rolesTurns } from '../../src/interview/ask-organisation.ts';
import type { Asker } from '../../src/interview/asker.ts';
import { createPlainAsker } from '../../src/interview/plain/plain-asker.ts';
import { joinRoles, listRoles, readRoles } from '../../src/texts/organisation-roles.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const OWN = ['Manager', 'coach'];

/** What becomes of the roles for who types these lines, and what she read. */
async function typeLines(own: readonly string[], ...lines: readonly string[]) {
  const written: string[] = [];
  const left = [...lines];
  const terminal = {
    write: (text: string) => void written.push(text),
    columns: () => 200,
    readLine: async () => {
      const line = left.shift();
      if (line === undefined) throw new Error(`asked for more than ${lines.length} lines`);
      return line;
    },
  };
  const texts = loadTexts('nl');
  const answers = { roles: own };
  const isAnswered = await askInTurn(rolesTurns(answers, createPlainAsker(terminal, texts), texts));
  return { isAnswered, roles: answers.roles, said: written.join(''), left };
}

describe('the roles of an organisation', () => {
  test('can be ticked as it wrote them, before those that the program has words for', () => {
    const others = ROLES.filter((role) => role !== 'leidinggevende');
    expect(listRoles(OWN)).toEqual([...OWN, ...others]);
  });

  test('are typed with commas, in any language, and stand once', () => {
    expect(readRoles(' Expert by experience,, stagiair ,STAGIAIR', [])).toEqual([
      'ervaringsdeskundige',
      'stagiair',
    ]);
    expect(readRoles('leidinggevende, Coach', OWN)).toEqual(OWN);
    expect(readRoles(' , ', OWN)).toEqual([]);
  });

  test('stay as they stand when nothing else is chosen, written twice or not', () => {
    const twice = ['coach', 'Coach', 'bestuur'];
    expect(joinRoles(twice, { ticked: twice, typed: '' })).toBe(twice);
    expect(joinRoles(twice, { ticked: twice, typed: 'stagiair' })).toEqual(['coach', 'bestuur', 'stagiair']);
  });
});

describe('asked for the roles', () => {
  test('who presses Enter leaves them as they are', async () => {
    expect(await typeLines(OWN, '', '')).toMatchObject({ isAnswered: true, roles: OWN, left: [] });
    expect((await typeLines(OWN, '', '')).said).toContain('2. coach: aangevinkt');
    // Where none is known, none needs to be said.
    expect(await typeLines([], '', '')).toMatchObject({ isAnswered: true, roles: [] });
  });

  test('who ticks and types has those', async () => {
    const { roles } = await typeLines(OWN, '2,3', 'stagiair, raad van toezicht');
    expect(roles).toEqual(['coach', 'bestuur', 'stagiair', 'raad van toezicht']);
  });

  test('who goes back from the others ticks anew, with what she ticked', async () => {
    const { roles, said } = await typeLines(OWN, '2', '<', '', '');
    expect(roles).toEqual(['coach']);
    expect(said.split('2. coach: aangevinkt')).toHaveLength(3);
    expect(await typeLines(OWN, '<')).toMatchObject({ isAnswered: false, roles: OWN });
  });

  test('no role at all and one that is too long are refused', async () => {
    const { roles, said } = await typeLines(OWN, '-', '', 'x'.repeat(81), 'x'.repeat(80));
    expect(roles).toEqual(['x'.repeat(80)]);
    expect(said).toContain('Kies een rol of schrijf er een op.');
    expect(said).toContain('hoogstens 80 tekens');
  });
});

test('a name of an organisation that no dossier could be read with is asked again', async () => {
  const texts = loadTexts('nl');
  const check: { now: (text: string) => string | null } = { now: () => null };
  const asker = {
    text: (_: string, __: string, options: { readonly check: (text: string) => string | null }) => {
      check.now = options.check;
      return Promise.resolve('De Brug');
    },
  };
  const answers = { name: null, sector: null, teams: null, position: null, headcount: null };
  const settled = ['sector', 'teams', 'position', 'headcount'];
  const [askName] = organisationTurns(answers, settled, asker as unknown as Asker, texts);
  await askName?.();
  expect(check.now('x'.repeat(200))).toBeNull();
  expect(check.now('x'.repeat(201))).toContain('hoogstens 200 tekens');
  expect(check.now(' ')).toBe(texts('init.need-name'));
});
