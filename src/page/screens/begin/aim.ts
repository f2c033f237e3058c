import { listBundledFrameworks } from '../../../documents/bundled/bundled-frameworks.ts';
import { dayOf } from '../../../domain/instrument/calendar-date.ts';
import { DEPTHS, type Depth, hasShortVersion } from '../../../domain/instrument/depth.ts';
import type { Framework } from '../../../domain/instrument/framework.ts';
import { listDepthChoices } from '../../../interview/depth-choices.ts';
import { listFrameworkChoices } from '../../../interview/framework-choices.ts';
import { listAims, proposeFor } from '../../../interview/proposal.ts';
import { describeProposal } from '../../../interview/proposal-choices.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { App } from '../../app.ts';
import { beginDossier, loadFitted } from '../../dossier/change-dossier.ts';
import { findLatest } from '../../dossier/open-dossier.ts';
import { createMemoryStore } from '../../stores/store.ts';
import { button, type Child, element, fill, refill } from '../../view/element.ts';
import { radio } from '../../view/fields.ts';
import { problemPart, showProblem } from '../../view/problem.ts';
import { beginWork } from '../../work.ts';
import { sitDown } from '../sit-down.ts';
import { type Filled, openFilled } from './organisation.ts';
import { readDetails } from './organisation-form.ts';

const OTHER = 'other';

const asFrameworks = (ids: readonly string[], filled: Filled): readonly Framework[] =>
  loadFitted(ids, readDetails(filled));

/** The ids of the frameworks that are proposed for what one wants to know; empty for none. */
function proposedIds(filled: Filled): readonly string[] {
  const aim = listBundledFrameworks().find(({ id }) => id === filled.aim);
  return aim === undefined ? [] : proposeFor(aim);
}

/** The ids of the frameworks that are chosen now; empty for none. */
function chosenIds(filled: Filled): readonly string[] {
  if (filled.aim === OTHER) return filled.frameworks === '' ? [] : filled.frameworks.split(' ');
  return filled.only === 'first' ? proposedIds(filled).slice(0, 1) : proposedIds(filled);
}

function begin(app: App, filled: Filled): void {
  app.attempt(async () => {
    const change = beginDossier(
      {
        ...readDetails(filled),
        frameworks: chosenIds(filled),
        depth: DEPTHS.find((depth) => depth === filled.depth) ?? 'full',
        date: dayOf(new Date()),
      },
      app.texts(),
    );
    const work = await beginWork(createMemoryStore(new Map()), { first: change });
    app.setWork(work);
    await sitDown(app, null, findLatest(work.dossier())?.id ?? '');
    app.show({ kind: 'table' });
  });
}

/** A proposal of two can be taken as it is, or only its first. */
function onlyPart(filled: Filled, texts: Texts, draw: () => void): Child {
  if (filled.aim === OTHER || proposedIds(filled).length < 2) return null;
  return element(
    'fieldset',
    {},
    element('legend', {}, texts('init.ask-proposal')),
    (['both', 'first'] as const).map((only) =>
      radio(
        {
          id: `only-${only}`,
          name: 'only',
          value: only,
          isSmall: true,
          isChosen: only === 'first' ? filled.only === 'first' : filled.only !== 'first',
        },
        texts(`init.proposal-take-${only}`),
        () => {
          filled.only = only;
          draw();
        },
      ),
    ),
  );
}

/** A proposal in lines; those that begin with a dash are a list under the line before them. */
function proposalLines(lines: readonly string[]): Child {
  const parts: HTMLElement[] = [];
  for (const line of lines.map((one) => one.trim())) {
    const last = parts.at(-1);
    if (!line.startsWith('- ')) parts.push(element('p', parts.length === 0 ? { class: 'strong' } : {}, line));
    else if (last?.tagName === 'UL') last.append(element('li', {}, line.slice(2)));
    else parts.push(element('ul', { class: 'facts' }, element('li', {}, line.slice(2))));
  }
  return parts;
}

