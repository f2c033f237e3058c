/*
 * What is looked at inside a page. These functions are handed to the browser as text (see browser.ts) and know no other world. Each
 * gives the faults it found as a list, unless it says otherwise.
 */

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const about = (element) =>
  `<${element.localName}${element.id ? `#${element.id}` : ''}> ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}`;
const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;

/** How far the page can be scrolled sideways, in pixels, with who sticks out. */
function findSidewaysScrolling() {
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth <= innerWidth) return [];
  const wide = all('body *').filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
  return [`${scrollWidth} wide in ${innerWidth}`, ...wide.slice(0, 5).map(about)];
}

/** What stands outside the paper; what a figure cuts off on purpose does not count. */
function findOutsidePaper() {
  return all('main *')
    .filter((element) => isShown(element) && element.closest('svg') === null)
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
    })
    .map(about);
}

/** The rows of tables that are taller than so many pixels. */
function findTallRows(most) {
  return all('tr')
    .filter((row) => row.getBoundingClientRect().height > most)
    .map(about);
}

function findHeadingFaults() {
  const headings = all('h1, h2, h3, h4, h5, h6');
  const levels = headings.map((heading) => Number(heading.localName.slice(1)));
  const jumps = headings.filter((_, at) => levels[at] > (at === 0 ? 1 : levels[at - 1] + 1));
  const empty = headings.filter((heading) => heading.textContent.trim() === '');
  const titles = levels.filter((level) => level === 1).length;
  return [...(titles === 1 ? [] : [`${titles} titles`]), ...[...jumps, ...empty].map(about)];
}

function findTableFaults() {
  const faults = all('th:not([scope=col], [scope=row], [scope=rowgroup])').map(about);
  for (const table of all('table')) {
    if (all('th[scope=col]', table).length === 0 && table.caption === null)
      faults.push(`no head: ${about(table)}`);
    const bodies = all('tbody tr', table);
    const hasHead = (row) =>
      row.querySelector('th[scope=row]') !== null ||
      row.parentElement.querySelector('th[scope=rowgroup]') !== null;
    faults.push(...bodies.filter((row) => !hasHead(row)).map(about));
    const widthOf = ({ cells }) => [...cells].reduce((all, { colSpan }) => all + colSpan, 0);
    const widths = new Set(all('tr', table).map(widthOf));
    if (widths.size !== 1) faults.push(`rows of ${[...widths].join(' and ')} columns: ${about(table)}`);
  }
  return faults;
}

function findFigureFaults() {
  const says = (figure, name) => {
    const child = [...figure.children].find(({ localName }) => localName === name);
    return (
      (child?.textContent.trim().length ?? 0) > 10 &&
      figure.getAttribute('aria-labelledby')?.includes(child.id)
    );
  };
  return all('svg')
    .filter(
      (figure) => !says(figure, 'title') || !says(figure, 'desc') || figure.getAttribute('role') !== 'img',
    )
    .map(about);
}

