import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Framework } from '../domain/framework.ts';
import { DiagnosticsError } from '../files/diagnostics-error.ts';
import { readYamlFile } from '../files/dossier.ts';
import { type ReadAnswers, readAnswers } from '../files/read-answers.ts';
import { questionsById } from '../files/read-assessment.ts';
import type { Context } from './context.ts';

async function readStdin(stdin: NodeJS.ReadStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

/**
 * Reads a form that was filled in: a file, or `-` for what comes in on stdin.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readForm(
  file: string,
  frameworks: readonly Framework[],
  { world }: Context,
): Promise<ReadAnswers> {
  const path = resolve(world.cwd, file);
  const text = file === '-' ? await readStdin(world.stdin) : readFileSync(path, 'utf8');
  const form = await readYamlFile(file === '-' ? 'stdin' : path, 'answers', text);
  const read = readAnswers(form.value, questionsById(frameworks));
  const diagnostics = [...form.diagnostics, ...(await form.locate(read.problems))].sort(
    (a, b) => a.line - b.line,
  );
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return read;
}
