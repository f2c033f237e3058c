import { resolve } from 'node:path';
import { NamedError } from '../../../../domain/checking/named-error.ts';
import { NO_FACTS, sectorOfWords } from '../../../../domain/instrument/facts.ts';
import { fitToSector } from '../../../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../../../domain/instrument/framework.ts';
import { makeVisible, mapTexts } from '../../../../domain/instrument/visible-text.ts';
import { reviewFramework } from '../../../../domain/review/review-framework.ts';
import { findDossierRoot } from '../../../../files/disk/dossier-root.ts';
import { readDossier } from '../../../../files/dossier/dossier.ts';
import { writeDocument } from '../../../../files/dossier/write-document.ts';
import type { Document } from '../../../../reports/document.ts';
import { viewReview } from '../../../../reports/views/frameworks/review-view.ts';
import { renderRatingForm } from '../../../../surveys/rating-form.ts';
import { refuseOtherEnding } from '../../../session/choose-format.ts';
import { type CommandModule, type Options, optionText } from '../../../session/command.ts';
import { type Context, inLanguageOf, sayWaiting } from '../../../session/context.ts';
import { EXIT } from '../../../session/exit-code.ts';
import { openWritten, sayWritten } from '../../../session/say-written.ts';
import { asksForDocument, findFormat, formatIds, showDocument } from '../../../session/show-document.ts';
import { type FittingOptions, refuseUnfitting } from '../../fitting-options.ts';
import { loadTypedFramework } from '../load-typed-framework.ts';
import { readForms, requireAbout } from './read-forms.ts';
import { reviewLines } from './review-lines.ts';

/** The most files that a message names. */
const MOST_NAMED = 5;

/** Where a person stands: the context in the language of the dossier, and how a framework is found and read there. */
interface Place {
  readonly context: Context;
  /** Finds a framework by its id or its file, in the words of the sector of the dossier. */
  readonly load: (written: string) => Promise<Framework>;
}

async function findPlace(runContext: Context): Promise<Place> {
  const { cwd } = runContext.world;
  const root = findDossierRoot(cwd);
  const dossier = root === null ? null : await readDossier(root);
  const sector = sectorOfWords(dossier?.organisation ?? NO_FACTS);
  return {
    context: await inLanguageOf(runContext, dossier?.language ?? null),
    load: async (written) =>
      fitToSector((await loadTypedFramework(written, runContext.world, root ?? cwd)).framework, sector),
  };
}

/** An empty form is always of one kind. */
const FORM = { id: 'yaml', extension: '.yaml' };

/** Writes an empty form to hand out. */
async function writeForm(framework: string, options: Options, { context, load }: Place): Promise<void> {
  const content = renderRatingForm(await load(framework), context.texts);
  const out = optionText(options, 'out');
  refuseOtherEnding(FORM, out);
  const opens = options['open'] === true;
  if (out === null || out === '-') {
    if (opens) throw new NamedError('open-needs-file');
    context.print(content);
    return;
  }
  const path = resolve(context.world.cwd, out);
  const written = await writeDocument(path, content, sayWaiting(context));
  sayWritten(written, context);
  if (opens) await openWritten(written, context);
}

/** Some paths, the first few by name. */
const listFew = (paths: readonly string[]): string =>
  [...paths.slice(0, MOST_NAMED), ...(paths.length > MOST_NAMED ? ['…'] : [])].join(', ');

async function showReview(
  files: readonly string[],
  options: Options,
  { context, load }: Place,
): Promise<void> {
  const format = asksForDocument(options) || context.json ? findFormat(options, 'review', context) : null;
  const { forms, passedOver } = await readForms(files, context.world);
  if (passedOver.length > 0)
    context.say(context.texts('review.passed-over', { n: passedOver.length, paths: listFew(passedOver) }));
  const named = optionText(options, 'framework') ?? forms[0]?.ratings.framework ?? '';
  const framework = await load(named);
  requireAbout(forms, framework);
  const review = reviewFramework(
    framework,
    forms.map(({ ratings }) => ratings),
  );
  if (format === null) {
    const view = viewReview(review, context.texts);
    context.print(`${reviewLines(mapTexts(view, makeVisible), context).join('\n')}\n`);
    return;
  }
  const document: Document = { kind: 'review', review };
  const place = { root: context.world.cwd, folder: '', name: `review-${framework.id}` };
  await showDocument(document, format, options, place, context);
}

/** An empty form is always of one kind, and of the framework that `--form` names. */
const FITTING: FittingOptions = { apart: [['form', ['format', 'framework', 'json']]], needs: [] };

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[files...]', texts('frameworks.argument-review'))
      .option('--formulier, --form <framework>', texts('frameworks.option-rating-form'))
      .option('--kader, --framework <framework>', texts('frameworks.option-rated'))
      .option(
        '--vorm, --format <format>',
        texts('frameworks.option-format-document', { formats: formatIds('review') }),
      )
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--openen, --open', texts('cli.option-open'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting frameworks review --form valente-afwegingskader --out beoordeling.yaml\n  nulmeting frameworks review beoordelingen\n  nulmeting frameworks review expert-1.yaml expert-2.yaml expert-3.yaml --format md`,
      );
  },

  async run([given], options, runContext) {
    const files = (given ?? []) as readonly string[];
    const form = optionText(options, 'form');
    if ((form === null) === (files.length === 0)) throw new NamedError('form-or-forms');
    refuseUnfitting(runContext.json ? { ...options, json: true } : options, FITTING);
    const place = await findPlace(runContext);
    if (form === null) await showReview(files, options, place);
    else await writeForm(form, options, place);
    return EXIT.done;
  },
};
