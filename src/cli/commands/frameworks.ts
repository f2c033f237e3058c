import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { listBundledFrameworks } from '../../files/frameworks/bundled-frameworks.ts';
import type { CommandModule } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';

type Act = (id: string, context: Context) => Promise<void>;

/** What can be done with frameworks, by its name and its Dutch name; each is loaded only when it is asked for. */
const ACTIONS: readonly {
  readonly names: readonly [string, string];
  readonly takesId: boolean;
  readonly load: () => Promise<Act>;
}[] = [
  {
    names: ['list', 'lijst'],
    takesId: false,
    load: async () => {
      const { printFrameworks } = await import('../list-frameworks.ts');
      return (_, context) => printFrameworks(context);
    },
  },
  {
    names: ['show', 'toon'],
    takesId: true,
    load: async () => (await import('../show-framework.ts')).showFramework,
  },
  {
    names: ['new', 'nieuw'],
    takesId: true,
    load: async () => (await import('../new-framework.ts')).newFramework,
  },
];

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[action]', texts('frameworks.argument-action'))
      .argument('[id]', texts('frameworks.argument-id'))
      .usage(texts('frameworks.usage'))
      .addHelpText(
        'after',
        `\n${texts('frameworks.actions')}\n\n${texts('cli.examples')}\n  nulmeting frameworks\n  nulmeting frameworks show valente-afwegingskader\n  nulmeting frameworks new ons-kader`,
      );
  },

  async run([written = 'list', id], _options, context) {
    const name = String(written);
    const action = ACTIONS.find(({ names }) => names.includes(name));
    if (action === undefined) {
      const known = ACTIONS.flatMap(({ names }) => names);
      const isBundled = listBundledFrameworks().some((framework) => framework.id === name);
      const suggestion = isBundled ? `show ${name}` : (findSuggestion(name, known) ?? '');
      throw new NamedError('unknown-action', { name, known: known.join(', '), suggestion }, true);
    }
    if (!action.takesId && id !== undefined) throw new NamedError('too-many-arguments', {}, true);
    if (action.takesId && id === undefined) throw new NamedError('missing-framework', { name }, true);
    const act = await action.load();
    await act(String(id ?? ''), context);
    return EXIT.done;
  },
};
