import { listBundledFrameworks } from '../../../documents/bundled/bundled-frameworks.ts';
import { EMPTY_LIBRARY } from '../../../documents/frameworks/framework-library.ts';
import { readFramework } from '../../../documents/frameworks/read-framework.ts';
import { countAsked } from '../../../domain/assessment/count-asked.ts';
import { hiddenByFacts } from '../../../domain/assessment/settled-conditions.ts';
import { listNames } from '../../../domain/checking/list-names.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { findSuggestion } from '../../../domain/checking/suggestion.ts';
import { NO_FACTS, SECTORS, sectorOfWords } from '../../../domain/instrument/facts.ts';
import { fitToSector } from '../../../domain/instrument/fit-to-sector.ts';
import { type Framework, questionsOf, type Step } from '../../../domain/instrument/framework.ts';
import { findOpeningHeading, hasOrder } from '../../../domain/instrument/step.ts';
import { makeVisible, mapTexts, toJson } from '../../../domain/instrument/visible-text.ts';
import { findDossierRoot } from '../../../files/disk/dossier-root.ts';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { fitLoaded } from '../../../files/frameworks/load-framework.ts';
import { estimateMinutes } from '../../../interview/duration.ts';
import type { Document } from '../../../reports/document.ts';
import { findTermId } from '../../../texts/vocabulary.ts';
import { wrapItem } from '../../../texts/wrap.ts';
import { findShownFormat } from '../../session/choose-template.ts';
import { type CommandModule, type Options, optionText } from '../../session/command.ts';
import { type Context, inLanguageOf } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { commandWith } from '../../session/say-written.ts';
import { asksForDocument, formatIds, showDocument } from '../../session/show-document.ts';
import { factsLine } from './listed-framework.ts';
import { loadTypedFramework } from './load-typed-framework.ts';

interface Shared {
  readonly framework: { readonly id: string; readonly title: Framework['title'] };
  readonly questions: readonly string[];
}

/** The questions that a framework shares with each of the other frameworks that come with the program, by id, with their titles for a sector. */
function findShared(framework: Framework, sector: string | null): readonly Shared[] {
  const ids = questionsOf(framework).map(({ id }) => id);
  return listBundledFrameworks()
    .filter(({ id }) => id !== framework.id)
    .map(({ id, load }) => {
      const { title, steps } = fitToSector(load(), sector);
      const asked = new Set(steps.flatMap(({ questions }) => questions.map((question) => question.id)));
      return { framework: { id, title }, questions: ids.filter((question) => asked.has(question)) };
    })
    .filter(({ questions }) => questions.length > 0);
}

function stepLines(step: Step, { texts }: Context): readonly string[] {
  const { order, title, questions } = step;
  const { language } = texts;
  return [
    order === null
      ? texts('frameworks.step-unordered', { title: title[language], n: questions.length })
      : texts('frameworks.step', { order, title: title[language], n: questions.length }),
    ...questions.flatMap((question) => {
      const { kind, label } = question;
      const heading = findOpeningHeading(step, question)?.[language] ?? null;
      const scored = kind === 'scale' ? '' : ` (${texts('frameworks.not-scored')})`;
      return [...(heading === null ? [] : [`   ${heading}`]), `   - ${label[language]}${scored}`];
    }),
  ];
}

function scaleLines(framework: Framework, { texts }: Context): readonly string[] {
  const scales = new Map(
    questionsOf(framework).flatMap((question) =>
      question.kind === 'scale' ? [[question.scale.id, question.scale] as const] : [],
    ),
  );
  return [...scales.values()].map(
    ({ id, answers }) => `- ${id}: ${answers.map(({ label }) => label[texts.language]).join(', ')}`,
  );
}

function sharedLines(framework: Framework, shared: readonly Shared[], { texts }: Context): readonly string[] {
  if (shared.length === 0) return [texts('frameworks.shared-none')];
  const labels = new Map(questionsOf(framework).map(({ id, label }) => [id, label[texts.language]]));
  return shared.flatMap(({ framework: { title }, questions }) => [
    texts('frameworks.shared', { n: questions.length, framework: title[texts.language] }),
    ...questions.map((id) => `   - ${labels.get(id) ?? id}`),
  ]);
}

function ruleLines({ decisionRules }: Framework, { texts }: Context): readonly string[] {
  const { language } = texts;
  return decisionRules.map(({ title, branches }) => {
    const outcomes = branches.map(({ label }) => label[language]).join(', ');
    return `- ${texts('frameworks.rule', { title: title[language], outcomes })}`;
  });
}

