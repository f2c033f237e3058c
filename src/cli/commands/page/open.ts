import { resolve } from 'node:path';
import { readAsset } from '#generated/assets.js';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { serveDossier } from '../../../server/serve-dossier.ts';
import type { CommandModule } from '../../session/command.ts';
import { inLanguageOf } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .addHelpText('after', `\n${texts('cli.examples')}\n  nulmeting open mijn-organisatie`);
  },

  async run([folder], _, outer) {
    const dossier = await readDossier(resolve(outer.world.cwd, typeof folder === 'string' ? folder : '.'));
    const context = await inLanguageOf(outer, dossier.language);
    const { address, close, ended } = await serveDossier(dossier.root, readAsset('page.html'));
    context.say(context.texts('open.at'));
    context.print(`${address}\n`);
    context.say(context.texts('open.stop'));
    // In a menu, what guards the terminal would wait for the next question.
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
      close();
    };
    outer.world.events.on('SIGINT', stop);
    await ended;
    outer.world.events.off('SIGINT', stop);
    if (isStopped) return EXIT.interrupted;
    context.say(context.texts('open.ended'));
    return EXIT.done;
  },
};
