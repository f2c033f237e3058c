import type { CommandModule } from '../../session/command.ts';
import { EXIT } from '../../session/exit-code.ts';

export const command: CommandModule = {
  define(command, { texts }) {
    command.usage(texts('templates.usage'));
  },

  async run(_arguments, _options, { texts, print }) {
    const lines = [texts('templates.about'), texts('templates.do-word'), texts('templates.do-new')];
    print(lines.map((line) => `${line}\n`).join('\n'));
    return EXIT.done;
  },
};