/** What is proposed for an aim; whoever chose herself has read what she chose. */
function proposedPart(filled: Filled, texts: Texts): Child {
  if (filled.aim === OTHER) return null;
  const lines = describeProposal(asFrameworks(proposedIds(filled), filled), texts);
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, texts('page.proposed')),
    proposalLines(lines),
  );
}

/** What is proposed, and whether short or full. */
function proposalPart(app: App, filled: Filled, draw: () => void): Child {
  const texts = app.texts();
  const ids = chosenIds(filled);
  if (ids.length === 0) return null;
  const frameworks = asFrameworks(ids, filled);
  const isShort = frameworks.some(hasShortVersion);
  if (!isShort) filled.depth = 'full';
  else if (filled.depth === '') filled.depth = 'short';
  const depths = listDepthChoices(frameworks, texts).map(({ depth, title, facts }) =>
    radio(
      { id: `depth-${depth}`, name: 'depth', value: depth, isChosen: filled.depth === depth },
      [element('strong', {}, title), element('span', { class: 'sentence' }, facts)],
      () => {
        filled.depth = depth satisfies Depth;
        draw();
      },
    ),
  );
  return [
    proposedPart(filled, texts),
    onlyPart(filled, texts, draw),
    isShort ? element('fieldset', {}, element('legend', {}, texts('init.ask-depth')), depths) : null,
  ];
}

function otherPart(app: App, filled: Filled, draw: () => void): Child {
  if (filled.aim !== OTHER) return null;
  const texts = app.texts();
  const bundled = asFrameworks(
    listBundledFrameworks().map(({ id }) => id),
    filled,
  );
  return element(
    'fieldset',
    { id: 'frameworks' },
    element('legend', {}, texts('init.ask-framework')),
    listFrameworkChoices(bundled, [], texts).map(({ title, facts, frameworks }, index) => {
      const value = frameworks.map(({ id }) => id).join(' ');
      return radio(
        { id: `framework-${index}`, name: 'framework', value, isChosen: filled.frameworks === value },
        [element('strong', {}, title), element('span', { class: 'sentence' }, facts ?? '')],
        () => {
          filled.frameworks = value;
          draw();
        },
      );
    }),
  );
}

/** Asks what one wants to know, and proposes frameworks for it. */
export function aimScreen(app: App): Child {
  const texts = app.texts();
  const filled = openFilled(app);
  const aims = listAims(listBundledFrameworks(), readDetails(filled));
  const other = element('div', {});
  const proposal = element('div', { 'aria-live': 'polite' });
  const problem = problemPart();
  const drawOther = (): void => fill(other, otherPart(app, filled, drawProposal));
  function drawProposal(): void {
    refill(proposal, proposalPart(app, filled, drawProposal));
    problem.textContent = '';
  }
  const choose = (aim: string) => (): void => {
    filled.aim = aim;
    filled.only = '';
    filled.depth = '';
    drawOther();
    drawProposal();
  };
  const option = (id: string, label: string): HTMLElement =>
    radio({ id: `aim-${id}`, name: 'aim', value: id, isChosen: filled.aim === id }, label, choose(id));
  drawOther();
  drawProposal();
  return [
    element('p', { class: 'where' }, texts('page.step', { step: 2, steps: 2 })),
    element('h1', { tabindex: -1 }, texts('page.aim')),
    element('p', {}, texts('page.aim-why')),
    element(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          if (chosenIds(filled).length > 0) {
            begin(app, filled);
            return;
          }
          const missing = filled.aim === OTHER ? 'framework' : 'aim';
          showProblem(problem, texts(`page.need-${missing}`), document.getElementById(`${missing}s`));
        },
      },
      element(
        'fieldset',
        { id: 'aims' },
        element('legend', { class: 'visually-hidden' }, texts('init.ask-aim')),
        aims.map(({ id, use }) => option(id, use.question[texts.language])),
        option(OTHER, texts('init.aim-other')),
      ),
      other,
      proposal,
      problem,
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'submit', class: 'primary' }, texts('page.to-questions')),
        button(texts('page.back'), () => app.show({ kind: 'organisation' })),
      ),
    ),
  ];
}
