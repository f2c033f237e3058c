import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { CompiledFramework } from '../../documents/frameworks/compile-framework.ts';
import { hashContent } from '../../documents/frameworks/content-hash.ts';
import type { YamlDocument } from '../../documents/yaml/yaml-document.ts';
import { recall, remember } from '../disk/recall.ts';

/** What is known of a framework in which nothing is wrong, without reading it again. */
export interface JudgedFramework extends Omit<CompiledFramework, 'wire'> {
  /** What is worth a remark. */
  readonly remarks: readonly Omit<Diagnostic, 'path'>[];
}

/** What was found when this text was judged before, or null. */
export function recallJudged(path: string, text: string): JudgedFramework | null {
  return (recall(path, text, 'judged') as JudgedFramework | undefined) ?? null;
}

/** Reads and compiles a framework; `wire` is null when there are mistakes in it. */
async function compileText(shown: string, text: string, parsed?: YamlDocument) {
  const { loadLibrary, readFrameworkText } = await import(
    '../../documents/frameworks/read-framework-text.ts'
  );
  const { compileFramework } = await import('../../documents/frameworks/compile-framework.ts');
  const library = await loadLibrary();
  const { framework, wire, diagnostics } = await readFrameworkText(shown, text, library, parsed);
  const hasMistakes = diagnostics.some(({ severity }) => severity === 'error');
  return { compiled: hasMistakes ? null : compileFramework(wire, library, framework), diagnostics };
}

/**
 * The SHA-256 of the self-contained content of a framework in which nothing is wrong; `wire` is that content where it is at hand. Kept
 * apart from what else is known of it: hardly anything asks for it, and what makes it is slow to load.
 */
export async function hashJudged(path: string, text: string, wire?: unknown): Promise<string> {
  const known = recall(path, text, 'hash');
  if (typeof known === 'string') return known;
  const hash = hashContent(wire ?? (await compileText(path, text)).compiled?.wire);
  remember(path, text, 'hash', hash);
  return hash;
}

export interface Judgement {
  /** Null when there are mistakes in it. */
  readonly judged: JudgedFramework | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The SHA-256 of its self-contained content. */
  readonly hash: () => Promise<string>;
}

/** Judges a framework file whole. `shown` is what messages call it; `parsed` is the text as YAML, where it was parsed already. */
export async function judgeFrameworkFile(
  path: string,
  shown: string,
  text: string,
  parsed?: YamlDocument,
): Promise<Judgement> {
  const known = recallJudged(path, text);
  if (known !== null) {
    const diagnostics = known.remarks.map((remark) => ({ ...remark, path: shown }));
    return { judged: known, diagnostics, hash: () => hashJudged(path, text) };
  }
  const { compiled, diagnostics } = await compileText(shown, text, parsed);
  const hash = (): Promise<string> => hashJudged(path, text, compiled?.wire);
  if (compiled === null) return { judged: null, diagnostics, hash };
  const { wire: _, ...facts } = compiled;
  const judged = { ...facts, remarks: diagnostics.map(({ path: __, ...remark }) => remark) };
  remember(path, text, 'judged', judged);
  return { judged, diagnostics, hash };
}
