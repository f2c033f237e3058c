import { readAsset } from '#generated/assets.js';
import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';
import type { SourceDocument } from '../../domain/instrument/framework.ts';
import type { Terms } from '../../domain/instrument/terms.ts';
import { asFields, asList, asNumber, asString, asStrings, asText, type Fields } from '../yaml/lenient.ts';

/** Questions, scales, terms and publications that a framework can refer to without including them. */
export interface Library {
  /** The unparsed questions of the bank by id, each with its scale. */
  readonly bank: ReadonlyMap<string, Fields>;
  readonly scaleTexts: ReadonlyMap<string, unknown>;
  readonly scales: ReadonlyMap<string, AnswerScale>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** The unparsed words of each term. */
  readonly terms: ReadonlyMap<string, unknown>;
}

/** For a self-contained framework. */
export const EMPTY_LIBRARY: Library = {
  bank: new Map(),
  scaleTexts: new Map(),
  scales: new Map(),
  documents: new Map(),
  terms: new Map(),
};

/** The most answers of a scale that are read; the schema reports more. */
const MAX_ANSWERS = 100;

export const DEFAULT_SCALE = 'practice';

/** Reads scales by id; never throws. */
export function readScales(value: unknown): ReadonlyMap<string, AnswerScale> {
  const entries = Object.entries(asFields(value)).map(([id, scale]) => {
    const answers = asList(asFields(scale)['answers'])
      .slice(0, MAX_ANSWERS)
      .map((entry) => {
        const answer = asFields(entry);
        return {
          id: asString(answer['id']),
          value: asNumber(answer['value'], 0),
          label: asText(answer['label']),
          meaning: asText(answer['meaning'] ?? answer['label']),
        };
      });
    return [id, { id, answers }] as const;
  });
  return new Map(entries);
}

/** Reads publications by id; never throws. */
export function readDocuments(value: unknown): ReadonlyMap<string, SourceDocument> {
  const entries = Object.entries(asFields(value)).map(([id, entry]) => {
    const document = asFields(entry);
    const title = asString(document['title']);
    const publisher = asString(document['publisher']);
    const sections = asStrings(document['sections']);
    return [id, { id, title, publisher, year: asNumber(document['year'], 0), sections }] as const;
  });
  return new Map(entries);
}

/** Reads terms by id; never throws. */
export function readTerms(value: unknown): Terms {
  const entries = Object.entries(asFields(value)).map(([id, words]) => {
    const bySector = Object.entries(asFields(words)).map(([sector, text]) => [sector, asText(text)]);
    return [id, Object.fromEntries(bySector)] as const;
  });
  return Object.fromEntries(entries);
}

/** Loads the bundled question bank, scales, terms and sources. */
export function loadLibrary(): Library {
  const { bank, sources, scales, terms } = asFields(JSON.parse(readAsset('library.json')));
  const { scale = DEFAULT_SCALE, questions } = asFields(bank);
  const scaleTexts = asFields(asFields(scales)['scales']);
  return {
    bank: new Map(
      asList(questions)
        .map(asFields)
        .map((question) => [asString(question['id']), { scale, ...question }]),
    ),
    scaleTexts: new Map(Object.entries(scaleTexts)),
    scales: readScales(scaleTexts),
    documents: readDocuments(asFields(sources)['documents']),
    terms: new Map(Object.entries(asFields(asFields(terms)['terms']))),
  };
}
