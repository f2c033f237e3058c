import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { EMPTY_LIBRARY } from '../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../src/documents/frameworks/read-framework.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { makeDocument } from '../../src/page/dossier/documents.ts';
import { listBegun, openDossier } from '../../src/page/dossier/open-dossier.ts';
import { render as renderHtml } from '../../src/reports/html.ts';
import { render as renderMarkdown } from '../../src/reports/markdown.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { MEASUREMENTS } from '../examples.ts';

const examples = [...new Set(MEASUREMENTS.map(([example]) => example))];
const COMMANDS = { report: 'report', plan: 'plan', comparison: 'compare' } as const;

test.each(examples)(
  'what the page makes of %s is what the command line makes of it, to the byte',
  async (example) => {
    const root = join('examples', example);
    const dossier = await openDossier(readDossierTexts(root));
    for (const language of ['nl', 'en'] as const) {
      const texts = loadTexts(language);
      for (const kind of ['report', 'plan', 'comparison'] as const) {
        const made = await makeDocument(kind, dossier, texts, packageFile.version);
        if (made === null) {
          expect([kind, listBegun(dossier).length]).toEqual(['comparison', 1]);
          continue;
        }
        for (const [format, render] of [['html', renderHtml] as const, ['md', renderMarkdown] as const]) {
          const argv = ['--lang', language, COMMANDS[kind], root, '--format', format, '--out', '-'];
          const { stdout } = await runInProcess(argv);
          expect(await render(made.document, texts)).toBe(stdout);
        }
      }
    }
  },
);

test('of every framework the page has what the command line has', async () => {
  for (const { id, load, loadSnapshot } of listBundledFrameworks()) {
    const { framework } = await readFramework(id, loadSnapshot(), EMPTY_LIBRARY);
    expect(JSON.stringify(framework), id).toBe(JSON.stringify(load()));
  }
});

test('a plan is shown with the measurement that it follows from, and a later one is told', async () => {
  const linde = readDossierTexts(join('examples', 'opvang-de-linde'));
  const texts = loadTexts('nl');
  const made = async (measurement: string) => {
    const plan = `schema: nulmeting/plan@1\nmeasurement: ${measurement}\nactions:\n`;
    const dossier = await openDossier(new Map([...linde, ['plan.yaml', plan]]));
    return makeDocument('plan', dossier, texts, packageFile.version);
  };
  const [first, second] = [await made('2025-09-16'), await made('2026-09-15')];
  expect([first?.name, first?.newer]).toEqual(['plan-2025-09-16', '15 september 2026']);
  expect([second?.name, second?.newer]).toEqual(['plan-2026-09-15', null]);
  const [, date] =
    /bij de meting van ([^|]*?) *\|/.exec(
      first === null ? '' : await renderMarkdown(first.document, texts),
    ) ?? [];
  expect(date).toBe('16 september 2025');
});
