import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { NamedError } from '../../domain/named-error.ts';
import { checkFile } from '../../files/check-file.ts';
import type { Diagnostic } from '../../files/diagnostic.ts';
import { chooseFormat, listFormats } from '../choose-format.ts';
import { type CommandModule, optionText } from '../command.ts';
import { DIAGNOSTICS_FORMATS } from '../diagnostics/formats.ts';
import { EXIT } from '../exit-code.ts';

const STDIN = '-';

/** Does what it can; what could not be done is told when everything else is. */
function tryEach<T, R>(all: readonly T[], act: (one: T) => readonly R[], failed: unknown[]): readonly R[] {
  return all.flatMap((one) => {
    try {
      return act(one);
    } catch (error) {
      failed.push(error);
      return [];
    }
  });
}

/** The YAML files under a path, in a fixed order; what the program keeps for itself is passed over. */
function listFiles(path: string, failed: unknown[]): readonly string[] {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.isFile() ? [path] : [];
  const names = readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .filter((entry) => entry.isDirectory() || /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return tryEach(names, (name) => listFiles(join(path, name), failed), failed);
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
    const failed: unknown[] = [];
    const found = (given as readonly string[]).flatMap((written) => {
      if (written === STDIN) return [STDIN];
      const path = resolve(world.cwd, written);
      if (!existsSync(path)) throw new NamedError('no-such-file', { path: written }, true);
      return listFiles(path, failed);
    });
    const paths = [...new Set(found)];
    const read = tryEach(
      paths,
      (path) => [{ path, text: readFileSync(path === STDIN ? 0 : path, 'utf8') }],
      failed,
    );
    if (paths.length === 0 && failed.length === 0)
      throw new NamedError('nothing-to-check', { path: (given as readonly string[]).join(', ') });
    const diagnostics: Diagnostic[] = [];
    for (const { path, text } of read) {
      const shown = path === STDIN ? STDIN : relative(world.cwd, path) || path;
      diagnostics.push(...(await checkFile(resolve(world.cwd, path), shown, text)));
    }
    const { render } = await format.load();
    print(render(diagnostics, texts));
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
