import { join, relative } from 'node:path';
import type { LocalText } from '../domain/text.ts';
import { findDossierRoot, readDossier } from '../files/dossier.ts';
import { listBundledFrameworks } from '../files/load-asked-framework.ts';
import { type OwnFramework, readOwnFrameworks } from '../files/own-frameworks.ts';
import { estimateMinutes } from '../interview/agenda.ts';
import { wrap } from '../texts/wrap.ts';
import { type Context, inLanguageOf } from './context.ts';

interface Listed {
  readonly id: string;
  readonly version: string;
  readonly hash: string | null;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly questions: number;
}

/** What a list says of a framework under its name: version, number of questions and time. */
export function factsLine(framework: Listed, { texts }: Context): string {
  const { version, questions } = framework;
  return [
    texts('frameworks.version', { version }),
    texts('init.framework-facts', { n: questions, minutes: estimateMinutes(questions) }),
  ].join(' · ');
}

function entryLines(framework: Listed, told: string, { texts, style, world }: Context): readonly string[] {
  const width = Math.min(80, world.out.columns ?? 80) - 1;
  const lines = wrap(framework.title[texts.language], width - 4).map((line) => `    ${line}`);
  return [`  ${style.strong(framework.id)}`, ...lines, ...told.split('\n').map((line) => `    ${line}`), ''];
}

function ownLines(framework: OwnFramework, root: string, context: Context): readonly string[] {
  const { id, mistakes } = framework;
  if (mistakes === 0) return entryLines(framework, factsLine(framework, context), context);
  const path = relative(context.world.cwd, join(root, 'kaders', `${id}.yaml`));
  return entryLines(framework, context.texts('frameworks.mistakes', { n: mistakes, path }), context);
}

function toData(framework: Listed, mistakes: number | null, { texts }: Context) {
  const { id, version, hash, title, summary, questions } = framework;
  return {
    id,
    version,
    hash,
    title: title[texts.language],
    summary: summary[texts.language],
    questions,
    minutes: estimateMinutes(questions),
    own: mistakes !== null,
    mistakes: mistakes ?? 0,
  };
}

/** Prints the frameworks that can be asked: those that come with the program and, in a dossier, the organisation's own. */
export async function printFrameworks(outer: Context): Promise<void> {
  const bundled = listBundledFrameworks();
  const root = findDossierRoot(outer.world.cwd);
  const dossier = root === null ? null : await readDossier(root);
  const context = await inLanguageOf(outer, dossier?.language ?? null);
  const own = dossier === null ? [] : await readOwnFrameworks(dossier.root);
  const { texts, print } = context;
  if (context.json) {
    const frameworks = [
      ...bundled.map((framework) => toData(framework, null, context)),
      ...own.map((framework) => toData(framework, framework.mistakes, context)),
    ];
    const value = { schema: 'nulmeting/frameworks@1', language: texts.language, frameworks };
    print(`${JSON.stringify(value, null, 2)}\n`);
    return;
  }
  const lines = [texts('frameworks.bundled'), ''];
  for (const framework of bundled)
    lines.push(...entryLines(framework, factsLine(framework, context), context));
  if (dossier !== null && own.length > 0) {
    lines.push(texts('frameworks.own', { name: dossier.organisation.name }), '');
    for (const framework of own) lines.push(...ownLines(framework, dossier.root, context));
  }
  const id = bundled[0]?.id ?? '';
  lines.push(
    texts('frameworks.do-show', { id }),
    texts('frameworks.do-use', { id }),
    texts('frameworks.do-new'),
  );
  print(`${lines.join('\n')}\n`);
}
