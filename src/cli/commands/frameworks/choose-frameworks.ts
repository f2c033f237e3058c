import { join, relative } from 'node:path';
import {
  type BundledFramework,
  listBundledFrameworks,
} from '../../../documents/bundled/bundled-frameworks.ts';
import type { Facts } from '../../../domain/instrument/facts.ts';
import type { Framework } from '../../../domain/instrument/framework.ts';
import { fitLoaded, type LoadedFramework, loadFramework } from '../../../files/frameworks/load-framework.ts';
import { listOwnIds } from '../../../files/frameworks/own-framework-files.ts';
import { readOwnFrameworks } from '../../../files/frameworks/own-frameworks.ts';
import { listFrameworkChoices } from '../../../interview/framework-choices.ts';
import { listAims, proposeFor } from '../../../interview/proposal.ts';
import { describeProposal, listProposalChoices } from '../../../interview/proposal-choices.ts';
import { wrapLines } from '../../../texts/wrap.ts';
import type { Context } from '../../session/context.ts';

/** The frameworks that can be chosen at the start, as an organisation is asked them. */
interface Choosable {
  readonly bundled: readonly LoadedFramework[];
  /** The organisation's own. */
  readonly own: readonly LoadedFramework[];
}

const asFrameworks = (loaded: readonly LoadedFramework[]): readonly Framework[] =>
  loaded.map(({ framework }) => framework);

/** Loads what can be chosen, with the frameworks in the folder of a new dossier among them; says which have mistakes. */
async function loadChoosable(root: string, facts: Facts, context: Context): Promise<Choosable> {
  const { texts, world, say } = context;
  const own = await readOwnFrameworks(root, facts);
  for (const { id } of own.filter(({ mistakes }) => mistakes > 0)) {
    const path = relative(world.cwd, join(root, 'kaders', `${id}.yaml`));
    say(texts('init.framework-mistakes', { path }));
  }
  const usable = own.filter(({ mistakes }) => mistakes === 0).map(({ id }) => id);
  const bundled = listBundledFrameworks()
    .map(({ id }) => id)
    .filter((id) => !own.some((framework) => framework.id === id));
  const load = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => fitLoaded(await loadFramework(id, root), facts)));
  return { bundled: await load(bundled), own: await load(usable) };
}

/** Asks a person to choose one of a few things. */
async function ask<Choice extends { readonly title: string; readonly facts?: string }>(
  message: string,
  choices: readonly Choice[],
  { world, style, texts }: Context,
): Promise<Choice> {
  const { askWithFacts } = await import('../../../interview/prompts/facts-prompt.ts');
  return askWithFacts(message, choices, world.out.columns ?? 80, style, texts);
}

/** Asks what a person wants to know; null when she wants to choose from all frameworks. */
async function askAim(aims: readonly BundledFramework[], context: Context): Promise<BundledFramework | null> {
  const { texts } = context;
  const choices = [
    ...aims.map((aim) => ({ aim, title: aim.use.question[texts.language] })),
    { aim: null, title: texts('init.aim-other') },
  ];
  return aims.length === 0 ? null : (await ask(texts('init.ask-aim'), choices, context)).aim;
}

/** The bundled frameworks that answer what an organisation can want to know; one of its own with the same id takes the place of one. */
export function listOrganisationAims(root: string, facts: Facts): readonly BundledFramework[] {
  const own = new Set<string>(listOwnIds(root));
  return listAims(
    listBundledFrameworks().filter(({ id }) => !own.has(id)),
    facts,
  );
}

/** What is proposed for an aim, with what it asks, in the width of the terminal. */
function proposalText(
  { use }: BundledFramework,
  proposed: readonly LoadedFramework[],
  { texts, world }: Context,
): string {
  const question = use.question[texts.language];
  const lines = describeProposal(asFrameworks(proposed), texts).map((line) => `  ${line}`);
  return wrapLines([texts('init.proposed', { question }), ...lines].join('\n'), world.out.columns ?? 80);
}

/** The frameworks that are proposed for an aim; says which, with what each asks. */
export async function takeProposal(
  aim: BundledFramework,
  root: string,
  facts: Facts,
  context: Context,
): Promise<readonly LoadedFramework[]> {
  const load = async (id: string) => fitLoaded(await loadFramework(id, root), facts);
  const proposed = await Promise.all(proposeFor(aim).map(load));
  context.say(`${proposalText(aim, proposed, context)}\n`);
  return proposed;
}

/**
 * Asks a person what she wants to know, proposes frameworks for it, and lets her choose herself where she wants to, from all frameworks
 * with those in the folder of the dossier; each with what an organisation with these facts is asked.
 */
export async function chooseFrameworks(
  given: BundledFramework | null,
  root: string,
  facts: Facts,
  context: Context,
): Promise<readonly LoadedFramework[]> {
  const { texts, print } = context;
  const { bundled, own } = await loadChoosable(root, facts, context);
  const loadedOf = (frameworks: readonly Framework[]): readonly LoadedFramework[] =>
    [...bundled, ...own].filter(({ framework }) => frameworks.includes(framework));
  const aim = given ?? (await askAim(listOrganisationAims(root, facts), context));
  if (aim !== null) {
    const ids = proposeFor(aim);
    const proposed = bundled.filter(({ framework }) => ids.includes(framework.id));
    // It belongs to what is asked, so it is there with --quiet too.
    print(`\n${proposalText(aim, proposed, context)}\n\n`);
    const choices = listProposalChoices(asFrameworks(proposed), texts);
    const choice = await ask(texts('init.ask-proposal'), choices, context);
    if (choice.kind === 'take') return loadedOf(choice.frameworks);
  }
  const choices = listFrameworkChoices(asFrameworks(bundled), asFrameworks(own), texts);
  return loadedOf((await ask(texts('init.ask-framework'), choices, context)).frameworks);
}
