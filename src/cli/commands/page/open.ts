import { resolve } from 'node:path';
import { readAsset } from '#generated/assets.js';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { writeEntrance } from '../../../files/programs/write-entrance.ts';
import { type Served, serveDossier } from '../../../server/serve-dossier.ts';
import type { CommandModule } from '../../session/command.ts';
import { type Context, inLanguageOf } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';

/** Asks the desktop to open the page in a browser, and says whether it does; what was written for that is gone once the browser came, or with the page. */
async function openInBrowser({ address, arrived, ended }: Served, { world }: Context): Promise<boolean> {
  const entrance = writeEntrance(address);
  if (entrance === null) return false;
  // Where a browser still holds it, it stays: in a folder of this person, with an address that ends with the program.
  Promise.race([arrived, ended])
    .then(entrance.remove)
    .catch(() => {});
  return (await world.programs.openFile(entrance.path)) === 'opened';
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--geen-browser, --no-browser', texts('cli.option-no-browser'))
      .addHelpText('after', `\n${texts('cli.examples')}\n  nulmeting open mijn-organisatie`);
  },

  async run([folder], options, outer) {
    const dossier = await readDossier(resolve(outer.world.cwd, typeof folder === 'string' ? folder : '.'));
    const context = await inLanguageOf(outer, dossier.language);
    const served = await serveDossier(dossier.root, readAsset('page.html'));
    const { address, close, ended } = served;
    // In a menu, what guards the terminal would wait for the next question.
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
      close();
    };
    outer.world.events.on('SIGINT', stop);
    const isToOpen = options['browser'] !== false && context.isInteractive();
    const isOpening = isToOpen && (await openInBrowser(served, context));
    context.say(context.texts(isOpening ? 'open.opens' : 'open.at'));
    context.print(`${address}\n`);
    context.say(context.texts('open.stop'));
    await ended;
    outer.world.events.off('SIGINT', stop);
    if (isStopped) return EXIT.interrupted;
    context.say(context.texts('open.ended'));
    return EXIT.done;
  },
};
