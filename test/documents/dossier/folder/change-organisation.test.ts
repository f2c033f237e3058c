import { expect, test } from 'vitest';
import type { CurrentFiles } from '../../../../src/documents/dossier/folder/change.ts';
import {
  decideOrganisation,
  findChangedDetails,
  type SaidOfOrganisation,
} from '../../../../src/documents/dossier/folder/change-organisation.ts';

const DETAILS: SaidOfOrganisation = {
  name: 'De Brug',
  sector: 'wijkteam',
  teams: null,
  position: 'organisation',
  headcount: 60,
  roles: ['bestuur', 'Coach'],
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
  expect(findChangedDetails(DETAILS, { ...DETAILS, roles: ['bestuur', 'Coach'] })).toEqual({});
  expect(findChangedDetails(DETAILS, { ...DETAILS, roles: ['Coach', 'bestuur'] })).toEqual({
    roles: ['Coach', 'bestuur'],
  });
});

test('a role that goes or comes leaves the other roles as they were written', () => {
  const list = `  roles:
    - Directie   # twee mensen
    # Uit het team:
    - 'hulpverlener'
    - coach
`;
  const dossier = DOSSIER.replace('language: nl', `${list}language: nl`);
  const change = (roles: readonly string[], text = dossier) =>
    decideOrganisation('d', { roles }, [], filesOf({ 'd/dossier.yaml': text })).files[0]?.content;
  expect(change(['Directie', 'coach', 'vrijwilliger', 'cliënt'])).toBe(
    dossier
      .replace("    - 'hulpverlener'\n", '')
      .replace('- coach\n', '- coach\n    - vrijwilliger\n    - cliënt\n'),
  );
  expect(change(['hulpverlener'])).toBe(
    dossier.replace('    - Directie   # twee mensen\n', '').replace('    - coach\n', ''),
  );
  expect(change(['bestuur'])).toBe(dossier.replace(list, '  roles:\n    - bestuur\n'));
  expect(change(['bestuur'], DOSSIER)).toBe(
    DOSSIER.replace('  headcount: 60\n', '  headcount: 60\n  roles:\n    - bestuur\n'),
  );
  const onOneLine = DOSSIER.replace('language: nl', '  roles: [ "a", b, c ] # kort\nlanguage: nl');
  expect(change(['b'], onOneLine)).toBe(onOneLine.replace('[ "a", b, c ]', '[ b ]'));
  expect(change(['a', 'c'], onOneLine)).toBe(onOneLine.replace('b, ', ''));
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
    'm3/meting.yaml': 'id: m3\nheadcount: 60\ntables: [Oost]\n',
    'm3/antwoorden-oost.yaml': 'answers: { visie: { answer: deels } }\n',
    'm1/antwoorden.yaml': 'answers:\n',
  };
  const measurements = ['m1', 'm2', 'm3', 'weg'].map((folder) => ({ folder }));
  const decide = (headcount: number | null) =>
    decideOrganisation('d', { headcount }, measurements, filesOf(texts)).files;
  expect(decide(80).map(({ path }) => path)).toEqual(['m1/meting.yaml', 'd/dossier.yaml']);
  expect(decide(80)[0]?.content).toBe('id: m1\nheadcount: 80\nstatus: draft\n');
  expect(decide(null)[0]?.content).toBe('id: m1\nstatus: draft\n');
  const other = decideOrganisation('d', { teams: 'one' }, measurements, filesOf(texts)).files;
  expect(other.map(({ path }) => path)).toEqual(['d/dossier.yaml']);
});

test('a measurement that was begun since the dossier was read keeps the number of people that it was made with', () => {
  const before = { 'd/dossier.yaml': DOSSIER, 'm1/meting.yaml': 'id: m1\nheadcount: 60\n' };
  const decide = (texts: Readonly<Record<string, string>>) =>
    decideOrganisation('d', { headcount: 80 }, [{ folder: 'm1' }], filesOf(texts)).files;
  expect(decide(before).map(({ path }) => path)).toEqual(['m1/meting.yaml', 'd/dossier.yaml']);
  // Also where what they wrote cannot be read.
  for (const answers of ['answers: { visie: { note: van nu } }\n', 'answers: { visie: {'])
    expect(decide({ ...before, 'm1/antwoorden.yaml': answers }).map(({ path }) => path)).toEqual([
      'd/dossier.yaml',
    ]);
});

test('a measurement whose answers were typed by hand keeps the facts that its questions were asked by', () => {
  const begun = 'id: m1\nframeworks: [{ id: kort }]\n';
  const texts = {
    'd/dossier.yaml': DOSSIER,
    'm1/meting.yaml': begun,
    'm1/antwoorden.yaml': 'answers: { visie: { answer: deels } }\n',
    'm2/meting.yaml': 'id: m2\nframeworks: [{ id: kort }]\n',
    'm3/meting.yaml': 'id: m3\nframeworks: [{ id: kort }]\nfacts: { sector: ggz }\n',
    'm3/antwoorden.yaml': 'answers: { visie: { answer: deels } }\n',
  };
  const measurements = ['m1', 'm2', 'm3'].map((folder) => ({ folder }));
  const decide = (changed: Parameters<typeof decideOrganisation>[1]) =>
    decideOrganisation('d', changed, measurements, filesOf(texts)).files;
  const files = decide({ position: 'municipality' });
  expect(files.map(({ path }) => path)).toEqual(['m1/meting.yaml', 'd/dossier.yaml']);
  expect(files[0]?.content).toBe(`${begun}facts:\n  sector: wijkteam\n  teams: null\n  position: null\n`);
  expect(decide({ name: 'Anders' }).map(({ path }) => path)).toEqual(['d/dossier.yaml']);
});

test('a dossier that is gone is not made anew', () => {
  expect(() => decideOrganisation('d', { headcount: 80 }, [], filesOf({}))).toThrow('dossier-gone');
});
