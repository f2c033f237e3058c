import { listBundledFrameworks } from '../../../documents/bundled/bundled-frameworks.ts';
import { fitTexts, OTHER_SECTOR } from '../../../domain/instrument/terms.ts';
import { makeVisible, mapTexts, toJson } from '../../../domain/instrument/visible-text.ts';
import { findDossierRoot } from '../../../files/disk/dossier-root.ts';
import { estimateMinutes } from '../../../interview/duration.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { CommandModule } from '../../session/command.ts';
import { type Context, inLanguageOf } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { factsLine, type Listed } from './listed-framework.ts';

function entryLines(framework: Listed, context: Context): readonly string[] {
  const { texts, style, world } = context;
  const { id, title, mistakes, path, use } = framework;
  const { language } = texts;
  const width = Math.min(80, world.out.columns ?? 80) - 5;
  const facts =
    mistakes === 0 ? factsLine(framework, context) : texts('frameworks.mistakes', { path: path ?? id });
  // A file with mistakes may have no title.
  const told = [
    title[language],
    ...(use === null ? [] : [`${use.purpose[language]} ${use.audience[language]}`]),
  ];
  const lines = [...told.flatMap((line) => wrap(line, width)), ...facts.split('\n')].filter(
    (line) => line !== '',
  );
  return [`  ${style.strong(id)}`, ...lines.map((line) => `    ${line}`), ''];
}

function toData({ id, version, hash, title, summary, questions, core, ...more }: Listed, { texts }: Context) {
  const { language } = texts;
  const { path, mistakes, use } = more;
  const minutes = estimateMinutes(questions);
  const words = { title: title[language], summary: summary[language] };
  const facts = { id, version, hash, ...words, questions, core, minutes };
  const chosen = {
    aim: use?.aim[language] ?? null,
    purpose: use?.purpose[language] ?? null,
    audience: use?.audience[language] ?? null,
  };
  return { ...facts, ...chosen, own: path !== null, mistakes };
}

/** Prints the frameworks that can be asked: those that come with the program and, in a dossier, the organisation's own. */
async function printFrameworks(runContext: Context): Promise<void> {
  const { cwd } = runContext.world;
  const root = findDossierRoot(cwd);
  // What a dossier takes to read is loaded only in one.
  const own =
    root === null ? null : await (await import('./list-own-frameworks.ts')).listOwnFrameworks(root, cwd);
  const context = await inLanguageOf(runContext, own?.language ?? null);
  const { texts, print } = context;
  const bundled = listBundledFrameworks().map((framework): Listed => {
    const { terms, ...facts } = framework;
    const counted = own?.countBundled(framework) ?? null;
    return { ...fitTexts(facts, terms, own?.sector ?? OTHER_SECTOR), ...counted, path: null, mistakes: 0 };
  });
  if (context.json) {
    const frameworks = [...bundled, ...(own?.frameworks ?? [])].map((listed) => toData(listed, context));
    const value = { schema: 'nulmeting/frameworks@1', language: texts.language, frameworks };
    print(toJson(value));
    return;
  }
  const lines = [texts('frameworks.bundled'), ''];
  for (const framework of bundled) lines.push(...entryLines(framework, context));
  if (own !== null && own.frameworks.length > 0) lines.push(texts('frameworks.own', { name: own.name }), '');
  for (const framework of own?.frameworks ?? [])
    lines.push(...entryLines(mapTexts(framework, makeVisible), context));
  const id = bundled[0]?.id ?? '';
  const next = [
    texts('frameworks.do-choose'),
    texts('frameworks.do-show', { id }),
    texts('frameworks.do-use', { id }),
    texts('frameworks.do-new'),
  ];
  print(`${[...lines, ...next].join('\n')}\n`);
}

export const command: CommandModule = {
  define(command, { texts }) {
    if (command.commands.length > 0) command.usage(texts('frameworks.usage'));
    command.addHelpText(
      'after',
      `\n${texts('cli.examples')}\n  nulmeting frameworks\n  nulmeting frameworks show valente-afwegingskader\n  nulmeting frameworks new ons-kader`,
    );
  },

  async run(_args, _options, context) {
    await printFrameworks(context);
    return EXIT.done;
  },

  suggest: (word) => (listBundledFrameworks().some(({ id }) => id === word) ? `show ${word}` : null),
};
