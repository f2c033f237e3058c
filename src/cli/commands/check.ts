import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { checkFile, diagnoseLink } from '../../files/checking/check-file.ts';
import { findYamlFiles } from '../../files/disk/find-yaml-files.ts';
import { requireFile } from '../../files/disk/require-file.ts';
import { DIAGNOSTICS_FORMATS } from '../diagnostics/formats.ts';
import { chooseFormat, listFormats } from '../session/choose-format.ts';
import { type CommandModule, optionText } from '../session/command.ts';
import { EXIT } from '../session/exit-code.ts';
import { readStdin, STDIN } from '../session/read-input.ts';
import { VERSION } from '../session/version.ts';

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
        `\n${texts('cli.examples')}\n  nulmeting check mijn-organisatie\n  nulmeting check kaders/ons-kader.yaml\n  nulmeting check kaders --format sarif > nulmeting.sarif`,
      );
  },

  async run([given], options, context) {
    const { texts, world, print, say } = context;
    const format = chooseFormat(
      DIAGNOSTICS_FORMATS,
      optionText(options, 'format') ?? (context.json ? 'json' : 'text'),
    );
    const written = given as readonly string[];
    const named = written
      .filter((one) => one !== STDIN)
      .map((one) => ({ one, path: resolve(world.cwd, one) }));
    for (const { one, path } of named) requireFile(path, one);
    const { files, links, failed } = findYamlFiles(named.map(({ path }) => path));
    const piped = written.includes(STDIN)
      ? [{ path: resolve(world.cwd, STDIN), text: await readStdin(world.stdin) }]
      : [];
    const read = [...piped, ...files];
    if (read.length + links.length + failed.length === 0)
      throw new NamedError('nothing-to-check', { path: written.join(', ') });
    const diagnostics: Diagnostic[] = links.map((path) => diagnoseLink(relative(world.cwd, path) || path));
    for (const { path, text } of read)
      diagnostics.push(...(await checkFile(path, relative(world.cwd, path) || path, text)));
    print(format.render(diagnostics, texts, VERSION));
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const warnings = diagnostics.length - errors;
    if (format.id === 'text') {
      if (errors > 0) say(texts('cli.problems', { n: errors }));
      if (warnings > 0) say(texts('cli.warnings', { n: warnings }));
      if (diagnostics.length === 0 && read.length > 0) say(texts('cli.no-problems', { n: read.length }));
    }
    if (failed.length > 0) throw failed[0];
    return errors > 0 ? EXIT.answerIsNo : EXIT.done;
  },
};
