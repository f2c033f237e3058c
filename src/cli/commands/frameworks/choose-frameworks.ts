import { relative } from 'node:path';
import {
  type BundledFramework,
  listBundledFrameworks,
} from '../../../documents/bundled/bundled-frameworks.ts';
import type { Facts } from '../../../domain/instrument/facts.ts';
import type { Framework } from '../../../domain/instrument/framework.ts';
import { fitLoaded, type LoadedFramework, loadFramework } from '../../../files/frameworks/load-framework.ts';
import { listOwnIds } from '../../../files/frameworks/own-framework-files.ts';
import { readOwnFrameworks } from '../../../files/frameworks/own-frameworks.ts';
import { askChoice } from '../../../interview/ask-choice.ts';
import { askInTurn, type Turn } from '../../../interview/ask-in-turn.ts';
import type { Asker } from '../../../interview/asker.ts';
import { listFrameworkChoices } from '../../../interview/framework-choices.ts';
import { listAims, proposeFor } from '../../../interview/proposal.ts';
import { describeProposal, listProposalChoices } from '../../../interview/proposal-choices.ts';
import { wrapLines } from '../../../texts/wrap.ts';
import type { Context } from '../../session/context.ts';
import { createAsker } from '../../session/terminal/create-asker.ts';

/** The frameworks that can be chosen at the start, as an organisation is asked them. */
interface Choosable {
  readonly bundled: readonly LoadedFramework[];
  /** The organisation's own. */
  readonly own: readonly LoadedFramework[];
  /** Which of its own have mistakes, and cannot be chosen, in words. */
  readonly mistaken: readonly string[];
}

const asFrameworks = (loaded: readonly LoadedFramework[]): readonly Framework[] =>
  loaded.map(({ framework }) => framework);

/** Loads what can be chosen, with the frameworks in the folder of a new dossier among them; says which have mistakes. */
async function loadChoosable(root: string, facts: Facts, context: Context): Promise<Choosable> {
  const { texts, world, say } = context;
  const own = await readOwnFrameworks(root, facts);
  const mistaken = own
    .filter(({ mistakes }) => mistakes > 0)
    .map(({ path }) => texts('init.framework-mistakes', { path: relative(world.cwd, path) }));
  for (const line of mistaken) say(line);
  const usable = own.filter(({ mistakes }) => mistakes === 0).map(({ id }) => id);
  const bundled = listBundledFrameworks()
    .map(({ id }) => id)
    .filter((id) => !own.some((framework) => framework.id === id));
  const load = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => fitLoaded(await loadFramework(id, root), facts)));
  return { bundled: await load(bundled), own: await load(usable), mistaken };
}

/** Asks what a person wants to know; `own` when she wants to choose from all frameworks, null when she goes back. */
async function askAim(
  aims: readonly BundledFramework[],
  asker: Asker,
  { texts }: Context,
): Promise<BundledFramework | 'own' | null> {
  const choices = [
    ...aims.map((aim) => ({ aim, title: aim.use.question[texts.language] })),
    { aim: 'own' as const, title: texts('init.aim-other') },
  ];
  return (await askChoice(texts('init.ask-aim'), choices, asker))?.aim ?? null;
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

/** Proposes frameworks for an aim; `own` when the person wants to choose from all, null when she goes back. */
async function askProposal(
  aim: BundledFramework,
  { bundled }: Choosable,
  asker: Asker,
  context: Context,
): Promise<readonly Framework[] | 'own' | null> {
  const { texts } = context;
  const ids = proposeFor(aim);
  const proposed = bundled.filter(({ framework }) => ids.includes(framework.id));
  const choices = listProposalChoices(asFrameworks(proposed), texts);
  const about = proposalText(aim, proposed, context);
  const choice = await askChoice(texts('init.ask-proposal'), choices, asker, about);
  return choice?.kind === 'choose' ? 'own' : (choice?.frameworks ?? null);
}

/**
 * Asks a person what she wants to know, proposes frameworks for it, and lets her choose herself where she wants to, from all frameworks
 * with those in the folder of the dossier; each with what an organisation with these facts is asked. Null for who goes back from the first
 * question.
 */
export async function chooseFrameworks(
  given: BundledFramework | null,
  root: string,
  facts: Facts,
  context: Context,
): Promise<readonly LoadedFramework[] | null> {
  const { texts } = context;
  const choosable = await loadChoosable(root, facts, context);
  const asker = await createAsker(context);
  const aims = listOrganisationAims(root, facts);
  const askOwn = async (): Promise<readonly Framework[] | null> => {
    const choices = listFrameworkChoices(asFrameworks(choosable.bundled), asFrameworks(choosable.own), texts);
    const about = choosable.mistaken.join('\n');
    return (await askChoice(texts('init.ask-framework'), choices, asker, about))?.frameworks ?? null;
  };
  let aim: BundledFramework | 'own' = 'own';
  let chosen: readonly Framework[] | 'own' | null = null;
  const turns: readonly Turn[] = [
    async () => {
      const asked = given ?? (aims.length === 0 ? 'own' : await askAim(aims, asker, context));
      if (asked !== null) aim = asked;
      return asked !== null;
    },
    async () => {
      chosen = aim === 'own' ? 'own' : await askProposal(aim, choosable, asker, context);
      if (chosen === 'own') chosen = await askOwn();
      return chosen !== null;
    },
  ];
  // What was given, or is the only thing, is not asked: who goes back goes past it.
  const isAsked = given === null && aims.length > 0;
  if (!isAsked) await turns[0]?.();
  if (!(await askInTurn(isAsked ? turns : turns.slice(1)))) return null;
  const frameworks: readonly Framework[] = chosen ?? [];
  return [...choosable.bundled, ...choosable.own].filter(({ framework }) => frameworks.includes(framework));
}
