import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { NamedError } from '../../domain/named-error.ts';
import { checkFile } from '../../files/check-file.ts';
import type { Diagnostic } from '../../files/diagnostic.ts';
import { chooseFormat, listFormats } from '../choose-format.ts';
import { type CommandModule, optionText } from '../command.ts';
import { DIAGNOSTICS_FORMATS } from '../diagnostics/formats.ts';
import { EXIT } from '../exit-code.ts';

/** The YAML files under a path, in a fixed order; what the program keeps for itself is passed over. */
function listFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const child = join(path, entry.name);
      if (entry.isDirectory()) return listFiles(child);
      return ['.yaml', '.yml'].includes(extname(entry.name)) ? [child] : [];
    });
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
        `\n${texts('cli.examples')}\n  nulmeting check mijn-organisatie\n  nulmeting check kaders/ons-kader.yaml\n  nulmeting check kaders --format sarif > nulmeting.sarif`,
      );
  },

  async run([given], options, context) {
    const { texts, world, print, say } = context;
    const format = chooseFormat(
      DIAGNOSTICS_FORMATS,
      optionText(options, 'format') ?? (context.json ? 'json' : 'text'),
    );
    const found = (given as readonly string[]).flatMap((written) => {
      const path = resolve(world.cwd, written);
      if (!existsSync(path)) throw new NamedError('no-such-file', { path: written }, true);
      return listFiles(path);
    });
    const paths = [...new Set(found)];
    const diagnostics: Diagnostic[] = [];
    for (const path of paths) {
      const shown = relative(world.cwd, path) || path;
      diagnostics.push(...(await checkFile(path, shown, readFileSync(path, 'utf8'))));
    }
    const { render } = await format.load();
    print(render(diagnostics, texts));
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const warnings = diagnostics.length - errors;
    if (format.id === 'text') {
      if (errors > 0) say(texts('cli.problems', { n: errors }));
      if (warnings > 0) say(texts('cli.warnings', { n: warnings }));
      if (diagnostics.length === 0) say(texts('cli.no-problems', { n: paths.length }));
    }
    return errors > 0 ? EXIT.answerIsNo : EXIT.done;
  },
};