function printFramework(framework: Framework, shared: readonly Shared[], context: Context): void {
  const { texts, style, world, print, say, commandLine } = context;
  const { language } = texts;
  const hidden = hiddenByFacts(framework);
  const steps = framework.steps.map((step) => ({
    ...step,
    questions: step.questions.filter(({ id }) => !hidden.has(id)),
  }));
  const others = hidden.size === 0 ? [] : [texts('frameworks.for-others', { n: hidden.size })];
  const sources = framework.documents.map(
    ({ title, publisher, year }) => `- ${texts('frameworks.source', { title, publisher, year })}`,
  );
  const sections: readonly (readonly [string | null, readonly string[]])[] = [
    [null, [framework.summary[language]]],
    [
      null,
      [
        ...`${framework.id} · ${factsLine({ version: framework.version, ...countAsked(framework) }, context)}`.split(
          '\n',
        ),
        `${texts('frameworks.fingerprint')} ${framework.hash}`,
      ],
    ],
    [null, hasOrder(framework) ? [] : [texts('frameworks.unordered')]],
    [texts('frameworks.steps'), steps.flatMap((step) => stepLines(step, context))],
    [null, others],
    [null, sharedLines(framework, shared, context)],
    [texts('frameworks.scales'), scaleLines(framework, context)],
    [texts('frameworks.rules'), ruleLines(framework, context)],
    [texts('frameworks.sources'), sources],
  ];
  const width = Math.min(80, world.out.columns ?? 80) - 1;
  const fold = (line: string): string => wrapItem(line, width);
  const shown = sections
    .map(([heading, lines]) => [heading, lines.filter((line) => line !== '')] as const)
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) =>
      [...(heading === null ? [] : [style.strong(heading)]), ...lines.map(fold)].join('\n'),
    );
  print(`${[style.strong(fold(framework.title[language])), ...shown].join('\n\n')}\n`);
  // Sentences and criteria of the answers take pages.
  const command = commandWith(commandLine, ['--format', 'md'], texts);
  if (command !== null) say(`\n${texts('frameworks.whole', { command })}`);
}

/**
 * The sector that was named, in whose words a framework is shown; null for that of the dossier.
 * @throws NamedError `bad-fact`
 */
function readSector(options: Options): string | null {
  const written = optionText(options, 'sector');
  if (written === null) return null;
  const id = findTermId('sector', written);
  if (id !== null) return id;
  const known = listNames(SECTORS);
  throw new NamedError('bad-fact', { option: '--sector', written, known }, findSuggestion(written, SECTORS));
}

/**
 * Prints what is in a framework, by its id or its file; with `--json` the whole of it as data, complete in itself, and with a format as a
 * document to read.
 * @throws NamedError `bad-fact`, `unknown-framework`, DiagnosticsError
 */
async function showFramework(id: string, options: Options, runContext: Context): Promise<void> {
  const { cwd } = runContext.world;
  const root = findDossierRoot(cwd);
  const dossier = root === null ? null : await readDossier(root);
  const context = await inLanguageOf(runContext, dossier?.language ?? null);
  const format = asksForDocument(options) ? findShownFormat(options, 'framework', context) : null;
  const known = dossier?.organisation ?? NO_FACTS;
  const named = readSector(options);
  // Words that were asked for go before those of the dossier.
  const facts = named === null ? known : { ...known, sector: named, position: null };
  const loaded = await loadTypedFramework(id, runContext.world, root ?? cwd);
  const { framework, snapshot } = fitLoaded(loaded, facts);
  if (format !== null) {
    const document: Document = { kind: 'framework', framework };
    const place = { root: cwd, folder: '', name: framework.id };
    await showDocument(document, format, options, place, context);
    return;
  }
  const shared = findShared(framework, sectorOfWords(facts));
  if (!context.json) {
    printFramework(mapTexts(framework, makeVisible), shared, context);
    return;
  }
  const { questions, core } = countAsked(framework);
  const { content } = await readFramework(id, snapshot, EMPTY_LIBRARY, { measured: framework });
  const { schema: _, ...wire } = content;
  const value = {
    schema: 'nulmeting/framework-shown@1',
    ...wire,
    hash: framework.hash,
    own: !listBundledFrameworks().some(({ hash }) => hash === framework.hash),
    questions,
    core,
    minutes: estimateMinutes(questions),
    shared: shared.map((both) => ({ framework: both.framework.id, questions: both.questions })),
  };
  context.print(toJson(value));
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('<framework>', texts('frameworks.argument-framework'))
      .option(
        '--vorm, --format <format>',
        texts('frameworks.option-format-document', { formats: formatIds('framework') }),
      )
      .option('--uit, --out <file>', texts('cli.option-out'))
      .option('--sjabloon, --template <path>', texts('cli.option-template-word'))
      .option('--openen, --open', texts('cli.option-open'))
      .option('--sector <sector>', texts('frameworks.option-sector'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting frameworks show valente-afwegingskader\n  nulmeting frameworks show kaders/ons-kader.yaml\n  nulmeting frameworks show valente-afwegingskader --sector jeugdhulp --out kader.html`,
      );
  },

  async run([framework], options, context) {
    await showFramework(String(framework), options, context);
    return EXIT.done;
  },
};
