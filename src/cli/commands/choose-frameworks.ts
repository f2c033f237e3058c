import { join, relative } from 'node:path';
import type { Facts } from '../../domain/instrument/facts.ts';
import { listBundledFrameworks } from '../../files/frameworks/bundled-frameworks.ts';
import { fitLoaded, type LoadedFramework, loadFramework } from '../../files/frameworks/load-framework.ts';
import { readOwnFrameworks } from '../../files/frameworks/own-frameworks.ts';
import { listFrameworkChoices } from '../../interview/framework-choices.ts';
import type { Context } from '../session/context.ts';

/** Asks a person which frameworks a new dossier is to use, with those in its folder among them; says which have mistakes. */
export async function chooseFrameworks(
  root: string,
  facts: Facts,
  context: Context,
): Promise<readonly LoadedFramework[]> {
  const { texts, world, style, say } = context;
  const own = await readOwnFrameworks(root, facts.sector);
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
  const [loadedBundled, loadedOwn] = [await load(bundled), await load(usable)];
  const asFrameworks = (loaded: readonly LoadedFramework[]) => loaded.map(({ framework }) => framework);
  const choices = listFrameworkChoices(asFrameworks(loadedBundled), asFrameworks(loadedOwn), texts);
  const { askFrameworks } = await import('../../interview/prompts/framework-prompt.ts');
  const { frameworks } = await askFrameworks(choices, world.out.columns ?? 80, style, texts);
  return [...loadedBundled, ...loadedOwn].filter(({ framework }) => frameworks.includes(framework));
}
