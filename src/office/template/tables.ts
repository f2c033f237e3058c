import type { Document, Element } from '@xmldom/xmldom';
import {
  childOf,
  childrenOf,
  childValue,
  newElement,
  removeNode,
  rootOf,
  setWordAttribute,
  wordAttribute,
  wordElements,
} from '../package/xml.ts';
import type { TemplateStyles } from './styles.ts';

/** The name of a table style that is meant for our tables. */
const OUR_NAME = 'nulmeting';

/** The style of paragraphs in tables. */
const TEXT = 'Table Text';

/** The size of letters in tables where usual text has this size, in half points. */
export function tableSize(size: number): number {
  return Math.min(size, Math.max(16, Math.round(size * 0.85)));
}

/** Gives a paragraph a style in place of the usual one. */
function setStyle(paragraph: Element, usual: string, style: string): void {
  const document = paragraph.ownerDocument;
  if (document === null) return;
  const properties = childOf(paragraph, 'pPr') ?? newElement(document, 'pPr');
  if (properties.parentNode === null) paragraph.insertBefore(properties, paragraph.firstChild);
  const own = childOf(properties, 'pStyle');
  if (own === null)
    properties.insertBefore(newElement(document, 'pStyle', { val: style }), properties.firstChild);
  else if (wordAttribute(own, 'val') === usual) setWordAttribute(own, 'val', style);
}

/** Writes the usual text in tables smaller, so that columns hold their words; Word makes them as wide as these ask. */
export function fitTables(text: Element, styles: TemplateStyles, size: number): void {
  const usual = styles.place('paragraph', 'Normal');
  for (const table of wordElements(text, 'tbl')) {
    for (const layout of wordElements(table, 'tblLayout')) removeNode(layout);
    const style = styles.sized(TEXT, tableSize(size));
    for (const paragraph of wordElements(table, 'p')) setStyle(paragraph, usual, style);
  }
}

/**
 * The table style of a template: one with the name Nulmeting, else the one that it says is the usual one for new tables; null when it
 * says none, for then the look of our own tables is the better one.
 */
export function findTableStyle(styles: TemplateStyles, settings: Document | null): string | null {
  const named = styles.idOf('table', OUR_NAME);
  if (named !== null) return named;
  const said = settings === null ? null : childValue(rootOf(settings), 'defaultTableStyle');
  const usual = said ?? styles.usual('table');
  return usual === null || usual === styles.idOf('table', 'normal table') ? null : usual;
}

function clearCell(cell: Element): void {
  for (const name of ['shd', 'rStyle', 'b', 'bCs'])
    for (const look of wordElements(cell, name)) removeNode(look);
}

/** Gives every table in a text this style, in place of lines and colours of its own. What says how far a step is keeps its colour. */
export function styleTables(text: Element, style: string): void {
  for (const table of wordElements(text, 'tbl')) {
    const properties = childOf(table, 'tblPr');
    const document = table.ownerDocument;
    if (properties === null || document === null) continue;
    for (const name of ['tblStyle', 'tblBorders', 'tblCellMar', 'tblLook'])
      for (const own of childrenOf(properties, name)) removeNode(own);
    properties.insertBefore(newElement(document, 'tblStyle', { val: style }), properties.firstChild);
    const heads = childrenOf(table, 'tr').filter((row) => wordElements(row, 'tblHeader').length > 0);
    const look = { firstRow: heads.length > 0 ? '1' : '0', lastRow: '0', firstColumn: '0', lastColumn: '0' };
    properties.appendChild(
      newElement(document, 'tblLook', {
        val: heads.length > 0 ? '0420' : '0400',
        ...look,
        noHBand: '0',
        noVBand: '1',
      }),
    );
    for (const cell of heads.flatMap((row) => childrenOf(row, 'tc'))) clearCell(cell);
  }
}
