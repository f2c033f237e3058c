import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DossierTexts } from '../../src/documents/archive/archive.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { planNext } from '../../src/page/dossier/next-measurement.ts';
import { findLatest, openDossier, openMeasurement } from '../../src/page/dossier/open-dossier.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { present } from '../domain/builders.ts';
import { pathIn } from './built-page.ts';
import { runHere, writeFiles } from './on-disk.ts';

/* What a next measurement in the page asks, before anybody answered. */

const SOURCE = 'sources: [{ document: valente-2025, section: Stap 3.2 }]';
const OWN = `schema: nulmeting/framework@1
id: eigen
version: 1.0.0
title: Eigen kader
terms: { mensen: { other: inwoners, jeugdhulp: jongeren } }
steps:
  - id: begin
    title: Begin
    questions:
      - { id: visie, label: Visie, text: "Is er een visie op {mensen}?", ${SOURCE} }
      - { id: samen, label: Samen, text: Overleggen de teams?, when: organisation.teams is many, ${SOURCE} }
`;
const ANSWERS = 'schema: nulmeting/answers@1\nanswers:\n  visie: { answer: deels }\n';

/** A dossier with a measurement of frameworks of the organisation's own, in which somebody answered; gives its folder. */
async function measureOwn(name: string, own: Readonly<Record<string, string>>): Promise<string> {
  const home = pathIn(name);
  const files = Object.entries(own).map(([id, text]) => [`${id}.yaml`, text] as const);
  writeFiles(home, new Map([...files, ['answers.yaml', ANSWERS]]));
  const chosen = files.flatMap(([file]) => ['--framework', file]);
  await runHere(home, 'init', 'd', '--name', 'De Brug', '--date', '2026-03-01', ...chosen);
  await runHere(home, 'interview', 'd', '--answers', 'answers.yaml');
  return join(home, 'd');
}

/** The next measurement of a dossier of which the texts are at hand. */
async function planIn(texts: DossierTexts) {
  const dossier = await openDossier(texts);
  const last = await openMeasurement(dossier, present(findLatest(dossier)), 'nl');
  return planNext(dossier, last, '2027-03-01', loadTexts('nl'));
}

test('is asked by what is known of the organisation now, in the words of its sector, also with questions of its own', async () => {
  const root = await measureOwn('facts', { eigen: OWN });
  await runHere(root, 'details', '.', '--sector', 'jeugdhulp', '--teams', 'veel');
  const { assessment } = await planIn(readDossierTexts(root));
  const asked = listAgenda(assessment.frameworks, new Map()).map(({ question }) => question.text.nl);
  expect(asked).toEqual(['Is er een visie op jongeren?', 'Overleggen de teams?']);
});
