import { Composer, type CST, Document, Lexer, Parser, YAMLParseError } from 'yaml';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';

/*
 * Limits that no honest file comes near: the largest that we know, a framework with its texts, has 160 000 characters, 17 000 tokens and
 * eleven levels. Up to these limits the parser takes time in proportion to the length; beyond them a small file can take minutes.
 */

/** The most characters in a YAML text. */
const MAX_CHARACTERS = 1_000_000;
/** The most tokens: words, signs and line ends. */
const MAX_TOKENS = 250_000;
/** The most maps and lists inside each other. */
const MAX_DEPTH = 100;
/** The most aliases (`*name`), each of which repeats a part of the file. */
const MAX_ALIASES = 1000;
/** The most characters that could not be decoded; more of them are not mistakes in a text but another kind of file. */
const MAX_REPLACED = 1000;

/** Why a text is not parsed, with the offset at which a limit was passed. */
export interface YamlRefusal {
  readonly code: Extract<ProblemCode, 'not-a-text-file' | 'not-utf8' | 'too-complex' | 'yaml-bad-alias'>;
  readonly at: number;
}

/** A text that was parsed; where it was refused, an empty document and the reason. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly refusal: YamlRefusal | null;
}

/** The beginning of a text in UTF-16, as some editors and PowerShell save it, where it is read as UTF-8. */
const UTF_16 = /^(?:\uFFFD\uFFFD\0?[^\0]\0|[^\0]\0[^\0]\0)/;

/** Refuses a text that is long, or that is no text: with a NUL, or with many bytes that are not UTF-8. */
function findRefusal(text: string): YamlRefusal | null {
  if (UTF_16.test(text)) return { code: 'not-utf8', at: 0 };
  const nul = text.indexOf('\0');
  if (nul !== -1) return { code: 'not-a-text-file', at: nul };
  if (text.length > MAX_CHARACTERS) return { code: 'too-complex', at: 0 };
  let at = -1;
  for (let count = 0; count <= MAX_REPLACED; count += 1) {
    at = text.indexOf('\uFFFD', at + 1);
    if (at === -1) return null;
  }
  return { code: 'not-a-text-file', at: text.indexOf('\uFFFD') };
}

/** The tokens of a text, or the limit that they pass. */
function listTokens(text: string): readonly CST.Token[] | YamlRefusal {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  let aliases = 0;
  let at = 0;
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    if (lexeme.startsWith('*') && !isContent) aliases += 1;
    // The stack of the parser holds the document, and every map and list that is open.
    if (count > MAX_TOKENS || parser.stack.length > MAX_DEPTH + 1) return { code: 'too-complex', at };
    if (aliases > MAX_ALIASES) return { code: 'yaml-bad-alias', at };
    isContent = lexeme === '\u001F';
    // What the lexer puts between the lexemes to mark a text or a document is not in the file.
    if (!isContent && lexeme !== '\u0002' && lexeme !== '\u0018') at += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Composes the first document; a second one is an error, as in `parseDocument` of the package. */
function compose(tokens: readonly CST.Token[], length: number): Document.Parsed {
  // Keys are compared by `findRepeatedKeys`: the package compares each with all before it.
  const composer = new Composer({ prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, length);
  if (document === undefined) throw new Error('a composer gives at least one document');
  if (second !== undefined)
    document.errors.push(
      new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'more documents'),
    );
  return document;
}

/** Parses the first document of a YAML text, unless it passes a limit; never throws. Repeated keys are not among its errors. */
export function parseYaml(text: string): ParsedYaml {
  // In a browser without V8 there is no such limit, and setting it does nothing.
  const errors: { readonly prototype: Error; stackTraceLimit?: number } = Error;
  const { stackTraceLimit = 10 } = errors;
  // The package makes an Error of every mistake, and a text can have half a million: without their stacks that takes half a second.
  errors.stackTraceLimit = 0;
  try {
    const tokens = findRefusal(text) ?? listTokens(text);
    if (!('code' in tokens)) return { document: compose(tokens, text.length), refusal: null };
    return { document: new Document(null) as unknown as Document.Parsed, refusal: tokens };
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}
