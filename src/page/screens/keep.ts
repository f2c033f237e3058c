import type { App } from '../app.ts';
import { type FileHandle, findPickers, isClosed } from '../stores/file-access.ts';
import { createFileStore, download, packedBlob } from '../stores/file-store.ts';
import { createFolderStore } from '../stores/folder-store.ts';
import { button, type Child, element } from '../view/element.ts';
import { checkbox } from '../view/fields.ts';
import type { Work } from '../work.ts';

/** In words, where the dossier is kept now, and how many answers are not in it. */
export function keptWords(app: App, work: Work): string {
  const drafts = app.countDrafts();
  const kept = placeWords(app, work);
  return drafts === 0 ? kept : `${kept} (${app.texts()('page.kept-without', { n: drafts })})`;
}

function placeWords(app: App, work: Work): string {
  const texts = app.texts();
  const { kind, name } = work.store();
  if (kind === 'server') return texts('page.kept-server');
  if (kind !== 'memory') return texts('page.kept-in', { name });
  return texts(work.isSaved() ? 'page.kept-downloaded' : 'page.kept-nowhere');
}

/** Saves the dossier as one file: where the browser can in a file that follows each answer, else as a download. */
export function saveFile(app: App, work: Work): void {
  app.attempt(async () => {
    const { showSaveFilePicker } = findPickers();
    if (showSaveFilePicker === undefined) {
      download(work.fileName(), packedBlob(work.dossier().texts));
      work.markSaved();
    } else {
      try {
        const types = [{ description: 'nulmeting', accept: { 'application/zip': ['.zip'] } }];
        const handle: FileHandle = await showSaveFilePicker({ suggestedName: work.fileName(), types });
        await work.keepIn(createFileStore(handle));
      } catch (error) {
        if (!isClosed(error)) throw error;
        return;
      }
    }
    app.announce(keptWords(app, work));
    app.refresh();
  });
}

/** Keeps the dossier in an empty folder as plain files. */
function saveFolder(app: App, work: Work): void {
  app.attempt(async () => {
    const { showDirectoryPicker } = findPickers();
    if (showDirectoryPicker === undefined) return;
    try {
      await work.keepIn(createFolderStore(await showDirectoryPicker({ mode: 'readwrite' })));
    } catch (error) {
      if (!isClosed(error)) throw error;
      return;
    }
    app.announce(keptWords(app, work));
    app.refresh();
  });
}

/** Where the dossier is kept, and what can be done about that. */
export function keepPart(app: App, work: Work): Child {
  const texts = app.texts();
  const isHere = work.store().kind === 'memory';
  const folder = isHere && findPickers().showDirectoryPicker !== undefined;
  return element(
    'section',
    { class: work.isSaved() ? 'card' : 'card warn' },
    element('h2', {}, texts('page.keep')),
    element('p', {}, keptWords(app, work)),
    isHere ? element('p', {}, texts('page.keep-how')) : null,
    element(
      'div',
      { class: 'actions' },
      work.store().kind === 'server'
        ? null
        : button(texts(isHere ? 'page.save' : 'page.save-copy'), () => saveFile(app, work), { id: 'save' }),
      folder ? button(texts('page.save-folder'), () => saveFolder(app, work), { id: 'save-folder' }) : null,
    ),
    work.store().kind === 'server'
      ? null
      : element(
          'div',
          { class: 'remember' },
          checkbox('remember', texts('page.remember'), app.remembers(), (isWanted) => {
            app.setRemembers(isWanted);
            app.announce(texts(isWanted ? 'page.remembers' : 'page.wiped'));
          }),
          element('p', { class: 'hint' }, texts('page.remember-what')),
        ),
  );
}
