import type { Asker } from '../../../interview/asker.ts';
import type { Context } from '../context.ts';
import { createEditor } from './edit-text.ts';

/** Takes the terminal, and makes what asks in it. */
export async function createAsker({ world, style, texts, takeTerminal }: Context): Promise<Asker> {
  takeTerminal();
  const { createTerminalAsker } = await import('../../../interview/prompts/terminal-asker.ts');
  const { stdin, stdout } = world;
  return createTerminalAsker(
    {
      keys: stdin,
      write: (text) => world.out.write(text),
      control: (sequence) => stdout.write(sequence),
      size: () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 }),
      onResize: (listener) => {
        stdout.on('resize', listener);
        return () => stdout.removeListener('resize', listener);
      },
      style,
      edit: createEditor(world),
    },
    texts,
  );
}
