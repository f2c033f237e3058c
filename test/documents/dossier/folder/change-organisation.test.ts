import { expect, test } from 'vitest';
import type { CurrentFiles } from '../../../../src/documents/dossier/folder/change.ts';
import {
  decideOrganisation,
  findChangedDetails,
} from '../../../../src/documents/dossier/folder/change-organisation.ts';
import type { OrganisationDetails } from '../../../../src/domain/assessment/assessment.ts';

const DETAILS: OrganisationDetails = {
  name: 'De Brug',
  sector: 'wijkteam',
  teams: null,
  position: 'organisation',
  headcount: 60,
};
const DOSSIER = `# Van ons.
organisation:
  id: de-brug   # blijft
  name: "De Brug"
  sector: wijkteam
  headcount: 60
language: nl
`;

const filesOf = (texts: Readonly<Record<string, string>>): CurrentFiles => ({
  readText: (path) => texts[path] ?? null,
  exists: (path) => texts[path] !== undefined,
  isUntouched: () => false,
  showPath: (path) => path,
});

test('only what is said otherwise is a change', () => {
  expect(findChangedDetails(DETAILS, { ...DETAILS })).toEqual({});
  expect(findChangedDetails(DETAILS, { ...DETAILS, teams: 'one', headcount: null })).toEqual({
    teams: 'one',
    headcount: null,
  });
});

test('what is filled in or left out changes in the file, and every other byte of it stays', () => {
  const current = filesOf({ 'd/dossier.yaml': DOSSIER });
  const changed = { name: 'Huis "Zuid"', teams: 'some', headcount: null } as const;
  expect(decideOrganisation('d', changed, [], current).files).toEqual([
    {
      path: 'd/dossier.yaml',
      content: DOSSIER.replace('"De Brug"', `Huis "Zuid"`).replace('  headcount: 60\n', '  teams: some\n'),
    },
  ]);
  expect(decideOrganisation('d', {}, [], current).files).toEqual([
    { path: 'd/dossier.yaml', content: DOSSIER },
  ]);
});

test('what another program wrote meanwhile in another field stays', () => {
  const theirs = DOSSIER.replace('sector: wijkteam', 'sector: ggz');
  const [file] = decideOrganisation('d', { headcount: 80 }, [], filesOf({ 'd/dossier.yaml': theirs })).files;
  expect(file?.content).toBe(theirs.replace('60', '80'));
});

test('a measurement without an answer follows the number of people, where it says one', () => {
  const texts = {
    'd/dossier.yaml': DOSSIER,
    'm1/meting.yaml': 'id: m1\nheadcount: 60\nstatus: draft\n',
    'm2/meting.yaml': 'id: m2\n',
    'm3/meting.yaml': 'id: m3\nheadcount: 60\n',
  };
  const measurements = ['m1', 'm2', 'm3', 'weg'].map((folder) => ({ folder, isBegun: folder === 'm3' }));
  const decide = (headcount: number | null) =>
    decideOrganisation('d', { headcount }, measurements, filesOf(texts)).files;
  expect(decide(80).map(({ path }) => path)).toEqual(['m1/meting.yaml', 'd/dossier.yaml']);
  expect(decide(80)[0]?.content).toBe('id: m1\nheadcount: 80\nstatus: draft\n');
  expect(decide(null)[0]?.content).toBe('id: m1\nstatus: draft\n');
  const other = decideOrganisation('d', { teams: 'one' }, measurements, filesOf(texts)).files;
  expect(other.map(({ path }) => path)).toEqual(['d/dossier.yaml']);
});

test('a dossier that is gone is not made anew', () => {
  expect(() => decideOrganisation('d', { headcount: 80 }, [], filesOf({}))).toThrow('dossier-gone');
});
