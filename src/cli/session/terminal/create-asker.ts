import type { Asker } from '../../../interview/asker.ts';
import type { Context } from '../context.ts';
import { createEditor } from './edit-text.ts';
import { linesOf } from './read-lines.ts';

/** Takes the terminal, and makes what asks in it. */
export async function createAsker(context: Context): Promise<Asker> {
  const { world, style, texts, takeTerminal, isPlain } = context;
  const askingFor = takeTerminal();
  const { stdin, stdout } = world;
  if (isPlain) {
    const { createPlainAsker } = await import('../../../interview/plain/plain-asker.ts');
    return createPlainAsker(
      {
        write: (text) => world.out.write(text),
        columns: () => stdout.columns || 80,
        readLine: linesOf(stdin, world.events, askingFor),
      },
      texts,
    );
  }
  // In ASCII an ellipsis at the end of a line is two characters wider.
  const widening = world.spell('…').length - 1;
  const { createTerminalAsker } = await import('../../../interview/prompts/terminal-asker.ts');
  return createTerminalAsker(
    {
      keys: stdin,
      write: (text) => world.out.write(text),
      control: (sequence) => stdout.write(sequence),
      size: () => ({ columns: (stdout.columns || 80) - widening, rows: stdout.rows || 24 }),
      onResize: (listener) => {
        stdout.on('resize', listener);
        return () => stdout.removeListener('resize', listener);
      },
      style,
      spell: world.spell,
      edit: createEditor(world),
    },
    texts,
  );
}
