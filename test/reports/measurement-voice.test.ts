import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { LANGUAGES, type Language } from '../../src/domain/instrument/text.ts';
import { render as renderPage } from '../../src/reports/html.ts';
import { render as renderMarkdown } from '../../src/reports/markdown.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { STATES } from './report-states.ts';

/* The organisation speaks of itself, in every state that a report can be in: whoever reads it is not spoken to, and some words never appear. */

/** What no report says, as a pattern over its text in one language. */
const RULED_OUT: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    /\bu\b|\buw\b|\buzelf\b/i,
    /\brust(?:en)? op\b/i,
    /\bde middelste\b/i,
    /\been kwart is minstens\b/i,
    /\bwaar dat toen uit bleek\b/i,
    /\beerst dit\b(?! uit)/i,
    /\buren hebben\b/i,
    /zwakste schakel|onvoldoende:|volledig anoniem|is overschreven|voldoet aan de AVG/i,
    /\bA, of B\b/,
    /\bundefined\b|\bNaN\b|\[object /,
  ],
  en: [
    /\byou\b|\byour\b|\byours\b|\byourself\b/i,
    /\brests on\b/i,
    /weakest link|unsatisfactory:|fully anonymous|has been overwritten|complies with the GDPR/i,
    /\bundefined\b|\bNaN\b|\[object /,
  ],
};

/** What is read of a page: without its style, and without what stands between the marks of a tag. */
function readPage(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#\d+;|&#x?\w+;|&\w+;/g, ' ');
}

/** Each find with the words around it. */
function findIn(text: string, patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    const all = text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`));
    return [...all].map(({ index }) => text.slice(Math.max(0, index - 40), index + 40).replace(/\s+/g, ' '));
  });
}

/** The same measurement without what people themselves wrote: their words are theirs. */
function withoutOwnWords(assessment: Assessment): Assessment {
  const tables = assessment.tables.map((table) => ({
    ...table,
    responses: new Map(
      [...table.responses].map(([id, { state, note, evidence }]) => [
        id,
        {
          state: 'reason' in state ? { ...state, reason: 'Dat past nu niet.' } : state,
          note: note === null ? null : 'Dat doen wij zo.',
          evidence: evidence === null ? null : 'Jaarplan',
        },
      ]),
    ),
  }));
  return { ...assessment, tables };
}

describe.each([...STATES])('%s', (_, make) => {
  test.each(LANGUAGES)('in %s speaks with one voice', async (language) => {
    const texts = loadTexts(language);
    const [document] = documentsOf(withoutOwnWords(await make()), texts);
    const page = readPage(await renderPage(document, texts));
    const markdown = await renderMarkdown(document, texts);
    const found = [page, markdown].flatMap((text) => findIn(text, RULED_OUT[language]));
    expect([...new Set(found)]).toEqual([]);
  });
});
