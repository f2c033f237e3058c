import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { fitToDepth, hasShortVersion } from '../../src/domain/instrument/depth.ts';
import { beginDossier, loadAsked, renewPlan } from '../../src/page/dossier/change-dossier.ts';
import { findReported, makeDocument, scoreListed } from '../../src/page/dossier/documents.ts';
import { findLatest, openMeasurement } from '../../src/page/dossier/open-dossier.ts';
import { beginSitting } from '../../src/page/sitting.ts';
import { createMemoryStore } from '../../src/page/stores/store.ts';
import { NOTHING_ANSWERED } from '../../src/page/stores/unconfirmed.ts';
import { beginWork } from '../../src/page/work.ts';
import { render as renderHtml } from '../../src/reports/html.ts';
import { render as renderMarkdown } from '../../src/reports/markdown.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { pathIn } from './built-page.ts';
import { planMoves } from './moves.ts';
import { listFiles, playScripted, runHere } from './on-disk.ts';

/*
 * A whole session with every bundled framework: by what the page does without its screens, and by the conversation of the command line.
 * A few of them are played in a browser and in a terminal as well.
 */

const texts = loadTexts('nl');
const FACTS = { sector: 'wijkteam', teams: null, position: null } as const;
const DATE = '2026-03-01';
const cases = listBundledFrameworks().flatMap((entry) =>
  (hasShortVersion(entry.load()) ? (['short', 'full'] as const) : (['full'] as const)).map(
    (depth) => [entry.id, depth] as const,
  ),
);

test.each(cases)('a session with %s, %s, gives the same files, report and plan', async (id, depth) => {
  const begun = { ...FACTS, name: 'De Brug', headcount: 40, frameworks: [id], depth, date: DATE };
  const work = await beginWork(createMemoryStore(new Map()), { first: beginDossier(begun, texts) });
  const listed = findLatest(work.dossier());
  if (listed === null) throw new Error('no measurement');
  const { assessment } = await openMeasurement(work.dossier(), listed, 'nl');
  const sitting = beginSitting({
    work,
    assessment,
    texts,
    table: null,
    making: null,
    before: null,
    answered: () => NOTHING_ANSWERED,
    keep: () => {},
    rolesSaved: () => {},
  });
  const { roles } = assessment.organisation;
  const present = ['hulpverlener', 'ervaringsdeskundige'];
  await sitting.saveRoles({ present, absent: roles.filter((role) => !present.includes(role)) });
  const asked = loadAsked([id], FACTS).map(({ framework }) => fitToDepth(framework, depth));
  const moves = planMoves(asked, depth);
  expect(moves.length).toBeGreaterThan(5);
  for (const { item, response } of moves)
    await sitting.command({ kind: 'confirm', question: item.question.id, response, goesOn: true });
  const reported = findReported(work.dossier());
  if (reported === null) throw new Error('nothing to report');
  await work.change(renewPlan(await scoreListed(work.dossier(), reported, texts), texts));

  const home = pathIn(`${id}-${depth}`);
  mkdirSync(home);
  await runHere(
    home,
    ...['init', 'd', '--name', 'De Brug', '--date', DATE, '--depth', depth, '--framework', id],
    ...['--sector', FACTS.sector, '--headcount', '40'],
  );
  const root = join(home, 'd');
  await playScripted(root, moves);
  await runHere(home, 'plan', 'd');
  expect(Object.fromEntries(work.dossier().texts)).toEqual(listFiles(root));
  for (const kind of ['report', 'plan'] as const) {
    const made = await makeDocument(kind, work.dossier(), texts, packageFile.version);
    if (made === null) throw new Error('nothing to make');
    for (const [format, render] of [['html', renderHtml] as const, ['md', renderMarkdown] as const])
      expect(await render(made.document, texts)).toBe(
        await runHere(home, kind, 'd', '--format', format, '--out', '-'),
      );
  }
});
