/** How a person writes that a file is to be read from standard input. */
export const STDIN = '-';

/** Everything that comes in on standard input, as text. */
export async function readStdin(stdin: NodeJS.ReadStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}
