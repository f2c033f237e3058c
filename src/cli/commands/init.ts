import { basename, join, relative, resolve } from 'node:path';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { hasBlanks, type OrganisationDetails } from '../../domain/assessment/assessment.ts';
import { ROLES } from '../../domain/assessment/roles.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { type Depth, hasShortVersion } from '../../domain/instrument/depth.ts';
import type { Facts } from '../../domain/instrument/facts.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { requireFileId, toId } from '../../domain/instrument/id.ts';
import { findDocuments, findHome, findProgramFolder } from '../../files/disk/program-folder.ts';
import { createDossier, refuseExistingDossier } from '../../files/dossier/create-dossier.ts';
import { fitLoaded, type LoadedFramework, loadFramework } from '../../files/frameworks/load-framework.ts';
import { ownFrameworkPath } from '../../files/frameworks/own-framework-files.ts';
import { showPath } from '../../files/system/show-path.ts';
import { askChoice } from '../../interview/ask-choice.ts';
import { askInTurn, type Turn } from '../../interview/ask-in-turn.ts';
import { listGiven, type OrganisationAnswers, organisationTurns } from '../../interview/ask-organisation.ts';
import { listDepthChoices, sizeOf } from '../../interview/depth-choices.ts';
import { type CommandModule, type Options, optionText } from '../session/command.ts';
import { type Context, sayWaiting } from '../session/context.ts';
import { EXIT } from '../session/exit-code.ts';
import { createAsker } from '../session/terminal/create-asker.ts';
import { possibleDepth, readDepthOption } from './depth.ts';
import { listAimWords, readAimOption } from './frameworks/aim-option.ts';
import { chooseFrameworks, listOrganisationAims, takeProposal } from './frameworks/choose-frameworks.ts';
import { loadTypedFramework } from './frameworks/load-typed-framework.ts';
import { readDate } from './new-measurement.ts';
import {
  defineOrganisation,
  readOrganisationOptions,
  readRolesOption,
  sayOwnSector,
} from './organisation-options.ts';

/**
 * Refuses, before anything is asked, an aim that no framework has, and one beside frameworks that are named.
 * @throws NamedError `bad-aim`, `aim-and-framework`
 */
function refuseUnusableAim(options: Options, areNamed: boolean, context: Context): void {
  if (readAimOption(options, listBundledFrameworks(), context) !== null && areNamed)
    throw new NamedError('aim-and-framework');
}

/** The frameworks that are named on the command line, by id or as a file; null when none is. */
async function loadNamed(
  options: Options,
  root: string,
  { world }: Context,
): Promise<readonly LoadedFramework[] | null> {
  const written = options['framework'];
  if (!Array.isArray(written) || written.length === 0) return null;
  const named = [...new Set(written as string[])];
  return Promise.all(named.map((name) => loadTypedFramework(name, world, root)));
}

/** What a dossier is made of. */
interface Made {
  readonly wanted: OrganisationDetails;
  readonly frameworks: readonly LoadedFramework[];
  readonly depth: Depth;
}

const fitAll = (found: readonly LoadedFramework[], facts: Facts): readonly LoadedFramework[] =>
  found.map((framework) => fitLoaded(framework, facts));

/**
 * What is given, and where nothing is what is asked when nobody chooses.
 * @throws NamedError `missing-options`
 */
async function findUnasked(
  given: OrganisationAnswers,
  named: readonly LoadedFramework[] | null,
  depth: Depth | null,
  options: Options,
  root: string,
  context: Context,
): Promise<Made> {
  const { name } = given;
  if (name === null) throw new NamedError('missing-options', { options: '--name' });
  const wanted = { ...given, name };
  const aim = readAimOption(options, listOrganisationAims(root, wanted), context);
  const [first] = listBundledFrameworks();
  const byAim = (): Promise<readonly LoadedFramework[]> =>
    aim === null
      ? loadFramework(first?.id ?? '', root).then((one) => [one])
      : takeProposal(aim, root, wanted, context);
  const frameworks = fitAll(named ?? (await byAim()), wanted);
  const whole = frameworks.map(({ framework }) => framework);
  return { wanted, frameworks, depth: depth === null ? 'full' : possibleDepth(depth, whole, context) };
}

