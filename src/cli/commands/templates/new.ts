import { join, resolve } from 'node:path';
import type { CurrentFiles, Decision } from '../../../documents/dossier/folder/change.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { findDossierRoot } from '../../../files/disk/dossier-root.ts';
import { changeDossier } from '../../../files/dossier/change-dossier.ts';
import { starterTemplates } from '../../../files/templates/start-templates.ts';
import type { CommandModule } from '../../session/command.ts';
import { sayWaiting } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('<folder>', texts('templates.argument-new'))
      .addHelpText('after', `\n${texts('cli.examples')}\n  nulmeting templates new sjablonen`);
  },

  /** Writes a start of each template; a folder that has one of them already is left as it is. */
  async run([given], _options, context) {
    const { texts, say, world } = context;
    const written = String(given);
    const folder = resolve(world.cwd, written);
    const files = [...starterTemplates(texts.language)].map(([name, content]) => ({
      path: join(folder, name),
      content,
    }));
    const decide = ({ exists }: CurrentFiles): Decision<void> => {
      if (files.some(({ path }) => exists(path))) throw new NamedError('templates-exist', { path: written });
      return { files, outcome: undefined };
    };
    await changeDossier(findDossierRoot(folder), decide, { onWait: sayWaiting(context) });
    say(texts('templates.written', { path: written, n: files.length }));
    say(`\n${texts('templates.written-use', { path: written })}`);
    return EXIT.done;
  },
};
