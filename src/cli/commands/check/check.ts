import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../../documents/diagnostics/diagnostic.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { checkFile, diagnoseLeftover, diagnoseLink } from '../../../files/checking/check-file.ts';
import { type FoundFiles, findYamlFiles } from '../../../files/disk/find-yaml-files.ts';
import { DIAGNOSTICS_FORMATS } from '../../diagnostics/formats.ts';
import { chooseFormat, listFormats } from '../../session/choose-format.ts';
import { type CommandModule, optionText } from '../../session/command.ts';
import type { Context } from '../../session/context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { readStdin, STDIN, STDIN_NAME } from '../../session/read-input.ts';
import { tellProgress } from '../../session/terminal/tell-progress.ts';
import { VERSION } from '../../session/version.ts';
import { checkTemplates } from './check-templates.ts';

/** A file that is read, with what it is called in messages. */
type ShownFile = FoundFiles['files'][number] & { readonly shown: string };

/** Checks files; the errors of those whose rules need a file that cannot be read are in `failed`. */
async function checkAll(
  files: readonly ShownFile[],
  context: Context,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly failed: readonly NamedError[] }> {
  const diagnostics: Diagnostic[] = [];
  const failed: NamedError[] = [];
  const check = async ({ path, shown, text }: ShownFile): Promise<void> => {
    try {
      diagnostics.push(...(await checkFile(path, shown, text)));
    } catch (error) {
      if (!(error instanceof NamedError)) throw error;
      failed.push(error);
    }
  };
  await tellProgress(files, check, context);
  return { diagnostics, failed };
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('<files...>', texts('cli.argument-files'))
      .option(
        '--vorm, --format <format>',
        texts('cli.option-format', { formats: listFormats(DIAGNOSTICS_FORMATS) }),
      )
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting check mijn-organisatie\n  nulmeting check kaders/ons-kader.yaml\n  nulmeting check sjablonen huisstijl.docx\n  nulmeting check kaders --format sarif > nulmeting.sarif`,
      );
  },

  async run([given], options, context) {
    const { texts, world, print, say } = context;
    const format = chooseFormat(
      DIAGNOSTICS_FORMATS,
      optionText(options, 'format') ?? (context.json ? 'json' : 'text'),
    );
    const written = given as readonly string[];
    const named = written.filter((one) => one !== STDIN);
    const templates = await checkTemplates(named, context);
    const { files, links, leftovers, failed } = findYamlFiles(templates.others);
    const piped = written.includes(STDIN)
      ? [
          {
            path: resolve(world.cwd, STDIN),
            shown: format.id === 'text' ? STDIN_NAME : STDIN,
            text: await readStdin(world.stdin),
          },
        ]
      : [];
    const show = (path: string): string => relative(world.cwd, path) || path;
    const read = [...piped, ...files.map((file) => ({ ...file, shown: show(file.path) }))];
    const count = read.length + templates.count;
    if (count + links.length + leftovers.length + failed.length === 0)
      throw new NamedError('nothing-to-check', { path: written.join(', ') });
    const checked = await checkAll(read, { ...context, json: format.id !== 'text' });
    const diagnostics = [
      ...links.map((path) => diagnoseLink(show(path))),
      ...leftovers.map((path) => diagnoseLeftover(show(path))),
      ...checked.diagnostics,
      ...templates.diagnostics,
    ];
    print(format.render(diagnostics, texts, VERSION));
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const warnings = diagnostics.length - errors;
    if (format.id === 'text') {
      if (errors > 0) say(texts('cli.problems', { n: errors }));
      if (warnings > 0) say(texts('cli.warnings', { n: warnings }));
      if (diagnostics.length === 0 && count > 0) say(texts('cli.no-problems', { n: count }));
    }
    const [unread = checked.failed[0]] = failed;
    if (unread !== undefined) throw unread;
    return errors > 0 ? EXIT.answerIsNo : EXIT.done;
  },
};