function findLinkFaults() {
  const ids = all('[id]').map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`);
  const lost = all('a').filter((link) => {
    const href = link.getAttribute('href') ?? '';
    return !href.startsWith('#') || document.getElementById(decodeURIComponent(href.slice(1))) === null;
  });
  const named = all('[aria-labelledby]').flatMap((element) =>
    element.getAttribute('aria-labelledby').split(' '),
  );
  return [...twice, ...lost.map(about), ...named.filter((id) => !ids.includes(id))];
}

/** The boxes to fill in, each as its label; one that cannot be seen as a box says so. */
function listOpenBoxes() {
  return all('div.open').map((box) => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(box);
    const hasBorder = borderTopStyle === 'dashed' && Number.parseFloat(borderTopWidth) >= 1;
    const hasColour = !/, 0\)$|transparent/.test(borderTopColor);
    const isOpen = isShown(box) && hasBorder && hasColour && box.getBoundingClientRect().height > 60;
    return `${isOpen ? '' : 'cannot be seen: '}${box.firstElementChild.textContent.trim()}`;
  });
}

/** How many places in tables are marked as still to be filled in, so that one sees it. */
function countBlanks() {
  return all('.blank').filter(
    (blank) => isShown(blank) && getComputedStyle(blank).borderBottomStyle === 'dotted',
  ).length;
}

function parseColour(text) {
  const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
  return { parts: [red, green, blue], alpha };
}

function luminance(parts) {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function backgroundOf(element) {
  for (let at = element; at !== null; at = at.parentElement) {
    const { parts, alpha } = parseColour(getComputedStyle(at).backgroundColor);
    if (alpha === 1) return parts;
  }
  return [255, 255, 255];
}

/** Text whose colour stands out less than 4.5 to 1 from what is behind it; in a figure, from any zone it could stand on. */
function findFaintText() {
  const zones = all('svg .zone').map((zone) => parseColour(getComputedStyle(zone).fill).parts);
  const written = all('body *').filter((element) =>
    [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== ''),
  );
  return written
    .filter((element) => isShown(element) && !['title', 'desc'].includes(element.localName))
    .flatMap((element) => {
      const style = getComputedStyle(element);
      const inFigure = element.closest('svg') !== null;
      const { parts } = parseColour(inFigure ? style.fill : style.color);
      const behind = [
        backgroundOf(inFigure ? element.closest('svg').parentElement : element),
        ...(inFigure ? zones : []),
      ];
      const least = Math.min(...behind.map((colour) => contrast(parts, colour)));
      return least < 4.5 ? [`${least.toFixed(2)}: ${about(element)}`] : [];
    });
}

/** Labels of figures that are smaller than asked, that stand on each other, or that are cut off. */
function findFigureLabelFaults(smallest) {
  return all('svg').flatMap((figure) => {
    const scale = figure.getScreenCTM().a;
    const paper = figure.parentElement.getBoundingClientRect();
    const labels = all('text', figure).filter((label) => isShown(label));
    const boxes = labels.map((label) => label.getBoundingClientRect());
    return labels.flatMap((label, at) => {
      const size = Number.parseFloat(getComputedStyle(label).fontSize) * scale;
      const box = boxes[at];
      const faults = size < smallest ? [`${size.toFixed(1)} pixels: ${about(label)}`] : [];
      if (box.left < paper.left - 1 || box.right > paper.right + 1) faults.push(`cut off: ${about(label)}`);
      const under = boxes.findIndex(
        (other, place) =>
          place > at &&
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
      );
      return under === -1 ? faults : [...faults, `${about(label)} stands on ${about(labels[under])}`];
    });
  });
}

/** Cells that stand under each other, on a narrow screen, and do not take the width of their table. */
function findNarrowCells() {
  return all('tbody th, tbody td')
    .filter((cell) => isShown(cell) && getComputedStyle(cell).display === 'block')
    .filter((cell) => {
      const table = cell.closest('table').getBoundingClientRect();
      return cell.getBoundingClientRect().width < table.width - 1;
    })
    .map(about);
}

/** As long as the longest title of one word that the program brings. */
const LONG_TITLE = 26;

/**
 * Words of the program in table heads, in the heads of rows and in labels that are broken over two lines. Where there is little room a
 * word may be broken with a hyphen: the browser here knows no hyphens, so that one that is asked for counts as one that is there.
 */
function findBrokenWords(hasRoom = true) {
  const isBroken = (node) =>
    [...node.data.matchAll(/[\p{L}\p{N}]+/gu)].some((word) => {
      if (word[0].length > LONG_TITLE) return false;
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    });
  return all('thead th, tbody th, .chip, .heat .cell, .tag, .actions td:last-child, .facts dt')
    .filter(isShown)
    .filter((element) => hasRoom || getComputedStyle(element).hyphens !== 'auto')
    .filter((element) =>
      [...element.childNodes, ...element.children].some((node) => node.nodeType === 3 && isBroken(node)),
    )
    .map(about);
}

/** How many elements of each kind there are; not a list of faults. */
function countElements() {
  const counts = {};
  for (const { localName } of all('*')) counts[localName] = (counts[localName] ?? 0) + 1;
  return counts;
}

/** The text of every element that is meant; not a list of faults. */
function textsOf(selector) {
  return all(selector).map(({ textContent }) => textContent);
}

/** Whether a word in a text node runs from right to left. */
function runsBackwards(node, index, length) {
  const [first, last] = [index, index + length - 1].map((at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().left;
  });
  return last < first;
}

/** Texts of persons after which the words of the program run from right to left. */
function findTurnedText(selector) {
  return all(selector)
    .filter(({ nextSibling }) => {
      const word = nextSibling?.nodeType === 3 ? /[\p{L}\p{N}]{3,}/u.exec(nextSibling.data) : null;
      return word !== null && runsBackwards(nextSibling, word.index, word[0].length);
    })
    .map(about);
}

/** Texts in which a word runs from right to left. */
function findTurnedWords(selector, word) {
  return all(selector)
    .flatMap((element) => [
      ...element.childNodes,
      ...[...element.children].flatMap((child) => [...child.childNodes]),
    ])
    .filter((node) => node.nodeType === 3 && node.data.includes(word))
    .filter((node) => runsBackwards(node, node.data.indexOf(word), word.length))
    .map((node) => node.data.slice(0, 100));
}

globalThis.inspections = {
  findSidewaysScrolling,
  findOutsidePaper,
  findTallRows,
  findHeadingFaults,
  findTableFaults,
  findFigureFaults,
  findLinkFaults,
  listOpenBoxes,
  countBlanks,
  findFaintText,
  findFigureLabelFaults,
  findBrokenWords,
  findNarrowCells,
  countElements,
  textsOf,
  findTurnedText,
  findTurnedWords,
};
