import { readAsset } from '#generated/assets.js';
import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';
import type { SourceDocument } from '../../domain/instrument/framework.ts';
import { asFields, asList, asNumber, asString, asStrings, asText, type Fields } from '../yaml/lenient.ts';

/** What frameworks may take without bringing it: questions, scales and publications. */
export interface Library {
  /** The questions of the bank as they are written, by id; each names its scale. */
  readonly bank: ReadonlyMap<string, Fields>;
  readonly scaleTexts: ReadonlyMap<string, unknown>;
  readonly scales: ReadonlyMap<string, AnswerScale>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** For a framework that brings everything itself. */
export const EMPTY_LIBRARY: Library = {
  bank: new Map(),
  scaleTexts: new Map(),
  scales: new Map(),
  documents: new Map(),
};

export const DEFAULT_SCALE = 'practice';

export function readScales(value: unknown): ReadonlyMap<string, AnswerScale> {
  const entries = Object.entries(asFields(value)).map(([id, scale]) => {
    const answers = asList(asFields(scale)['answers']).map((part) => {
      const answer = asFields(part);
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

export function readDocuments(value: unknown): ReadonlyMap<string, SourceDocument> {
  const entries = Object.entries(asFields(value)).map(([id, part]) => {
    const document = asFields(part);
    const title = asString(document['title']);
    const publisher = asString(document['publisher']);
    const sections = asStrings(document['sections']);
    return [id, { id, title, publisher, year: asNumber(document['year'], 0), sections }] as const;
  });
  return new Map(entries);
}

/** The question bank, the scales and the sources that come with the program. */
export function loadLibrary(): Library {
  const { bank, sources, scales } = asFields(JSON.parse(readAsset('library.json')));
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
  };
}
