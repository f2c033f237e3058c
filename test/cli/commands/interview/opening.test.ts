import { expect, test } from 'vitest';
import { askRoles } from '../../../../src/cli/commands/interview/opening.ts';
import type { Opened } from '../../../../src/cli/session/open-assessment.ts';
import { loadTexts } from '../../../../src/texts/texts.ts';
import { aTable } from '../../../domain/builders.ts';
import { createScriptedAsker, type Happening, tick, type } from '../../../interview/scripted-asker.ts';

/* Who is at the table, in a terminal. */

const opened = {
  context: { texts: loadTexts('nl') },
  dossier: { organisation: { roles: ['bestuur', 'coach'] } },
} as unknown as Opened;

test('roles that are typed are those of the list where they are on it, and one that the file cannot hold is refused', async () => {
  const happened: Happening[] = [];
  const { asker } = createScriptedAsker(
    [tick('bestuur'), type('x'.repeat(81)), type('Coach,  raad van   toezicht ,Bestuur')],
    (happening) => happened.push(happening),
  );
  expect(await askRoles({ ...aTable({}), present: [], absent: [] }, '', asker, opened)).toEqual({
    present: ['bestuur', 'coach', 'raad van toezicht'],
    absent: [],
  });
  expect(happened.filter(({ kind }) => kind === 'wrong')).toEqual([
    { kind: 'wrong', message: expect.stringContaining('hoogstens 80 tekens') },
  ]);
});
