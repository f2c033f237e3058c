import { type App, beginInMemory } from '../../app.ts';
import { copiedName, readCopy, readStored } from '../../stores/browser-copy.ts';
import { findPickers, isClosed } from '../../stores/file-access.ts';
import { readPackedFile } from '../../stores/file-store.ts';
import { createFolderStore, readChosenFolder } from '../../stores/folder-store.ts';
import { button, type Child, element, fill } from '../../view/element.ts';
import { beginWork, type Work } from '../../work.ts';
import { wipeButton } from '../remember.ts';

function openWith(app: App, open: () => Promise<Work>): void {
  app.attempt(async () => {
    app.setWork(await open());
    app.show({ kind: 'home' });
  });
}

/** A field for files behind a button of our own. */
function fileButton(
  id: string,
  label: string,
  isFolder: boolean,
  open: (files: FileList) => void,
): HTMLElement {
  const input = element('input', {
    type: 'file',
    id,
    class: 'visually-hidden',
    webkitdirectory: isFolder,
    accept: isFolder ? null : '.zip',
    // Whoever chooses the same file again, mended, chooses something: a browser says nothing of it otherwise.
    onclick: () => {
      input.value = '';
    },
    onchange: () => {
      if (input.files !== null && input.files.length > 0) open(input.files);
    },
  });
  return element('span', { class: 'file' }, input, element('label', { for: id, class: 'button' }, label));
}

function openFolder(app: App): HTMLElement {
  const { showDirectoryPicker } = findPickers();
  const label = app.texts()('page.open-folder');
  if (showDirectoryPicker === undefined)
    return fileButton('open-folder', label, true, (files) =>
      openWith(app, async () => beginInMemory(await readChosenFolder(files), true)),
    );
  return button(
    label,
    () =>
      app.attempt(async () => {
        try {
          const folder = await showDirectoryPicker({ mode: 'readwrite' });
          app.setWork(await beginWork(createFolderStore(folder)));
          app.show({ kind: 'home' });
        } catch (error) {
          if (!isClosed(error)) throw error;
        }
      }),
    { id: 'open-folder' },
  );
}

function rememberedPart(app: App): Child {
  const stored = readStored();
  const copy = readCopy(stored);
  if (copy === null) return null;
  const texts = app.texts();
  const goOn = (): void =>
    app.attempt(async () => {
      app.setWork(await beginInMemory(copy.texts, false), stored);
      app.show({ kind: 'home' });
    });
  const wipe = (): void => {
    app.setRemembers(false);
    app.announce(texts('page.wiped'));
    app.refresh();
  };
  const box = element('div', {});
  function offer(): void {
    fill(
      box,
      element(
        'div',
        { class: 'actions' },
        button(texts('page.remembered-on'), goOn, { class: 'primary' }),
        wipeButton(app, box, offerAgain, wipe),
      ),
    );
  }
  function offerAgain(): void {
    offer();
    document.getElementById('wipe')?.focus();
  }
  offer();
  return element(
    'section',
    { class: 'card remembered' },
    element('h2', {}, texts('page.remembered')),
    element('p', {}, texts('page.remembered-what', { name: copiedName(copy) })),
    box,
  );
}

/** The first screen: what this is, beginning, and opening a dossier again. */
export function startScreen(app: App): Child {
  const texts = app.texts();
  return [
    element('h1', { tabindex: -1 }, texts('page.title')),
    element('p', { class: 'lead' }, texts('page.lead')),
    rememberedPart(app),
    element(
      'div',
      { class: 'actions first' },
      button(texts('page.begin'), () => app.show({ kind: 'organisation' }), {
        id: 'begin',
        class: 'primary large',
      }),
    ),
    element(
      'ul',
      { class: 'facts' },
      (['time', 'together', 'safe'] as const).map((id) => element('li', {}, texts(`page.fact-${id}`))),
    ),
    element(
      'section',
      { class: 'card' },
      element('h2', {}, texts('page.open')),
      element('p', {}, texts('page.open-what')),
      element(
        'div',
        { class: 'actions' },
        fileButton('open-file', texts('page.open-file'), false, (files) =>
          openWith(app, async () => beginInMemory(await readPackedFile(files[0] as File), true)),
        ),
        openFolder(app),
      ),
    ),
    element(
      'details',
      {},
      element('summary', {}, texts('page.privacy')),
      (['network', 'storage', 'names', 'check'] as const).map((id) =>
        element('p', {}, texts(`page.privacy-${id}`)),
      ),
    ),
  ];
}