/** Asks what is not given, one question after the other with a way back; null for who goes back from the first. */
async function askAll(
  answers: OrganisationAnswers,
  named: readonly LoadedFramework[] | null,
  given: Depth | null,
  options: Options,
  root: string,
  context: Context,
): Promise<Made | null> {
  const { texts } = context;
  const asker = await createAsker(context);
  let found: readonly LoadedFramework[] = named ?? [];
  let depth: Depth = 'full';
  const whole = (): readonly Framework[] => fitAll(found, answers).map(({ framework }) => framework);
  const isDepthAsked = (): boolean => given === null && whole().some(hasShortVersion);
  const chooseAll: Turn = async () => {
    const aim = readAimOption(options, listOrganisationAims(root, answers), context);
    const chosen = await chooseFrameworks(aim, root, answers, context);
    found = chosen ?? found;
    return chosen !== null;
  };
  const chooseDepth: Turn = async () => {
    const chosen = await askChoice(texts('init.ask-depth'), listDepthChoices(whole(), texts), asker);
    depth = chosen?.depth ?? depth;
    return chosen !== null;
  };
  const turns: readonly Turn[] = [
    // Who gives the name on the command line has said what she wants to say.
    ...(answers.name === null ? organisationTurns(answers, listGiven(answers), asker, texts) : []),
    ...(named === null ? [chooseAll] : []),
  ];
  // Whether there is a choice of depth follows from the frameworks, which may be the last thing asked.
  const withDepth: readonly Turn[] = [...turns, async () => !isDepthAsked() || chooseDepth()];
  if (!(await askInTurn(withDepth))) return null;
  const frameworks = fitAll(found, answers);
  return {
    wanted: { ...answers, name: answers.name ?? '' },
    frameworks,
    depth: given === null ? depth : possibleDepth(given, whole(), context),
  };
}

/** Says, before anything is asked, that a dossier would land in the folder of the program, which goes away with it. */
function sayInProgram(root: string, { world, texts, say }: Context): void {
  const elsewhere = join(findDocuments(findHome(world.env)), basename(root));
  say(`${texts('init.in-program', { path: elsewhere })}\n`);
}

export const command: CommandModule = {
  define(command, { texts }) {
    const known = listAimWords(listBundledFrameworks(), texts);
    command.argument('<folder>', texts('cli.argument-folder-new'));
    defineOrganisation(command, texts)
      .option('--wil-weten, --aim <aim>', texts('cli.option-aim', { known }))
      .option('--kader, --framework <id...>', texts('cli.option-framework'))
      .option('--omvang, --depth <depth>', texts('cli.option-depth'))
      .option('--wijze, --mode <mode>', texts('cli.option-mode'))
      .option('--datum, --date <date>', texts('cli.option-date'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting init mijn-organisatie\n  nulmeting init mijn-organisatie --name "Opvang De Brug" --headcount 60`,
      );
  },

  async run([folder], options, context) {
    const { world, texts } = context;
    if (context.isInteractive()) context.takeTerminal();
    const root = resolve(world.cwd, String(folder));
    const path = relative(world.cwd, root) || '.';
    refuseExistingDossier(root);
    if (findProgramFolder(root) !== null) sayInProgram(root, context);
    const mode = optionText(options, 'mode') ?? 'consensus';
    if (mode === 'survey') throw new NamedError('survey-later');
    if (mode !== 'consensus') throw new NamedError('bad-mode', { mode });
    const date = readDate(options, context);
    const given = readDepthOption(options);
    const named = await loadNamed(options, root, context);
    refuseUnusableAim(options, named !== null, context);
    const answers = readOrganisationOptions(options, context);
    const roles = readRolesOption(options, ROLES) ?? ROLES;
    const make = context.isInteractive() ? askAll : findUnasked;
    const made = await make(answers, named, given, options, root, context);
    if (made === null) {
      context.say(texts('init.nothing-made'));
      return EXIT.done;
    }
    const { wanted, frameworks, depth } = made;
    const whole = frameworks.map(({ framework }) => framework);
    const organisation = { id: toId(wanted.name) ?? 'organisatie', ...wanted, roles };
    const headings = {
      dossier: texts('file.dossier'),
      measurement: texts('file.measurement'),
      answers: texts('file.answers'),
    };
    const created = {
      organisation,
      language: texts.language,
      measurement: { id: date, date },
      depth,
      frameworks,
      headings,
    };
    await createDossier(root, created, sayWaiting(context));
    context.say(texts('init.done', { name: organisation.name, path: showPath(root) }));
    for (const { framework } of frameworks.filter(({ written }) => written !== undefined)) {
      const own = ownFrameworkPath(root, requireFileId(framework.id));
      context.say(texts('init.own-framework', { path: relative(world.cwd, own) || own }));
    }
    const { count, duration } = sizeOf(whole, depth, texts);
    context.say(texts(depth === 'short' ? 'init.facts-short' : 'init.facts', { count, duration }));
    sayOwnSector(answers, context);
    if (hasBlanks(organisation)) context.say(texts('organisation.later', { path }));
    context.say(`\n${texts('init.next', { path, plain: context.plainOption })}`);
    return EXIT.done;
  },
};
