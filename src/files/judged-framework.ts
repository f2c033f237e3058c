import type { CompiledFramework } from './compile-framework.ts';
import type { Diagnostic } from './diagnostic.ts';
import { recall, remember } from './recall.ts';
import type { YamlDocument } from './yaml-document.ts';

/** What is known of a framework in which nothing is wrong, without reading it again. */
export interface JudgedFramework extends Omit<CompiledFramework, 'wire'> {
  /** What is worth a remark. */
  readonly remarks: readonly Omit<Diagnostic, 'path'>[];
}

/** What was found when this text was judged before, or null. */
export function recallJudged(path: string, text: string): JudgedFramework | null {
  return (recall(path, text, 'judged') as JudgedFramework | undefined) ?? null;
}

/**
 * Judges a framework file whole; null when there are mistakes in it. `shown` is what messages call it; `parsed` is the text as YAML,
 * where it was parsed already.
 */
export async function judgeFrameworkFile(
  path: string,
  shown: string,
  text: string,
  parsed?: YamlDocument,
): Promise<{ readonly judged: JudgedFramework | null; readonly diagnostics: readonly Diagnostic[] }> {
  const known = recallJudged(path, text);
  if (known !== null)
    return { judged: known, diagnostics: known.remarks.map((remark) => ({ ...remark, path: shown })) };
  const { loadLibrary, readFrameworkText } = await import('./load-framework.ts');
  const { compileFramework } = await import('./compile-framework.ts');
  const library = await loadLibrary();
  const { framework, wire, diagnostics } = await readFrameworkText(shown, text, library, parsed);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { judged: null, diagnostics };
  const { wire: _, ...facts } = compileFramework(wire, library, framework);
  const judged = { ...facts, remarks: diagnostics.map(({ path: __, ...remark }) => remark) };
  remember(path, text, 'judged', judged);
  return { judged, diagnostics };
}
