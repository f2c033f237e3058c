import { makeControlsVisible, makeVisible, mapTexts } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Document } from '../document.ts';
import { wordDocument } from '../words.ts';
import { acrossSheets, outcomeTable } from './across-sheets.ts';
import { fitCells } from './fit-cells.ts';
import { measurementSheets } from './measurement-sheets.ts';
import { changeTable, overTimeSheets } from './over-time-sheets.ts';
import { actionTable, planSheets } from './plan-sheets.ts';
import { answerTable } from './question-sheets.ts';
import type { Sheet } from './sheet.ts';

/** The documents that can be shown as rows. */
type SheetDocument = Extract<Document, { readonly kind: 'measurement' | 'plan' | 'comparison' }>;

/** A document as rows; a format says itself for which kinds it is asked. */
function asSheets(document: Document): SheetDocument {
  if (document.kind === 'measurement' || document.kind === 'plan' || document.kind === 'comparison')
    return document;
  throw new Error(`${document.kind} has no rows`);
}

function makeSheets(document: SheetDocument, texts: Texts): readonly Sheet[] {
  switch (document.kind) {
    case 'measurement':
      return measurementSheets(wordDocument(document, texts), document.frameworks, texts);
    case 'plan':
      return planSheets(document.plan, wordDocument(document, texts), texts, document.texts);
    case 'comparison': {
      const { comparison } = document;
      return comparison.kind === 'over-time'
        ? overTimeSheets(comparison, texts)
        : acrossSheets(comparison, texts);
    }
  }
}

function makeTable(document: SheetDocument, texts: Texts): Sheet {
  switch (document.kind) {
    case 'measurement':
      return answerTable(wordDocument(document, texts), document.frameworks, texts);
    case 'plan':
      return actionTable(document.plan, wordDocument(document, texts), texts, document.texts);
    case 'comparison': {
      const { comparison } = document;
      return comparison.kind === 'over-time'
        ? changeTable(comparison, texts)
        : outcomeTable(comparison, texts);
    }
  }
}

/** A document as the sheets of a workbook. A cell keeps the direction of its text to itself; a control character is a mark. */
export function sheetsOf(document: Document, texts: Texts): readonly Sheet[] {
  return makeSheets(asSheets(document), texts).map((sheet) =>
    fitCells(mapTexts(sheet, makeControlsVisible), texts),
  );
}

/**
 * A document as one table: a row for each answer to a question, each action, each text that people wrote, each question of a comparison over time, or each step and
 * organisation of a comparison of several. What works unseen is a mark.
 */
export function tableOf(document: Document, texts: Texts): Sheet {
  return fitCells(mapTexts(makeTable(asSheets(document), texts), makeVisible), texts);
}
