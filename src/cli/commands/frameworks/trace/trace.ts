import { listBundledFrameworks } from '../../../../documents/bundled/bundled-frameworks.ts';
import { loadLibrary } from '../../../../documents/frameworks/framework-library.ts';
import { loadTrace } from '../../../../documents/frameworks/trace/load-trace.ts';
import { listNames } from '../../../../domain/checking/list-names.ts';
import { NamedError } from '../../../../domain/checking/named-error.ts';
import { findSuggestion } from '../../../../domain/checking/suggestion.ts';
import { NO_FACTS, sectorOfWords } from '../../../../domain/instrument/facts.ts';
import { fitToSector } from '../../../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../../../domain/instrument/framework.ts';
import { makeVisible, mapTexts } from '../../../../domain/instrument/visible-text.ts';
import { traceFrameworks } from '../../../../domain/trace/trace-frameworks.ts';
import type { TraceScope } from '../../../../domain/trace/trace-report.ts';
import { findDossierRoot } from '../../../../files/disk/dossier-root.ts';
import { readDossier } from '../../../../files/dossier/dossier.ts';
import { isFrameworkPath, listFrameworkIds } from '../../../../files/frameworks/load-framework.ts';
import type { Document, TraceDirection } from '../../../../reports/document.ts';
import { viewTrace } from '../../../../reports/views/frameworks/trace-view.ts';
import { type CommandModule, type Options, optionText } from '../../../session/command.ts';
import { type Context, inLanguageOf, type World } from '../../../session/context.ts';
import { EXIT } from '../../../session/exit-code.ts';
import { STDIN } from '../../../session/read-input.ts';
import { asksForDocument, findFormat, formatIds, showDocument } from '../../../session/show-document.ts';
import { loadTypedFramework } from '../load-typed-framework.ts';
import { traceLines } from './trace-lines.ts';

/** What is traced: the scope, and every framework in which questions are looked up. */
interface Traced {
  readonly scope: TraceScope;
  readonly frameworks: readonly Framework[];
}

/** @throws NamedError `bad-direction` */
function readDirection(options: Options): TraceDirection | null {
  const written = optionText(options, 'by');
  if (written === null || written === 'section' || written === 'question') return written;
  throw new NamedError('bad-direction', { written }, findSuggestion(written, ['section', 'question']));
}

/**
 * Finds what a person named: a publication, or a framework by its id or its file; nothing is everything that comes with the program.
 * @throws NamedError `unknown-trace`, `no-such-file`; DiagnosticsError when an own framework has mistakes.
 */
async function findTraced(
  written: string | null,
  documents: readonly string[],
  world: World,
  root: string,
): Promise<Traced> {
  const bundled = listBundledFrameworks().map(({ load }) => load());
  if (written === null) return { scope: { kind: 'all' }, frameworks: bundled };
  if (documents.includes(written)) return { scope: { kind: 'document', id: written }, frameworks: bundled };
  const ids = listFrameworkIds(root);
  if (written !== STDIN && !isFrameworkPath(written) && !ids.includes(written)) {
    const known = [...new Set([...ids, ...documents])];
    throw new NamedError(
      'unknown-trace',
      { id: written, known: listNames(known) },
      findSuggestion(written, known),
    );
  }
  const { framework } = await loadTypedFramework(written, world, root);
  const others = bundled.filter(({ id }) => id !== framework.id);
  return { scope: { kind: 'framework', id: framework.id }, frameworks: [framework, ...others] };
}

async function showTrace(written: string | null, options: Options, runContext: Context): Promise<void> {
  const direction = readDirection(options);
  const { cwd } = runContext.world;
  const root = findDossierRoot(cwd);
  const dossier = root === null ? null : await readDossier(root);
  const context = await inLanguageOf(runContext, dossier?.language ?? null);
  const format = asksForDocument(options) || context.json ? findFormat(options, 'trace', context) : null;
  const documents = [...loadLibrary().documents.values()];
  const ids = documents.map(({ id }) => id);
  const { scope, frameworks } = await findTraced(written, ids, runContext.world, root ?? cwd);
  const sector = sectorOfWords(dossier?.organisation ?? NO_FACTS);
  const fitted = frameworks.map((framework) => fitToSector(framework, sector));
  const report = traceFrameworks(loadTrace(), fitted, documents, scope);
  if (format === null) {
    const view = viewTrace(report, direction ?? 'section', context.texts);
    context.print(`${traceLines(mapTexts(view, makeVisible), context).join('\n')}\n`);
    return;
  }
  const name = scope.kind === 'all' ? 'trace' : `trace-${scope.id}`;
  const document: Document = { kind: 'trace', report, direction };
  const place = { root: cwd, folder: '', name };
  await showDocument(document, format, options, place, context);
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[name]', texts('frameworks.argument-trace'))
      .option('--per, --by <direction>', texts('frameworks.option-by'))
      .option(
        '--vorm, --format <format>',
        texts('frameworks.option-format-document', { formats: formatIds('trace') }),
      )
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--openen, --open', texts('cli.option-open'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting frameworks trace valente-2025\n  nulmeting frameworks trace valente-afwegingskader --by question\n  nulmeting frameworks trace --out trace.html`,
      );
  },

  async run([name], options, context) {
    await showTrace(typeof name === 'string' ? name : null, options, context);
    return EXIT.done;
  },
};
